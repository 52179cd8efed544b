"""Which figure stands out: the modified z-score, worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.collect import outliers
from reportgen.collect.outliers import Outlier
from reportgen.figures import PERCENT, Number


def units(*values: Number | None) -> dict[str, Number | None]:
    return {f"U{number}": value for number, value in enumerate(values)}


def found(
    values: Mapping[str, Number | None], sizes: Mapping[str, Number | None] = {}, unit: str = "người"
) -> list[Outlier]:
    return list(outliers.find("giao", unit, values, sizes))


def test_a_count_is_compared_by_its_logarithm() -> None:
    # ln of 1, 2, 4, 8, 16, 32, 64, 2048 is 0, 1, 2, 3, 4, 5, 6, 11 times ln 2; the median 3.5, MAD 2 of them.
    (one,) = found(units(1, 2, 4, 8, 16, 32, 64, 2**18))
    assert (one.unit, one.figure, one.value) == ("U7", "giao", 2**18)
    assert one.usual == pytest.approx(2**3.5)
    assert one.score == pytest.approx(0.6745 * 14.5 / 2)


def test_from_the_cut_on_and_not_before() -> None:
    # MAD 2: the cut is at 3.5 * 2 / 0.6745 = 10.378 from the median of 3.5, between 2**13 and 2**14.
    assert not found(units(1, 2, 4, 8, 16, 32, 64, 2**13))
    assert [one.unit for one in found(units(1, 2, 4, 8, 16, 32, 64, 2**14))] == ["U7"]


def test_a_rate_is_compared_as_it_is() -> None:
    # Median 0.905, distances 0.005 (twice), 0.015, 0.025, 0.035 …: MAD 0.02.
    rates = [0.87, 0.88, 0.89, 0.9, 0.91, 0.92, 0.93, 0.2]

    (one,) = found(units(*(Decimal(str(rate)) for rate in rates)), unit=PERCENT)
    assert one.unit == "U7"
    assert one.usual == pytest.approx(0.895)
    assert one.score == pytest.approx(0.6745 * 0.695 / 0.02)


def test_of_fewer_than_eight_units_nothing_stands_out() -> None:
    assert not found(units(10, 11, 12, 10, 11, 12, 10**6))
    assert found(units(10, 11, 12, 10, 11, 12, 10, 10**6))


def test_where_most_are_alike_the_mean_deviation_stands_in() -> None:
    # One of ten apart by ln 4: MAD is 0, the mean deviation ln 4 / 10, the score 10 / 1.253314.
    (one,) = found(units(*[10] * 9, 40))
    assert one.score == pytest.approx(10 / 1.253314)


def test_where_most_are_alike_the_many_others_do_not_stand_out() -> None:
    assert not found(units(*[10] * 6, *[40] * 4))


def test_units_that_are_all_alike_do_not_stand_out() -> None:
    assert not found(units(*[7] * 20))
    assert not found(units(*[0] * 20))


def test_less_than_twice_the_usual_is_no_outlier_however_alike_the_others_are() -> None:
    assert not found(units(*[1000] * 9, 1900))
    assert [one.unit for one in found(units(*[1000] * 9, 450))] == ["U9"]


def test_a_rate_within_five_points_is_no_outlier() -> None:

    high, near, far = Decimal("0.99"), Decimal("0.95"), Decimal("0.93")
    assert not found(units(*[high] * 9, near), unit=PERCENT)
    assert [one.unit for one in found(units(*[high] * 9, far), unit=PERCENT)] == ["U9"]


def test_a_large_unit_may_have_many() -> None:
    counts, sizes = units(*[10] * 9, 100), units(*[1000] * 9, 10_000)
    assert not found(counts, sizes)
    assert found(counts)
    assert [one.unit for one in found(units(*[10] * 10), sizes)] == ["U9"]


def test_the_usual_of_a_unit_is_that_of_its_size() -> None:
    (one,) = found(units(*[10] * 9, 1), units(*[1000] * 9, 2000))
    assert one.usual == pytest.approx(20)


@pytest.mark.parametrize("unknown", [None, 0])
def test_where_one_unit_has_no_size_counts_are_compared_without(unknown: int | None) -> None:
    sizes = units(unknown, *[1000] * 8, 10_000)
    assert [one.unit for one in found(units(*[10] * 9, 100), sizes)] == ["U9"]


def test_a_figure_that_few_units_have_is_not_compared() -> None:
    assert not found(units(*[0] * 11, *[5] * 9, 5000))
    assert found(units(*[0] * 9, *[5] * 10, 5000))


def test_a_unit_without_the_figure_does_not_stand_out() -> None:
    assert [one.unit for one in found(units(*[10] * 9, 100, None, 0))] == ["U9"]


def test_a_negative_count_breaks_nothing() -> None:
    assert not found(units(*[10] * 9, -5))


@given(st.lists(st.integers(0, 10**12), min_size=8, max_size=40))
def test_counts_of_units_ten_times_as_large_are_judged_alike(values: list[int]) -> None:
    alike = found(units(*(10 * value for value in values)))
    assume(all(abs(one.score - outliers.CUT) > 1e-6 for one in alike))
    assert [one.unit for one in alike] == [one.unit for one in found(units(*values))]


@given(st.lists(st.integers(1, 10**6), min_size=8, max_size=40))
def test_whoever_stands_out_is_twice_as_far_and_at_most_half_do(values: list[int]) -> None:
    told = found(units(*values))
    assert len(told) <= len(values) / 2
    for one in told:
        assert abs(math.log(float(one.value) / one.usual)) > math.log(outliers.FACTOR)
        assert one.score > outliers.CUT
