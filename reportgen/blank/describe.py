"""A column of the kit → how Excel shows it, what it accepts, and the words that explain it to a clerk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.sheets.write.model import (
    CellFormat,
    ErrorStyle,
    HorizontalAlignment,
    Validation,
    ValidationType,
)
from reportgen.vietnamese import numbers

Bound = int | Decimal | date

_LOOKS = {
    ColumnType.INTEGER: CellFormat("#,##0", HorizontalAlignment.RIGHT),
    ColumnType.NUMBER: CellFormat("General", HorizontalAlignment.RIGHT),
    ColumnType.MONEY: CellFormat("#,##0", HorizontalAlignment.RIGHT),
    ColumnType.PERCENT: CellFormat("0.0%", HorizontalAlignment.RIGHT),
    ColumnType.DATE: CellFormat("dd/mm/yyyy", HorizontalAlignment.CENTER),
    ColumnType.BOOLEAN: CellFormat("@", HorizontalAlignment.CENTER),
}
_YEAR = CellFormat("0", HorizontalAlignment.LEFT)
_ACCEPTS = {
    ColumnType.INTEGER: ValidationType.WHOLE,
    ColumnType.MONEY: ValidationType.WHOLE,
    ColumnType.NUMBER: ValidationType.DECIMAL,
    ColumnType.PERCENT: ValidationType.DECIMAL,
}
_MOST = "999999999999999"
"""Excel keeps 15 digits."""
_LISTED = 200
"""Letters of a prompt that may go to the options of a choice."""


def look(column: ColumnSpec) -> CellFormat:
    """Return the number format and the side of the cell for a column."""
    if column.type is ColumnType.INTEGER and column.constraints.in_year:
        return _YEAR
    return _LOOKS.get(column.type, CellFormat())


def rule(column: ColumnSpec, year: int, options: str = "", *, closed: bool = False) -> Validation:
    """Return what a cell of ``column`` accepts.

    Args:
        column: the kit's column.
        year: the year of the workbook.
        options: the name of the list for its drop-down, empty for none.
        closed: whether nothing else may be typed.
    """
    prompt, said = explanation(column, year), constraints(column, year)
    if options:
        refusal = ErrorStyle.STOP if closed else ErrorStyle.NONE
        return Validation(
            ValidationType.LIST, options=options, refusal=refusal, prompt=prompt, error=_choose()
        )
    if column.type is ColumnType.DATE:
        low, high = _days(column, year)
        refusal = ErrorStyle.STOP if column.constraints.in_year else ErrorStyle.ASK
        return Validation(
            ValidationType.DATE, low, high, refusal=refusal, prompt=prompt, error=_date_error(column, year)
        )
    if column.type in _ACCEPTS:
        low, high = _limits(column, year)
        return Validation(
            _ACCEPTS[column.type], low, high, refusal=ErrorStyle.STOP, prompt=prompt, error=said
        )
    if column.constraints.max_length:
        most = str(column.constraints.max_length)
        return Validation(
            ValidationType.LENGTH, "0", most, refusal=ErrorStyle.STOP, prompt=prompt, error=said
        )
    return Validation(prompt=prompt)


def explanation(column: ColumnSpec, year: int) -> str:
    """Return what is shown beside a cell: what the kit says of the column, and what it must satisfy."""
    return " ".join(part for part in (column.description, constraints(column, year)) if part)


def constraints(column: ColumnSpec, year: int) -> str:
    """Return what a value must satisfy, in words: “Bắt buộc. Số nguyên, từ 0 đến 100.000.”."""
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in _parts(column, year))


def _parts(column: ColumnSpec, year: int) -> Iterator[str]:
    limits = column.constraints
    if limits.required:
        yield _("bắt buộc")
    if kind := _kind(column, year):
        yield kind + _between(column)
    if limits.max_length:
        yield _("tối đa {most} chữ cái", most=numbers.group_thousands(limits.max_length))
    if limits.unique:
        yield _("không được trùng nhau")
    enum = "; ".join(limits.enum)
    if enum and len(enum) <= _LISTED:
        yield _("chọn một trong: {options}", options=enum)


def _kind(column: ColumnSpec, year: int) -> str:
    if column.constraints.in_year:
        return _("ngày trong năm {year}", year=year) if column.type is ColumnType.DATE else str(year)
    return {
        ColumnType.INTEGER: _("số nguyên"),
        ColumnType.NUMBER: _("số, có thể có phần thập phân"),
        ColumnType.MONEY: _("số tiền, tính bằng đồng"),
        ColumnType.PERCENT: _("tỷ lệ, gõ 98% hoặc 98,5%"),
        ColumnType.DATE: _("ngày/tháng/năm"),
        ColumnType.BOOLEAN: _("có hoặc không"),
    }.get(column.type, "")


def _between(column: ColumnSpec) -> str:
    low, high = column.constraints.minimum, column.constraints.maximum
    if low is not None and high is not None:
        return _(
            ", từ {low} đến {high}", low=_limit_in_words(column, low), high=_limit_in_words(column, high)
        )
    if low is not None:
        return _(", từ {low} trở lên", low=_limit_in_words(column, low))
    return _(", nhiều nhất {high}", high=_limit_in_words(column, high)) if high is not None else ""


def _limit_in_words(column: ColumnSpec, bound: Bound) -> str:
    if column.type is ColumnType.PERCENT and not isinstance(bound, date):
        return numbers.percent(Decimal(bound))
    return format_cell(bound)


def _limits(column: ColumnSpec, year: int) -> tuple[str, str]:
    if column.constraints.in_year:
        return str(year), str(year)
    low, high = column.constraints.minimum, column.constraints.maximum
    return str(low if low is not None else f"-{_MOST}"), str(high if high is not None else _MOST)


def _days(column: ColumnSpec, year: int) -> tuple[str, str]:
    """Return the first and the last day; papers of a year may be signed in January of the next."""
    around = 0 if column.constraints.in_year else 1
    low, high = column.constraints.minimum, column.constraints.maximum
    first = low if isinstance(low, date) else date(year - around, 1, 1)
    last = high if isinstance(high, date) else date(year + around, 12, 31)
    return _formula(first), _formula(last)


def _formula(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"


def _choose() -> str:
    return _("Chọn trong danh sách thả xuống.")


def _date_error(column: ColumnSpec, year: int) -> str:
    if column.constraints.in_year:
        return _("Ghi ngày/tháng/năm, trong năm {year}: 22/11/{year}.", year=year)
    return _("Ngày này không thuộc năm {year} hay năm liền kề, hoặc không phải là ngày. Vẫn ghi?", year=year)
