"""The notebook of one evaluation: what was read since it was last emptied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.records import Record, Value
from reportgen.trace.model import (
    AddedName,
    CellRange,
    CellSource,
    RowRange,
    RowSource,
    Selection,
    Trace,
    number_of,
)


class UseNotes:
    """Takes down what an expression reads; `take` gives it out as a `Trace` and begins anew."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._begin()

    def _begin(self) -> None:
        self._cells: dict[tuple[str, str], dict[str, CellSource]] = {}
        self._counted: dict[str, dict[int, None]] = {}
        self._selections: list[Selection] = []
        self._added: dict[str, dict[int, RowSource]] = {}
        self._figures: dict[str, None] = {}

    def take(self) -> Trace:
        """Return what was noted since the last time."""
        made = Trace(
            tuple(CellRange(*key, tuple(found.values())) for key, found in self._cells.items()),
            tuple(RowRange(sheet, tuple(sorted(found))) for sheet, found in self._counted.items()),
            tuple(self._selections),
            tuple(AddedName(name, tuple(found.values())) for name, found in self._added.items()),
            tuple(self._figures),
        )
        self._begin()
        return made

    def read(self, record: Record, column: str, value: Value) -> None:
        """Note that a cell was read."""
        address = record.cells.get(column, "")
        self._cells.setdefault((record.sheet, column), {})[address] = CellSource(address, value)

    def note_added(self, row: RowSource, name: str) -> None:
        """Note that a name was read which an award list adds to its rows."""
        self._added.setdefault(name, {})[id(row.record_)] = row

    def note_counted(self, records: Iterable[Record]) -> None:
        """Note that rows were counted."""
        for record in records:
            self._counted.setdefault(record.sheet, {})[number_of(record)] = None

    def uses(self, name: str) -> None:
        """Note that an earlier figure was read."""
        self._figures[name] = None

    def note_selected(
        self, wanted: Mapping[str, object], records: Iterable[Record], kept: Iterable[Record]
    ) -> None:
        """Note that of ``records`` those were chosen which ``wanted`` describes."""
        everything, chosen = tuple(records), tuple(kept)
        ids = set(map(id, chosen))
        others = tuple(record for record in everything if id(record) not in ids)
        values = {column: _several(value) for column, value in wanted.items()}
        looked_at = tuple(_column(everything, column) for column in wanted)
        self._selections.append(Selection(values, looked_at, _rows(chosen), _rows(others)))


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _column(records: tuple[Record, ...], column: str) -> CellRange:
    cells = (CellSource(record.cells.get(column, ""), record.get(column)) for record in records)
    return CellRange(records[0].sheet if records else "", column, tuple(cells))


def _rows(records: tuple[Record, ...]) -> RowRange:
    return RowRange(records[0].sheet if records else "", tuple(map(number_of, records)))
