"""On which page of the file each marked paragraph begins: the document is laid out with bookmarks in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportgen import layout
from reportgen.layout import document
from reportgen.layout.boxes import Box, Placed, Target

_PREFIX = "lint:"
Items = tuple[document.InlineItem, ...]


def pages(docx: bytes, wanted: set[str]) -> dict[str, int]:
    """Return the page (from 1) of each wanted place: ``passage 12`` in reading order, ``section 0``.

    Raises:
        DocumentError: the file cannot be read.
    """
    laid = layout.lay_out(docx, options=layout.LayoutOptions(change=_Marker(wanted).mark))
    found: dict[str, int] = {}
    for number, page in enumerate(laid.pages, start=1):
        for name in _marks(page.children):
            found.setdefault(name, number)
    return found


class _Marker:
    """Puts bookmarks into paragraphs, counting them as ``paper.walk`` does."""

    def __init__(self, wanted: set[str]) -> None:
        self._wanted = wanted
        self._count = 0
        self._section = ""

    def mark(self, read: document.Document) -> document.Document:
        """Return the document with a bookmark at every wanted place."""
        sections = tuple(self._section_of(index, section) for index, section in enumerate(read.sections))
        return replace(read, sections=sections)

    def _section_of(self, index: int, said: document.Section) -> document.Section:
        self._section = f"section {index}"
        return replace(said, blocks=self._blocks(said.blocks))

    def _blocks(self, blocks: Sequence[document.Block]) -> tuple[document.Block, ...]:
        return tuple(
            self._paragraph(b) if isinstance(b, document.Paragraph) else self._table(b) for b in blocks
        )

    def _paragraph(self, said: document.Paragraph) -> document.Paragraph:
        first = self._count
        self._count += 1
        for item in said.items:
            if isinstance(item, document.Inline | document.Anchor):
                self._shape(item.shape)
        names = [f"passage {number}" for number in range(first, self._count)] + [self._section]
        self._section = "" if self._section in names else self._section
        marks = tuple(document.Bookmark(_PREFIX + name) for name in names if name in self._wanted)
        if not marks:
            return said
        at = _first_words(said.items)
        return replace(said, items=said.items[:at] + marks + said.items[at:])

    def _shape(self, shape: document.Shape) -> None:
        """Count what stands in a box; its places are those of the paragraph it hangs on."""
        if shape.blocks:
            self._blocks(shape.blocks)
        for _x, _y, child in shape.children:
            self._shape(child)

    def _table(self, said: document.Table) -> document.Table:
        rows = tuple(replace(row, cells=tuple(map(self._cell, row.cells))) for row in said.rows)
        return replace(said, rows=rows)

    def _cell(self, said: document.Cell) -> document.Cell:
        return said if said.merge == "continue" else replace(said, blocks=self._blocks(said.blocks))


def _first_words(items: Items) -> int:
    """Return where the words begin: a page break may stand before them in their paragraph."""
    texts = (at for at, item in enumerate(items) if isinstance(item, document.Text) and item.text.strip())
    return next(texts, 0)


def _marks(children: Sequence[Placed]) -> Iterator[str]:
    for _x, _y, child in children:
        if isinstance(child, Target):
            if child.name.startswith(_PREFIX):
                yield child.name.removeprefix(_PREFIX)
        elif isinstance(child, Box):
            yield from _marks(child.children)
