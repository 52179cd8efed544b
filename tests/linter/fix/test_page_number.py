"""The page number: put into the header, moved there from the footer where nothing stands beside it, else left."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import layout, linter
from reportgen.linter.fix import fix
from tests.linter.making import Sheet, docx, p
from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Writer
from tests.linter.papers.reports import CHAIR, COMMUNE
from tests.linter.test_papers import words

DAY = "An Lạc Sơn, ngày 17 tháng 6 năm 2026"


def report(number: str, sections: int = 1) -> Writer:
    """Return a report of some pages, numbered at ``top`` or ``bottom``, or not."""
    w = in_table(Writer(number=number), Head(COMMUNE, "Số: 55/BC-UBND", DAY))
    w.title("BÁO CÁO", "Kết quả phổ cập giáo dục năm 2026")
    said = (
        "Xã đã huy động 100% trẻ em 6 tuổi vào lớp 1; duy trì kết quả phổ cập giáo dục tiểu học mức độ 3. "
        * 2
    )
    for _section in range(sections):
        w.say(*[said.strip()] * 28)
        if sections > 1:
            w.new_section(restart=False)
    w.say("Trên đây là báo cáo của Ủy ban nhân dân xã./.")
    return w.foot(("- UBND tỉnh;", "- Lưu: VT."), CHAIR, "Nguyễn Văn Ví")


def wrong(path: Path) -> list[str]:
    return [one.message for one in linter.findings(path) if one.code == "ND30-23"]


def with_empty_header(w: Writer) -> Writer:
    w.doc.sections[0].header.paragraphs[0].text = ""
    return w


@pytest.mark.parametrize("sections", [1, 3])
@pytest.mark.parametrize("number", ["bottom", ""])
@pytest.mark.parametrize("header", [False, True])
def test_pages_are_numbered_in_the_header(number: str, sections: int, header: bool, tmp_path: Path) -> None:
    w = report(number, sections)
    path = (with_empty_header(w) if header else w).save(tmp_path / "a.docx")
    assert wrong(path)
    done = fix(path)
    assert done.docx is not None and {one.code for one in done.changes} == {"ND30-23"}
    fixed = tmp_path / "b.docx"
    fixed.write_bytes(done.docx)
    assert wrong(fixed) == [] and words(fixed) == words(path) and fix(fixed).docx is None
    before, after = (len(layout.lay_out(each).pages) for each in (path, fixed))
    assert before == after
    told = Document(str(fixed))
    assert all("PAGE" not in section.footer._element.xml for section in told.sections)
    assert all("PAGE" in section.header._element.xml for section in told.sections)


LONG = [p("Ủy ban nhân dân xã báo cáo kết quả như sau. " * 12, align="both", first=36)] * 8


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(footer=p("Trang PAGE", field=True, align="center")),
        Sheet(footer=p("BC/2026/PAGE", field=True, align="center")),
        Sheet(footer=p("PAGE", field=True, align="center"), header=p("UBND xã An Lạc Sơn", align="center")),
    ],
)
def test_what_stands_beside_it_is_left_to_a_person(sheet: Sheet, tmp_path: Path) -> None:
    from tests.linter.fix.test_fix import HEAD

    title = p("BÁO CÁO", bold=True, align="center") + p("Kết quả năm 2026", bold=True, align="center")
    path = docx(tmp_path / "a.docx", HEAD, title, *LONG, sheet=sheet)
    assert wrong(path)
    assert "ND30-23" not in {one.code for one in fix(path).changes}


def test_dashes_go_with_the_number(tmp_path: Path) -> None:
    from tests.linter.fix.test_fix import HEAD

    title = p("BÁO CÁO", bold=True, align="center") + p("Kết quả năm 2026", bold=True, align="center")
    sheet = Sheet(
        footer=p("- PAGE -", field=True, align="center") + p("Điện thoại: 0200.555.010", align="center")
    )
    path = docx(tmp_path / "a.docx", HEAD, title, *LONG, sheet=sheet)
    done = fix(path)
    assert done.docx is not None
    fixed = tmp_path / "b.docx"
    fixed.write_bytes(done.docx)
    assert wrong(fixed) == []
    (section,) = Document(str(fixed)).sections
    assert [one.text for one in section.footer.paragraphs] == ["", "Điện thoại: 0200.555.010"]
