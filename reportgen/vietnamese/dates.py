"""Dates as official papers write them, and as clerks type them.

Decree 30/2020, Annex I, part II, section I.4: days below 10 and months 1 and 2 get a leading zero.
"""

from __future__ import annotations

import re
from datetime import date

_NUMERIC = re.compile(r"(?P<day>[0-9]{1,2})\s*[/.\-]\s*(?P<month>[0-9]{1,2})\s*[/.\-]\s*(?P<year>[0-9]{4})")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[T ]00:00(?::00)?)?")
_LONG = re.compile(
    r"(?:ngày\s+)?(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm\s+(?P<year>[0-9]{4})",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"(?P<day>[0-9]{1,2})\s*[/.\-]\s*(?P<month>[0-9]{1,2})")
_LEAP_YEAR = 2000
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def long(day: date) -> str:
    """Return ``ngày 05 tháng 02 năm 2023``; a date of March to December has its month without a zero."""
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def short(day: date) -> str:
    """Return ``22/11/2023``, day and month in two digits as columns of tables need."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def month(day: date) -> str:
    """Return ``tháng 02 năm 2023``."""
    return f"tháng {_month(day.month)} năm {day.year}"


def weekday(day: date) -> str:
    """Return ``thứ Tư``, ``Chủ nhật``, with the capital of Decree 30/2020, Annex II."""
    return _WEEKDAYS[day.weekday()]


def parse(text: str) -> date | None:
    """Return the date that ``text`` says, or None: 22/11/2023, 22-11-2023, 2023-11-22, in words."""
    for form in (_NUMERIC, _ISO, _LONG):
        match = form.fullmatch(text.strip())
        if match:
            return _date(match)
    return None


def impossible(text: str) -> tuple[int, int, int] | None:
    """Return day, month and year (0: none is said) that ``text`` says and no calendar has: 31/02, 22/13/2023."""
    for form in (_NUMERIC, _ISO, _LONG, _DAY_AND_MONTH):
        match = form.fullmatch(text.strip())
        if match:
            day, month, year = int(match["day"]), int(match["month"]), int(match.groupdict().get("year", 0))
            return None if _is_possible(day, month, year) else (day, month, year)
    return None


def _is_possible(day: int, month: int, year: int) -> bool:
    try:
        date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:  # 31/02/2023
        return None


def _month(number: int) -> str:
    return f"{number:02d}" if number < 3 else str(number)
