"""A year's data as nouns: records with the address of every value, so that any later check can point at its cell."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from reportgen.diagnostics import NOWHERE, Place

Value = str | int | Decimal | date | bool | None
"""A checked value. ``None`` is an empty cell; text is NFC and never empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class Record(Mapping[str, Value]):
    """One row of a sheet (or all fields of a sheet laid out as fields): column name → value.

    ``cells`` gives the A1 address of each column's cell in this row; a field that has no cell in the
    workbook has no entry.  ``serial`` is its running number as the sheet has it (TT), 0 where it has none.
    """

    values_: Mapping[str, Value]
    file: str = ""
    sheet: str = ""
    cells: Mapping[str, str] = dataclasses.field(default_factory=dict)
    serial: int = 0

    def __getitem__(self, name: str) -> Value:
        """Return the value of the column called ``name`` in the kit."""
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over column names in the kit's order."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self.values_)

    def place(self, column: str = "") -> Place:
        """Return where ``column`` of this record stands; without a column, the record's first cell."""
        cell = self.cells.get(column) or next(iter(self.cells.values()), "")
        return Place(self.file, self.sheet, cell)


CONFIRMATIONS = "Xác nhận"
"""The tab of the sheet with a clerk's answers to questions, whatever the kit."""
CONFIRMATION_HEADINGS = ("Ô", "Giá trị", "Lý do", "Câu hỏi")
"""Its columns; the last repeats the question for whoever reads the sheet, and is not read back."""


class Confirmation(Struct, frozen=True):
    """A clerk's answer to a question: the value at ``of`` is right as it stands, and why.

    ``of`` is the place in question; ``value`` what stood there when it was confirmed; ``place`` the cell of the
    confirmation itself.
    """

    of: Place
    value: str
    reason: str = ""
    place: Place = NOWHERE


class YearData(Struct, frozen=True):
    """One checked workbook: ``fields`` by sheet name, ``tables`` by sheet name, ``extra`` sheets as they are.

    ``extra`` maps a tab's title to its rows of raw values (headings included), for templates.
    ``confirmations`` are the answers that the workbook gives, whether or not anything is asked.
    """

    year: int
    file: str
    fields: Mapping[str, Record]
    tables: Mapping[str, tuple[Record, ...]]
    extra: Mapping[str, tuple[tuple[Value, ...], ...]] = field(default_factory=dict)
    confirmations: tuple[Confirmation, ...] = ()
