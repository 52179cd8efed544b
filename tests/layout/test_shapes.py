from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import Box, ShapeGraphic
from reportgen.layout.document import Anchor, Cell, Margins, Shape
from reportgen.layout.page.anchors import AnchorHost, corner
from reportgen.layout.shapes import fit_to_text, shape_box
from tests.layout.making import context, glyphs, pages, paragraph, section, table

BOX = Shape(
    "rectangle", 30.0, 10.0, blocks=(paragraph("t"), paragraph("u")), insets=Margins(2.0, 1.0, 2.0, 1.0)
)


def test_a_text_box_grows_with_its_text_if_it_may() -> None:
    assert fit_to_text(BOX, context()).height == 10.0
    assert fit_to_text(replace(BOX, auto_height=True), context()).height == 24.0
    assert fit_to_text(replace(BOX, auto_height=True, height=50.0), context()).height == 50.0


def test_text_stands_in_its_box_by_its_anchor() -> None:
    tall = replace(BOX, height=44.0, text_anchor="bottom")
    (_, _, figure), (x, y, text) = shape_box(tall, context()).children
    assert isinstance(figure, ShapeGraphic)
    assert isinstance(text, Box)
    assert (x, y) == (1.0, 22.0)


PAGE = section(margins=Margins(10.0, 20.0, 30.0, 20.0), height=200.0)
SHAPE = Shape("rectangle", 10.0, 10.0)
HOST = AnchorHost(x=20.0, y=50.0, width=60.0, height=20.0, line_x=5.0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"horizontal_from": "page", "x": 3.0}, 3.0),
        ({"horizontal_from": "page", "horizontal_align": "center"}, 45.0),
        ({"horizontal_from": "margin", "horizontal_align": "right"}, 70.0),
        ({"horizontal_from": "column", "x": 3.0}, 23.0),
        ({"horizontal_from": "column", "horizontal_align": "right"}, 70.0),
        ({"horizontal_from": "character", "x": 3.0}, 28.0),
        ({"horizontal_from": "leftMargin", "horizontal_align": "center"}, 5.0),
        ({"horizontal_from": "outsideMargin", "x": 1.0}, 81.0),
    ],
)
def test_across(words: Mapping[str, str | float], expected: float) -> None:
    assert corner(replace(Anchor(SHAPE), **words), PAGE, HOST)[0] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"vertical_from": "page", "vertical_align": "bottom"}, 190.0),
        ({"vertical_from": "margin", "y": 5.0}, 15.0),
        ({"vertical_from": "paragraph", "y": 5.0}, 55.0),
        ({"vertical_from": "paragraph", "vertical_align": "center"}, 55.0),
        ({"vertical_from": "paragraph", "vertical_align": "bottom"}, 60.0),
        ({"vertical_from": "bottomMargin", "vertical_align": "top"}, 170.0),
    ],
)
def test_down(words: Mapping[str, str | float], expected: float) -> None:
    assert corner(replace(Anchor(SHAPE), **words), PAGE, HOST)[1] == expected


def test_a_cell_is_the_page_for_what_is_anchored_in_it() -> None:
    anchor = Anchor(replace(BOX, insets=Margins()), horizontal_from="page", x=4.0, y=1.0)
    for in_cell, expected in ((True, 54.0), (False, 4.0)):
        inner = paragraph(replace(anchor, in_cell=in_cell), "x")
        cells = [Cell((paragraph("a"),), margins=Margins()), Cell((inner,), margins=Margins())]
        made = pages(section(table(cells, grid=(50, 50))))
        assert {leaf.text: x for x, _, leaf in glyphs(made[0].children)}["t"] == expected
