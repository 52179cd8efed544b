"""Last year's figures as a sheet of this year's workbook states them, for an office with new boundaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, Severity, error, note
from reportgen.figures import PERCENT, Number
from reportgen.kit.model import ColumnSpec, ColumnType, FigureSpec, Kit, LastYearSpec
from reportgen.kit.types import Misfit, parser
from reportgen.language import _
from reportgen.records import Record, Value, YearData


class RestatedFigure(Struct, frozen=True):
    """Last year's value of a figure, and the cell that states it."""

    value: Number
    place: Place


class RestatedYear(Struct, frozen=True):
    """Figure name → what is stated of it, and what is wrong in the sheet."""

    figures: Mapping[str, RestatedFigure] = MappingProxyType({})
    diagnostics: tuple[Diagnostic, ...] = ()


def restated_year(kit: Kit, data: YearData) -> RestatedYear:
    """Return last year's figures as the workbook of ``data`` states them; none where the kit has no sheet for it."""
    if kit.last_year is None:
        return RestatedYear()
    figures: dict[str, RestatedFigure] = {}
    problems: list[Diagnostic] = []
    for row in data.tables.get(kit.last_year.sheet, ()):
        problems.extend(_take(kit, kit.last_year, row, figures))
    return RestatedYear(figures, tuple(problems))


def _take(
    kit: Kit, spec: LastYearSpec, row: Record, figures: dict[str, RestatedFigure]
) -> Iterator[Diagnostic]:
    """Put the figure that ``row`` states into ``figures``; yield what is wrong with it."""
    title, raw = row[spec.figure], row[spec.value]
    if title is None or raw is None:
        return
    figure = next(own for own in kit.figures if own.title == title)
    if figure.name in figures:
        message = _("Số liệu “{title}” đã ghi ở trên.", title=figure.title)
        yield error("duplicate-row", message, row.place(spec.figure), _("Chỉ để lại một hàng."))
        return
    value = _read(figure, raw)
    if isinstance(value, Misfit):
        yield _misfit(value, row.place(spec.value))
        value = value.value
    if isinstance(value, int | Decimal):
        figures[figure.name] = RestatedFigure(_plain(value), row.place(spec.value))


def _read(figure: FigureSpec, raw: Value) -> Value | Misfit:
    """Return a value as the figure's unit has it: 98, 0,98 and 98% are one share."""
    kind = ColumnType.PERCENT if figure.unit == PERCENT else ColumnType.NUMBER
    cell = float(raw) if isinstance(raw, int | Decimal) else raw
    return parser(ColumnSpec(figure.name, figure.title, kind))(cell)


def _plain(value: Number) -> Number:
    """Return a whole number as one, as the figures themselves are."""
    return int(value) if value == int(value) else value


def _misfit(misfit: Misfit, place: Place) -> Diagnostic:
    told = note if misfit.severity is Severity.NOTE else error
    return told(misfit.code, misfit.message, place, misfit.hint)
