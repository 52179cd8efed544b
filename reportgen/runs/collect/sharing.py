"""Readings that come from other processes, each with texts of its own: those that all of them have are kept once.

The names of columns and figures, cells, titles and messages are most of what a reading holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place
from reportgen.records import Record, YearData
from reportgen.runs.collect.reading import UnitReading

T = TypeVar("T")


class Sharing:
    """Texts by themselves: the first of equal ones stands for all."""

    def __init__(self) -> None:
        """Know none yet."""
        self._texts: dict[str, str] = {}

    def reading(self, one: UnitReading) -> UnitReading:
        """Return a reading that equals this one."""
        return replace(
            one,
            diagnostics=tuple(map(self._diagnostic, one.diagnostics)),
            figures=self._keys(one.figures),
            added=None if one.added is None else self._data(one.added),
            left=tuple(
                replace(
                    own, sheet=self._text(own.sheet), column=self._text(own.column), cell=self._text(own.cell)
                )
                for own in one.left
            ),
            unproven=tuple(map(self._text, one.unproven)),
        )

    def _text(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def _keys(self, values: Mapping[str, T]) -> dict[str, T]:
        return {self._text(name): value for name, value in values.items()}

    def _data(self, data: YearData) -> YearData:
        return replace(
            data,
            file=self._text(data.file),
            fields={self._text(name): self._record(own) for name, own in data.fields.items()},
            tables={self._text(name): tuple(map(self._record, rows)) for name, rows in data.tables.items()},
        )

    def _record(self, own: Record) -> Record:
        text = self._text
        values = {text(name): text(value) if isinstance(value, str) else value for name, value in own.items()}
        cells = {text(name): text(cell) for name, cell in own.cells.items()}
        return Record(values, text(own.file), text(own.sheet), cells, own.serial)

    def _diagnostic(self, one: Diagnostic) -> Diagnostic:
        text, place = self._text, one.place
        where = Place(
            text(place.file), text(place.sheet), text(place.cell), text(place.paragraph), place.page
        )
        return replace(one, code=text(one.code), message=text(one.message), hint=text(one.hint), place=where)
