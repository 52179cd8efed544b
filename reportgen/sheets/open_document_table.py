"""One table of an .ods file as its rows and cells come along: where the walk stands, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.sheets.details import MOST_COLUMNS, Cell, Details, TooFarError, check_area, union
from reportgen.sheets.markup import attribute, local
from reportgen.sheets.model import Merge, Raw
from reportgen.sheets.number_formats import Percent
from reportgen.sheets.open_document_cell import value

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_FOUND = 500_000
"""So many percentages, merges and the like a sheet may have; a few bytes can repeat one for ever."""
_HIDDEN = ("collapse", "filter")
"""table:visibility (§19.749)."""


class PercentStyles(Struct):
    """Which cell styles show a percentage; ``split`` tells that texts may have comments or CDATA inside."""

    split: bool = False
    data: dict[str, Percent | None] = field(default_factory=dict)
    cells: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, style: _Element) -> None:
        """Take notice of a data style, or of a cell style with its data style and its parent."""
        name, kind = attribute(style, "name"), local(style)
        if kind != "style":
            self.data[name] = _percent(style)
        elif attribute(style, "family") == "table-cell":
            self.cells[name] = (attribute(style, "data-style-name"), attribute(style, "parent-style-name"))

    def percent(self, name: str) -> Percent | None:
        """Return how cells of this style show a percentage, by the nearest data style (§16.2)."""
        for _step in range(len(self.cells) + 1):
            data, name = self.cells.get(name, ("", ""))
            if data or not name:
                return self.data.get(data)
        return None


class _RepeatedRow(Struct):
    """What was found in one row, which may then be repeated: column, times, and what it is."""

    style: str = ""
    used: bool = False
    values: list[tuple[int, int, Raw]] = field(default_factory=list)
    percents: list[tuple[int, int, Percent]] = field(default_factory=list)
    merges: list[tuple[int, int, _Element]] = field(default_factory=list)

    def cell_count(self) -> int:
        """Return how many cells of the row something was found of."""
        columns = [own[:2] for own in (*self.values, *self.percents, *self.merges)]
        return sum(times for _column, times in columns)


class TableWalk(Struct):
    """Where the walk through one table stands, and how far its filled cells reach."""

    title: str
    styles: PercentStyles
    folded: int = 0
    row: int = 0
    column: int = 0
    height: int = 0
    width: int = 0
    found: int = 0
    line: _RepeatedRow = field(default_factory=_RepeatedRow)
    column_styles: list[str] = field(default_factory=list)
    columns: int = 0
    values: dict[Cell, Raw] = field(default_factory=dict)
    percents: dict[Cell, Percent] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    def add_columns(self, column: _Element) -> None:
        """Take notice of columns (§9.1.6): are they hidden, and what style have cells that name none."""
        times = _repetitions(column, "number-columns-repeated")
        if self._is_hidden(column):
            self.hidden_columns.append((self.columns, self.columns + times - 1))
        room = max(0, min(times, MOST_COLUMNS - self.columns))
        self.column_styles.extend([attribute(column, "default-cell-style-name")] * room)
        self.columns += times

    def start_row(self, row: _Element) -> None:
        """Begin a row (§9.1.3)."""
        self.column, self.line = 0, _RepeatedRow(attribute(row, "default-cell-style-name"))

    def add_cell(self, cell: _Element) -> None:
        """Take notice of a cell (§9.1.4) or a covered one, and of its repetitions."""
        line, column = self.line, self.column
        times = _repetitions(cell, "number-columns-repeated")
        kind = attribute(cell, "value-type")
        if sign := self._percent(cell, kind):
            line.percents.append((column, times, sign))
        if (own := value(cell, kind, self.styles.split)) is not None:
            line.values.append((column, times, own))
        if attribute(cell, "number-columns-spanned") or attribute(cell, "number-rows-spanned"):
            line.merges.append((column, times, cell))
        self.column += times
        if len(cell) or kind:
            line.used, self.width = True, max(self.width, self.column)

    def end_row(self, row: _Element) -> None:
        """Put what was found in the row where it belongs, as often as the row is repeated."""
        times = _repetitions(row, "number-rows-repeated")
        line, rows = self.line, range(self.row, self.row + times)
        if self._is_hidden(row):
            self.hidden_rows.append((rows.start, rows.stop - 1))
        self.height = rows.stop if line.used else self.height
        check_area(self.title, self.height, self.width)
        self._count(times * line.cell_count())
        for column, count, own in line.values:
            self.values.update(dict.fromkeys(product(rows, range(column, column + count)), own))
        for column, count, sign in line.percents:
            self.percents.update(dict.fromkeys(product(rows, range(column, column + count)), sign))
        for column, count, cell in line.merges:
            self.merges.extend(_merges(cell, product(rows, range(column, column + count))))
        self.row = rows.stop

    def details(self, epoch: date) -> Details:
        """Return what was found in the table."""
        return Details(
            values=self.values,
            percents=self.percents,
            merges=tuple(self.merges),
            hidden_rows=union(self.hidden_rows, self.height),
            hidden_columns=union(self.hidden_columns, self.width),
            epoch=epoch,
        )

    def _is_hidden(self, element: _Element) -> bool:
        return self.folded > 0 or attribute(element, "visibility") in _HIDDEN

    def _percent(self, cell: _Element, kind: str) -> Percent | None:
        """Return the percentage that a number is, or that the style of its cell, row or column (§19.615) shows."""
        if kind != "float":
            return Percent.SCALED if kind == "percentage" else None
        of_column = self.column_styles[self.column] if self.column < len(self.column_styles) else ""
        name = attribute(cell, "style-name") or self.line.style or of_column
        return self.styles.percent(name)

    def _count(self, more: int) -> None:
        self.found += more
        if self.found > _MOST_FOUND:
            raise TooFarError(self.title)


def _percent(style: _Element) -> Percent | None:
    """Return the percentage that a data style shows: by its kind, or by a sign right after the number."""
    if local(style) == "percentage-style":
        return Percent.SCALED
    parts = [(local(part), (part.text or "").strip()) for part in style]
    return Percent.LITERAL if ("text", "%") in parts[1:] and parts[0][0] == "number" else None


def _merges(cell: _Element, spots: Iterable[Cell]) -> Iterator[Merge]:
    high, wide = _repetitions(cell, "number-rows-spanned"), _repetitions(cell, "number-columns-spanned")
    if high * wide > 1:
        for row, column in spots:
            yield Merge(row, column, row + high - 1, column + wide - 1)


def _repetitions(element: _Element, name: str) -> int:
    times = int(attribute(element, name) or 1)
    if times < 1:
        raise ValueError
    return times
