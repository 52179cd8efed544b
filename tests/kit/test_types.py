from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics import Severity
from reportgen.kit import ColumnSpec, ColumnType, Constraints
from reportgen.kit.types import Misfit, parser, raw_value, share_of_hundred
from reportgen.sheets import Raw
from reportgen.vietnamese import dates, numbers


def read(kind: str | ColumnType, raw: Raw, enum: tuple[str, ...] = ()) -> object:
    return parser(ColumnSpec("x", "X", ColumnType(kind), Constraints(enum=enum)))(raw)


DATE_COLUMN = ColumnSpec("x", "X", ColumnType.DATE)
EPOCHS = [date(1899, 12, 30), date(1904, 1, 1)]


@given(st.dates(date(1954, 10, 4), date(2119, 1, 10)), st.sampled_from(EPOCHS))
def test_a_day_number_counts_from_the_epoch_of_its_workbook(day: date, epoch: date) -> None:
    assert parser(DATE_COLUMN, epoch)(float((day - epoch).days)) == day


@pytest.mark.parametrize("epoch", EPOCHS)
@pytest.mark.parametrize("number", [0, 59, 60, 61, 1954, 2023, 2119, 18_000, 82_000, -43_790, 45252.25])
def test_what_is_hardly_a_day_number_is_told_in_each_date_system(epoch: date, number: float) -> None:
    assert isinstance(parser(DATE_COLUMN, epoch)(number), Misfit)


@pytest.mark.parametrize(("raw", "value"), [(98, "0.98"), (0.5, "0.005"), (1.0, "0.01"), (-3, "-0.03")])
def test_a_number_before_a_literal_percent_sign_is_so_many_percent(raw: float, value: str) -> None:
    assert share_of_hundred(raw) == Decimal(value)
    assert isinstance(share_of_hundred("ba"), Misfit)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("integer", 120.0, 120),
        ("integer", 120, 120),
        ("integer", 119.99999999999999, 120),
        ("integer", "1.250", 1250),
        ("integer", "1 250", 1250),
        ("integer", "\u00a01.250 ", 1250),
        ("integer", "", None),
        ("integer", "  ", None),
        ("number", "98,5", Decimal("98.5")),
        ("number", 0.1 + 0.2, Decimal("0.3")),
        ("percent", 98.0, Decimal("0.98")),
        ("percent", 0.98, Decimal("0.98")),
        ("percent", "98,5%", Decimal("0.985")),
        ("percent", "98,5", Decimal("0.985")),
        ("percent", "1%", Decimal("0.01")),
        ("money", "1.440.000 đồng", 1440000),
        ("money", "1.440.000đ", 1440000),
        ("money", "đồng", Misfit),
        ("date", "22/11/2023", date(2023, 11, 22)),
        ("date", "22-11-2023", date(2023, 11, 22)),
        ("date", "2023-11-22", date(2023, 11, 22)),
        ("date", 45252.0, date(2023, 11, 22)),
        ("date", 45252, date(2023, 11, 22)),
        ("date", datetime(2023, 11, 22, 8, 30), date(2023, 11, 22)),
        ("date", "31/02/2023", Misfit),
        ("date", 2023.0, Misfit),
        ("date", time(8, 0), Misfit),
        ("boolean", "Có", True),
        ("boolean", "x", True),
        ("boolean", "KHÔNG", False),
        ("boolean", 1.0, True),
        ("boolean", "có lẽ", Misfit),
        ("text", " xã  An\u00a0Hoa\u0300 ", "xã An Hoà"),
        ("text", 125.0, "125"),
        ("text", True, "Có"),
        ("text", timedelta(hours=30, minutes=15), "30:15:00"),
        ("text", -timedelta(minutes=5), "-0:05:00"),
        ("integer", "120 đồng chí", Misfit),
        ("integer", True, Misfit),
        ("integer", float("inf"), Misfit),
        ("integer", date(2023, 1, 1), Misfit),
    ],
)
def test_what_clerks_type_is_understood(kind: str, raw: Raw, value: object) -> None:
    got = read(kind, raw)
    if value is Misfit:
        assert isinstance(got, Misfit)
        assert got.message
        assert got.hint
    else:
        assert (got, type(got)) == (value, type(value))


def test_a_dot_taken_for_a_decimal_comma_is_explained() -> None:
    got = read("integer", 1.25)
    assert isinstance(got, Misfit)
    assert "1.250" in got.hint
    assert "1250" in got.hint


def test_an_ambiguous_percentage_is_understood_and_told() -> None:
    got = read("percent", 1.5)
    assert isinstance(got, Misfit)
    assert (got.severity, got.value) == (Severity.NOTE, Decimal("0.015"))
    assert "1,5%" in got.message


@pytest.mark.parametrize("typed", ["tập thể", " TẬP  THỂ ", "Ta\u0323\u0302p the\u0302\u0309"])
def test_choices_are_found_however_they_are_typed(typed: str) -> None:
    assert read("choice", typed, enum=("Tập thể", "Cá nhân")) == "Tập thể"


def test_a_misspelt_choice_is_suggested() -> None:
    got = read("choice", "Tap thê", enum=("Tập thể", "Cá nhân"))
    assert isinstance(got, Misfit)
    assert "Tập thể" in got.hint


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_come_back(number: int) -> None:
    assert read("integer", numbers.group_thousands(number)) == number
    assert read("integer", float(number)) == number


@given(st.decimals(0, 10**9, places=3))
def test_decimals_come_back(number: Decimal) -> None:
    assert read("number", numbers.group_thousands(number)) == number


@given(st.dates(date(1954, 11, 1), date(2100, 12, 31)))
def test_dates_come_back(day: date) -> None:
    assert read("date", dates.short(day)) == day
    assert read("date", dates.long(day)) == day
    assert read("date", day.isoformat()) == day
    assert read("date", float((day - date(1899, 12, 30)).days)) == day


@given(
    st.sampled_from([kind for kind in ColumnType if kind is not ColumnType.CHOICE]),
    st.one_of(st.text(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times(), st.timedeltas()),
)
def test_no_cell_makes_a_traceback(kind: ColumnType, raw: Raw) -> None:
    got = read(kind, raw)
    assert got is None or isinstance(got, str | int | Decimal | date | bool | Misfit)
    assert raw_value(raw) is None or isinstance(raw_value(raw), str | int | Decimal | date | bool)


@pytest.mark.parametrize("kind", ["integer", "number", "money", "percent"])
@pytest.mark.parametrize("raw", [1e100, -1e30, 10**40, "9" * 40, "0," + "0" * 40 + "1"])
def test_a_number_of_too_many_digits_is_told_at_its_cell(kind: str, raw: Raw) -> None:
    found = read(kind, raw)
    assert isinstance(found, Misfit) and found.code == "number-too-large"


@pytest.mark.parametrize("raw", ["9" * 5000, "1." + "000." * 2000 + "000"])
def test_a_text_that_is_longer_than_any_number_is_none(raw: str) -> None:
    found = read("integer", raw)
    assert isinstance(found, Misfit) and found.code == "not-a-number" and len(found.message) < 200


@pytest.mark.parametrize("raw", [1e29, 10**29, "-" + "9" * 30, 1e15])
def test_a_large_number_stays(raw: float | str) -> None:
    assert read("integer", raw) == int(raw)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31/02", "tháng 2 không có ngày 31"),
        ("31/02/2023", "tháng 2 không có ngày 31"),
        ("29/02/2023", "tháng 2 năm 2023 không có ngày 29"),
        ("31-4-2023", "tháng 4 không có ngày 31"),
        ("2023-13-01", "không có tháng 13"),
        ("22/11", "không phải là ngày"),
        ("sang năm", "không phải là ngày"),
    ],
)
def test_a_day_that_no_calendar_has_is_told_with_its_month(typed: str, why: str) -> None:
    got = parser(DATE_COLUMN, year=2023)(typed)
    assert isinstance(got, Misfit) and why in got.message


@given(st.integers(2000, 2099))
def test_the_example_of_a_date_is_of_the_year_of_the_workbook(year: int) -> None:
    got = parser(DATE_COLUMN, year=year)("x")
    assert isinstance(got, Misfit) and f"22/11/{year}" in got.hint


@given(st.integers(1, 999), st.integers(0, 999))
def test_a_comma_of_english_thousands_is_explained(thousands: int, rest: int) -> None:
    got = read("integer", f"{thousands},{rest:03}")
    meant = thousands * 1000 + rest
    if rest:
        assert isinstance(got, Misfit)
        assert f"Số nghìn ghi {meant} hoặc {numbers.group_thousands(meant)}" in got.hint
