"""Outlines of presets and custom ones, in a square of 1 × 1."""

from __future__ import annotations

import pytest

from reportgen.layout.metafile.picture import Steps
from reportgen.layout.read.geometry import outline
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import parse


def read(geometry: str, width: int = 200, height: int = 100) -> Steps:
    size = f"<a:xfrm><a:ext cx='{width * 12700}' cy='{height * 12700}'/></a:xfrm>"
    return outline(parse(f'<p xmlns:a="{A[1:-1]}">{size}{geometry}</p>'.encode()))


def preset(name: str, adjustments: str = "") -> list[tuple[float, ...]]:
    steps = read(f"<a:prstGeom prst='{name}'><a:avLst>{adjustments}</a:avLst></a:prstGeom>")
    return [tuple(round(v, 3) for v in points) for op, points in steps if op in "ml"]


def custom(commands: str, size: str = "w='10' h='20'") -> Steps:
    return read(f"<a:custGeom><a:pathLst><a:path {size}>{commands}</a:path></a:pathLst></a:custGeom>")


@pytest.mark.parametrize(
    ("name", "corners"),
    [
        ("triangle", [(0, 1), (0.5, 0), (1, 1)]),
        ("diamond", [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)]),
        ("parallelogram", [(0, 1), (0.125, 0), (1, 0), (0.875, 1)]),
        ("homePlate", [(0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)]),
        ("chevron", [(0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)]),
        ("rightArrow", [(0, 0.75), (0, 0.25), (0.75, 0.25), (0.75, 0), (1, 0.5), (0.75, 1), (0.75, 0.75)]),
        ("leftArrow", [(1, 0.75), (1, 0.25), (0.25, 0.25), (0.25, 0), (0, 0.5), (0.25, 1), (0.25, 0.75)]),
        ("downArrow", [(0.75, 0), (0.25, 0), (0.25, 0.5), (0, 0.5), (0.5, 1), (1, 0.5), (0.75, 0.5)]),
        ("upArrow", [(0.75, 1), (0.25, 1), (0.25, 0.5), (0, 0.5), (0.5, 0), (1, 0.5), (0.75, 0.5)]),
    ],
)
def test_presets(name: str, corners: list[tuple[float, ...]]) -> None:
    assert preset(name) == corners


def test_an_adjustment_moves_corners() -> None:
    assert preset("triangle", "<a:gd name='adj' fmla='val 0'/>")[1] == (0.0, 0.0)


def test_round_corners_are_round() -> None:
    steps = read("<a:prstGeom prst='roundRect'/>")
    assert [op for op, _ in steps] == ["m", "c", "l", "c", "l", "c", "l", "c", "h"]


@pytest.mark.parametrize("name", ["rect", "cloud", "line", ""])
def test_others_have_no_outline(name: str) -> None:
    assert read(f"<a:prstGeom prst='{name}'/>") == ()
    assert outline(None) == ()


def test_a_custom_outline_is_scaled() -> None:
    pt = "<a:pt x='{}' y='{}'/>"
    steps = custom(
        f"<a:moveTo>{pt.format(0, 0)}</a:moveTo><a:lnTo>{pt.format(10, 10)}</a:lnTo>"
        f"<a:cubicBezTo>{pt.format(0, 0) * 3}</a:cubicBezTo><a:close/>"
    )
    assert steps == (("m", (0, 0)), ("l", (1, 0.5)), ("c", (0,) * 6), ("h", ()))


def test_curves_of_one_handle_and_arcs() -> None:
    steps = custom(
        "<a:moveTo><a:pt x='0' y='10'/></a:moveTo><a:quadBezTo><a:pt x='3' y='10'/><a:pt x='6' y='10'/></a:quadBezTo>"
        "<a:arcTo wR='2' hR='10' stAng='0' swAng='10800000'/>"
    )
    assert [op for op, _ in steps] == ["m", "c", "l", "c", "c"]
    assert steps[1][1] == pytest.approx((0.2, 0.5, 0.4, 0.5, 0.6, 0.5))
    assert steps[-1][1][-2:] == pytest.approx((0.2, 0.5))


@pytest.mark.parametrize(
    ("commands", "size"),
    [
        ("<a:moveTo><a:pt x='wd2' y='0'/></a:moveTo>", "w='1' h='1'"),
        ("<a:arcTo wR='x' hR='1' stAng='0' swAng='1'/>", "w='1' h='1'"),
        ("<a:moveTo><a:pt x='1' y='0'/></a:moveTo>", "w='0' h='-1'"),
        ("<a:moveTo/>", ""),
    ],
)
def test_what_cannot_be_read_is_no_outline(commands: str, size: str) -> None:
    assert custom(commands, size) == ()
