"""Colours, fills and outlines of drawn shapes: their own, those of a gradient, those of the shape's style."""

from __future__ import annotations

import pytest

from reportgen.layout import raw
from reportgen.layout.read import drawing_colours
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import Element, parse


def element(inner: str) -> Element:
    return parse(f'<a:spPr xmlns:a="{A[1:-1]}">{inner}</a:spPr>'.encode())


STYLE = (
    '<a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef>'
    '<a:fillRef idx="{}"><a:schemeClr val="accent2"/></a:fillRef>'
)
RED = '<a:srgbClr val="FF0000"/>'
SOLID = f"<a:solidFill>{RED}</a:solidFill>"
GRADIENT = (
    f'<a:gradFill><a:gsLst><a:gs pos="0">{RED}</a:gs><a:gs pos="1"><a:prstClr val="red"/></a:gs></a:gsLst>'
    "</a:gradFill>"
)
UNSEEN = '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="0"/></a:srgbClr></a:solidFill>'


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (RED, raw.Colour("FF0000")),
        (
            '<a:schemeClr val="tx1"><a:lumMod val="50000"/></a:schemeClr>',
            raw.Colour("", "tx1", (("lumMod", 0.5),)),
        ),
        ('<a:sysClr val="windowText" lastClr="000000"/>', raw.Colour("000000")),
        ('<a:prstClr val="navy"/>', raw.Colour("000080")),
        ('<a:prstClr val="papayaWhip"/>', raw.Colour("000000")),
        ('<a:hslClr hue="1"/>', None),
        ("", None),
    ],
)
def test_a_colour_is_said_in_many_ways(inner: str, expected: raw.Colour | None) -> None:
    assert drawing_colours.colour(element(inner)) == expected


@pytest.mark.parametrize(
    ("own", "style", "expected"),
    [
        (SOLID, STYLE.format(1), raw.Colour("FF0000")),
        (
            GRADIENT,
            STYLE.format(1),
            raw.Colour("FF0000"),
        ),
        ("<a:noFill/>", STYLE.format(1), None),
        (
            UNSEEN,
            STYLE.format(1),
            None,
        ),
        ("", STYLE.format(1), raw.Colour("", "accent2")),
        ("", STYLE.format(0), None),
        ("", "", None),
    ],
)
def test_a_fill_is_the_shapes_own_or_its_styles(own: str, style: str, expected: raw.Colour | None) -> None:
    assert drawing_colours.fill(element(own), element(style)) == expected


def test_without_properties_a_shape_has_its_style() -> None:
    assert drawing_colours.fill(None, element(STYLE.format(1))) == raw.Colour("", "accent2")
    assert drawing_colours.fill(None, None) is None


@pytest.mark.parametrize(
    ("own", "style", "expected"),
    [
        (
            f'<a:ln w="25400">{SOLID}<a:prstDash val="dash"/></a:ln>',
            STYLE,
            (2.0, "FF0000", "dash"),
        ),
        (f'<a:ln w="0">{SOLID}</a:ln>', "", (0.25, "FF0000", "solid")),
        ("", STYLE, (0.75, "", "solid")),
        ("<a:ln/>", STYLE, (0.75, "", "solid")),
        ("<a:ln><a:noFill/></a:ln>", STYLE, None),
        ("", "", None),
        (
            f"<a:ln>{UNSEEN}</a:ln>",
            STYLE,
            None,
        ),
    ],
)
def test_an_outline_is_completed_by_the_style(
    own: str, style: str, expected: tuple[float, str, str] | None
) -> None:
    shape = raw.Shape("rectangle")
    drawing_colours.outline(shape, element(own), element(style.format(0)))
    said = (shape.stroke_width, shape.stroke_colour.value, shape.dash)
    assert said == (expected or (0.0, "", "solid"))
