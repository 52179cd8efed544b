"""What every layout function needs beside its block: fonts, settings, page numbers, note heights."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.boxes import Box
from reportgen.layout.document import Document, Shape
from reportgen.layout.measure import TextMeasurer
from reportgen.layout.text.direction import has_right_to_left
from reportgen.layout.text.run_format import RunFormats


class PageNumbers(Struct):
    """Values of the counting fields; ``pages``, ``by_section``, ``bookmarks``, ``notes`` are of the last pass."""

    number: int = 1
    page: str = "1"  # the number as its section writes it
    pages: str = "1"
    section_pages: str = "1"
    bookmarks: dict[str, str] = field(default_factory=dict)
    by_section: list[int] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)  # footnotes counted page by page, by id
    needs_another_pass: bool = False  # a field printed a value that is known only after a whole pass


def no_shape(shape: Shape) -> Box:
    """Return an empty box of the shape's size: for layouts in which no shape has text."""
    return Box("shape", shape.width, shape.height, source=shape)


def no_note_height(_kind: str, _id: str) -> float:
    """Return 0: the height of a note where notes take none (headers, tests)."""
    return 0.0


class LayoutContext(Struct):
    """The context of a layout.

    ``note_height`` is the height of a footnote's text in the current columns, ``deferrable_note_height`` the part of it
    that may go on the next page; ``shape_box`` makes the box of a shape with its text. The caller sets all three, so
    that lines need not know how blocks are stacked. ``paragraph_cache``: plain paragraphs that were laid out before.
    """

    run_formats: RunFormats
    default_tab: float = 36.0
    compatibility: int = 15
    right_to_left: bool = False  # whether any text of the document is
    numbers: PageNumbers = field(default_factory=PageNumbers)
    note_height: Callable[[str, str], float] = no_note_height
    deferrable_note_height: Callable[[str, str], float] = no_note_height
    shape_box: Callable[[Shape], Box] = no_shape
    paragraph_cache: dict[tuple[object, ...], ParagraphFragment] = field(default_factory=dict)
    has_bookmarks: bool = False  # so far: pages without any need not be searched for them
    split_words: int = 0  # so far: a table that fits its contents makes room for them

    @classmethod
    def of(cls, document: Document, measure: TextMeasurer) -> LayoutContext:
        """Return the context of a document at the beginning of its layout."""
        return cls(
            RunFormats(measure), document.default_tab, document.compatibility, has_right_to_left(document)
        )

    def release(self) -> None:
        """Break the references to itself, so that it is freed without the garbage collector."""
        self.note_height = self.deferrable_note_height = no_note_height
        self.shape_box = no_shape
        self.paragraph_cache.clear()
