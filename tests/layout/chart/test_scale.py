import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.chart.scale import Categories, Extent, Scale, value_scale
from reportgen.layout.document.chart import Axis

NUMBERS = st.floats(-1e99, 1e99).map(lambda value: 0.0 if abs(value) < 1e-99 else value)


def scale(extent: Extent, axis: Axis = Axis("1"), most: int = 10, *, percent: bool = False) -> Scale:  # noqa: B008 - frozen
    return value_scale(axis, extent, lambda found: len(found.ticks()) <= most + 1, percent=percent)


@pytest.mark.parametrize(
    ("extent", "minimum", "maximum", "major"),
    [
        ((1.8, 5.0), 0.0, 6.0, 1.0),  # the chart that Word inserts
        ((0.0, 90.0), 0.0, 100.0, 10.0),
        ((0.0, 100.0), 0.0, 120.0, 20.0),
        ((2.0, 4.5), 0.0, 5.0, 0.5),
        ((95.0, 100.0), 94.0, 101.0, 1.0),  # within a sixth of the largest: not from zero
        ((80.0, 100.0), 0.0, 120.0, 20.0),
        ((-20.0, 50.0), -30.0, 60.0, 10.0),
        ((-7.0, -3.0), -8.0, 0.0, 1.0),
        ((5.0, 5.0), 0.0, 6.0, 1.0),
        ((0.0, 0.0), 0.0, 1.0, 0.1),
    ],
)
def test_an_automatic_axis(extent: Extent, minimum: float, maximum: float, major: float) -> None:
    found = scale(extent)
    assert (found.minimum, found.maximum, found.major) == pytest.approx((minimum, maximum, major))


def test_fewer_steps_where_their_labels_do_not_fit() -> None:
    assert scale((0.0, 90.0), most=5).major == 20.0
    assert scale((0.0, 90.0), most=2).ticks() == [0.0, 50.0, 100.0]


def test_stated_ends_and_unit() -> None:
    found = scale((3.0, 90.0), Axis("1", minimum=10.0, maximum=70.0, major=15.0))
    assert found.ticks() == [10.0, 25.0, 40.0, 55.0, 70.0]
    assert scale((3.0, 90.0), Axis("1", maximum=50.0)).ticks()[-1] == 50.0


def test_a_unit_that_gives_thousands_of_ticks_counts_as_not_stated() -> None:
    assert len(scale((0.0, 90.0), Axis("1", major=0.001)).ticks()) == 11


def test_percent_ends_at_a_hundred() -> None:
    assert scale((0.2, 1.0), percent=True).ticks()[-1] == 1.0
    assert scale((-0.4, 1.0), percent=True).minimum == -1.0


def test_a_logarithmic_axis_has_powers() -> None:
    found = scale((3.0, 12345.0), Axis("1", log=10.0))
    assert found.ticks() == [1, 10, 100, 1000, 10000, 100000]
    assert found.share(1000.0) == pytest.approx(3 / 5)


def test_ticks_are_without_rounding_of_sums() -> None:
    assert scale((0.0, 0.9), Axis("1", major=0.1)).ticks()[3] == 0.3


def test_a_reversed_axis_begins_with_the_largest() -> None:
    found = scale((0.0, 90.0), Axis("1", reversed=True))
    assert (found.share(0.0), found.share(100.0)) == (1.0, 0.0)


def test_where_another_axis_crosses() -> None:
    found = scale((-20.0, 50.0))
    assert found.crossing(Axis("2")) == pytest.approx(1 / 3)
    assert found.crossing(Axis("2", crosses="max")) == 1.0
    assert found.crossing(Axis("2", crosses_at=-99.0)) == 0.0


@given(NUMBERS, NUMBERS)
def test_an_axis_holds_its_values_with_eleven_ticks_at_most(one: float, other: float) -> None:
    low, high = sorted((one, other))
    found = scale((low, high))
    assert found.minimum <= low <= high <= found.maximum or high - low < 1e-6 * abs(high)
    assert 2 <= len(found.ticks()) <= 11
    assert found.minimum < found.maximum
    assert all(a < b for a, b in zip(found.ticks(), found.ticks()[1:], strict=False))


def test_categories_have_slots_or_stand_at_the_ends() -> None:
    assert [Categories(4).share(at) for at in range(4)] == [0.125, 0.375, 0.625, 0.875]
    assert [Categories(3, between=False).share(at) for at in range(3)] == [0.0, 0.5, 1.0]
    assert Categories(4, reversed=True).share(0) == 0.875
    assert Categories(1, between=False).share(0) == 0.5


def test_an_axis_crosses_before_a_category() -> None:
    assert Categories(4).crossing(Axis("2", crosses_at=3.0)) == 0.5
    assert Categories(4).crossing(Axis("2", crosses="max")) == 1.0
    assert Categories(4, reversed=True).crossing(Axis("2")) == 1.0
