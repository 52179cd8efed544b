"""The nouns of a workbook that is to be drawn: sheets of columns or of lines, each cell with what it accepts.

They know nothing of kits: ``reportgen.blank`` says what a clerk's workbook holds, this folder how it looks in Excel.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from reportgen.sheets.identity import Identity

Content = str | int | Decimal | date | None


class ValidationType(StrEnum):
    """What Excel's data validation can hold a cell to (§18.18.21); any, where it only explains."""

    ANY = "any"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DATE = "date"
    LENGTH = "textLength"
    LIST = "list"


class ErrorStyle(StrEnum):
    """What Excel does about another value: refuse it, ask, or take it."""

    STOP = "stop"
    ASK = "warning"
    NONE = ""


class Validation(Struct, frozen=True):
    """What a cell accepts, and the words that Excel shows beside it.

    Args:
        accepts: the kind of value.
        low: the least value or length, as text of a formula.
        high: the greatest one.
        options: the name of a list in ``Book.lists``, for a drop-down.
        refusal: what happens to another value.
        prompt: shown beside the cell when it is chosen.
        error: shown when another value is typed.
    """

    accepts: ValidationType = ValidationType.ANY
    low: str = ""
    high: str = ""
    options: str = ""
    refusal: ErrorStyle = ErrorStyle.NONE
    prompt: str = ""
    error: str = ""


class HorizontalAlignment(StrEnum):
    """Where a text stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class CellFormat(Struct, frozen=True):
    """How a value is shown: its number format and its side of the cell."""

    code: str = "@"
    across: HorizontalAlignment = HorizontalAlignment.LEFT


class CellEntry(Struct, frozen=True):
    """One cell as the clerk gets it: what stands in it, the note beside it, whether last year said so."""

    value: Content = None
    note: str = ""
    carried: bool = False


EMPTY = CellEntry()


class TableColumn(Struct, frozen=True):
    """One column of a table; ``width`` in Excel's units (digits), ``unique`` marks what stands there twice."""

    title: str
    width: float
    look: CellFormat = CellFormat()
    rule: Validation = Validation()
    example: str = ""
    summed: bool = False
    unique: bool = False


class RecordSheet(Struct, frozen=True):
    """A sheet with one row for each record; ``spare`` rows stand ready under those of ``rows``."""

    tab: str
    caption: str
    about: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[CellEntry, ...], ...] = ()
    spare: int = 25


class FieldLine(Struct, frozen=True):
    """One field: its name, its value, its explanation."""

    title: str
    about: str = ""
    look: CellFormat = CellFormat()
    rule: Validation = Validation()
    entry: CellEntry = EMPTY


class FieldGroup(Struct, frozen=True):
    """Fields under one caption; an empty ``title`` has none."""

    title: str
    lines: tuple[FieldLine, ...]


class FieldSheet(Struct, frozen=True):
    """A sheet of fields: name, value and explanation side by side."""

    tab: str
    caption: str
    about: str
    groups: tuple[FieldGroup, ...]


class ChoiceList(Struct, frozen=True):
    """What a drop-down offers, under a title, on the sheet of lists."""

    title: str
    values: tuple[str, ...]


class Book(Struct, frozen=True):
    """A whole workbook; ``made`` is the day that its properties give, because a clock would change its bytes.

    ``identity`` goes into its custom properties.
    """

    title: str
    author: str
    made: date
    sheets: tuple[RecordSheet | FieldSheet, ...]
    lists: Mapping[str, ChoiceList] = field(default_factory=dict)
    identity: Identity = Identity()
