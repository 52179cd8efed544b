"""An empty paragraph with a raised mark: how tall it is, by its alignment, its lines, and what overlaps it."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.document import Align, Anchor, Font, Paragraph, Shape
from tests.layout.making import FONT, baselines, context, pages, paragraph, section

RAISED = replace(FONT, script="superscript")


def empty(mark: Font = RAISED, /, **paragraph_format: str | float | Align) -> Paragraph:
    return replace(paragraph(**paragraph_format), mark=mark)


@pytest.mark.parametrize(
    ("paragraph_format", "height"),
    [
        ({}, 10.0),
        ({"align": Align.CENTRE}, 0.0),
        ({"line_rule": "atLeast", "line": 6.0}, 6.0),
        ({"line_rule": "exact", "line": 6.0}, 6.0),
        ({"line": 1.5}, 15.0),
    ],
)
def test_only_left_without_a_stated_height_it_is_as_tall_as_its_letters(
    paragraph_format: Mapping[str, str | float | Align], height: float
) -> None:
    assert lay_out(empty(**paragraph_format), 100.0, context()).height == pytest.approx(height)


def test_a_lifted_mark_lifts_nothing() -> None:
    lifted = replace(FONT, rise=3.0)
    assert lay_out(empty(lifted), 100.0, context()).height == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("x", "y", "height"),
    [
        (20.0, 12.0, 0.0),
        (20.0, 22.0, 10.0),  # below it
        (-30.0, 12.0, 10.0),  # beside the column
    ],
)
def test_a_shape_over_it_takes_its_height(x: float, y: float, height: float) -> None:
    shape = Anchor(Shape("rectangle", 30.0, 5.0), x=x, y=y)
    (page,) = pages(section(paragraph("a", shape), empty(), paragraph("b")))
    assert dict(baselines(page))["b"] == pytest.approx(18.0 + height)
    (plain,) = pages(section(paragraph("a", shape), empty(FONT), paragraph("b")))
    assert dict(baselines(plain))["b"] == pytest.approx(28.0)
