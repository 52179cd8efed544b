"""Pages in as many passes as their totals need: NUMPAGES and PAGEREF are known after a pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportgen.layout.boxes import Box, GlyphRun, Page, Placed, Target
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Document
from reportgen.layout.measure import TextMeasurer
from reportgen.layout.numerals import numeral
from reportgen.layout.page.flow import Flow
from reportgen.layout.shapes import shape_box

MOST_PASSES = 3
NOTE_LINK = "#_footnote"


def paginate(document: Document, measure: TextMeasurer) -> list[Page]:
    """Return the pages of a document; repeated until the fields print the values of the last pass."""
    return pages_and_bookmarks(document, measure)[0]


def pages_and_bookmarks(document: Document, measure: TextMeasurer) -> tuple[list[Page], dict[str, str]]:
    """Return the pages as ``paginate`` does, and the printed number of the page on which each bookmark begins."""
    context = LayoutContext.of(document, measure)
    context.shape_box = partial(shape_box, context=context)
    numbers = context.numbers
    pages: list[Page] = []
    numbers.needs_another_pass = bool(document.footnotes_by_page)
    for _ in range(MOST_PASSES):
        before = (numbers.pages, numbers.by_section, numbers.bookmarks, numbers.notes)
        flow = Flow(document, context)
        pages = flow.run()
        if not numbers.needs_another_pass:
            break
        numbers.pages, numbers.by_section = str(len(pages)), flow.counts()
        numbers.bookmarks = _bookmarks(pages)
        if document.footnotes_by_page:
            numbers.notes = _footnotes(pages, document.footnotes_by_page)
        if before == (numbers.pages, numbers.by_section, numbers.bookmarks, numbers.notes):
            break
    context.release()
    return pages, _bookmarks(pages) if context.has_bookmarks else {}


def _bookmarks(pages: Sequence[Page]) -> dict[str, str]:
    found: dict[str, str] = {}
    for page in pages:
        _collect_targets(page.children, page.label, found)
    return found


def _collect_targets(children: list[Placed], label: str, found: dict[str, str]) -> None:
    for _, _, child in children:  # a hundred thousand in a long table: no generator in a generator
        kind = type(child)
        if kind is Box:
            _collect_targets(child.children, label, found)  # type: ignore[union-attr]  # kind says so
        elif kind is Target:
            found[child.name] = label  # type: ignore[union-attr]


def _footnotes(pages: Sequence[Page], number_format: str) -> dict[str, str]:
    """Return the label of each footnote, counted anew on each page."""
    found: dict[str, str] = {}
    for page in pages:
        references = [note for note in dict.fromkeys(_note_references(page.children)) if note not in found]
        found |= {note: numeral(number, number_format) for number, note in enumerate(references, start=1)}
    return found


def _note_references(children: list[Placed]) -> Iterator[str]:
    """Yield the ids of the footnotes called in the text, not in the notes themselves."""
    for _, _, child in children:
        if isinstance(child, GlyphRun):
            if child.link.startswith(NOTE_LINK):
                yield child.link.removeprefix(NOTE_LINK)
        elif isinstance(child, Box) and child.kind != "note":
            yield from _note_references(child.children)
