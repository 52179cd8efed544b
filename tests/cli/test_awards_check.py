"""``reportgen awards check``: a spoilt sample year, the verdict on each proposal, the build's own diagnostics."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import main
from reportgen.runs.check import examine
from reportgen.workspace import Workspace
from tests.awards import checking
from tests.awards.checking import collective
from tests.cli import spoilt

OLD_LAW, ARTICLE_22 = "Nghị định 91/2017/NĐ-CP", "Luật Thi đua, khen thưởng 2003 Điều 22"
CIRCULAR = "Thông tư 57/2020/TT-BQP Điều 18"


person = partial(checking.person, unit="Xã Mỹ Uyên")
SPOILT = [
    collective("Tổ Sai Loại", "CSTĐCS"),
    collective("Đại đội Sai Năm", "Đơn vị huấn luyện giỏi"),
    person("Người Vượt Cấp", "Chiến sĩ thi đua toàn quân", sang_kien="Số 1"),
    person("Người Thiếu Danh Hiệu", "CSTĐCS", luc_luong="Dân sự", sang_kien="Số 2"),
    person("Người Thiếu Sáng Kiến", "CSTĐCS", luc_luong="Dân sự", danh_hieu_nam="LĐTT"),
    person("Người Hai Lần", "Giấy khen"),
    person("Người Hai Lần", "Giấy khen"),
    person("Nguyễn V. Khoát", "LĐTT"),
    collective("Phòng Thiếu Người", "TTLĐTT", so_thanh_vien=10),
    person("Người Ba Năm", "CSTĐ tỉnh", sang_kien="Số 3"),
]
WRONG = [
    (0, "hinh_thuc", "unsuitable-award", ""),
    (1, "hinh_thuc", "award-not-in-force", "01/01/2024"),
    (2, "hinh_thuc", "grantor-without-power", CIRCULAR),
    (2, "hinh_thuc", "prerequisite-missing", "Thông tư 57/2020/TT-BQP Điều 9"),
    (3, "hinh_thuc", "title-of-the-year-missing", OLD_LAW),
    (4, "sang_kien", "evidence-missing", OLD_LAW),
    (6, "ten", "duplicate-award", ""),
    (7, "ten", "two-spellings", ""),
    (8, "hinh_thuc", "too-few-members", "Luật Thi đua, khen thưởng 2003"),
    (9, "hinh_thuc", "grantor-without-power", "chưa được kiểm chứng"),
    (9, "hinh_thuc", "earlier-year-missing", ARTICLE_22),
]
"""Which of the added rows, at which cell, is wrong how, by which source; and last the quota that two exceed."""


@pytest.fixture
def places(in_sample: Path) -> list[dict[str, str]]:
    spoilt.add(in_sample / "inputs" / "2022.xlsx", [person("NGƯỜI BA NĂM", "CSTĐCS")])
    return spoilt.add(in_sample / "inputs" / "2023.xlsx", SPOILT)


def judged(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = main(["awards", "check", "2023", "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_twelve_violations_give_twelve_diagnostics_at_their_cells(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    code, content = judged(capsys)
    ours = {place["hinh_thuc"] for place in places}
    rows = [proposal for proposal in content["proposals"] if proposal["cell"] in ours]
    reasons = {
        (reason["cell"], reason["code"]): reason
        for row in rows
        for reason in row["reasons"]
        if reason["cell"] in {cell for place in places for cell in place.values()}
        or reason["code"] == "quota-exceeded"
    }
    quota = [reasons.pop(key) for key in list(reasons) if key[1] == "quota-exceeded"]
    assert [(places[row][column], code_) for row, column, code_, _source in WRONG] == list(reasons)
    assert all(s in reasons[places[row][column], code_]["hint"] for row, column, code_, s in WRONG)
    assert len(quota) == 1
    assert len(reasons) + len(quota) == 12
    assert OLD_LAW in quota[0]["hint"]
    assert "CSTĐCS trên" in quota[0]["message"]
    assert "> 15%" in quota[0]["message"]
    assert code == 1


def test_the_build_says_the_very_same(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    _code, content = judged(capsys)
    of_build = [diagnostic.as_json() for diagnostic in examine(Workspace(Path()), 2023)]
    said = [reason for proposal in content["proposals"] for reason in proposal["reasons"]]
    assert len(said) > 12
    assert all(reason in of_build for reason in said)


def test_verdicts_in_a_pipe_are_plain_lines(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["awards", "check", "2023"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    cell = places[4]["hinh_thuc"]
    at = lines.index(f"{cell}  Người Thiếu Sáng Kiến (Xã Mỹ Uyên)  Chiến sĩ thi đua cơ sở  chưa đủ")
    assert "chưa ghi căn cứ" in "\n".join(lines[at + 1 : at + 4])
    assert OLD_LAW in "\n".join(lines[at + 1 : at + 4])
    assert "\x1b" not in out
    assert "đề nghị: " in err


def test_quiet_leaves_out_what_is_fit(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["awards", "check", "2023", "--quiet"])
    out = capsys.readouterr().out
    assert "chưa đủ" in out
    assert "đủ điều kiện\n" not in out


def test_a_terminal_gets_a_table(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.cli.report.wants_colour", lambda _stream: True)
    monkeypatch.setenv("COLUMNS", "200")
    main(["awards", "check", "2023"])
    out = capsys.readouterr().out
    assert "Kết luận" in out
    assert "Người Thiếu Sáng Kiến" in out


def test_an_earlier_workbook_that_cannot_be_read_is_said(
    places: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("inputs/2021.xlsx").write_bytes(b"no workbook")
    _code, content = judged(capsys)
    assert [d["file"] for d in content["diagnostics"] if d["code"] == "no-award-history"] == [
        "inputs/2021.xlsx"
    ]
