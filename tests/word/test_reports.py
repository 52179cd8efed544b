"""A whole report of a civil office and of one of the army, as built: sound by the decree, and laid out as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen import layout
from reportgen.word.office import civil
from tests.word.making import ANNEX, ARMY, CHAIR, CIVIL, REPORTS, bytes_of, lines, report


@pytest.mark.parametrize("name", REPORTS)
def test_the_linter_finds_nothing(name: str) -> None:
    report = reportgen.lint(bytes_of(REPORTS[name], ANNEX))
    assert [(each.code, each.message) for each in report.diagnostics] == []


@pytest.mark.parametrize("name", ["xã An", "xã Ia Le", "xã Tân Minh Hà", "phường Bắc Nha Trang"])
def test_the_linter_finds_nothing_under_a_name_of_any_length(name: str) -> None:
    made = report(civil("Ủy ban nhân dân", name), CHAIR, "15/BC-UBND")
    assert [each.message for each in reportgen.lint(bytes_of(made, ANNEX)).found] == []


@pytest.mark.parametrize("name", REPORTS)
def test_it_has_two_pages_the_second_landscape(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(bytes_of(REPORTS[name], ANNEX))
    assert layout.convert(path).pages == 2


def test_the_army_puts_superior_and_rank_where_a_civil_office_puts_none() -> None:
    civil, army = (lines(REPORTS[name]) for name in ("civil", "army"))
    assert ("CoQuanChuQuan", "Bộ Chỉ huy quân sự tỉnh Hà Mẫu") in army
    assert "CoQuanChuQuan" not in dict(civil)
    assert dict(army)["NguoiKy"] == "Trung tá Nguyễn Văn Thí Dụ"
    assert dict(civil)["NguoiKy"] == "Trần Thị Ví Dụ"


def test_a_civil_office_leaves_out_a_rank_that_its_signer_has() -> None:
    assert not CIVIL.ranks and ARMY.ranks
    signed = lines(report(CIVIL, CHAIR, "15/BC-UBND"))
    assert [text for style, text in signed if style == "ChuKy"] == ["TM. Ủy ban nhân dân", "Chủ tịch"]
