"""What a paper is made of: runs, paragraphs, tables, ends of sections; values alone, joined with ``+``."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.word.page import Section


class Run(Struct, frozen=True):
    """Text in a character style; without one in that of its paragraph."""

    text: str
    style: str = ""


class Link(Struct, frozen=True):
    """Text that leads to a bookmark of the document."""

    text: str
    bookmark: str


class PageNumber(Struct, frozen=True):
    """The number of the page it stands on."""


class Drawing(Struct, frozen=True):
    """A run of DrawingML, as ``certificates.drawing`` writes it."""

    markup: str


Inline = Run | Link | PageNumber | Drawing


class Frame(Struct, frozen=True):
    """A place on the page, in millimetres from its left and top edge."""

    left: float
    top: float
    width: float
    height: float


class Paragraph(Struct, frozen=True):
    """Runs in a paragraph style, in the text or in a frame (§17.3.1.11)."""

    style: str
    content: tuple[Inline, ...] = ()
    frame: Frame | None = None


class Cell(Struct, frozen=True):
    """A cell's blocks, how many columns it spans, and where its text stands: ``top`` or ``center``."""

    content: Blocks
    span: int = 1
    align: str = "center"


class Row(Struct, frozen=True):
    """The cells of a row, which no page parts; a ``header`` is repeated on every page."""

    cells: tuple[Cell, ...]
    header: bool = False


class Table(Struct, frozen=True):
    """Rows in a table style under fixed column widths, in twentieths of a point."""

    style: str
    widths: tuple[int, ...]
    rows: tuple[Row, ...]


class SectionBreak(Struct, frozen=True):
    """The end of ``section``: what follows is of another."""

    section: Section


class Markup(Struct, frozen=True):
    """Paragraphs as WordprocessingML, for what no style says; the prefix ``w`` is known in it."""

    text: str


Block = Paragraph | Table | SectionBreak | Markup
Blocks = tuple[Block, ...]


def bold(text: str) -> Run:
    """Return a run of ``text`` in bold."""
    return Run(text, "ChuDam")


def italic(text: str) -> Run:
    """Return a run of ``text`` in italics."""
    return Run(text, "ChuNghieng")


def paragraph(style: str, *content: str | Inline) -> Blocks:
    """Return a paragraph in ``style``; strings become runs, empty ones nothing."""
    runs = tuple(Run(part) if isinstance(part, str) else part for part in content if part)
    return (Paragraph(style, runs),)


def framed(frame: Frame, *paragraphs: Blocks) -> Blocks:
    """Return ``paragraphs`` in one frame: LibreOffice knows frames of paragraphs only, not of styles."""
    return tuple(
        replace(block, frame=frame) for each in paragraphs for block in each if isinstance(block, Paragraph)
    )


def cell(style: str, *content: str | Inline, span: int = 1) -> Cell:
    """Return a cell of one paragraph in ``style``."""
    return Cell(paragraph(style, *content), span)


def row(*cells: Cell, header: bool = False) -> Row:
    """Return a row of ``cells``."""
    return Row(cells, header)


def heads(*names: str) -> Row:
    """Return the row of a table's column heads, repeated on every page."""
    return row(*(cell("BangDauCot", name) for name in names), header=True)


def table(widths: tuple[int, ...], *rows: Row) -> Blocks:
    """Return a table of data, with lines around its cells."""
    return (Table("BangSoLieu", widths, rows),)


def side_by_side(widths: tuple[int, ...], *rows: Row) -> Blocks:
    """Return a table without lines, for what stands side by side."""
    return (Table("BangAn", widths, rows),)


def section_break(section: Section) -> Blocks:
    """Return the end of ``section``."""
    return (SectionBreak(section),)


def concatenate(*parts: Blocks) -> Blocks:
    """Return the blocks of all ``parts``."""
    return tuple(block for part in parts for block in part)
