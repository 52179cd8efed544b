"""House styles are data: the decree's, and the armed forces' own, which is unsure and only warns where it differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import linter
from reportgen.cli import main
from reportgen.diagnostics import Severity
from reportgen.errors import ReportgenError
from reportgen.linter import profile
from reportgen.linter.rule import rules
from tests.linter.making import docx, p, table

BASES = ("Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019;", "Căn cứ Kế hoạch công tác năm 2023.")


def paper(path: Path, kind: str, symbol: str, *, italic: bool, office: float = 14) -> Path:
    head = table(
        (
            p("BỘ CHỈ HUY QUÂN SỰ TỈNH HOÀI GIANG", size=12, align="center")
            + p("BAN CHỈ HUY QUÂN SỰ HUYỆN AN LẠC SƠN", size=12, bold=True, align="center")
            + p("", bottom=True, left=55, right=55, before=0),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align="center")
            + p("Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align="center")
            + p("", bottom=True, left=52, right=52, before=0),
        ),
        (
            p(f"Số: 15/{symbol}-BCH", size=13, align="center"),
            p("An Lạc Sơn, ngày 22 tháng 11 năm 2023", size=13, italic=True, align="center"),
        ),
        widths=(4000, 5200),
    )
    title = (
        p(kind, bold=True, align="center")
        + p("Về việc tổ chức huấn luyện dân quân tự vệ", bold=True, align="center")
        + p("", bottom=True, left=170, right=170, before=0)
    )
    bases = "".join(p(text, align="both", first=36, italic=italic) for text in BASES)
    body = p("Các đơn vị tổ chức huấn luyện đúng thời gian, đủ nội dung./.", align="both", first=36)
    foot = table(
        (
            p("Nơi nhận:", size=12, bold=True, italic=True)
            + p("- Bộ Chỉ huy quân sự tỉnh;", size=11)
            + p("- Lưu: VT.", size=11),
            p("CHỈ HUY TRƯỞNG", size=office, bold=True, align="center")
            + p("")
            + p("Thượng tá Lương Khắc Quyết", bold=True, align="center"),
        )
    )
    return docx(path, head, title, bases, body, foot)


def test_every_style_can_be_loaded_and_names_rules_there_are() -> None:
    codes = {rule.CODE for rule in rules()}
    assert profile.names() == ("nd30", "quan-doi")
    for name in profile.names():
        style = profile.load(name)
        assert style.name == name and style.title and style.source
        assert codes.issuperset({*style.unsure, *style.silent})


def test_legal_bases_are_upright_but_in_decisions(tmp_path: Path) -> None:
    plan = paper(tmp_path / "kh.docx", "KẾ HOẠCH", "KH", italic=False)
    assert [one.code for one in linter.lint(plan, "quan-doi")] == []
    assert {one.code for one in linter.lint(plan, "nd30")} == {"ND30-22"}
    decision = paper(tmp_path / "qd.docx", "QUYẾT ĐỊNH", "QĐ", italic=False)
    (said,) = [one for one in linter.lint(decision, "quan-doi") if one.code == "ND30-22"][:1]
    assert said.severity is Severity.WARNING


def test_what_is_unsure_only_warns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = paper(tmp_path / "kh.docx", "KẾ HOẠCH", "KH", italic=False, office=13)
    (said,) = linter.lint(path, "quan-doi")
    assert (said.code, said.severity) == ("ND30-52", Severity.WARNING)
    assert main(["lint", str(path), "--profile", "quan-doi"]) == 0
    assert "ND30-52" in capsys.readouterr().err


def test_a_style_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = paper(tmp_path / "kh.docx", "KẾ HOẠCH", "KH", italic=True)
    with pytest.raises(ReportgenError) as wrong:
        linter.lint(path, "hai-quan")
    assert "quan-doi" in wrong.value.diagnostics[0].hint
