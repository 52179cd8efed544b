"""Sections with their page geometry, headers and footers, notes, and the document itself (§17.6, §17.10, §17.11)."""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.document.content import Block, Paragraph
from reportgen.layout.document.formatting import NO_EDGES, Edges, Font, Margins


class HeaderFooter(Struct, frozen=True):
    """Headers (or footers) of a section by kind; inheritance from earlier sections is done. Empty: none."""

    default: tuple[Block, ...] = ()
    first: tuple[Block, ...] = ()
    even: tuple[Block, ...] = ()


class Columns(Struct, frozen=True):
    """Newspaper columns: ``widths`` and the ``gaps`` after each (one fewer, or as many)."""

    widths: tuple[float, ...] = ()
    gaps: tuple[float, ...] = ()
    line_between: bool = False


class LineNumbering(Struct, frozen=True):
    """Numbers in the margin: each ``count_by``-th line has one; 0: none. ``start`` is one less than the first.

    ``restart``: newPage, newSection, continuous. ``distance`` from the text, 0: the usual one.
    """

    count_by: int = 0
    start: int = 0
    distance: float = 0.0
    restart: str = "newPage"
    font: Font = Font()


NO_LINE_NUMBERS = LineNumbering()


class Section(Struct, frozen=True):
    """Consecutive pages of one geometry (§17.6). ``start``: nextPage, continuous, oddPage, evenPage, nextColumn.

    ``page_start`` -1: numbering continues. ``exact_top``/``exact_bottom``: the margin was negative in the file, so a
    tall header or footer does not move the text.
    """

    blocks: tuple[Block, ...]
    page_width: float = 595.3
    page_height: float = 841.9
    margins: Margins = Margins(72.0, 72.0, 72.0, 72.0)  # gutter included
    header_distance: float = 36.0
    footer_distance: float = 36.0
    exact_top: bool = False
    exact_bottom: bool = False
    start: str = "nextPage"
    columns: Columns = Columns()
    headers: HeaderFooter = HeaderFooter()
    footers: HeaderFooter = HeaderFooter()
    first_differs: bool = False  # w:titlePg
    page_start: int = -1
    page_format: str = "decimal"
    vertical_align: str = "top"
    borders: Edges = NO_EDGES
    borders_from: str = "text"  # w:pgBorders offsetFrom: text, page
    borders_on: str = "allPages"  # allPages, firstPage, notFirstPage
    line_numbers: LineNumbering = NO_LINE_NUMBERS
    space_after: float = (
        0.0  # of its last paragraph, also of one that holds nothing but the section's properties
    )


class Note(Struct, frozen=True):
    """A footnote or endnote: its blocks, the first holding the note's own mark."""

    id: str
    blocks: tuple[Block, ...]


class Properties(Struct, frozen=True):
    """The metadata of the document (docProps/core.xml).

    ``vietnamese`` are the languages that runs of Vietnamese text are said to be in (`languages.py`).
    """

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""  # ISO 8601 as in the file, or ""
    language: str = "vi-VN"
    vietnamese: frozenset[str] = frozenset()


class Document(Struct, frozen=True):
    """A whole document, ready to be laid out."""

    sections: tuple[Section, ...]
    footnotes: dict[str, Note] = field(default_factory=dict)
    endnotes: dict[str, Note] = field(default_factory=dict)
    footnotes_by_page: str = (
        ""  # their number format where each page counts anew: labels are then preliminary
    )
    separator: Paragraph | None = None  # in which the rule above the footnotes stands; empty
    endnote_separator: tuple[Block, ...] = ()  # with its rule
    even_and_odd: bool = False  # w:evenAndOddHeaders
    default_tab: float = 36.0
    properties: Properties = Properties()
    background: str = ""
    compatibility: int = 15  # compatibilityMode
    auto_hyphenation: bool = False
    update_fields: bool = False  # w:updateFields: Word builds its tables of contents when it opens the file
    mirror_margins: bool = False  # w:mirrorMargins: left and right change places on even pages
