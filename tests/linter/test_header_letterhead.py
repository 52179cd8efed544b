"""A letterhead in the header of the first page is judged as one in the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen import linter
from reportgen.linter.annotate import annotate
from reportgen.linter.fix import fix
from tests.linter.making import Sheet, docx, p
from tests.linter.papers.headers import DAY
from tests.linter.papers.heads import Head, in_header, in_table
from tests.linter.papers.making import MOTTO, NAME, Writer
from tests.linter.papers.reports import CHAIR, COMMUNE

HEAD = Head(COMMUNE, "Số: 52/TB-UBND", DAY)


def written(path: Path, head: Head, *, header: bool) -> Path:
    w = (in_header if header else in_table)(Writer(), head)
    w.title("THÔNG BÁO", "Lịch tiếp công dân tháng 7")
    w.say("Ủy ban nhân dân xã An Lạc Sơn tiếp công dân vào ngày 15 tháng 7 năm 2026./.")
    w.foot(("- Các thôn;", "- Lưu: VT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def places(said: linter.Report) -> set[tuple[str, str]]:
    return {(one.code, one.place.paragraph) for one in said.found}


def found(path: Path) -> set[tuple[str, str]]:
    return places(linter.report(path))


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        replace(HEAD, number="Số: 5/TB-UBND", number_bold=True),
        replace(HEAD, motto_share=0.0, day_italic=False),
        replace(HEAD, motto="Độc lập – Tự do – Hạnh phúc", agency_share=1.0),
        replace(HEAD, name=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM")),
        replace(HEAD, above=("UBND TỈNH HOÀI GIANG",), above_bold=True, agency_bold=False),
    ],
)
def test_the_same_is_found_wherever_the_letterhead_stands(head: Head, tmp_path: Path) -> None:
    inside, above = (written(tmp_path / f"{at}.docx", head, header=at) for at in (False, True))
    said = linter.report(above)
    assert places(said) == found(inside)
    assert said.papers[0].nature.value == "official"
    assert {one.place.page for one in said.found} <= {1}


def test_a_fix_and_a_remark_leave_the_header_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx", replace(HEAD, number_bold=True), header=True)
    assert fix(path).docx is None
    assert annotate(path) is not None


def test_a_name_in_both_begins_one_paper(tmp_path: Path) -> None:
    name = p(NAME, bold=True, align="center")
    head = p(NAME, size=12, bold=True, align="center") + p(MOTTO, size=13, bold=True, align="center")
    path = docx(tmp_path / "a.docx", head, p("ĐƠN XIN NGHỈ", align="center"), sheet=Sheet(header=name))
    assert len(linter.report(path).papers) == 1


def test_the_party_is_known_by_its_header(tmp_path: Path) -> None:
    name = p("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True)
    path = docx(
        tmp_path / "a.docx", p("BÁO CÁO", align="center"), sheet=Sheet(header=name, first_differs=False)
    )
    assert [paper.nature.value for paper in linter.report(path).papers] == ["party"]
