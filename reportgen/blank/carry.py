"""What goes from one year's workbook into the next: who we are and whom we count, not what was counted.

Carried: names (texts, choices) of the fields, the groups and units of the tables that have the same rows every
year (``compare_by``), the agency's own rates.  Not carried: figures, dates, numbers of papers, legal bases,
and texts that speak of last year; these stand in a note beside the empty cell, to copy from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.kit.model import ColumnSpec, ColumnType, Kit, SheetSpec
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.records import Record, Value, YearData
from reportgen.sheets.write.model import EMPTY, CellEntry, Content
from reportgen.vietnamese import numbers

_NAMES = (ColumnType.TEXT, ColumnType.CHOICE)
_NUMBERED = re.compile(r"\d")
_LONGEST_NOTE = 400


@dataclass(frozen=True, slots=True)
class PreviousYear:
    """Last year's workbook, as far as it could be read."""

    kit: Kit
    data: YearData

    @property
    def year(self) -> int:
        """The year before the one that is being made."""
        return self.data.year

    def field(self, spec: SheetSpec, column: ColumnSpec) -> CellEntry:
        """Return what this year's field begins with."""
        record = self.data.fields.get(spec.name)
        value = None if record is None else record.get(column.name)
        if value is None:
            return EMPTY
        lasting = column.type in _NAMES and not _is_a_number_of_paper(column, value)
        lasting = lasting and not self._is_legal_basis(spec, column)
        if lasting and str(self.year) not in str(value):
            return CellEntry(_content(value), carried=True)
        return CellEntry(note=self._note(column, value))

    def rows(self, spec: SheetSpec) -> tuple[tuple[CellEntry, ...], ...]:
        """Return the rows that this year's table begins with."""
        records = self.data.tables.get(spec.name, ())
        if self.kit.awards is not None and spec.name == self.kit.awards.rates:
            return tuple(self._whole(spec, record) for record in records)
        names = _lasting_columns(spec)
        if not names:
            return ()
        return tuple(
            tuple(self._cell(column, record, names) for column in spec.columns)
            for record in records
            if any(record[name] is not None for name in names)
        )

    def texts(self, spec: SheetSpec, column: ColumnSpec) -> list[str]:
        """Return the texts of a column, in the workbook's order, repetitions and all."""
        records = self.data.tables.get(spec.name, ())
        return [value for record in records if isinstance(value := record.get(column.name), str)]

    def _whole(self, spec: SheetSpec, record: Record) -> tuple[CellEntry, ...]:
        values = (record[column.name] for column in spec.columns)
        return tuple(CellEntry(_content(value), carried=value is not None) for value in values)

    def _cell(self, column: ColumnSpec, record: Record, names: frozenset[str]) -> CellEntry:
        value = record[column.name]
        if value is None:
            return EMPTY
        if column.name in names:
            return CellEntry(_content(value), carried=True)
        return CellEntry(note=self._note(column, value))

    def _is_legal_basis(self, spec: SheetSpec, column: ColumnSpec) -> bool:
        """Return whether a field cites the law of its year, which may be another one by now."""
        awards = self.kit.awards
        return awards is not None and any(own.holds(spec.name, column.name) for own in awards.bases)

    def _note(self, column: ColumnSpec, value: Value) -> str:
        if column.type is ColumnType.PERCENT and isinstance(value, Decimal):
            said = numbers.percent(value)
        else:
            said = format_cell(value)
        said = said if len(said) <= _LONGEST_NOTE else said[: _LONGEST_NOTE - 1] + "…"
        return _("Năm {year}: {value}", year=self.year, value=said)


def _lasting_columns(spec: SheetSpec) -> frozenset[str]:
    """Return the columns that say whom a row counts: the groups, and the names without which no row may be."""
    if not spec.compare_by:
        return frozenset()
    named = (c.name for c in spec.columns if c.type in _NAMES and c.constraints.required)
    return frozenset((*spec.compare_by, *named))


def _is_a_number_of_paper(column: ColumnSpec, value: Value) -> bool:
    """Return whether a text is a number after all: the kit holds it to a pattern, and it has digits."""
    return bool(column.constraints.pattern and _NUMBERED.search(str(value)))


def _content(value: Value) -> Content:
    return format_cell(value) if isinstance(value, bool) else value
