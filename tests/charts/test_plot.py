from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.charts import BarChart, Series
from reportgen.charts.model import Bar, Plot, TextLabel
from reportgen.charts.plot import plot

UNITS = ("Dân quân cơ động", "Tự vệ", "Dự bị động viên")


def chart(*values: tuple[int | Decimal | None, ...], percent: bool = False) -> BarChart:
    series = tuple(Series(f"Loạt {i}", row) for i, row in enumerate(values))
    return BarChart(UNITS[: len(values[0])], series, percent=percent)


def bars(drawn: Plot) -> list[Bar]:
    columns = [s for s in drawn.shapes if isinstance(s, Bar)]
    return [b for b in columns if b.height > 8 or b.width > 12]


def texts(drawn: Plot) -> list[str]:
    return [s.text for s in drawn.shapes if isinstance(s, TextLabel)]


def test_the_heights_of_bars_are_to_each_other_as_the_figures() -> None:
    low, high = bars(plot(chart((50, 100))))
    assert high.height == pytest.approx(2 * low.height)
    assert low.y + low.height == pytest.approx(high.y + high.height)


def test_each_bar_carries_its_figure_in_vietnamese_writing() -> None:
    assert {"1.250", "98"} <= set(texts(plot(chart((1250, 98)))))
    assert {"78,5%", "100%"} <= set(texts(plot(chart((Decimal("0.785"), 1), percent=True))))


def test_a_missing_figure_has_no_bar_and_no_text() -> None:
    drawn = plot(chart((10, None, 30)))
    assert len(bars(drawn)) == 2
    assert "None" not in texts(drawn)


def test_series_differ_in_grey_and_are_named_below() -> None:
    drawn = plot(chart((10, 20), (20, 10)))
    assert {b.grey for b in bars(drawn)} == {0.25, 1.0}
    assert {"Loạt 0", "Loạt 1"} <= set(texts(drawn))
    assert "Loạt 0" not in texts(plot(chart((10, 20))))


def test_a_chart_without_figures_is_empty() -> None:
    assert plot(BarChart((), ())).shapes == ()
    assert plot(chart((None, None))).shapes == ()


def test_too_many_series_or_values_are_refused() -> None:
    with pytest.raises(ValueError, match="five series"):
        plot(chart(*([(1, 2)] * 6)))
    with pytest.raises(ValueError, match="every category"):
        plot(BarChart(("a",), (Series("b", (1, 2)),)))


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**7)), min_size=1, max_size=12))
def test_every_bar_stands_inside_the_chart(values: list[int | None]) -> None:
    one = BarChart(tuple(map(str, range(len(values)))), (Series("s", tuple(values)),))
    for shape in plot(one).shapes:
        if isinstance(shape, Bar):
            assert -0.01 <= shape.x <= shape.x + shape.width <= one.width + 0.01
            assert -0.01 <= shape.y <= shape.y + shape.height <= one.height + 0.01
