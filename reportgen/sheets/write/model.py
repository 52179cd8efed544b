"""The nouns of a workbook that is to be drawn: sheets of columns or of lines, each cell with what it accepts.

They know nothing of kits: ``reportgen.blank`` says what a clerk's workbook holds, this folder how it looks in Excel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

Content = str | int | Decimal | date | None


class Accepts(StrEnum):
    """What Excel's data validation can hold a cell to (§18.18.21); any, where it only explains."""

    ANY = "any"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DATE = "date"
    LENGTH = "textLength"
    LIST = "list"


class Refusal(StrEnum):
    """What Excel does about another value: refuse it, ask, or take it."""

    STOP = "stop"
    ASK = "warning"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Rule:
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

    accepts: Accepts = Accepts.ANY
    low: str = ""
    high: str = ""
    options: str = ""
    refusal: Refusal = Refusal.NONE
    prompt: str = ""
    error: str = ""


class Across(StrEnum):
    """Where a text stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Look:
    """How a value is shown: its number format and its side of the cell."""

    code: str = "@"
    across: Across = Across.LEFT


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell as the clerk gets it: what stands in it, the note beside it, whether last year said so."""

    value: Content = None
    note: str = ""
    carried: bool = False


EMPTY = Entry()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``width`` in Excel's units (digits), ``unique`` marks what stands there twice."""

    title: str
    width: float
    look: Look = Look()
    rule: Rule = Rule()
    example: str = ""
    summed: bool = False
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with one row for each record; ``spare`` rows stand ready under those of ``rows``."""

    tab: str
    caption: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Entry, ...], ...] = ()
    spare: int = 25


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its name, its value, its explanation."""

    title: str
    about: str = ""
    look: Look = Look()
    rule: Rule = Rule()
    entry: Entry = EMPTY


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one caption; an empty ``title`` has none."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet of fields: name, value and explanation side by side."""

    tab: str
    caption: str
    about: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What a drop-down offers, under a title, on the sheet of lists."""

    title: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook; ``made`` is the day that its properties give, because a clock would change its bytes."""

    title: str
    author: str
    made: date
    sheets: tuple[Table | Form, ...]
    lists: Mapping[str, Options] = field(default_factory=dict)
