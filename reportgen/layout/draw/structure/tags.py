"""Tags on the way: goes along with the walk of the boxes, and knows which element what is drawn belongs to.

One marked-content sequence holds all runs of a paragraph that follow one another on a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.layout.boxes import ANCHORS, LABEL, LEADER, RUNNING, Box, GlyphRun, Page
from reportgen.layout.document import Anchor, Equation, Paragraph, Row, Shape, Table
from reportgen.layout.draw.canvas import Canvas
from reportgen.layout.draw.pdf_file import text
from reportgen.layout.draw.structure import figures
from reportgen.layout.draw.structure.blocks import Blocks, HeadingLevels
from reportgen.layout.draw.structure.elements import LAYOUT, MCIDS_PER_PAGE, PAGINATION, Artifact, Element
from reportgen.layout.draw.structure.tables import is_single
from reportgen.layout.table.grid import GridCell

NOTE_LINKS = ("#_footnote", "#_endnote")
UNSAID = "vi-VN"
_WORD = re.compile(r"[^\W\d_]{2}")
_LANGUAGE = re.compile(r"(?!x-none$)[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", re.IGNORECASE)

State = tuple[Blocks, Element | Artifact, Element | None, bool]


class Tags:
    """The structure of one file while its pages are drawn.

    ``parents`` are, for each page, the elements of its marked content by MCID. ``link`` is the element of the link that
    was written last; None where it is not part of the text. ``language`` is that of all text that says no other.
    ``unnamed_figures``: of so many nothing says what they show.
    """

    def __init__(self, language: str, vietnamese: frozenset[str] = frozenset()) -> None:
        """Begin a document in ``language``; what is no language (``x-none``) is Vietnamese, as are ``vietnamese``."""
        self.document = Element("Document")
        self.parents: list[list[Element]] = []
        self.link: Element | None = None
        self.unnamed_figures = 0
        self.language = language if _LANGUAGE.match(language) else UNSAID
        self._vietnamese = vietnamese
        self._own = {self.language, "", *(vietnamese if self.language == UNSAID else ())}
        self._begin_part(self.document)

    def _begin_part(self, element: Element) -> None:
        self._headings = HeadingLevels()
        self._body = Blocks(element, self._headings)
        self._slots: dict[int, Element] = {}
        self._drawn: set[int] = set()
        self._notes: dict[str, Blocks] = {}
        self._called: set[str] = set()

    # -- pages ---------------------------------------------------------------

    def begin_page(self, canvas: Canvas, page: Page) -> None:
        """Begin a page; what is on it and in no box with a source is an artifact."""
        if page.part:
            part = Element("Part", f"/T {text(page.part)}")
            self.document.kids.append(part)
            self._begin_part(part)
        self._canvas, self._code = canvas, canvas.code
        self._here: list[Element] = []
        self._base = len(self.parents) * MCIDS_PER_PAGE
        self.parents.append(self._here)
        self._opened: Element | Artifact | None = None
        self._state(self._body, PAGINATION, None, False)

    def _state(self, blocks: Blocks, leaf: Element | Artifact, label: Element | None, frozen: bool) -> None:
        self._blocks, self._leaf, self._label, self._frozen = blocks, leaf, label, frozen

    # -- marked content ------------------------------------------------------

    def glyphs(self, glyphs: GlyphRun) -> None:
        """Mark the text that is drawn next."""
        leaf = self._leaf
        if glyphs.link or glyphs.role or glyphs.font.language not in self._own:
            leaf = self._inline(glyphs, leaf)
        if leaf is not self._opened:
            self._open(leaf)

    def graphic(self) -> None:
        """Mark the picture, or the outline and fill, that is drawn next."""
        self._open(self._leaf if self._frozen else LAYOUT)

    def artifact(self) -> None:
        """Mark what is drawn next as no part of the text."""
        self._open(LAYOUT)

    def _open(self, leaf: Element | Artifact) -> None:
        if leaf is self._opened:
            return
        code = self._code
        if self._opened is not None:
            code.append("EMC")
        self._opened = leaf
        if type(leaf) is Element:
            here = self._here
            leaf.kids.append(self._base + len(here))
            code.append(f"/{leaf.role}<</MCID {len(here)}>>BDC")
            here.append(leaf)
        else:
            code.append(leaf.operator)  # type: ignore[union-attr]  # type says so

    def close(self) -> None:
        """End the open marked content: before the graphics state is saved or restored, and at the end of a page."""
        if self._opened is not None:
            self._code.append("EMC")
            self._opened = None

    # -- inside a paragraph --------------------------------------------------

    def _inline(self, glyphs: GlyphRun, leaf: Element | Artifact) -> Element | Artifact:
        """Return what text is that is not simply its paragraph's: a label, link, reference, another language."""
        self.link = None
        if type(leaf) is not Element or self._frozen:
            return leaf
        if glyphs.role == LEADER:
            return LAYOUT
        if glyphs.role == LABEL and self._label is not None:
            return self._label
        spoken = self._foreign_language(glyphs)
        attributes = f"/Lang {text(spoken)}" if spoken else ""
        if glyphs.link.startswith(NOTE_LINKS):
            return self._reference(glyphs.link, leaf)
        if glyphs.link:
            self.link = _last_or_new(leaf, "Link", attributes, self._opened)
            return self.link
        return _last_or_new(leaf, "Span", attributes, self._opened) if spoken else leaf

    def _foreign_language(self, glyphs: GlyphRun) -> str:
        """Return the language of a run in another than the document's; "" for the same, and for mere figures."""
        language = glyphs.font.language
        if language in self._own or not _LANGUAGE.match(language) or not _WORD.search(glyphs.text):
            return ""
        return UNSAID if language in self._vietnamese else language

    def _reference(self, link: str, leaf: Element) -> Element:
        """Return the element of a note's mark: in the note its label; in the text it calls the note, which follows."""
        note = self._note(link)
        if self._blocks is note:
            return _last_or_new(leaf, "Lbl", "", self._opened)
        if link.startswith(NOTE_LINKS[0]) and link not in self._called:
            self._called.add(link)
            self._blocks.element.kids.append(note.element)
        return _last_or_new(leaf, "Reference", "", self._opened)

    def _note(self, link: str) -> Blocks:
        found = self._notes.get(link)
        if found is None:
            name = f"{len(self.document.kids)}{link[1:]}"
            found = self._notes[link] = Blocks(Element("Note", f"/ID {text(name)}"), self._headings)
        return found

    def _equation(self, box: Box, _x: float, _y: float) -> None:
        """Go into an equation, or the rest of one that began on the line before: its words are its line of text."""
        equation = box.source
        if type(equation) is not Equation or type(self._leaf) is not Element:
            return
        element = self._slots.get(id(equation))
        if element is None:
            words = " ".join(equation.text.split())
            element = self._slots[id(equation)] = Element("Formula", f"/Alt {text(words)}")
            self._leaf.kids.append(element)
        self._leaf, self._label, self._frozen = element, None, True

    # -- boxes ---------------------------------------------------------------

    def enter(self, box: Box, x: float, y: float) -> State:
        """Go into a box that has a source, its top left at (x, y), y upwards; return the state to ``leave`` with."""
        outer = (self._blocks, self._leaf, self._label, self._frozen)
        if self._frozen:
            self.link = None
        else:
            _ENTERING[type(box.source)](self, box, x, y)
        return outer

    def leave(self, outer: State) -> None:
        """Leave a box."""
        self._blocks, self._leaf, self._label, self._frozen = outer

    def _paragraph(self, box: Box, _x: float, _y: float) -> None:
        blocks = self._blocks
        if box.anchors:
            self._host(box)
        if not box.continued:
            blocks.begin(box.source)  # type: ignore[arg-type]  # its type chose this function
        self._leaf, self._label = blocks.leaf, blocks.label

    def _table(self, box: Box, _x: float, _y: float) -> None:
        self._blocks.begin_table(box.source)  # type: ignore[arg-type]

    def _row(self, box: Box, _x: float, _y: float) -> None:
        table = self._blocks.table
        if box.letters == 0 or table is None:  # repeated at the head of a page
            self._leaf, self._frozen = PAGINATION, True
        else:
            table.begin_row(box.source)  # type: ignore[arg-type]

    def _cell(self, box: Box, _x: float, _y: float) -> None:
        table, grid_cell = self._blocks.table, box.source
        if table is None or type(grid_cell) is not GridCell:
            return
        cells = self._blocks.cells
        found = cells.get(grid_cell.column) if box.continued else None
        if found is None:
            single = is_single(grid_cell.cell)
            element = table.cell(grid_cell, single=single)
            found = cells[grid_cell.column] = Blocks(element, self._headings, single=single)
        self._blocks = found

    def _words(self, box: Box, _x: float, _y: float) -> None:
        """Go into a header or footer, or a note; take in the shapes anchored in what follows."""
        if box.source == RUNNING:
            self._leaf, self._frozen = PAGINATION, True
        elif box.source == ANCHORS:
            self._host(box)
        else:
            self._blocks = self._note(f"{NOTE_LINKS[0]}{box.source}")

    # -- shapes --------------------------------------------------------------

    def _host(self, box: Box) -> None:
        """Give each shape anchored in a paragraph its place before it; it may have been drawn already."""
        slots = [self._slot(anchor) for _x, _y, anchor in box.anchors]
        self._blocks.add_before(slots, continued=box.continued)

    def _slot(self, anchor: Anchor) -> Element:
        return self._slots.setdefault(id(anchor), Element("Div"))

    def _anchor(self, box: Box, x: float, y: float) -> None:
        anchor = box.source
        if type(anchor) is not Anchor:
            return
        if id(anchor) in self._drawn:  # in a repeated row
            self._leaf, self._frozen = PAGINATION, True
            return
        self._drawn.add(id(anchor))
        self._shown(anchor.shape, self._slot(anchor), box, (x, y))

    def _shape(self, box: Box, x: float, y: float) -> None:
        shape = box.source
        if type(shape) is not Shape:
            return
        element = Element("Div")
        if figures.is_figure(shape) and type(self._leaf) is Element:
            self._leaf.kids.append(element)
        elif figures.is_figure(shape) or figures.holds_others(shape):
            self._blocks.element.kids.append(element)
        self._shown(shape, element, box, (x, y))

    def _shown(self, shape: Shape, element: Element, box: Box, corner: tuple[float, float]) -> None:
        """Go into a shape as a figure, as a place of text, or as decoration."""
        if not figures.is_figure(shape):
            self._leaf = LAYOUT
            self._blocks = Blocks(element, self._headings)
            self._frozen = not figures.holds_others(shape)
            return
        self.link = None
        if shape.link:
            element.role, self.link = "Link", element
            element.kids.append(element := Element("Figure"))
        x, y = corner
        corners = self._canvas.on_page(x, y), self._canvas.on_page(x + box.width, y - box.height)
        element.role = "Figure"
        self.unnamed_figures += not figures.has_words(shape)
        element.attributes = figures.attributes(shape, corners, inline=box.source is shape)
        self._leaf, self._label, self._frozen = element, None, True


def _last_or_new(leaf: Element, role: str, attributes: str, opened: Element | Artifact | None) -> Element:
    """Return the kid that is being written if it is alike, else a new one."""
    last = leaf.kids[-1] if leaf.kids else None
    if isinstance(last, Element) and last is opened and (last.role, last.attributes) == (role, attributes):
        return last
    found = Element(role, attributes)
    leaf.kids.append(found)
    return found


_ENTERING: dict[type, Callable[[Tags, Box, float, float], None]] = {
    Paragraph: Tags._paragraph,
    Table: Tags._table,
    Row: Tags._row,
    GridCell: Tags._cell,
    Anchor: Tags._anchor,
    Equation: Tags._equation,
    Shape: Tags._shape,
    str: Tags._words,
}
