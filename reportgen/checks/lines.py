"""The rows under the headings as the search for sums sees them: their words, their figures, how they are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from reportgen.checks import numbering
from reportgen.checks.blank import is_blank
from reportgen.checks.dashes import is_dash
from reportgen.checks.headings import Headings, key
from reportgen.checks.sums import Figures, Word, word_of
from reportgen.kit.model import SUMMED, ColumnSpec, SheetSpec
from reportgen.sheets import FormulaFault, Raw, Sheet
from reportgen.vietnamese import numbers
from reportgen.vietnamese.unicode import fold, repair


class TableRow(NamedTuple):
    """One row that is not blank; a tuple, because a table of 50,000 rows makes as many.

    Attributes:
        row: its index in the sheet, from 0.
        cells: its cells as the file has them.
        figures: those of the columns that are summed up.
        word: what its words make of it.
        serial: how its running number is written: ``1``, ``I``, ``A``; empty for none.
        has_figures: whether any of these columns has one, or a formula for one.
        filled: the columns with something in them that the kit knows.
        needed: how many of the columns that must be filled are.
        chosen: whether a cell holds one of its column's options.
        first: the column of the first cell that the kit knows, else of the first cell at all.
    """

    row: int
    cells: Sequence[Raw]
    figures: Figures
    word: Word
    serial: str
    has_figures: bool
    filled: tuple[int, ...]
    needed: int
    chosen: bool
    first: int


class RowReader:
    """What the lines of one table are read by; ``covered`` are the rows that a cell merged over them names."""

    def __init__(self, spec: SheetSpec, sheet: Sheet, found: Headings) -> None:
        self.sheet, self.found = sheet, found
        self.columns = {where: spec.column(name) for name, where in found.columns.items()}
        self.summed = [where for where, column in sorted(self.columns.items()) if column.type in SUMMED]
        self.named = [where for where, column in sorted(self.columns.items()) if column.type not in SUMMED]
        self.needed = [where for where, column in self.columns.items() if column.constraints.required]
        self.covered = frozenset(_covered_rows(sheet, self.named))
        self._options = {where: own for where, column in self.columns.items() if (own := _options(column))}
        self.first = min(self.columns)
        self._worded = tuple(j for j in range(max(self.columns) + 1) if j in self.columns or j < self.first)
        self.serial = next((j for j in range(self.first) if self._is_serial(j)), self.first - 1)

    def _is_serial(self, column: int) -> bool:
        rows = self.sheet.rows[self.found.top : self.found.bottom + 1]
        return any(column < len(row) and key(row[column]) in numbering.SERIAL for row in rows)

    @cached_property
    def title_cells(self) -> Mapping[int, str]:
        """The titles of the known columns, to know them again where they are repeated further down."""
        row = self.sheet.rows[self.found.row]
        return {where: key(row[where]) for where in self.columns if where < len(row) and key(row[where])}

    def lines(self) -> Iterator[TableRow]:
        """Yield each row under the headings that is not blank; a running number alone counts as blank."""
        for index in range(self.found.data, len(self.sheet.rows)):
            row = self.sheet.rows[index]
            if any(row) or 0 in row:
                line = self._line(index, row)
                if line.filled or any(
                    not is_blank(raw) for j, raw in enumerate(row) if not self.numbers(j, raw)
                ):
                    yield line

    def numbers(self, column: int, raw: Raw) -> bool:
        """Return whether a cell only numbers its row; the formula that does so may not have been calculated."""
        return column == self.serial and (numbering.kind(raw) != "" or type(raw) is FormulaFault)

    def serial_number(self, index: int) -> int:
        """Return the running number of a row, 0 where it has none in digits."""
        row = self.sheet.rows[index]
        return numbering.number(row[self.serial]) if 0 <= self.serial < len(row) else 0

    def _line(self, index: int, row: Sequence[Raw]) -> TableRow:
        width = len(row)
        filled = tuple([j for j in self.columns if j < width and row[j] != "" and not is_blank(row[j])])
        chosen = [j for j, own in self._options.items() if j in filled and fold(str(row[j])) in own]
        worded = [row[j] for j in self._worded if j < width and j not in chosen]
        word = word_of([raw for raw in worded if type(raw) is str])
        serial = numbering.kind(row[self.serial]) if 0 <= self.serial < width else ""
        first = min(filled) if filled else next((j for j, raw in enumerate(row) if raw != ""), 0)
        needed = len([j for j in self.needed if j in filled and type(row[j]) is not FormulaFault])
        figures = self.figures(row)
        has_figures = figures.count(None) < len(figures) or FormulaFault in [
            type(row[j]) for j in self.summed if j < width
        ]
        return TableRow(index, row, figures, word, serial, has_figures, filled, needed, bool(chosen), first)

    def figures(self, row: Sequence[Raw]) -> Figures:
        """Return the figures of a row, None for each cell without one."""
        width = len(row)
        return tuple([figure(row[j]) if j < width else None for j in self.summed])

    def label(self, line: TableRow) -> int:
        """Return the column of the text that names a row, else of its first cell."""
        cells = line.cells
        named = (j for j in self.named if j < len(cells) and _is_text(cells[j]))
        return next(named, next((j for j, raw in enumerate(cells) if _is_text(raw)), line.first))

    def is_repeated_heading(self, line: TableRow) -> bool:
        """Return whether the row has the headings once more, as at the top of a printed page."""
        if line.serial or key(line.cells[line.first]) != self.title_cells.get(line.first):
            return False
        again = [j for j in line.filled if key(line.cells[j]) == self.title_cells.get(j)]
        return len(again) > 1 and len(again) == len(line.filled)


def _covered_rows(sheet: Sheet, columns: Sequence[int]) -> Iterator[int]:
    """Yield the rows to which a text belongs that is merged downwards over them."""
    for merge in sheet.merges:
        if merge.left in columns:
            yield from range(merge.top + 1, merge.bottom + 1)


def _options(column: ColumnSpec) -> frozenset[str]:
    return frozenset(fold(option) for option in column.constraints.enum)


def _is_text(raw: Raw) -> bool:
    return type(raw) is str and not is_blank(raw)


def figure(raw: Raw) -> float | None:
    """Return what a cell adds to a sum; None for words, dates, and formulas without a value."""
    if type(raw) is float:
        return raw
    if type(raw) is str:
        if not raw:
            return None
        value = 0 if is_dash(raw) else numbers.parse(repair(raw))
        return None if value is None else float(value)
    return float(raw) if type(raw) is int else None
