"""Figures of a year, their change against the year before, and totals by group."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.errors import KitError, ReportgenError
from reportgen.figures import (
    PERCENT,
    Change,
    Trend,
    change,
    evaluate,
    format_value,
    groups,
    measurable,
    totals,
)
from reportgen.records import Record, Value, YearData
from reportgen.vietnamese import numbers
from tests.spec import Spec


def rows(*several: Mapping[str, Value]) -> tuple[Record, ...]:
    return tuple(Record(dict(row)) for row in several)


TRAINING = rows(
    {"nhom": "Dân quân cơ động", "quan_so": 120, "gioi": 60, "ghi_chu": "a"},
    {"nhom": "Dân quân tại chỗ", "quan_so": 300, "gioi": None, "ghi_chu": None},
    {"nhom": "dân quân  cơ động", "quan_so": 80, "gioi": Decimal("0.5"), "ghi_chu": None},
)
YEAR = YearData(
    2023,
    "inputs/2023.xlsx",
    {"thong_tin": Record({"dan_so": 1000})},
    {"huan_luyen": TRAINING, "dien_tap": ()},
)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("tong(huan_luyen, 'quan_so')", 500),
        ("tong(dien_tap, 'quan_so')", None),
        ("dem(dien_tap) - dem(loc(dien_tap, loai='Hội thi'))", None),
        ("tong(huan_luyen, 'quan_so') + tong(dien_tap, 'quan_so')", None),
        ("tong(loc(huan_luyen, nhom='Tự vệ'), 'quan_so')", 0),
        ("tong_du(huan_luyen, 'gioi')", None),
        ("dem(huan_luyen)", 3),
        ("ty_le(tong(huan_luyen, 'quan_so'), thong_tin.dan_so)", Decimal("0.5")),
        ("ty_le(1, dem(dien_tap))", None),
        ("nam", 2023),
    ],
)
def test_a_figure_is_its_expression_over_the_year(expression: str, value: int | Decimal | None) -> None:
    assert evaluate([Spec("x", expression)], YEAR)["x"] == value


def test_a_figure_may_use_those_before_it() -> None:
    figures = evaluate([Spec("mot", "dem(huan_luyen)"), Spec("hai", "so_lieu.mot * 2")], YEAR)
    assert dict(figures) == {"mot": 3, "hai": 6}
    assert list(figures) == ["mot", "hai"]


def test_figures_are_evaluated_without_a_trace_of_earlier_years() -> None:
    spec = [Spec("x", "dem(huan_luyen)")]
    assert evaluate(spec, YEAR) == evaluate(spec, YEAR)


@pytest.mark.parametrize("expression", ["'mười'", "huan_luyen", "1 == 1"])
def test_a_figure_that_is_no_number_is_named(expression: str) -> None:
    with pytest.raises(KitError) as caught:
        evaluate([Spec("quan_so", expression, "Quân số")], YEAR)
    (problem,) = caught.value.diagnostics
    assert problem.code == "figure-not-a-number"
    assert "Quân số" in problem.message
    assert "quan_so" in problem.place.paragraph


def test_a_sheet_that_does_not_exist_is_the_kit_s_problem() -> None:
    with pytest.raises(ReportgenError):
        evaluate([Spec("x", "dem(khong_co)")], YEAR)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (516, 500, Change(Trend.UP, 16, Decimal("0.032"))),
        (450, 500, Change(Trend.DOWN, -50, Decimal("0.1"))),
        (500, 500, Change(Trend.SAME, 0, Decimal(0))),
        (3, 0, Change(Trend.UP, 3, None)),
        (0, 0, Change(Trend.SAME, 0, None)),
        (0, 4, Change(Trend.DOWN, -4, Decimal(1))),
        (
            Decimal("0.998"),
            Decimal("0.95"),
            Change(Trend.UP, Decimal("0.048"), Decimal("0.048") / Decimal("0.95")),
        ),
        (None, 5, Change(Trend.UNKNOWN)),
        (5, None, Change(Trend.UNKNOWN)),
    ],
)
def test_change(now: int | Decimal | None, before: int | Decimal | None, expected: Change) -> None:
    assert change(now, before) == expected


def test_a_change_reads_as_reports_say_it() -> None:
    moved = change(516, 500)
    assert moved.share is not None
    assert f"{moved.kind} {numbers.percent(moved.share)} so với năm 2022" == "tăng 3,2% so với năm 2022"


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_change_leads_from_before_to_now(now: int, before: int) -> None:
    moved = change(now, before)
    assert moved.difference == now - before
    assert moved.kind == {True: Trend.UP, False: Trend.SAME if now == before else Trend.DOWN}[now > before]
    assert moved.share is None or moved.share >= 0


def test_groups_in_workbook_order_with_totals() -> None:
    one, other = groups(TRAINING, "nhom")
    assert (one.ten, len(one.hang), one.tong["quan_so"], one.tong["gioi"]) == (
        "Dân quân cơ động",
        2,
        200,
        Decimal("60.5"),
    )
    assert (other.ten, other.tong["quan_so"], other.tong["gioi"]) == ("Dân quân tại chỗ", 300, None)
    assert one.tong["ghi_chu"] is None


def test_no_rows_no_groups() -> None:
    assert groups((), "nhom") == ()
    assert totals(()) == {}


def test_truth_values_are_not_counted_as_numbers() -> None:
    assert totals(rows({"co": True, "so": 2})) == {"co": None, "so": 2}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 1000)), min_size=1))
def test_the_groups_add_up_to_the_whole(pairs: list[tuple[str, int]]) -> None:
    table = tuple(Record({"nhom": name, "so": size}) for name, size in pairs)
    assert sum(g.tong["so"] or 0 for g in groups(table, "nhom")) == totals(table)["so"]
    assert sorted(id(r) for g in groups(table, "nhom") for r in g.hang) == sorted(map(id, table))


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, PERCENT, ""),
        (Decimal("0.998"), PERCENT, "99,8%"),
        (4968, "người", "4.968"),
        (Decimal("0.5"), "km", "0,5"),
        (10**40, PERCENT, f"10{'.000' * 13}"),
    ],
)
def test_a_value_is_written_as_papers_do(value: int | Decimal | None, unit: str, text: str) -> None:
    assert format_value(value, unit) == text


def test_what_is_too_long_to_be_rounded_is_known_on_both_sides_of_nothing() -> None:
    assert [measurable(value) for value in (-(10**40), -5, 0, 5, 10**40)] == [False, True, True, True, False]
