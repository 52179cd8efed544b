"""Charts laid out in squares: where their bars, lines and words are."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.boxes import Box, Page, Path, Placed
from reportgen.layout.document import Document
from reportgen.layout.page.totals import paginate
from reportgen.layout.resolve import load
from tests.layout.chart.making import document
from tests.layout.making import Squares, glyphs, leaves

WIDTH, HEIGHT = 432.0, 252.0
Rect = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the chart's corner."""


def resolved(chart: str, width: float = WIDTH, height: float = HEIGHT) -> Document:
    found, _diagnostics = load(document(chart, width=width, height=height))
    return found


def page(chart: str, width: float = WIDTH, height: float = HEIGHT) -> Page:
    (found,) = paginate(resolved(chart, width, height), Squares())
    return found


def chart_box(chart: str, width: float = WIDTH, height: float = HEIGHT) -> Box:
    """Return the box of the only chart."""
    (found,) = _boxes(page(chart, width, height).children)
    return found


def _boxes(children: list[Placed]) -> Iterator[Box]:
    for _x, _y, child in children:
        if isinstance(child, Box):
            if child.kind == "chart":
                yield child
            yield from _boxes(child.children)


def figures(box: Box, fill: str) -> list[Rect]:
    """Return the extents of what is filled in a colour, in the order in which it is drawn."""
    return [_extent(x, y, path) for x, y, path in leaves(box.children, Path) if path.fill == fill]


def lines(box: Box, colour: str) -> list[Rect]:
    """Return the extents of what is only outlined, in a colour."""
    found = [(x, y, path) for x, y, path in leaves(box.children, Path) if not path.fill]
    return [_extent(x, y, path) for x, y, path in found if path.stroke.width and path.stroke.colour == colour]


def _extent(x: float, y: float, path: Path) -> Rect:
    xs = [x + step[-2] for step in path.steps]
    ys = [y + step[-1] for step in path.steps]
    return min(xs), min(ys), max(xs), max(ys)


def words(box: Box) -> dict[str, tuple[float, float]]:
    """Return the texts with the left end of their baselines."""
    return {leaf.text: (x, y) for x, y, leaf in glyphs(box.children)}
