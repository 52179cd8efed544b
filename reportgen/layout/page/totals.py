"""Pages in as many passes as their own totals need: NUMPAGES and PAGEREF are known only at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportgen.layout.boxes import Box, Page, Placed, Target
from reportgen.layout.document import Document
from reportgen.layout.measure import Measure
from reportgen.layout.page.flow import Flow
from reportgen.layout.scene import Scene
from reportgen.layout.shapes import shape_box

MOST_PASSES = 3


def paginate(document: Document, measure: Measure) -> list[Page]:
    """Return the pages of a document; repeated until what the fields print is what they count."""
    scene = Scene.of(document, measure)
    scene.shape_box = partial(shape_box, scene=scene)
    numbers = scene.numbers
    pages: list[Page] = []
    for _ in range(MOST_PASSES):
        before = (numbers.pages, numbers.by_section, numbers.bookmarks)
        flow = Flow(document, scene)
        pages = flow.run()
        numbers.pages, numbers.by_section = str(len(pages)), flow.counts()
        numbers.bookmarks = bookmarks(pages)
        if not numbers.asked or before == (numbers.pages, numbers.by_section, numbers.bookmarks):
            break
    return pages


def bookmarks(pages: Sequence[Page]) -> dict[str, str]:
    """Return the printed number of the page on which each bookmark begins."""
    return {name: page.label for page in pages for name in _targets(page.children)}


def _targets(children: list[Placed]) -> Iterator[str]:
    for _, _, child in children:
        if isinstance(child, Target):
            yield child.name
        elif isinstance(child, Box):
            yield from _targets(child.children)
