"""Dates written as Decree 30/2020 has them, and read as clerks type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import dates


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2023, 2, 5), "ngày 05 tháng 02 năm 2023"),
        (date(2023, 1, 31), "ngày 31 tháng 01 năm 2023"),
        (date(2023, 3, 9), "ngày 09 tháng 3 năm 2023"),
        (date(2023, 9, 10), "ngày 10 tháng 9 năm 2023"),
        (date(2023, 11, 22), "ngày 22 tháng 11 năm 2023"),
    ],
)
def test_only_days_below_ten_and_two_months_get_a_zero(day: date, text: str) -> None:
    assert dates.long(day) == text


def test_a_column_of_dates_is_even() -> None:
    assert dates.short(date(2023, 3, 5)) == "05/03/2023"


def test_months_and_weekdays() -> None:
    assert dates.month(date(2023, 2, 5)) == "tháng 02 năm 2023"
    assert dates.weekday(date(2023, 11, 22)) == "thứ Tư"
    assert dates.weekday(date(2023, 11, 26)) == "Chủ nhật"


@pytest.mark.parametrize(
    "text",
    [
        "22/11/2023",
        " 22-11-2023 ",
        "22.11.2023",
        "22 / 11 / 2023",
        "2023-11-22",
        "2023-11-22 00:00:00",
        "ngày 22 tháng 11 năm 2023",
        "Ngày 22  tháng 11 năm 2023",
        "22 tháng 11 năm 2023",
    ],
)
def test_what_a_clerk_types(text: str) -> None:
    assert dates.parse(text) == date(2023, 11, 22)


@pytest.mark.parametrize(
    "text", ["", "31/02/2023", "22/13/2023", "22/11/23", "22/11", "11/2023", "hôm nay", "0/1/2023"]
)
def test_what_is_no_date(text: str) -> None:
    assert dates.parse(text) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_form_comes_back(day: date) -> None:
    assert {dates.parse(f(day)) for f in (dates.long, dates.short, date.isoformat)} == {day}


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1, 9999))
def test_a_text_is_a_date_or_impossible_and_never_both(day: int, month: int, year: int) -> None:
    text = f"{day}/{month}/{year:04}"
    assert (dates.parse(text) is None) == (dates.impossible(text) == (day, month, year))


@pytest.mark.parametrize("text", ["", "hôm nay", "29/02", "22/11/2023"])
def test_what_is_no_date_at_all_or_one_is_not_impossible(text: str) -> None:
    assert dates.impossible(text) is None
