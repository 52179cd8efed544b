"""Paths as a reader shows them."""

from __future__ import annotations

import math

from reportgen.layout.boxes import Box, Page, Placed
from reportgen.layout.chart import paths
from reportgen.layout.document import Stroke
from reportgen.layout.document.chart import Marker, Paint
from tests.layout.draw.making import glyphs, page, pdf, pixel, text_of

RED, WHITE = (255, 0, 0), (255, 255, 255)


def shown(*children: Placed, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour at a point from the place of the paths, y downwards."""
    made = pdf(page(Box("chart", 200.0, 200.0, list(children))))
    return pixel(made, round(72 + x), round(100 + y))


def test_a_rectangle_is_filled() -> None:
    bar = paths.rectangle(10.0, 20.0, 30.0, 40.0, Paint("FF0000"))
    assert shown(bar, x=25, y=40) == RED
    assert shown(bar, x=25, y=65) == WHITE


def test_a_line_has_its_colour_and_width() -> None:
    line = paths.line((0.0, 0.0), (100.0, 50.0), Stroke(6.0, "FF0000"))
    assert shown(line, x=50, y=25) == RED
    assert shown(line, x=50, y=35) == WHITE


def test_a_ring_has_a_hole() -> None:
    ring = paths.sector((100.0, 100.0), (40.0, 80.0), 0.0, 2 * math.pi, Paint("FF0000"))
    assert shown(ring, x=100, y=100) == WHITE
    assert shown(ring, x=100, y=40) == RED
    assert shown(ring, x=45, y=100) == RED


def test_a_quarter_begins_above_and_goes_clockwise() -> None:
    quarter = paths.sector((100.0, 100.0), (0.0, 80.0), 0.0, math.pi / 2, Paint("FF0000"))
    assert shown(quarter, x=130, y=70) == RED
    assert shown(quarter, x=70, y=70) == WHITE
    assert shown(quarter, x=130, y=130) == WHITE


def test_the_marks_differ() -> None:
    found = [
        paths.mark(Marker(symbol, 10.0, Paint("FF0000")), 0.0, 0.0)
        for symbol in ("circle", "square", "diamond", "triangle", "x", "star", "plus", "dash", "dot")
    ]
    assert all(found)
    assert len({repr(each) for each in found}) == len(found)
    assert paths.mark(Marker("none"), 0.0, 0.0) == []


def test_slanted_text_can_still_be_read() -> None:
    label = Box("turned", 60.0, 20.0, [(0.0, 15.0, glyphs("Nghiêng"))], rotation=315)
    made = pdf(Page(595.0, 842.0, [(72.0, 100.0, label)]))
    assert text_of(made).strip() == "Nghiêng"
