"""Gradients of shapes, as colours on the page."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from reportgen.errors import DocumentError
from reportgen.layout import convert, lay_out
from reportgen.layout.boxes import ShapeGraphic
from reportgen.layout.document import Gradient, Shape, Stroke
from tests.layout.draw.making import page, pdf, pixel
from tests.layout.fuzz.mutations import mutate
from tests.layout.read.making import docx

RED_TO_BLUE = ((0.0, "FF0000"), (1.0, "0000FF"))
Colour = tuple[int, int, int]


def shown(gradient: Gradient, kind: str = "rectangle") -> bytes:
    """A shape of 100 × 100 points, its top left at (72, 100)."""
    shape = Shape(kind, 100.0, 100.0, fill="FF0000", gradient=gradient, stroke=Stroke())
    return pdf(page(ShapeGraphic(100.0, 100.0, shape)))


def is_red(colour: Colour) -> bool:
    return colour[0] > 150 > colour[2]


@pytest.mark.parametrize(
    ("angle", "first", "last"),
    [(0.0, (75, 150), (168, 150)), (90.0, (122, 103), (122, 196)), (180.0, (168, 150), (75, 150))],
)
def test_colours_go_in_its_direction(angle: float, first: tuple[int, int], last: tuple[int, int]) -> None:
    data = shown(Gradient(RED_TO_BLUE, angle))
    assert is_red(pixel(data, *first)) and not is_red(pixel(data, *last))


def test_colours_go_from_the_middle() -> None:
    data = shown(Gradient(RED_TO_BLUE, radial=True))
    assert is_red(pixel(data, 122, 150)) and not is_red(pixel(data, 74, 102))


def test_three_stops() -> None:
    stops = ((0.0, "FF0000"), (0.5, "00FF00"), (1.0, "0000FF"))
    red, green, blue = pixel(shown(Gradient(stops)), 122, 150)
    assert green > 240 and red < 20 and blue < 20


def test_nothing_is_drawn_outside_of_the_outline() -> None:
    assert pixel(shown(Gradient(RED_TO_BLUE), "ellipse"), 74, 102) == (255, 255, 255)


def drawing(filling: str) -> bytes:
    place = "<a:xfrm><a:ext cx='1270000' cy='1270000'/></a:xfrm><a:prstGeom prst='rect'/>"
    return docx(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='1270000' cy='1270000'/><a:graphic><a:graphicData uri='x'>"
        "<wps:wsp>"
        f"<wps:spPr>{place}<a:gradFill><a:gsLst>{filling}</a:gsLst><a:lin ang='5400000'/></a:gradFill></wps:spPr>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


STOP = "<a:gs pos='{}'><a:srgbClr val='{}'/></a:gs>"
TWO = STOP.format(100000, "0000FF") + STOP.format(0, "FF0000")


def test_a_gradient_is_read() -> None:
    data = convert(drawing(TWO)).pdf
    assert is_red(pixel(data, 120, 76)) and not is_red(pixel(data, 120, 168))


def test_one_stop_is_a_plain_fill() -> None:
    data = convert(drawing(STOP.format(0, "FF0000"))).pdf
    assert pixel(data, 120, 168) == (255, 0, 0) and b"/ShadingType" not in data


def test_stops_at_one_place_are_a_picture_all_the_same() -> None:
    assert is_red(pixel(convert(drawing(TWO + STOP.format(0, "FF0000") * 3)).pdf, 120, 76))


@pytest.mark.parametrize("seed", range(20))
def test_mutated_gradients_are_pages(seed: int) -> None:
    _, changed = mutate(drawing(TWO), random.Random(f"gradients-{seed}"))  # noqa: S311 - the same files each time
    with suppress(DocumentError):
        assert lay_out(changed).pages
