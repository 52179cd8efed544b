"""What a file tells of a sheet beside the values that calamine reads, and how large a sheet may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field

from reportgen.sheets.model import EPOCH_1900, Merge, Raw
from reportgen.sheets.number_formats import Percent

MOST_ROWS = 200_000
MOST_COLUMNS = 1_024
MOST_CELLS = 6_000_000
"""Rows × columns of the area that a sheet uses, empty cells included."""

Cell = tuple[int, int]
"""Row and column from 0."""

is_error = re.compile(
    r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!"
    r"|BUSY!|ERROR!)|Err:\d{3}"
).fullmatch
"""An error value as Excel, LibreOffice (``Err:502``) and Google (``#ERROR!``) write it."""


class TooFarError(Exception):
    """The sheet called ``title`` has cells too far down or to the right."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class Details(Struct, frozen=True):
    """What one sheet's file tells beside its values.

    ``values`` stand in cells that calamine leaves empty or changes; ``merges`` are those that it does not give.
    Where calamine would fail at a cell of ``part``, ``amended`` is that part with something harmless in the cell.
    """

    values: Mapping[Cell, Raw] = field(default_factory=dict)
    percents: Mapping[Cell, Percent] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    epoch: date = EPOCH_1900
    part: str = ""
    amended: bytes = b""


def check_area(title: str, height: int, width: int) -> None:
    """Raise TooFarError for an area that no sheet of figures has."""
    if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
        raise TooFarError(title)


def hidden_rows(told: Mapping[int, bool], height: int, *, others: bool) -> frozenset[int]:
    """Return the rows that a file calls hidden; with ``others`` also all below ``height`` of which it tells nothing."""
    hidden = {row for row, is_hidden in told.items() if is_hidden}
    return frozenset(hidden | (set(range(height)) - set(told) if others else set()))


def union(ranges: Iterable[tuple[int, int]], most: int) -> frozenset[int]:
    """Return the numbers below ``most`` in these ranges, whose ends are included; time does not grow with overlap."""
    found: set[int] = set()
    reached = -1
    for first, last in sorted(set(ranges)):
        found.update(range(max(first, reached + 1), min(last + 1, most)))
        reached = max(reached, last)
    return frozenset(found)
