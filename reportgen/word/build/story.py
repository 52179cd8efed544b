"""Paragraphs, runs and tables of a story: the body, a cell, a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Twips

from reportgen.ooxml.names import XML_SPACE
from reportgen.word.blocks import (
    Block,
    Cell,
    Drawing,
    Frame,
    Inline,
    Link,
    Markup,
    PageNumber,
    Paragraph,
    Row,
    Run,
    SectionBreak,
    Table,
)
from reportgen.word.build.oxml import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.story import StoryPart
    from docx.table import Table as WordTable
    from docx.table import _Cell as WordCell
    from docx.table import _Row as WordRow
    from docx.text.paragraph import Paragraph as WordParagraph


def add_block(story: Document | WordCell, block: Block) -> None:
    """Add a paragraph or a table to the end of ``story``."""
    match block:
        case Paragraph():
            write_paragraph(story.add_paragraph(), block)
        case Table():
            _write_table(story.add_table(0, len(block.widths)), block)
        case Markup():
            _add_markup(story, block.text)
        case SectionBreak():
            raise ValueError("only the body has sections")


def _add_markup(story: Document | WordCell, markup: str) -> None:
    """Put each paragraph in place of an empty one, which python-docx knows where to add."""
    for made in list(parse_xml(f"<w:body {nsdecls('w')}>{markup}</w:body>")):
        empty = story.add_paragraph()._p
        parent = empty.getparent()
        if parent is not None:  # as it never is
            parent.replace(empty, made)


def write_paragraph(made: WordParagraph, block: Paragraph) -> None:
    """Give an empty paragraph its style, frame and runs."""
    made.style = _style_name(made.part, block.style, WD_STYLE_TYPE.PARAGRAPH)
    if block.frame is not None:
        made.paragraph_format.element.get_or_add_pPr().append(_frame(block.frame))
    for inline in block.content:
        _add_inline(made, inline)


def _style_name(part: StoryPart, identifier: str, kind: WD_STYLE_TYPE) -> str | None:
    """Return the name of the style of this id; python-docx gives the default style for an unknown id."""
    style = part.get_style(identifier, kind)
    if style.style_id != identifier:
        raise KeyError(identifier)
    name: str | None = style.name
    return name


def _frame(frame: Frame) -> BaseOxmlElement:
    left, top, width, height = (Mm(side).twips for side in (frame.left, frame.top, frame.width, frame.height))
    place = {"vAnchor": "page", "hAnchor": "page", "x": left, "y": top}
    return element("framePr", w=width, h=height, hRule="exact", wrap="around", **place)


def _add_inline(made: WordParagraph, inline: Inline) -> None:
    match inline:
        case Run():
            _add_run(made, inline)
        case Link():
            run = made.add_run(inline.text)
            made._p.append(element("hyperlink", run._r, anchor=inline.bookmark))
        case PageNumber():
            _add_field(made, "PAGE", "2")
        case Drawing():
            markup = inline.markup.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)
            made._p.append(parse_xml(markup))


def _add_run(made: WordParagraph, inline: Run) -> None:
    run = made.add_run(inline.text)
    if inline.style:
        run.style = _style_name(made.part, inline.style, WD_STYLE_TYPE.CHARACTER)


def _add_field(made: WordParagraph, instruction: str, shown: str) -> None:
    """Add a complex field (§17.16.18) that shows ``shown`` until it is updated."""
    made.add_run()._r.append(element("fldChar", fldCharType="begin"))
    code = element("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    made.add_run()._r.append(code)
    made.add_run()._r.append(element("fldChar", fldCharType="separate"))
    made.add_run(shown)
    made.add_run()._r.append(element("fldChar", fldCharType="end"))


def _write_table(made: WordTable, block: Table) -> None:
    made.style = _style_name(made.part, block.style, WD_STYLE_TYPE.TABLE)
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    _set_widths(made, block.widths)
    for row in block.rows:
        _write_row(made.add_row(), row, block.widths)


def _set_widths(made: WordTable, widths: tuple[int, ...]) -> None:
    """Set the columns' widths and their sum, and that no row, column or band looks otherwise than the style says."""
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Twips(width)
    properties = made._tbl.tblPr
    for old, new in (
        ("w:tblW", element("tblW", w=sum(widths), type="dxa")),
        ("w:tblLook", element("tblLook", val="0600", noHBand=1, noVBand=1)),
    ):
        properties.replace(properties.findall(qn(old))[0], new)


def _write_row(made: WordRow, row: Row, widths: tuple[int, ...]) -> None:
    properties = made._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    if row.header:
        properties.append(element("tblHeader"))
    columns, start = made.cells, 0
    for cell in row.cells:
        end = start + cell.span
        _write_cell(columns[start].merge(columns[end - 1]), cell, sum(widths[start:end]))
        start = end


def _write_cell(made: WordCell, cell: Cell, width: int) -> None:
    made.width = Twips(width)
    if cell.align != "top":
        made.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.from_xml(cell.align)
    made._tc.clear_content()
    for block in cell.content:
        add_block(made, block)
