"""The small things of a chart: minor tick marks, boxes of labels, leader lines, round corners."""

from __future__ import annotations

import math

import pytest

from reportgen.layout.boxes import Path, ShapeGraphic
from tests.layout.chart.laying import HEIGHT, WIDTH, chart_box, figures, lines, page, words
from tests.layout.chart.making import bars, category_axis, series, space, value_axis
from tests.layout.making import leaves

RED = '<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr>'
RED_LINE = '<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></c:spPr>'
SHOWN = '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
Extent = tuple[float, float, float, float]


# --- minor tick marks --------------------------------------------------------------------------------


def ticks(mark: str, axis: str = "valAx") -> list[Extent]:
    """Return what an axis draws whose minor unit is a half of the major one, on a scale from 0 to 4."""
    inner = f'{RED_LINE}<c:minorTickMark val="{mark}"/>'
    up = value_axis(inner if axis == "valAx" else "", scaling='<c:max val="4"/><c:min val="0"/>').replace(
        "<c:crossAx", '<c:majorUnit val="2"/><c:minorUnit val="1"/><c:crossAx'
    )
    axes = category_axis(inner if axis == "catAx" else "") + up
    return lines(chart_box(space(bars(series(0, (4, 2))), axes)), "FF0000")


def test_an_axis_without_minor_marks_has_its_line_and_the_major_ones() -> None:
    assert len(ticks("none")) == 1 + 3


@pytest.mark.parametrize(("mark", "length"), [("out", 2.0), ("in", 2.0), ("cross", 4.0)])
def test_minor_marks_stand_between_the_major_ones_half_as_long(mark: str, length: float) -> None:
    found = [right - left for left, top, right, bottom in ticks(mark) if top == bottom]
    assert sorted(found) == pytest.approx(sorted([4.0] * 3 + [length] * 2))


def test_those_of_categories_stand_in_the_middle_of_each() -> None:
    line, *marks = ticks("out", "catAx")
    width = line[2] - line[0]
    assert [left - line[0] for left, *_rest in marks] == pytest.approx(
        [width * at / 8 for at in (1, 3, 5, 7)]
    )


# --- boxes of labels ---------------------------------------------------------------------------------


def labelled(inner: str = "", whole: str = "") -> str:
    labels = f"<c:dLbls>{inner}{whole}{SHOWN}</c:dLbls>"
    return space(bars(series(0, (4.25, 2)), rest=labels))


def test_a_label_with_a_fill_stands_in_a_box() -> None:
    plain, boxed = chart_box(labelled()), chart_box(labelled(whole=RED))
    assert figures(plain, "FF0000") == []
    first, second = figures(boxed, "FF0000")
    text = words(boxed)["4,25"]
    assert (text[0] - first[0], first[2] - first[0]) == pytest.approx((3.0, 6.0 + 40.0), abs=0.2)
    assert second[3] - second[1] == pytest.approx(3.0 + 10.0)
    assert set(words(boxed)) == set(words(plain))


def test_one_label_may_have_its_own() -> None:
    one = f'<c:dLbl><c:idx val="1"/>{RED_LINE}{SHOWN}</c:dLbl>'
    assert len(lines(chart_box(labelled(one)), "FF0000")) == 1


# --- labels that were moved --------------------------------------------------------------------------


def moved(x: float, y: float) -> str:
    return (
        f'<c:dLbl><c:idx val="0"/><c:layout><c:manualLayout><c:x val="{x}"/><c:y val="{y}"/></c:manualLayout>'
        f"</c:layout>{SHOWN}</c:dLbl>"
    )


def test_a_label_that_was_moved_is_so_by_shares_of_the_chart() -> None:
    before, after = (words(chart_box(labelled(inner)))["4,25"] for inner in ("", moved(0.1, -0.05)))
    assert after == pytest.approx((before[0] + 0.1 * WIDTH, before[1] - 0.05 * HEIGHT))


def pie(inner: str, leader: str = '<c:showLeaderLines val="1"/>') -> str:
    lines_format = f"<c:leaderLines>{RED_LINE}</c:leaderLines>"
    labels = f'<c:dLbls>{inner}<c:dLblPos val="outEnd"/>{SHOWN}{leader}{lines_format}</c:dLbls>'
    return space(f"<c:pieChart>{series(0, (5, 1), extra=labels)}</c:pieChart>", "")


def test_a_leader_leads_from_the_sector_to_a_label_that_was_moved() -> None:
    box = chart_box(pie(moved(0.2, 0.1)))
    (path,) = [leaf for _x, _y, leaf in leaves(box.children, Path) if leaf.stroke.colour == "FF0000"]
    start, end = path.steps[0], path.steps[-1]
    sectors = [leaf for _x, _y, leaf in leaves(box.children, Path) if leaf.fill]
    radius = max(math.dist(step[-2:], (WIDTH / 2, HEIGHT / 2)) for leaf in sectors for step in leaf.steps)
    assert math.dist(start, (WIDTH / 2, HEIGHT / 2)) == pytest.approx(radius)
    x, y = words(box)["5"]
    assert x - 0.1 <= end[0] <= x + 10.0 and y - 10.0 <= end[1] <= y + 10.0


@pytest.mark.parametrize(
    "chart",
    [
        pie(""),
        pie(moved(-0.4, 0.0)),
        pie(moved(0.2, 0.1), '<c:showLeaderLines val="0"/>'),
        pie(moved(0.2, 0.1), ""),
    ],
)
def test_no_leader_where_no_label_was_moved_outwards_or_none_is_asked_for(chart: str) -> None:
    assert lines(chart_box(chart), "FF0000") == []


# --- round corners -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "rounded"),
    [("", False), ('<c:roundedCorners val="0"/>', False), ("<c:roundedCorners/>", True)],
)
def test_the_frame_of_a_chart_may_have_round_corners(said: str, rounded: bool) -> None:
    chart = space(bars(series(0, (4, 2)))).replace("<c:chart>", f"{said}<c:chart>", 1)
    (graphic,) = [leaf for _x, _y, leaf in leaves(page(chart).children, ShapeGraphic)]
    assert bool(graphic.shape.path) == rounded
    if rounded:
        points = [at for _op, at in graphic.shape.path]
        assert min(x * WIDTH for x, *_y in filter(None, points)) >= 0.0
        assert (points[0][0] * WIDTH, points[0][1] * HEIGHT) != (0.0, 0.0)
