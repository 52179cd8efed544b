"""Paragraphs and tables, however they are wrapped; what stands between them; what is not read is told."""

from __future__ import annotations

import pytest

from reportgen.layout import raw
from reportgen.layout.read import read
from tests.layout.read.making import docx


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc>{properties}{p(text)}</w:tc>"


def row(*texts: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(map(cell, texts))}</w:tr>"


def table(inner: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>{inner}</w:tbl>"


def blocks(body: str) -> list[raw.Block]:
    document, _told = read(docx(body))
    return [block for section in document.sections for block in section.blocks]


def words(block: raw.Block) -> str:
    """Return the text of a paragraph, or the texts of a table: ``a|b`` for a row, rows on lines."""
    if isinstance(block, raw.Paragraph):
        return "".join(item.text for item in block.items if isinstance(item, raw.Text | raw.Equation))
    return "\n".join("|".join("".join(map(words, own.blocks)) for own in line.cells) for line in block.rows)


CHOICE = (
    '<mc:AlternateContent><mc:Choice Requires="w99">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    "</mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("a") + table(row("b", "c") + row("d")), ["a", "b|c\nd"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}{table(row('b'))}</w:sdtContent></w:sdt>", ["a", "b"]),
        ("<w:sdt><w:sdtPr/></w:sdt>" + p("a"), ["a"]),
        (f"<w:customXml><w:ins>{p('a')}</w:ins></w:customXml>", ["a"]),
        (CHOICE.format(p("lạ"), p("quen")), ["quen"]),
        ('<mc:AlternateContent><mc:Choice Requires="w99"/></mc:AlternateContent>' + p("a"), ["a"]),
        (table(f"<w:sdt><w:sdtContent>{row('a')}</w:sdtContent></w:sdt>" + row("b")), ["a\nb"]),
        (table(CHOICE.format(row("lạ"), row("quen"))), ["quen"]),
        (table('<mc:AlternateContent><mc:Choice Requires="w99"/></mc:AlternateContent>' + row("a")), ["a"]),
        (table(f"<w:tr><w:sdt><w:sdtContent>{cell('a')}</w:sdtContent></w:sdt>{cell('b')}</w:tr>"), ["a|b"]),
        (table(row("a", properties="<w:trPr><w:hidden/></w:trPr>") + row("b")), ["b"]),
        (table(row("a", properties='<w:trPr><w:del w:id="1"/></w:trPr>') + row("b")), ["b"]),
        (
            table("<w:tr>" + cell("a", "<w:tcPr><w:cellDel w:id='1'/></w:tcPr>") + cell("b") + "</w:tr>"),
            ["b"],
        ),
        (table("<w:tr/>") + p("a"), ["a"]),
        (table("") + p("a"), ["a"]),
        (table("<w:tr><w:tc/></w:tr>"), [""]),
        ("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>", ["x=1"]),
    ],
)
def test_what_is_wrapped_is_read(body: str, expected: list[str]) -> None:
    assert [words(block) for block in blocks(body)] == expected


def test_a_bookmark_between_blocks_goes_into_the_next_paragraph() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'
    body = mark.format("_GoBack") + mark.format("muc_1") + p("a") + mark.format("cuoi")
    first, last = blocks(body)
    assert isinstance(first, raw.Paragraph) and isinstance(last, raw.Paragraph)
    assert first.items[0] == raw.Bookmark("muc_1")
    assert last.items == [raw.Bookmark("cuoi")]


def test_a_row_of_its_own_format_keeps_it() -> None:
    exceptions = "<w:tblPrEx><w:jc w:val='center'/></w:tblPrEx>"
    (found,) = blocks(table(row("a", properties=exceptions) + row("b")))
    assert isinstance(found, raw.Table)
    assert [line.exceptions is None for line in found.rows] == [False, True]


def test_a_file_inside_the_file_is_not_read_and_told() -> None:
    document, told = read(docx('<w:altChunk r:id="r1"/>' + p("a")))
    assert [one.code for one in told] == ["unsupported-altchunk"]
    assert [words(block) for block in document.sections[0].blocks] == ["a"]
