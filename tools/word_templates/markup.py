"""WordprocessingML from Python calls: text runs, paragraphs by style, cells, rows, tables, sections."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)
"""A4 in twentieths of a point."""

TOP = BOTTOM = 1134  # 20 mm
LEFT = 1701  # 30 mm
RIGHT = 1134  # 20 mm: Decree 30 allows 15 to 20
PORTRAIT_WIDTH = PORTRAIT[0] - LEFT - RIGHT
LANDSCAPE_WIDTH = LANDSCAPE[0] - LEFT - RIGHT


def run(text: str, style: str = "") -> str:
    """Return a run of ``text`` in a character style."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Return a run of ``text`` in bold."""
    return run(text, "ChuDam")


def italic(text: str) -> str:
    """Return a run of ``text`` in italics."""
    return run(text, "ChuNghieng")


def paragraph(style: str, *content: str, section: str = "") -> str:
    """Return a paragraph in ``style``; plain strings become runs, strings of XML stay as they are."""
    runs = "".join(part if part.startswith("<w:") else run(part) for part in content if part)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{section}</w:pPr>{runs}</w:p>'


def frame(place: tuple[int, int, int, int], *paragraphs: str) -> str:
    """Return ``paragraphs`` in one frame at ``place`` on the page: left, top, width, height in millimetres.

    LibreOffice knows frames of paragraphs only, not of styles.
    """
    left, top, across, down = (round(side * 1440 / 25.4) for side in place)
    made = (
        f'<w:framePr w:w="{across}" w:h="{down}" w:hRule="exact" w:wrap="around" w:vAnchor="page" '
        f'w:hAnchor="page" w:x="{left}" w:y="{top}"/></w:pPr>'
    )
    return "".join(each.replace("</w:pPr>", made, 1) for each in paragraphs)


def tag(text: str) -> str:
    """Return a paragraph that holds nothing but a statement, and goes when the template is filled."""
    return paragraph("LenhMau", text)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's paragraphs, how many columns it spans, and how its text stands."""

    content: str
    span: int = 1
    align: str = "center"


def cell(style: str, *content: str, span: int = 1) -> Cell:
    """Return a cell of one paragraph in ``style``."""
    return Cell(paragraph(style, *content), span)


def _cell(made: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{made.span}"/>' if made.span > 1 else ""
    align = f'<w:vAlign w:val="{made.align}"/>' if made.align != "top" else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{align}</w:tcPr>{made.content}</w:tc>'


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells; ``header`` rows are repeated on every page."""

    cells: tuple[Cell, ...]
    header: bool = False
    keep: bool = True


def row(*cells: Cell, header: bool = False) -> Row:
    """Return a row that stays on one page."""
    return Row(cells, header)


def statement_row(text: str, columns: int) -> Row:
    """Return a row that holds nothing but a statement."""
    return row(Cell(tag(text), columns))


def table(style: str, widths: list[int], rows: list[Row]) -> str:
    """Return a table of fixed column ``widths`` in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = '<w:tblLook w:val="0600" w:noHBand="1" w:noVBand="1"/>'
    properties = (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>{look}</w:tblPr>'
    )
    body = "".join(_row(made, widths) for made in rows)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(made: Row, widths: list[int]) -> str:
    properties = "<w:cantSplit/>" + ("<w:tblHeader/>" if made.header else "")
    cells, start = [], 0
    for each in made.cells:
        cells.append(_cell(each, sum(widths[start : start + each.span])))
        start += each.span
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def section(size: tuple[int, int] = PORTRAIT, extra: str = "", margins: int = 0) -> str:
    """Return a section's properties: A4, the margins of Decree 30, page number hidden on its first page."""
    orient = ' w:orient="landscape"' if size == LANDSCAPE else ""
    top, left = margins + 300 if margins else TOP, margins or LEFT
    right = margins or RIGHT
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        '<w:headerReference w:type="first" r:id="rIdFirstHeader"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{size[0]}" w:h="{size[1]}"{orient}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{margins - 284 if margins else BOTTOM}" w:left="{left}" '
        f'w:header="567" w:footer="567" w:gutter="0"/>{extra or _FROM_ONE}<w:cols w:space="720"/>'
        "<w:titlePg/></w:sectPr>"
    )


_FROM_ONE = '<w:pgNumType w:start="1"/>'


def break_section(made: str) -> str:
    """Return the paragraph that ends the section ``made``: as good as without height."""
    return paragraph("NgatPhan", section=made)
