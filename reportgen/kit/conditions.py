"""What of a kit depends on a year's fields: whether a sheet or a document is wanted, and which words are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from msgspec.structs import replace

from reportgen.expressions import Expression
from reportgen.kit.model import ColumnSpec, ExampleSpec, Kit, SheetLayout, SheetSpec, TextSpec
from reportgen.kit.references import YEAR
from reportgen.kit.types import format_cell
from reportgen.vietnamese.unicode import fold

Fields = Mapping[str, Mapping[str, object]]
"""Sheet of fields → its fields by name."""


def condition_names(kit: Kit, fields: Fields, year: int) -> dict[str, object]:
    """Return what a condition may use: the fields by their own names, their sheets, and the year.

    A field whose name two sheets have is reached by its sheet alone: ``thong_tin.cap``.
    """
    sheets = {sheet.name: fields.get(sheet.name, {}) for sheet in _field_sheets(kit)}
    named = list(chain.from_iterable(own.items() for own in sheets.values()))
    names = [name for name, _value in named]
    plain = {name: value for name, value in named if names.count(name) == 1}
    return {**plain, **sheets, YEAR: year}


def holds(condition: Expression | None, names: Mapping[str, object]) -> bool:
    """Return whether a condition holds: none always does, one that needs an empty field does not.

    Raises:
        ExpressionError: it cannot be computed.
    """
    if condition is None:
        return True
    if any(names[name] is None for name in condition.needed):
        return False
    return bool(condition(**{name: names[name] for name in condition.names}))


def wanted_sheets(kit: Kit, fields: Fields, year: int) -> Iterator[SheetSpec]:
    """Yield the sheets that a year's fields ask for.

    Raises:
        ExpressionError: a condition cannot be computed.
    """
    names = condition_names(kit, fields, year)
    return (spec for spec in kit.sheets if holds(spec.when, names))


def for_year(kit: Kit, fields: Fields, year: int) -> Kit:
    """Return the kit as it is for a year's fields: columns that they do not ask for are not needed.

    Raises:
        ExpressionError: a condition cannot be computed.
    """
    if not any(column.when for sheet in kit.sheets for column in sheet.columns):
        return kit
    names = condition_names(kit, fields, year)
    return replace(
        kit, sheets=tuple(_sheet(sheet, lambda column: holds(column.when, names)) for sheet in kit.sheets)
    )


def leniently(kit: Kit) -> Kit:
    """Return the kit with no conditional column needed: by it the fields are read that the conditions ask for."""
    return replace(
        kit, sheets=tuple(_sheet(sheet, lambda column: column.when is None) for sheet in kit.sheets)
    )


def _sheet(sheet: SheetSpec, is_wanted: Callable[[ColumnSpec], bool]) -> SheetSpec:
    return replace(sheet, columns=tuple(own if is_wanted(own) else _not_needed(own) for own in sheet.columns))


def _not_needed(column: ColumnSpec) -> ColumnSpec:
    return replace(column, wanted=False, constraints=replace(column.constraints, required=False))


def texts(kit: Kit, fields: Fields, year: int) -> dict[str, str | None]:
    """Return the words of every ``[[text]]`` for a year; None where nothing is said for its case.

    Raises:
        ExpressionError: a case cannot be computed.
    """
    names = condition_names(kit, fields, year)
    return {spec.name: words(spec, names) for spec in kit.texts}


def words(spec: TextSpec | ExampleSpec, names: Mapping[str, object]) -> str | None:
    """Return the words of the case that ``names`` give; None where nothing is said for it.

    Raises:
        ExpressionError: the case cannot be computed.
    """
    empty = any(names[name] is None for name in spec.by.needed)
    case = None if empty else spec.by(**{name: names[name] for name in spec.by.names})
    cases = {fold(key): words for key, words in spec.values.items()}
    return cases.get(fold(format_cell(case)), spec.default or None)


def _field_sheets(kit: Kit) -> Iterator[SheetSpec]:
    return (sheet for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS)
