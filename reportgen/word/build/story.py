"""Paragraphs, runs and tables of a story: the body, a cell, a header."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, cast

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.table import CT_Tbl
from docx.shared import Mm, Twips
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

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
from reportgen.word.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, TABLE_STYLES

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell as WordCell
    from docx.table import _Row as WordRow

    from reportgen.ooxml.xml import Element


def add_block(story: BlockItemContainer, block: Block) -> None:
    """Add a paragraph or a table to the end of ``story``."""
    match block:
        case Paragraph():
            add_paragraph(story, block)
        case Table():
            _add_table(story, block)
        case Markup():
            for made in list(parse_xml(f"<w:body {nsdecls('w')}>{block.text}</w:body>")):
                _append(story, made)
        case SectionBreak():
            raise ValueError("only the body has sections")


def _append(story: BlockItemContainer, made: Element) -> None:
    """Put ``made`` at the end, before the last section; python-docx looks for that from the first block on."""
    blocks = story._element
    last = blocks[-1]  # a body has a section, a cell its properties
    if last.tag == qn("w:sectPr"):
        last.addprevious(made)
    else:
        blocks.append(made)


def add_paragraph(story: BlockItemContainer, block: Paragraph) -> CT_P:
    """Add a paragraph to the end of ``story`` and return it."""
    made = element("p")
    _append(story, made)
    write_paragraph(WordParagraph(cast("CT_P", made), story), block)
    return cast("CT_P", made)


def write_paragraph(made: WordParagraph, block: Paragraph) -> None:
    """Give an empty paragraph its style, frame and runs."""
    made._p.style = _known(block.style, PARAGRAPH_STYLES)
    if block.frame is not None:
        made._p.get_or_add_pPr().append(_frame(block.frame))
    for inline in block.content:
        _add_inline(made, inline)


def _known(identifier: str, styles: Container[str]) -> str:
    """Return the id of a style that there is."""
    if identifier not in styles:
        raise KeyError(identifier)
    return identifier


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
        run._r.style = _known(inline.style, CHARACTER_STYLES)


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


def _add_table(story: BlockItemContainer, block: Table) -> None:
    made = WordTable(CT_Tbl.new_tbl(0, len(block.widths), Twips(sum(block.widths))), story)
    _append(story, made._tbl)
    made._tbl.tblPr.style = _known(block.style, TABLE_STYLES)
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
    if sum(cell.span for cell in row.cells) != len(widths):
        raise ValueError(f"a row of {len(row.cells)} cells does not fill {len(widths)} columns")
    properties = made._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    if row.header:
        properties.append(element("tblHeader"))
    columns, start = made.cells, 0
    for cell in row.cells:
        end = start + cell.span
        _write_cell(_spanning(columns[start:end]), cell, sum(widths[start:end]))
        start = end


def _spanning(cells: Sequence[WordCell]) -> WordCell:
    """Return the first of ``cells``, grown over the others; python-docx's ``merge`` looks through the whole table."""
    first, *others = cells
    for other in others:
        first._tc._tr.remove(other._tc)
    if others:
        first._tc.grid_span = len(cells)
    return first


def _write_cell(made: WordCell, cell: Cell, width: int) -> None:
    made.width = Twips(width)
    if cell.align != "top":
        made.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.from_xml(cell.align)
    made._tc.clear_content()
    for block in cell.content:
        add_block(made, block)
    if made._tc[-1].tag != qn("w:p"):  # with which every cell must end
        add_paragraph(made, Paragraph("NgatPhan"))
