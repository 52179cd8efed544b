"""Where the parts of a chart are; letters are squares as wide as they are tall."""

import math
from itertools import pairwise

import pytest

from reportgen.layout.boxes import Box, Path
from tests.layout.chart import making
from tests.layout.chart.laying import HEIGHT, WIDTH, chart_box, figures, lines, words
from tests.layout.chart.making import (
    AXES,
    bars,
    category_axis,
    legend,
    points,
    series,
    space,
    three,
    title,
    value_axis,
)
from tests.layout.making import glyphs, leaves
from tests.narrow import as_a

RED = '<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr>'
BLUE = RED.replace("FF0000", "0000FF")
RED_LINE = '<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></c:spPr>'
PLAIN = '<c:smooth val="0"/>'
NO_MARKS = '<c:marker><c:symbol val="none"/></c:marker>'
GREY = "868686"
VALUES = '<c:dLbls>{}<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/></c:dLbls>'
LYING = category_axis(position="l") + value_axis(position="b")
TWO_OF_VALUES = (
    value_axis().replace('Id val="2"', 'Id val="1"').replace('Ax val="1"', 'Ax val="2"') + value_axis()
)


def line_chart(inner: str) -> str:
    return f'<c:lineChart><c:grouping val="standard"/>{inner}<c:marker val="1"/>{AXES}</c:lineChart>'


def pie(*values: float, extra: str = RED, names: tuple[str, ...] = making.NAMES) -> str:
    return f'<c:pieChart><c:varyColors val="0"/>{series(0, values, names, extra)}</c:pieChart>'


def test_bars_are_as_tall_as_their_values() -> None:
    found = figures(chart_box(space(bars(series(0, (4, 2, 1, 3), extra=RED)))), "FF0000")
    heights = [bottom - top for _left, top, _right, bottom in found]
    assert [height / heights[2] for height in heights] == pytest.approx([4, 2, 1, 3])
    assert len({round(bottom, 6) for *_rest, bottom in found}) == 1


def test_bars_of_one_series_are_a_hundred_to_the_gap_wide() -> None:
    found = figures(chart_box(space(bars(series(0, (4, 2, 1, 3), extra=RED)))), "FF0000")
    width, step = found[0][2] - found[0][0], found[1][0] - found[0][0]
    assert step / width == pytest.approx(2.5)  # the bar, and a gap of 150 %


def test_series_stand_beside_each_other_and_overlap_by_percent() -> None:
    pair = series(0, (4, 2), extra=RED) + series(1, (1, 3), extra=BLUE)
    box = chart_box(space(bars(pair)))
    assert figures(box, "FF0000")[0][2] == pytest.approx(figures(box, "0000FF")[0][0])
    box = chart_box(space(bars(pair, rest='<c:overlap val="50"/>')))
    (left, _top, right, _bottom), second = figures(box, "FF0000")[0], figures(box, "0000FF")[0]
    assert second[0] == pytest.approx((left + right) / 2)


def test_bars_lie_from_left_to_right_the_first_category_below() -> None:
    found = figures(chart_box(space(bars(series(0, (4, 2), extra=RED), "bar"), LYING)), "FF0000")
    (left, top, right, _), (other_left, other_top, other_right, _) = found
    assert left == other_left
    assert (right - left) / (other_right - other_left) == pytest.approx(2)
    assert other_top < top


def test_stacked_bars_stand_on_those_before() -> None:
    pair = series(0, (4, 2), extra=RED) + series(1, (1, 3), extra=BLUE)
    box = chart_box(space(bars(pair, grouping="stacked")))
    lower, upper = figures(box, "FF0000"), figures(box, "0000FF")
    assert [a[1] for a in lower] == pytest.approx([b[3] for b in upper])
    assert [a[0] for a in lower] == pytest.approx([b[0] for b in upper])


def test_bars_of_a_hundred_percent_end_at_one_height() -> None:
    pair = series(0, (4, 2), extra=RED) + series(1, (1, 3), extra=BLUE)
    box = chart_box(space(bars(pair, grouping="percentStacked")))
    upper = figures(box, "0000FF")
    assert upper[0][1] == pytest.approx(upper[1][1])
    assert "100%" in words(box)


def test_negative_bars_hang_from_zero() -> None:
    found = figures(chart_box(space(bars(series(0, (20, -10), extra=RED)))), "FF0000")
    assert found[0][3] == pytest.approx(found[1][1])
    assert (found[0][3] - found[0][1]) / (found[1][3] - found[1][1]) == pytest.approx(2)


def test_a_reversed_axis_begins_above() -> None:
    axes = category_axis() + value_axis().replace("minMax", "maxMin")
    found = figures(chart_box(space(bars(series(0, (4, 2), extra=RED)), axes)), "FF0000")
    assert found[0][1] == pytest.approx(found[1][1])
    assert found[0][3] > found[1][3]


def test_ticks_stand_at_equal_distances_beside_their_gridlines() -> None:
    box = chart_box(space(bars(series(0, (4.3, 2.5, 3.5, 4.5)))))
    found = words(box)
    heights = [found[text][1] for text in ("0", "0,5", "1", "1,5", "2")]
    steps = [a - b for a, b in pairwise(heights)]
    assert steps == pytest.approx([steps[0]] * 4)
    level = sorted(
        {round(top, 3) for _l, top, right, bottom in lines(box, GREY) if top == bottom and right > 300}
    )
    assert level == pytest.approx([level[0] + steps[0] * at for at in range(len(level))], abs=0.01)


def test_minor_gridlines_stand_at_a_fifth_of_the_unit() -> None:
    minor = f"<c:minorGridlines>{RED_LINE}</c:minorGridlines>"
    scaled = value_axis(minor, scaling='<c:max val="4"/><c:min val="0"/>')
    axes = category_axis() + scaled.replace("<c:crossAx", '<c:majorUnit val="2"/><c:crossAx')
    found = lines(chart_box(space(bars(series(0, (4, 2))), axes)), "FF0000")
    assert len(found) == 11


def test_numbers_on_an_axis_are_in_its_unit() -> None:
    units = '<c:dispUnits><c:builtInUnit val="millions"/></c:dispUnits>'
    box = chart_box(space(bars(series(0, (4e6, 2e6))), category_axis() + value_axis(units)))
    assert {"0", "1", "2"} <= set(words(box))


def test_a_line_goes_through_its_values() -> None:
    plot = line_chart(series(0, (4, 2, 1, 3), extra=RED_LINE + NO_MARKS + PLAIN))
    box = chart_box(space(plot))
    (path,) = [leaf for _x, _y, leaf in leaves(box.children, Path) if leaf.stroke.colour == "FF0000"]
    xs, ys = [x for x, _y in path.steps], [y for _x, y in path.steps]
    assert (ys[1] - ys[0]) / (ys[2] - ys[1]) == pytest.approx(2)
    assert xs[1] - xs[0] == pytest.approx(xs[3] - xs[2])


def test_a_smooth_line_is_made_of_curves_through_the_same_points() -> None:
    plots = [
        line_chart(series(0, (4, 2, 1, 3), extra=RED_LINE + NO_MARKS + smooth)) for smooth in (PLAIN, "")
    ]
    straight, smooth = (
        next(
            leaf
            for _x, _y, leaf in leaves(chart_box(space(plot)).children, Path)
            if leaf.stroke.colour == "FF0000"
        )
        for plot in plots
    )
    assert [step[-2:] for step in smooth.steps] == [step[-2:] for step in straight.steps]
    assert {len(step) for step in smooth.steps[1:]} == {6}


@pytest.mark.parametrize(("gaps", "pieces"), [("gap", 2), ("span", 1), ("zero", 1)])
def test_a_missing_value_is_a_gap_or_not(gaps: str, pieces: int) -> None:
    plot = line_chart(series(0, (4, 2, None, 3, 5), ("a", "b", "c", "d", "e"), RED_LINE + NO_MARKS + PLAIN))
    found = space(plot).replace('dispBlanksAs val="gap"', f'dispBlanksAs val="{gaps}"')
    assert len(lines(chart_box(found), "FF0000")) == pieces


def test_every_point_has_its_mark() -> None:
    marker = f'<c:marker><c:symbol val="square"/><c:size val="6"/>{RED}</c:marker>'
    found = figures(chart_box(space(line_chart(series(0, (4, 2, 1, 3), extra=marker)))), "FF0000")
    assert len(found) == 4
    assert all(right - left == pytest.approx(6) for left, _t, right, _b in found)


def test_areas_reach_from_one_end_to_the_other() -> None:
    pair = series(0, (4, 2), extra=RED) + series(1, (1, 3), extra=BLUE)
    plot = f'<c:areaChart><c:grouping val="stacked"/>{pair}{AXES}</c:areaChart>'
    box = chart_box(space(plot, category_axis() + value_axis(between="midCat")))
    ((left, _top, right, foot),) = figures(box, "FF0000")
    ((other_left, _other, other_right, other_foot),) = figures(box, "0000FF")
    assert (left, right) == pytest.approx((other_left, other_right))
    assert other_foot < foot


def test_points_stand_at_their_x() -> None:
    marker = f'<c:marker><c:symbol val="square"/><c:size val="6"/>{RED}</c:marker>'
    drawn = points(0, (1, 2, 4), (1, 1, 1), marker)
    plot = f'<c:scatterChart><c:scatterStyle val="marker"/>{drawn}{AXES}</c:scatterChart>'
    found = [
        (left + right) / 2 for left, _t, right, _b in figures(chart_box(space(plot, TWO_OF_VALUES)), "FF0000")
    ]
    assert (found[2] - found[1]) / (found[1] - found[0]) == pytest.approx(2)


def test_a_bubble_has_an_area_by_its_size() -> None:
    sizes = f"<c:bubbleSize>{making.cache('num', (9, 1))}</c:bubbleSize>"
    plot = (
        f'<c:bubbleChart><c:varyColors val="0"/>{points(0, (1, 2), (1, 1), RED, sizes)}{AXES}</c:bubbleChart>'
    )
    drawn = figures(chart_box(space(plot, TWO_OF_VALUES)), "FF0000")
    found = [right - left for left, _t, right, _b in drawn]
    assert found[0] / found[1] == pytest.approx(3)


def test_sectors_have_their_shares_of_the_circle() -> None:
    box = chart_box(space(pie(1, 1, 2), ""))
    first, second, third = figures(box, "FF0000")
    centre = first[0]
    assert second[0] == pytest.approx(centre)  # both quarters are right of the middle, the half is left of it
    assert third[2] == pytest.approx(centre)
    assert first[3] == pytest.approx(second[1])
    assert first[2] - first[0] == pytest.approx(third[2] - third[0])


def test_a_whole_circle_is_one_sector() -> None:
    ((left, top, right, bottom),) = figures(chart_box(space(pie(5), "")), "FF0000")
    assert right - left == pytest.approx(bottom - top)
    assert bottom - top == pytest.approx(HEIGHT - 14)


def test_a_doughnut_has_a_hole() -> None:
    plot = pie(5).replace("pieChart", "doughnutChart").replace("</c:ser>", '</c:ser><c:holeSize val="50"/>')
    (path,) = [
        leaf for _x, _y, leaf in leaves(chart_box(space(plot, "")).children, Path) if leaf.fill == "FF0000"
    ]
    middle = (WIDTH / 2, HEIGHT / 2)
    radii = sorted({round(math.dist(step[-2:], middle), 3) for step in path.steps})
    assert radii == pytest.approx([radii[1] / 2, radii[1]])


# --- words -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("position", ["l", "r", "t", "b", "tr"])
def test_the_legend_names_every_series_inside_the_frame(position: str) -> None:
    box = chart_box(space(bars(three()), after=legend(position), before=title("Tên")))
    found = words(box)
    for name in ("Chuỗi", "1", "2", "3"):
        assert name in " ".join(found)
    x, y = found["Chuỗi 1"]
    sides = {"l": x < 100, "r": x > 300, "tr": x > 300 and y < 60, "t": y < 70, "b": y > 230}
    assert sides[position]


@pytest.mark.parametrize(
    ("direction", "grouping", "order"),
    [
        ("col", "clustered", [1, 2, 3]),
        ("col", "stacked", [3, 2, 1]),
        ("bar", "clustered", [3, 2, 1]),
        ("bar", "stacked", [1, 2, 3]),
    ],
)
def test_a_legend_at_a_side_has_the_order_of_what_is_drawn(
    direction: str, grouping: str, order: list[int]
) -> None:
    axes = LYING if direction == "bar" else None
    found = words(chart_box(space(bars(three(), direction, grouping), axes, after=legend("r"))))
    heights = [found[f"Chuỗi {number}"][1] for number in order]
    assert heights == sorted(heights)


def test_a_deleted_entry_is_not_in_the_legend() -> None:
    entry = '<c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry>'
    found = words(chart_box(space(bars(three()), after=legend().replace("<c:overlay", entry + "<c:overlay"))))
    assert "Chuỗi 1" in found
    assert "Chuỗi 2" not in found


def test_a_legend_of_points_names_the_categories() -> None:
    plot = pie(1, 2, 3, 4, extra="").replace('varyColors val="0"', 'varyColors val="1"')
    assert set(making.NAMES) <= set(words(chart_box(space(plot, "", after=legend()))))


@pytest.mark.parametrize("direction", ["col", "bar"])
@pytest.mark.parametrize("grouping", ["clustered", "stacked", "percentStacked"])
def test_all_words_stay_inside_the_frame(direction: str, grouping: str) -> None:
    axes = LYING if direction == "bar" else None
    box = chart_box(space(bars(three(), direction, grouping), axes, before=title("Tên"), after=legend("b")))
    for x, y, leaf in glyphs(box.children):
        assert 0 <= x <= x + leaf.width <= WIDTH
        assert leaf.size * 0.8 <= y <= HEIGHT


def test_names_are_wrapped_then_turned_then_left_out() -> None:
    def names(count: int, text: str) -> Box:
        values = [1] * count
        return chart_box(space(bars(series(0, values, [text] * count))))

    assert [
        text for text in words(names(4, "ab cd ef gh")) if "ab" in text and "gh" not in text
    ]  # in two lines
    assert _turns(names(4, "a" * 12)) == {315}
    assert _turns(names(30, "a" * 12)) == {270}
    crowded = [leaf.text for _x, _y, leaf in glyphs(names(100, "aa").children) if leaf.text == "aa"]
    assert 20 < len(crowded) < 100


def test_turned_names_stay_in_one_line_where_they_have_room() -> None:
    def lines_of(text: str) -> set[int]:
        box = chart_box(space(bars(series(0, [1] * 30, [text] * 30))))
        turned = [child for _x, _y, child in box.children if isinstance(child, Box) and child.rotation]
        return {len(list(glyphs(child.children))) for child in turned}

    assert lines_of("aa-bb-cc-dd") == {1}
    assert lines_of("aaaa-bbbb-cccc-dddd") == {2}


def _turns(box: Box) -> set[int]:
    return {child.rotation for _x, _y, child in box.children if isinstance(child, Box) and child.rotation}


def test_turned_names_end_below_their_bars() -> None:
    box = chart_box(space(bars(series(0, (1, 1, 1, 1), ["a" * 12] * 4, RED))))
    bar = figures(box, "FF0000")[0]
    x, y, label = next(each for each in box.children if isinstance(each[2], Box) and each[2].rotation)
    label = as_a(Box, label)
    end_x = x + (label.width + label.height / 2) * math.sqrt(0.5)
    end_y = y + (-label.width + label.height / 2) * math.sqrt(0.5)
    assert end_x == pytest.approx((bar[0] + bar[2]) / 2)
    assert end_y == pytest.approx(bar[3] + 5.0)


def test_labels_stand_at_the_ends_of_the_bars() -> None:
    def heights(position: str) -> tuple[float, float]:
        labels = VALUES.format(f'<c:dLblPos val="{position}"/>')
        box = chart_box(space(bars(series(0, (4.25, 2), extra=RED), rest=labels)))
        return words(box)["4,25"][1], figures(box, "FF0000")[0][1]

    outside, top = heights("outEnd")
    inside, _top = heights("inEnd")
    middle, _top = heights("ctr")
    assert outside < top < inside < middle


def test_titles_of_the_axes_stand_beside_their_labels() -> None:
    axes = category_axis(title("Ngang")) + value_axis(title("Dọc"))
    box = chart_box(space(bars(three()), axes))
    found = words(box)
    assert found["Ngang"][1] > found["Một"][1]
    turned = [
        child for x, _y, child in box.children if isinstance(child, Box) and child.rotation == 270 and x < 20
    ]
    assert turned


def test_a_stated_plot_area_is_kept() -> None:
    place = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0.25"/><c:y val="0.5"/><c:w val="0.5"/><c:h val="0.25"/></c:manualLayout></c:layout>'
    )
    chart = space(bars(series(0, (1,), extra=RED))).replace("<c:layout/>", place)
    vertical = [each for each in lines(chart_box(chart), GREY) if each[0] == each[2]]
    assert (vertical[0][0], vertical[0][1], vertical[0][3]) == pytest.approx((108.0, 126.0, 189.0))


def test_a_deleted_axis_takes_no_room() -> None:
    bare = category_axis().replace('delete val="0"', 'delete val="1"') + value_axis().replace(
        'delete val="0"', 'delete val="1"'
    )
    found = words(chart_box(space(bars(series(0, (1, 2, 3, 4))), bare)))
    assert not set(making.NAMES) & set(found)


def test_the_second_axis_has_its_own_scale() -> None:
    other = (
        '<c:catAx><c:axId val="3"/><c:scaling/><c:delete val="1"/><c:axPos val="b"/><c:crossAx val="4"/></c:catAx>'
        '<c:valAx><c:axId val="4"/><c:scaling/><c:delete val="0"/><c:axPos val="r"/><c:crossAx val="3"/>'
        '<c:crosses val="max"/></c:valAx>'
    )
    line = line_chart(series(1, (100, 250, 180, 300))).replace(AXES, '<c:axId val="3"/><c:axId val="4"/>')
    found = words(
        chart_box(space(bars(series(0, (4, 2, 1, 3))) + line, category_axis() + value_axis() + other))
    )
    assert found["350"][0] > WIDTH / 2 > found["4"][0]
