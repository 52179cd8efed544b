"""Numbers of lines in the margin; letters are squares of 10 points."""

from __future__ import annotations

import pytest

from reportgen.layout import lay_out
from reportgen.layout.boxes import Page, count_letters
from reportgen.layout.document import Columns, LineNumbering, Margins, Section
from tests.layout.making import FONT, cell, glyphs, pages, paragraph, section, table
from tests.layout.read.making import docx

EACH = LineNumbering(1, font=FONT)


def numbered(*blocks: object, numbering: LineNumbering = EACH, **spec: object) -> Section:
    margins = Margins(0.0, 40.0, 0.0, 0.0)
    return section(*blocks, margins=margins, line_numbers=numbering, **spec)  # type: ignore[arg-type]  # blocks


def numbers(page: Page) -> list[tuple[str, float, float]]:
    """The numbers, each with its right end and its baseline."""
    return [(g.text, x + g.width, y) for x, y, g in glyphs(page.children) if g.text.isdigit()]


def test_lines_are_numbered_beside_the_text() -> None:
    (page,) = pages(numbered(paragraph("a b"), paragraph("aaaaaa bbbbbb")))
    assert numbers(page) == [("1", 22.0, 8.0), ("2", 22.0, 18.0), ("3", 22.0, 28.0)]
    assert count_letters(page) == 14


def test_empty_lines_count_and_tables_do_not() -> None:
    rows = table([cell("x")], grid=[50.0])
    (page,) = pages(numbered(paragraph("a"), rows, paragraph(), paragraph("b")))
    assert [y for _, _, y in numbers(page)] == [8.0, 28.0, 38.0]


def test_paragraphs_may_be_left_out() -> None:
    (page,) = pages(numbered(paragraph("a"), paragraph("b", no_line_numbers=True), paragraph("c")))
    assert [(text, y) for text, _, y in numbers(page)] == [("1", 8.0), ("2", 28.0)]


def test_each_fifth_number() -> None:
    five = LineNumbering(5, start=3, distance=5.0, font=FONT)
    (page,) = pages(numbered(*[paragraph("a")] * 7, numbering=five))
    assert numbers(page) == [("5", 35.0, 18.0), ("10", 35.0, 68.0)]


@pytest.mark.parametrize(
    ("restart", "second"), [("newPage", "1"), ("continuous", "11"), ("newSection", "11")]
)
def test_numbers_begin_anew(restart: str, second: str) -> None:
    numbering = LineNumbering(1, restart=restart, font=FONT)
    _, page = pages(numbered(*[paragraph("a")] * 12, numbering=numbering))
    assert numbers(page)[0][0] == second


def test_a_new_section_begins_anew() -> None:
    numbering = LineNumbering(1, restart="newSection", font=FONT)
    plain = section(paragraph("x"), start="continuous", margins=Margins(0.0, 40.0, 0.0, 0.0))
    again = numbered(paragraph("b"), numbering=numbering, start="continuous")
    (page,) = pages(numbered(paragraph("a"), paragraph("a"), numbering=numbering), plain, again)
    assert [(text, y) for text, _, y in numbers(page)] == [("1", 8.0), ("2", 18.0), ("1", 38.0)]


def test_between_columns_they_stand_nearer() -> None:
    columns = Columns((20.0, 20.0), (20.0,))
    (page,) = pages(numbered(*[paragraph("a")] * 12, columns=columns))
    assert [(text, round(x, 1)) for text, x, _ in numbers(page)][9:11] == [("10", 30.6), ("11", 70.6)]


def test_they_are_read() -> None:
    lines = "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 3
    hidden = "<w:p><w:pPr><w:suppressLineNumbers/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>"
    made = lay_out(docx(f'{lines}{hidden}<w:sectPr><w:lnNumType w:countBy="1" w:start="4"/></w:sectPr>'))
    assert [text for text, _, _ in numbers(made.pages[0])] == ["5", "6", "7"]
