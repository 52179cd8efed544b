"""Where a figure of all units comes from: each unit's value, and the cells of its workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from reportgen import expressions
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.figures import Number
from reportgen.kit.model import FigureSpec, SheetLayout
from reportgen.language import _
from reportgen.runs.collect.collect import chosen_kit, read_roster
from reportgen.runs.collect.model import OFFICE, Collected, Total, UnitState
from reportgen.runs.collect.table import find_figure
from reportgen.runs.collect.unit import UnitWorkspace, UnitYears
from reportgen.runs.fleet.choosing import choose
from reportgen.runs.fleet.model import UnitOutcome
from reportgen.runs.years import catalogue_of
from reportgen.workspace import Workspace


class UnitPart(Struct, frozen=True):
    """What one unit has of a figure: its value, None for none, and sheet's title → ranges of cells."""

    state: UnitState
    value: Number | None
    cells: Mapping[str, str]


class Parts(Struct, frozen=True):
    """A figure of several units: the sum under one of them, and each unit's part; ``without`` are not added."""

    figure: FigureSpec
    total: Total
    value: Number | None
    parts: tuple[UnitPart, ...]
    without: tuple[UnitState, ...]


def parts_of(collected: Collected, figure: str, under: str = OFFICE) -> Parts:
    """Return where a figure comes from, given by name or title.

    Raises:
        ReportgenError: there is no such figure, or no such unit that others stand under.
    """
    spec = find_figure(collected, figure)
    unit = collected.roster.find(under) if under else None
    code = OFFICE if unit is None else unit.code
    if (under and unit is None) or code not in collected.totals:
        message = _("Không có đơn vị “{unit}” nào có đơn vị trực thuộc.", unit=under)
        raise WorkspaceError(error("no-such-unit", message, Place(collected.roster.file)))
    total = collected.totals[code]
    below = {own.code for own in collected.roster.under(code)}
    states = [state for state in collected.states if state.unit.code in below]
    summed = total.figures.get(spec.name)
    return Parts(
        spec,
        total,
        None if summed is None else summed.value,
        tuple(_part(collected, spec, state) for state in states if state.added is not None),
        tuple(state for state in states if state.added is None),
    )


def _part(collected: Collected, spec: FigureSpec, state: UnitState) -> UnitPart:
    value = None if state.reading is None else state.reading.figures.get(spec.name)
    cells: dict[str, list[str]] = {}
    for sheet, cell in _cells(collected, spec, state):
        cells.setdefault(sheet, []).append(cell)
    return UnitPart(state, value, {sheet: ", ".join(dict.fromkeys(own)) for sheet, own in cells.items()})


def _cells(collected: Collected, spec: FigureSpec, state: UnitState) -> Iterator[tuple[str, str]]:
    data, expression = state.added, expressions.compile(spec.value)
    if data is None:
        return
    for name, column in expression.columns():
        for row in data.tables.get(name, ()):
            if row[column] is not None and column in row.cells:
                yield row.sheet, row.cells[column]
    for sheet in collected.kit.sheets:
        if sheet.layout is SheetLayout.FIELDS and sheet.name in expression.names:
            record = data.fields[sheet.name]
            asked = (one.name for one in sheet.columns if f"{sheet.name}.{one.name}" in spec.value)
            yield from ((sheet.title, record.cells[name]) for name in asked if name in record.cells)


def years_of_unit(own: Workspace, year: int, typed: str, kit_name: str = "") -> UnitYears:
    """Return the years of one unit, given by code or name.

    Raises:
        ReportgenError: there is no such unit, it has sent no workbook or several, the kit cannot be read.
    """
    rules = chosen_kit(own, year, kit_name)
    (chosen,) = choose(own, year, rules, read_roster(own, year), [typed]).units
    if isinstance(chosen, UnitOutcome):
        raise WorkspaceError(chosen.diagnostics)
    return UnitYears(UnitWorkspace(own.root, chosen.code, chosen.books), rules, catalogue_of(rules))
