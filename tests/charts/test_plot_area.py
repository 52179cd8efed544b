from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.charts import BarChart, Series, fit_bars
from reportgen.charts.model import Bar, Plot, TextLabel
from reportgen.charts.plot import plot
from reportgen.charts.plot_area import figure, greys, legend_size

NAMES = ("Dân quân năm thứ nhất", "Trung đội trưởng, tiểu đội trưởng, thôn đội trưởng", "Tự vệ")


def chart(
    categories: tuple[str, ...],
    *values: tuple[int, ...],
    lying: bool = False,
    dark_last: bool = False,
) -> BarChart:
    return BarChart(
        categories,
        tuple(Series(f"Năm {2019 + i}", row) for i, row in enumerate(values)),
        lying=lying,
        dark_last=dark_last,
    )


def inside(drawn: Plot) -> None:
    for shape in drawn.shapes:
        if isinstance(shape, Bar):
            assert -0.01 <= shape.x <= shape.x + shape.width <= drawn.width + 0.01
            assert -0.01 <= shape.y <= shape.y + shape.height <= drawn.height + 0.01
        if isinstance(shape, TextLabel):
            assert -0.01 <= shape.x <= drawn.width + 0.01
            assert 0 <= shape.y <= drawn.height + 0.01


def test_few_short_figures_stand() -> None:
    own = chart(("A", "B"), (1, 2), (3, 4))
    assert fit_bars(own) == own


@pytest.mark.parametrize(
    "own",
    [
        chart(NAMES * 4, *[(1234,) * 12] * 3),
        chart(("A", "B"), *[(1_250_000_000, 2)] * 5),
        chart(("Antidisestablishmentarianism" * 3,) * 4, (1, 2, 3, 4)),
    ],
)
def test_what_is_too_wide_lies_down_and_is_as_high_as_it_needs(own: BarChart) -> None:
    lying = fit_bars(own)
    assert lying.lying
    drawn = plot(lying)
    inside(drawn)
    heights = {round(s.height, 3) for s in drawn.shapes if isinstance(s, Bar) and s.grey in greys(lying)}
    assert max(heights) > 6


def test_lying_bars_come_in_the_order_of_the_chart() -> None:
    own = chart(("Trên", "Dưới"), (1, 2), (3, 4), lying=True)
    words = {w.text: w.y for w in plot(own).shapes if isinstance(w, TextLabel) and w.x < 155}
    assert words["Trên"] < words["Dưới"]
    bars = [b for b in plot(own).shapes if isinstance(b, Bar) and b.height > 8]
    longest = max(bars, key=lambda b: b.width)
    assert longest.y == max(b.y for b in bars)


def test_lengths_of_lying_bars_are_to_each_other_as_the_figures() -> None:
    bars = [
        b
        for b in plot(chart(("A", "B"), (50, 100), lying=True)).shapes
        if isinstance(b, Bar) and b.x == pytest.approx(150)
    ]
    one, two = sorted(b.width for b in bars)
    assert two == pytest.approx(2 * one)


def test_greys_are_as_far_apart_as_can_be() -> None:
    five = greys(chart(("A",), *[(1,)] * 5))
    assert min(b - a for a, b in pairwise(five)) > 0.15
    assert greys(chart(("A",), (1,), (2,), dark_last=True)) == (1.0, 0.25)
    assert len(greys(chart(("A",), (1,)))) == 1


def test_a_legend_of_long_names_takes_several_lines() -> None:
    long = BarChart(("A",), tuple(Series("tên dài của một loạt " * 2, (1,)) for _ in range(5)))
    assert legend_size(long).lines > 1
    inside(plot(long))
    assert legend_size(chart(("A",), *[(1,)] * 5)).lines == 1


def test_a_figure_is_rounded_once() -> None:
    assert figure(0.9974998, percent=True) == "99,7%"
    assert figure(0.9975, percent=True) == "99,8%"
    assert figure(1250.0, percent=False) == "1.250"


@given(
    st.lists(st.text("Quân số ", min_size=1, max_size=60), min_size=1, max_size=25),
    st.integers(1, 5),
    st.integers(0, 10**10),
)
def test_everything_stands_inside_the_chart(categories: list[str], series: int, value: int) -> None:
    own = fit_bars(chart(tuple(categories), *[(value,) * len(categories)] * series))
    inside(plot(own))
