"""One column of cells → values: types, faults of formulas, and the constraints of the column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from msgspec import Struct

from reportgen.checks import dashes, money, typed, units
from reportgen.checks.repeats import repeats
from reportgen.checks.typed import Repair
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit import types
from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.kit.types import Misfit, Parser, format_cell
from reportgen.language import _
from reportgen.records import Value
from reportgen.sheets import FaultKind, FormulaFault, Raw, Sheet

Locate = Callable[[int], Place]
"""Where the cell with this index stands."""

Bound = Any
"""A limit of the column's own type: the kit's loader saw to that."""

Test = Callable[[Any], str]
"""What is wrong with a value that is not None; an empty text when nothing is."""


class Cells(Struct, frozen=True):
    """The cells of one column as the file has them.

    ``share`` gives the reader of a cell that shows a percent sign, None for one that does not; ``factor`` is what
    figures are multiplied by: 1.000.000 where the unit is triệu đồng; ``epoch`` is day 0 of numbers that are days.
    """

    raw: Sequence[Raw]
    locate: Locate
    share: Callable[[int], Parser | None] = lambda _index: None
    factor: int = 1
    epoch: date = types.EPOCH


def share_reader(sheet: Sheet, spot: tuple[int, int]) -> Parser | None:
    """Return what reads the number of a cell whose format shows a percent sign: 0,98 as 98%, or 98 as 98%."""
    if spot in sheet.percents:
        return types.share
    return types.share_of_hundred if spot in sheet.literal_percents else None


class ColumnValues(Struct, frozen=True):
    """The values of one column, its problems, and the indices of cells that could not be read."""

    values: list[Value]
    problems: list[Diagnostic]
    unread: frozenset[int]


def read(column: ColumnSpec, cells: Cells, year: int) -> ColumnValues:
    """Return the values of ``cells``: None where empty or unreadable, with every problem at its cell."""
    parse = types.parser(column, cells.epoch, year)
    own, dashed = dashes.as_zeros(column, cells.raw)
    if cells.factor != 1:
        own = [units.multiply(raw, cells.factor) for raw in own]
    repaired = typed.repairs(column, own, year)
    raws = _with_texts(own, repaired) if repaired else own
    parsed = [parse(raw) if type(raw) is not FormulaFault else _fault(raw) for raw in raws]
    if column.type is ColumnType.PERCENT:
        parsed = [_by_format(cells, i, value) for i, value in enumerate(parsed)]
    misfits = {i: value for i, value in enumerate(parsed) if type(value) is Misfit}
    values = _understood(parsed, misfits)
    unread = frozenset(i for i, misfit in misfits.items() if misfit.value is None)
    problems = [_misfit(column, misfit, cells.locate(i)) for i, misfit in misfits.items()]
    problems.extend(dashes.dash_notes(column, dashed, cells.locate))
    problems.extend(typed.repair_notes(column, repaired, cells.locate))
    if column.type is ColumnType.MONEY:
        problems.extend(money.check_thousands(column, values, cells.raw, cells.locate))
    problems.extend(_constraints(column, values, unread, cells.locate, year))
    return ColumnValues(values, problems, unread)


def _understood(parsed: list[Value | Misfit], misfits: Mapping[int, Misfit]) -> list[Value]:
    values = cast("list[Value]", parsed)
    for index, misfit in misfits.items():
        values[index] = misfit.value
    return values


def _with_texts(raw: Sequence[Raw], repaired: Mapping[int, Repair]) -> list[Raw]:
    return [repaired[index].text if index in repaired else own for index, own in enumerate(raw)]


def _by_format(cells: Cells, index: int, value: Value | Misfit) -> Value | Misfit:
    share = cells.share(index)
    return share(cells.raw[index]) if share else value


def _fault(fault: FormulaFault) -> Misfit:
    if fault.kind is FaultKind.ERROR:
        message = _("công thức báo lỗi {error}.", error=fault.text)
        return Misfit(fault.kind, message, _("Sửa công thức, hoặc ghi thẳng giá trị."))
    message = _("công thức {formula} chưa được tính.", formula=fault.text[:60]).replace("  ", " ")
    return Misfit(fault.kind, message, _("Mở tệp bằng Excel, chờ tính xong rồi lưu lại."))


def _misfit(column: ColumnSpec, misfit: Misfit, place: Place) -> Diagnostic:
    return Diagnostic(misfit.severity, misfit.code, f"{column.title}: {misfit.message}", place, misfit.hint)


def _constraints(
    column: ColumnSpec, values: list[Value], unread: frozenset[int], locate: Locate, year: int
) -> Iterator[Diagnostic]:
    if column.constraints.required and None in values:
        for index, value in enumerate(values):
            if value is None and index not in unread:
                message = _("{title}: ô này không được để trống.", title=column.title)
                yield error("missing-value", message, locate(index), column.description)
    for code, test in _tests(column, year):
        wrong = {value: told for value in set(values) if value is not None and (told := test(value))}
        for index, value in enumerate(values) if wrong else ():
            if value in wrong:
                yield error(code, f"{column.title}: {wrong[value]}", locate(index), column.description)
    if column.constraints.unique:
        yield from _repeats(column, values, locate)


def _repeats(column: ColumnSpec, values: list[Value], locate: Locate) -> Iterator[Diagnostic]:
    for index, before in repeats([(value,) for value in values]):
        message = _(
            "{title}: “{value}” đã có ở ô {cell}.",
            title=column.title,
            value=format_cell(values[index]),
            cell=locate(before).cell,
        )
        yield error("repeated-value", message, locate(index), _("Xóa hoặc sửa một trong hai hàng."))


def _tests(column: ColumnSpec, year: int) -> Iterator[tuple[str, Test]]:
    limits = column.constraints
    if limits.minimum is not None:
        yield "below-minimum", _at_least(limits.minimum)
    if limits.maximum is not None:
        yield "above-maximum", _at_most(limits.maximum)
    if limits.enum and column.type is not ColumnType.CHOICE:
        yield "unknown-choice", _one_of(limits.enum)
    if limits.pattern:
        yield "wrong-pattern", _pattern(limits.pattern)
    if limits.max_length:
        yield "too-long", _no_longer(limits.max_length)
    if limits.in_year:
        yield "outside-year", _in(year)


def _at_least(least: Bound) -> Test:
    said = format_cell(least)
    return lambda value: (
        _("không được nhỏ hơn {least}; ô ghi {value}.", least=said, value=format_cell(value))
        if value < least
        else ""
    )


def _at_most(most: Bound) -> Test:
    said = format_cell(most)
    return lambda value: (
        _("không được lớn hơn {most}; ô ghi {value}.", most=said, value=format_cell(value))
        if value > most
        else ""
    )


def _one_of(options: tuple[str, ...]) -> Test:
    listed = "; ".join(options)

    def test(value: Value) -> str:
        if format_cell(value) in options:
            return ""
        return _("“{value}” phải là một trong: {options}.", value=format_cell(value), options=listed)

    return test


def _pattern(pattern: str) -> Test:
    fits = re.compile(pattern).fullmatch
    return lambda value: (
        "" if fits(format_cell(value)) else _("“{value}” viết không đúng dạng.", value=format_cell(value))
    )


def _no_longer(most: int) -> Test:
    def test(value: Value) -> str:
        length = len(format_cell(value))
        return _("dài {length} chữ cái, tối đa {most}.", length=length, most=most) if length > most else ""

    return test


def _in(year: int) -> Test:
    def test(value: Value) -> str:
        own = value.year if isinstance(value, date) else value
        if own == year:
            return ""
        if isinstance(value, date):
            return _("{value} không thuộc năm {year}.", value=format_cell(value), year=year)
        return _("ô này ghi năm {own}, nhưng đang làm sổ của năm {year} (theo tên tệp).", own=own, year=year)

    return test
