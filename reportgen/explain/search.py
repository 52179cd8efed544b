"""A number as it stands in a paper → the figures and the cells that say it.

A text says a value when it is how papers write it, or the same number at the precision in which it is written:
``99,8%`` says 0.9979, ``04`` says 4, ``46.980.000 đồng`` says 46980000.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from reportgen.explain.model import Explanation
from reportgen.figures import PERCENT, Number, measurable
from reportgen.kit.model import ColumnType, Kit
from reportgen.records import Record, Value, YearData
from reportgen.vietnamese import numbers

_NUMBER = re.compile(r"-?\d[\d., ]*\s*%?")
MOST_NEAR = 3
LONGEST = 20
"""Letters of a number: papers print none that is longer, and Decimals are exact to 28 digits."""


class PrintedText(Struct, frozen=True):
    """A printed text: ``number`` is what it says, None for words; ``share`` whether in percent; ``unit`` what follows.

    ``places`` are the decimals in which it is written.
    """

    text: str
    number: Number | None = None
    share: bool = False
    places: int = 0
    unit: str = ""


class FoundCell(Struct, frozen=True):
    """A cell of the workbook that holds the number: its column's title, or the name of the field."""

    file: str
    sheet: str
    address: str
    column: str
    value: Value


def parse_question(typed: str) -> PrintedText:
    """Return a typed text as it is understood."""
    text = tidy(typed)
    match = _NUMBER.match(text)
    digits = match.group().strip() if match else ""
    number = numbers.parse(digits) if 0 < len(digits) <= LONGEST else None
    if number is None:
        return PrintedText(text)
    share = digits.endswith("%")
    decimals = digits.removesuffix("%").strip().rpartition(",")
    places = len(decimals[2]) if decimals[1] else 0
    return PrintedText(text, number, share, places, text[len(match.group()) if match else 0 :].strip())


def tidy(text: str) -> str:
    """Return a text as texts are compared: composed, single spaces, small letters."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def says(wanted: PrintedText, value: object, unit: str, texts: Iterable[str] = ()) -> bool:
    """Return whether the text says a value in ``unit``, ``%`` for shares of one; ``texts`` are printed for it."""
    if any(tidy(text) == wanted.text for text in texts):
        return True
    if wanted.number is None or not isinstance(value, int | Decimal) or isinstance(value, bool):
        return False
    if wanted.share != (unit == PERCENT) or (wanted.unit and wanted.unit != tidy(unit)):
        return False
    if not measurable(value):
        return value == wanted.number
    if wanted.share:  # papers write rates to a tenth of a percent, without a nought at the end
        return numbers.round_half_up(value, max(wanted.places, 1) + 2) == wanted.number
    return (
        numbers.round_half_up(value, wanted.places) == wanted.number
        if wanted.places
        else value == wanted.number
    )


def change_says(wanted: PrintedText, change: str) -> bool:
    """Return whether the words of a change hold the text: ``5,2%`` stands in ``tăng 5,2% so với năm 2022``."""
    words, moved = tidy(change), tidy(change.partition(" so với ")[0])
    return wanted.text == words or f" {wanted.text} " in f" {moved} "


def find_cells(wanted: PrintedText, kit: Kit, data: YearData) -> Iterator[FoundCell]:
    """Yield every cell of the kit's sheets that holds the number, in the order of the kit and the workbook."""
    for sheet in kit.sheets:
        field = data.fields.get(sheet.name)
        records = data.tables.get(sheet.name, ()) if field is None else (field,)
        units = {column.name: _unit(column.type) for column in sheet.columns}
        titles = {column.name: column.title for column in sheet.columns}
        for record in records:
            yield from _in_record(wanted, record, units, titles)


def _unit(kind: ColumnType) -> str:
    return {ColumnType.PERCENT: PERCENT, ColumnType.MONEY: "đồng"}.get(kind, "")


def _in_record(
    wanted: PrintedText, record: Record, units: dict[str, str], titles: dict[str, str]
) -> Iterator[FoundCell]:
    for name, value in record.items():
        texts = (value,) if isinstance(value, str) and wanted.number is not None else ()
        if name in titles and name in record.cells and says(wanted, value, units[name], texts):
            yield FoundCell(record.file, record.sheet, record.cells[name], titles[name], value)


def nearest(wanted: PrintedText, figures: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """Return the few figures whose values are nearest to the number, of rates for a rate and of counts for a count."""
    if wanted.number is None:
        return ()
    number = Decimal(wanted.number)
    alike = [one for one in figures if one.value is not None and (one.spec.unit == PERCENT) == wanted.share]
    return tuple(sorted(alike, key=lambda one: abs(Decimal(one.value or 0) - number))[:MOST_NEAR])
