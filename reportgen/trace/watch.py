"""Rows, fields and lists that note when they are read; to an expression they are what they stand for.

Which rows a sum takes is seen from the cells that it reads; a count reads none, so that lengths are noted too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, overload

from reportgen import expressions
from reportgen.records import Record
from reportgen.trace.model import RowSource
from reportgen.trace.notes import UseNotes


class WatchedRow(Mapping[str, Any]):
    """The values of a row; notes each that is read.

    ``row`` is the row of a list that adds names of its own to a record, None for the record itself.
    """

    __slots__ = ("notes", "record", "row", "values_")

    def __init__(
        self, values: Mapping[str, Any], record: Record, notes: UseNotes, row: RowSource | None = None
    ) -> None:
        """Stand for the ``values`` of ``record``, or of the ``row`` that was made of it."""
        self.values_, self.record, self.notes, self.row = values, record, notes, row

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        """Return a value, and note it."""
        value = self.values_[name]
        as_typed = name in self.record and self.record[name] == value
        if self.row is None or as_typed:
            self.notes.read(self.record, name, value)
        if self.row is not None and (name in self.row.own_ or not as_typed):
            self.notes.note_added(self.row, name)
        return value

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.values_)


class WatchedRows(Sequence[Any]):
    """A sequence of rows, or of groups of rows; notes its rows as counted when its length is asked for.

    ``is_selection`` says that they were chosen from a table that has some, as of `expressions.Selected`.
    """

    __slots__ = ("is_selection", "items", "notes")

    def __init__(self, items: Sequence[Any], notes: UseNotes, *, is_selection: bool = False) -> None:
        """Stand for ``items``, which note their own reading."""
        self.items, self.notes, self.is_selection = items, notes, is_selection

    @overload
    def __getitem__(self, index: int) -> Any: ...  # noqa: ANN401

    @overload
    def __getitem__(self, index: slice) -> WatchedRows: ...

    def __getitem__(self, index: int | slice) -> Any:
        """Return an item, or a part that notes as this does."""
        found = self.items[index]
        return WatchedRows(found, self.notes) if isinstance(index, slice) else found

    def __iter__(self) -> Iterator[Any]:
        """Iterate over the items; what is read of them they note themselves."""
        return iter(self.items)

    def __bool__(self) -> bool:
        """Return whether there are any; this is no counting."""
        return bool(self.items)

    def __len__(self) -> int:
        """Return how many there are, and note them as counted."""
        self.notes.note_counted(_records(self.items))
        return len(self.items)


class WatchedYears(Mapping[str, Any]):
    """The figures before the one that is computed; notes each that is used."""

    __slots__ = ("notes", "values_")

    def __init__(self, values: Mapping[str, Any], notes: UseNotes) -> None:
        """Stand for ``values``, which may still grow."""
        self.values_, self.notes = values, notes

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - int stays int
        """Return a figure's value, and note its use."""
        value = self.values_[name]
        self.notes.uses(name)
        return value

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of figures."""
        return len(self.values_)


def watch(names: Mapping[str, object], notes: UseNotes) -> dict[str, object]:
    """Return the names of an expression, whose values note in ``notes`` what is read of them."""
    done: dict[int, Any] = {}
    return {**{name: _watch(value, notes, done) for name, value in names.items()}, **_functions(notes)}


def _watch(value: Any, notes: UseNotes, done: dict[int, Any]) -> Any:  # noqa: ANN401 - whatever a name stands for
    if isinstance(value, tuple):
        return WatchedRows([_watch(one, notes, done) for one in value], notes)
    if isinstance(value, type) or not is_dataclass(value):
        return value
    if id(value) not in done:
        done[id(value)] = _watch_fields(value, notes, done)
    return done[id(value)]


def _watch_fields(value: Any, notes: UseNotes, done: dict[int, Any]) -> Any:  # noqa: ANN401
    """Return a copy of a row with watched values; of anything else, with its fields watched."""
    if isinstance(value, Record):
        return replace(value, values_=WatchedRow(value.values_, value, notes))
    if hasattr(value, "record_"):
        return replace(value, values_=WatchedRow(value.values_, value.record_, notes, value))
    own = {field.name: getattr(value, field.name) for field in fields(value)}
    return replace(value, **{name: _watch(one, notes, done) for name, one in own.items()})


def _functions(notes: UseNotes) -> dict[str, Callable[..., object]]:
    """Return the functions that count or choose rows; the others read cells, which note themselves."""

    def count(rows: Iterable[Any] | None) -> int | None:
        items = _plain(rows)
        notes.note_counted(_records(items))
        return expressions.count(items)

    def where(rows: Iterable[Any] | None, **wanted: object) -> WatchedRows:
        items = _plain(rows)
        chosen = expressions.where(type(items)(map(_Unwatched, items)), **wanted)
        kept = [one.row for one in chosen if isinstance(one, _Unwatched)]
        notes.note_selected(wanted, _records(items), _records(kept))
        return WatchedRows(kept, notes, is_selection=expressions.is_selection(chosen))

    return {"dem": count, "loc": where}


def _plain(rows: Iterable[Any] | None) -> list[Any]:
    """Return rows without what notes their number; those that were chosen from a table stay so."""
    items = [*iter(() if rows is None else rows)]
    return expressions.Selected(items) if expressions.is_selection(rows) else items


class _Unwatched(Mapping[str, Any]):
    """A row whose reading is not noted, for choosing: a selection is noted as a whole."""

    __slots__ = ("row", "values_")

    def __init__(self, row: Any) -> None:  # noqa: ANN401
        self.row = row
        own = getattr(row, "values_", row)
        self.values_ = own.values_ if isinstance(own, WatchedRow) else own

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_)

    def __len__(self) -> int:
        return len(self.values_)


def _records(items: Iterable[Any]) -> Iterator[Record]:
    """Yield the records of rows, and of the rows in groups of them."""
    for item in items:
        own = getattr(item, "values_", None)
        if isinstance(own, WatchedRow):
            yield own.record
        elif is_dataclass(item) and not isinstance(item, type):
            for field in fields(item):
                value = getattr(item, field.name)
                yield from _records(value.items if isinstance(value, WatchedRows) else ())
