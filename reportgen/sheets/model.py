"""The nouns of a workbook: sheets of raw values, where row i and column j are the A1 address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.sheets.identity import Identity


class FaultKind(StrEnum):
    """Why a formula has no value; also the code of its diagnostic."""

    ERROR = "formula-error"
    NOT_CALCULATED = "formula-not-calculated"


class FormulaFault(Struct, frozen=True):
    """What stands in a cell whose formula has no value: ``text`` is ``#DIV/0!``, or the formula itself."""

    kind: FaultKind
    text: str = ""


Raw = str | int | float | bool | date | datetime | time | timedelta | FormulaFault
"""A value as the file has it. An empty cell is an empty text; Excel's whole numbers are floats."""


class Merge(Struct, frozen=True):
    """A merged range: first and last row and column, counted from 0, both included."""

    top: int
    left: int
    bottom: int
    right: int


EPOCH_1900 = date(1899, 12, 30)
"""Day 0 of the 1900 date system from March 1900 on: Lotus and Excel count a 29 February 1900, as day 60."""
EPOCH_1904 = date(1904, 1, 1)
"""Day 0 of the 1904 date system (ECMA-376 §18.17.4.1)."""


class Sheet(Struct, frozen=True):
    """One worksheet. ``rows[i][j]`` stands at ``address(i, j)``; rows may differ in length.

    ``percents`` are the cells (row, column) whose number is shown a hundredfold with a percent sign (0.98 as 98%),
    ``literal_percents`` those where the sign is only text (98 as 98%). ``hidden_rows`` and ``hidden_columns`` are
    those of the used area that are not seen, by hand, by a filter or in a folded outline. ``epoch`` is day 0 of
    the numbers that stand for days.
    """

    title: str
    visible: bool
    rows: Sequence[Sequence[Raw]]
    merges: tuple[Merge, ...] = ()
    percents: frozenset[tuple[int, int]] = frozenset()
    literal_percents: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    epoch: date = EPOCH_1900


def cell_of(row: Sequence[Raw], column: int) -> Raw:
    """Return what stands in a column of a row; an empty text beyond the row's end."""
    return row[column] if column < len(row) else ""


class Workbook(Struct, frozen=True):
    """One workbook: ``path`` as the user typed it, sheets in the order of their tabs.

    ``notes`` say what a user should know of the file itself: open in Excel, with macros, values under merged cells.
    ``identity`` is what it says of itself in its properties.
    """

    path: Path
    sheets: tuple[Sheet, ...]
    notes: tuple[Diagnostic, ...] = ()
    identity: Identity = Identity()

    @property
    def file(self) -> str:
        """The path as it is printed in diagnostics."""
        return self.path.as_posix()


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    high, low = divmod(column, 26)
    return (letters(high - 1) if high else "") + chr(ord("A") + low)


def address(row: int, column: int) -> str:
    """Return the A1 address of a cell counted from 0."""
    return f"{letters(column)}{row + 1}"


def position(text: str) -> tuple[int, int]:
    """Return row and column, from 0, of an A1 address; (-1, -1) for what is none. ``A3:F3`` is its first cell."""
    first = text.split(":", maxsplit=1)[0]
    name = first.rstrip("0123456789")
    if not name.isascii() or not name.isalpha() or name == first:
        return -1, -1
    column = 0
    for letter in name.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(first[len(name) :]) - 1, column - 1
