"""The same sheet in two years, and what its columns add up to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from reportgen.diagnostics import Place
from reportgen.kit.model import ColumnSpec, SheetLayout, SheetSpec
from reportgen.records import Record, YearData


class Pair(Struct, frozen=True):
    """The same sheet in both years."""

    spec: SheetSpec
    now: YearData
    before: YearData

    @property
    def ours(self) -> Sequence[Record]:
        """This year's records; of a sheet of fields the one that it is."""
        return _records(self.spec, self.now)

    @property
    def theirs(self) -> Sequence[Record]:
        """Last year's records."""
        return _records(self.spec, self.before)

    @property
    def place(self) -> Place:
        """This year's sheet."""
        return Place(
            self.now.file, self.ours[0].sheet if self.ours and self.ours[0].sheet else self.spec.title
        )


def _records(spec: SheetSpec, data: YearData) -> Sequence[Record]:
    if spec.layout is SheetLayout.FIELDS:
        own = data.fields.get(spec.name)
        return () if own is None else (own,)
    return data.tables.get(spec.name, ())


def figures(records: Sequence[Record], column: ColumnSpec) -> list[int | Decimal]:
    """Return the numbers of a column, empty cells left out."""
    values = (record.get(column.name) for record in records)
    return [value for value in values if isinstance(value, int | Decimal) and not isinstance(value, bool)]


def total(records: Sequence[Record], column: ColumnSpec) -> int | Decimal | None:
    """Return the sum of a column; None where it has no number."""
    found = figures(records, column)
    return sum(found) if found else None
