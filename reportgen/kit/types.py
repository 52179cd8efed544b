"""Text ⇄ value: what a clerk may type into a column of each type, and what it means.

A parser takes what a cell holds and gives its value, None for an empty cell, or a ``Misfit``: why it cannot
be read, or (with a value) what was doubtful about it.  Made once per column, called once per cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from msgspec import Struct

from reportgen.diagnostics import Severity
from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.language import _
from reportgen.records import Value
from reportgen.suggest import nearest, suggestion_in_words
from reportgen.vietnamese import dates, numbers
from reportgen.vietnamese.unicode import fold, repair

EPOCH = date(1899, 12, 30)
"""Day 0 of Excel's usual date system."""
_FIRST_DAY, _LAST_DAY = EPOCH + timedelta(days=20_000), EPOCH + timedelta(days=80_000)
"""What a plain number may stand for, 1954–2119; smaller ones are years or counts in the wrong column."""
_YES = frozenset(("có", "x", "v", "✓", "✔", "đúng", "true", "yes", "rồi", "1"))
_NO = frozenset(("không", "không có", "o", "✗", "sai", "false", "no", "chưa", "0", "-"))
_LETTERS = "[!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+"
_CLEAN = re.compile(f"{_LETTERS}(?: {_LETTERS})*").fullmatch
"""Vietnamese text with nothing to repair, which most is; composed letters, single spaces."""
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
"""A number with the comma of English thousands, which is a fraction here."""
_MOST_DIGITS = 30
_LARGEST = 10**_MOST_DIGITS
_LONGEST_NUMBER = 200
"""Letters; the points, commas, spaces and zeros of a number that is not too large take less."""
_MOST_OPTIONS = 8
"""So many options of a choice are listed; more would drown the message."""


class Misfit(Struct, frozen=True):
    """What is wrong with a cell; a note has the ``value`` that was understood all the same."""

    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    value: Value = None


Parser = Callable[[object], Value | Misfit]


def parser(column: ColumnSpec, epoch: date = EPOCH, year: int = 0) -> Parser:
    """Return the function that reads a cell of ``column``.

    ``epoch`` is day 0 of plain numbers that are days; ``year``, where it is known, that of examples in hints.
    """
    if column.type is ColumnType.CHOICE:
        return _choice(column.constraints.enum)
    if column.type is ColumnType.TEXT:
        return _text
    if column.type is ColumnType.DATE:
        return _dates(epoch, year)
    return _PARSERS[column.type]


def format_cell(value: Value) -> str:
    """Return a value as a message or a clerk writes it: 1.250, 22/11/2023, Có."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Có") if value else _("Không")
    if isinstance(value, date):
        return dates.short(value)
    return value if isinstance(value, str) else numbers.group_thousands(value)


def raw_value(raw: object) -> Value:
    """Return what a cell of no known column holds: whole numbers as int, others exact, text repaired."""
    if isinstance(raw, str):
        return repair(raw) or None
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, int | float):
        return _exact(raw) if isfinite(raw) else None
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    return _clock(raw)


def _clock(raw: object) -> str | None:
    """Return a time of the day, or a duration as Excel's [h]:mm:ss shows it: 30:15:00."""
    if not isinstance(raw, timedelta):
        return str(raw) if isinstance(raw, time) else None
    seconds = round(abs(raw).total_seconds())
    sign = "-" if raw < timedelta() else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


# --- numbers ----------------------------------------------------------------------------------


def _exact(raw: float) -> int | Decimal:
    """Return a float as Excel shows it, in 15 digits: 0.1 + 0.2 is 0.3."""
    value = Decimal(f"{raw:.15g}")
    return int(value) if value == value.to_integral_value() else value


def _integer(raw: object) -> Value | Misfit:
    if type(raw) is float and raw.is_integer() and abs(raw) < _LARGEST:
        return int(raw)
    if raw == "":
        return None
    value = _number(raw)
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        return _not_whole(raw, value)
    return value


def _not_whole(raw: object, value: Decimal) -> Misfit:
    message = _("{value} không phải là số nguyên.", value=format_cell(value))
    hint = ""
    if isinstance(raw, str) and _THOUSANDS.fullmatch(repair(raw)):
        meant = int(value * 1000)
        message = _("“{value}” không phải là số nguyên.", value=repair(raw))
        hint = _("Số nghìn ghi {plain} hoặc {grouped}.", plain=meant, grouped=numbers.group_thousands(meant))
    elif isinstance(raw, float) and (value * 1000) % 1 == 0:
        hint = _(
            "Nếu gõ {typed} thì Excel đã hiểu dấu chấm là dấu phẩy thập phân; gõ {meant}.",
            typed=numbers.with_decimals(value, 3).replace(".", "").replace(",", "."),
            meant=int(value * 1000),
        )
    return Misfit("not-an-integer", message, hint)


def _number(raw: object) -> Value | Misfit:
    value = _read_number(raw)
    if isinstance(value, int | Decimal) and not _fits(value):
        message = _("“{value}” có quá nhiều chữ số.", value=_short(str(raw)))
        return Misfit("number-too-large", message, _("Xem lại: có lẽ nhiều số đã dính liền vào một ô."))
    return value


def _fits(value: int | Decimal) -> bool:
    """Return whether a number has at most 30 digits on each side of the comma; sums of such ones can be computed."""
    smallest = 0 if isinstance(value, int) else int(value.as_tuple().exponent)
    return abs(value) < _LARGEST and smallest >= -_MOST_DIGITS


def _read_number(raw: object) -> Value | Misfit:
    if isinstance(raw, bool):
        return _not_a_number(format_cell(raw))
    if isinstance(raw, int | float):
        return _exact(raw) if isfinite(raw) else _not_a_number(str(raw))
    if isinstance(raw, str):
        text = repair(raw)
        value = numbers.parse(text) if len(text) <= _LONGEST_NUMBER else None
        return _not_a_number(text) if text and value is None else value
    if isinstance(raw, date):
        return _not_a_number(dates.short(raw))
    return _not_a_number(str(raw))


def _not_a_number(text: str) -> Misfit:
    message = _("“{value}” không phải là số.", value=_short(text))
    return Misfit("not-a-number", message, _("Chỉ ghi số, không ghi đơn vị hay chữ: 1250."))


def _money(raw: object) -> Value | Misfit:
    if isinstance(raw, str):
        text = repair(raw).casefold()
        for unit in ("đồng", "vnđ", "vnd", "đ"):
            text = text.removesuffix(unit).rstrip()
        return _integer(text or raw)
    return _integer(raw)


def share(raw: object) -> Value | Misfit:
    """Read a cell of a percentage whose number format shows one: 0,98 is 98%."""
    return _decimal(raw)


def _decimal(raw: object) -> Value | Misfit:
    value = _number(raw)
    return Decimal(value) if isinstance(value, int) else value


def share_of_hundred(raw: object) -> Value | Misfit:
    """Read a cell of a percentage whose percent sign is only text of its number format: 98 is 98%."""
    value = share(raw)
    return value / 100 if isinstance(value, Decimal) else value


def _percent(raw: object) -> Value | Misfit:
    """Read a percentage by its size: 98 is 98%, 0,98 too; from 1 to 2 that is a guess, which is reported."""
    value = _number(raw)
    if isinstance(value, int | Decimal) and not (isinstance(raw, str) and raw.rstrip().endswith("%")):
        return _share_of(Decimal(value))
    return value


def _share_of(value: Decimal) -> Value | Misfit:
    if abs(value) < 1:
        return value
    if abs(value) > 2:
        return value / 100
    understood = value if value == 1 else value / 100
    message = _(
        "{value} được hiểu là {share}.", value=format_cell(value), share=numbers.percent(understood, 3)
    )
    hint = _("Ghi rõ dấu %, ví dụ 100% hoặc 1,5%.")
    return Misfit("ambiguous-percent", message, hint, Severity.NOTE, understood)


# --- dates, booleans, texts, choices ----------------------------------------------------------


def _dates(epoch: date, year: int) -> Parser:
    first, last = (_FIRST_DAY - epoch).days, (_LAST_DAY - epoch).days

    def parse(raw: object) -> Value | Misfit:
        if type(raw) is date:
            return raw
        if isinstance(raw, datetime):
            return raw.date()
        if isinstance(raw, int | float) and first <= raw <= last and raw == int(raw):
            return epoch + timedelta(days=int(raw))
        return _date_of(repair(raw) if isinstance(raw, str) else format_cell(raw_value(raw)), year)

    return parse


def _date_of(text: str, year: int) -> Value | Misfit:
    if not text:
        return None
    return dates.parse(text) or Misfit("not-a-date", _no_date(text), _example_of_date(year))


def _no_date(text: str) -> str:
    """Return why a text is no date: there is no such day or month, or it is none at all."""
    wrong = dates.impossible(text)
    if wrong is None:
        return _("“{value}” không phải là ngày.", value=_short(text))
    day, month, year = wrong
    if not 1 <= month <= 12:
        return _("“{value}”: không có tháng {month}.", value=_short(text), month=month)
    if day == 29 and year:
        return _("“{value}”: tháng {month} năm {year} không có ngày 29.", value=text, month=month, year=year)
    return _("“{value}”: tháng {month} không có ngày {day}.", value=_short(text), month=month, day=day)


def _example_of_date(year: int) -> str:
    return (
        _("Ghi ngày/tháng/năm: 22/11/{year}.", year=year) if year else _("Ghi đủ ngày/tháng/năm bằng chữ số.")
    )


def _boolean(raw: object) -> Value | Misfit:
    if isinstance(raw, bool):
        return raw
    text = fold(raw) if isinstance(raw, str) else format_cell(raw_value(raw))
    if text in _YES or text in _NO:
        return text in _YES
    message = _("“{value}” không phải là Có hay Không.", value=_short(text))
    return Misfit("not-a-boolean", message, _("Ghi Có hoặc Không.")) if text else None


def _text(raw: object) -> Value | Misfit:
    if raw == "":
        return None
    if isinstance(raw, str):
        return raw if _CLEAN(raw) else repair(raw) or None
    return format_cell(raw_value(raw)) or None


def _choice(options: tuple[str, ...]) -> Parser:
    by_key = {fold(option): option for option in options}

    def choose(raw: object) -> Value | Misfit:
        text = _text(raw)
        if not isinstance(text, str):
            return None
        return by_key.get(fold(text)) or _no_option(text, by_key)

    return _cached_parser(choose)


def _no_option(text: str, by_key: dict[str, str]) -> Misfit:
    near = nearest(fold(text), by_key)
    listed = "; ".join(list(by_key.values())[:_MOST_OPTIONS]) + ("…" if len(by_key) > _MOST_OPTIONS else "")
    message = _("“{value}” không có trong danh sách chọn.", value=_short(text))
    return Misfit(
        "unknown-choice",
        message,
        suggestion_in_words(by_key.get(near, "")) or _("Chọn một trong: {options}.", options=listed),
    )


def _cached_parser(parse: Parser) -> Parser:
    """Return ``parse`` with a memory: the texts of a column repeat, and repairing them is what costs."""
    known: dict[object, Value | Misfit] = {}

    def cached_value(raw: object) -> Value | Misfit:
        if type(raw) is not str:  # 1 and True would share a place
            return parse(raw)
        if raw not in known:
            known[raw] = parse(raw)
        return known[raw]

    return cached_value


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


_PARSERS: dict[ColumnType, Parser] = {
    ColumnType.INTEGER: _integer,
    ColumnType.NUMBER: _decimal,
    ColumnType.MONEY: _money,
    ColumnType.PERCENT: _percent,
    ColumnType.BOOLEAN: _boolean,
}
