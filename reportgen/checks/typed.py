"""Numbers and dates that were typed as text: what they mean, and what was read into them.

Excel does not add up numbers that are text, nor sort dates that are; so each kind is reported once for a column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from reportgen.checks.grouping import CellMessages, together
from reportgen.diagnostics import Diagnostic, Place
from reportgen.kit.model import FIGURES, ColumnSpec, ColumnType
from reportgen.language import _
from reportgen.sheets import Raw
from reportgen.vietnamese import dates, numbers
from reportgen.vietnamese.unicode import repair

_LIKE_DIGITS = str.maketrans("lIOo", "1100")
_MOSTLY_DIGITS = re.compile(r"[0-9lIOo.,/\- ]*[0-9][0-9lIOo.,/\- ]*")
_UNIT = re.compile(r"\s*(?:đồng|vnđ|vnd|đ|%)$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})\s*[/.\-]\s*([0-9]{1,2})\s*[/.\-]\s*([0-9]{2})")
_BEFORE_DAY = re.compile(r"^.{1,60}?,\s*(?=ngày\s)", re.IGNORECASE)


class RepairKind(StrEnum):
    """What was done, and the code of its note."""

    NUMBER = "number-as-text"
    LETTERS = "letters-in-number"
    DATE = "date-as-text"


class Repair(Struct, frozen=True):
    """The text that the parser reads instead of the typed one."""

    kind: RepairKind
    typed: str
    text: str


def repairs(column: ColumnSpec, raw: Sequence[Raw], year: int) -> dict[int, Repair]:
    """Return by index the cells of a column of numbers or dates that hold text and mean a value all the same."""
    look = _look_for(column.type, year)
    if look is None:
        return {}
    texts = ((index, own) for index, own in enumerate(raw) if type(own) is str and own)
    return {index: found for index, own in texts if (found := look(repair(own)))}


def repair_notes(
    column: ColumnSpec, own: Mapping[int, Repair], locate: Callable[[int], Place]
) -> Iterator[Diagnostic]:
    """Yield notes on ``own`` repairs, of each kind the first few."""
    for kind in RepairKind if own else ():  # of most columns there is none: words are not looked for in vain
        cells = [
            CellMessages(locate(index), f"{column.title}: {_message(found)}")
            for index, found in own.items()
            if found.kind is kind
        ]
        yield from together(kind.value, cells, _hint(kind))


def _look_for(kind: ColumnType, year: int) -> Callable[[str], Repair | None] | None:
    if kind is ColumnType.DATE:
        return lambda text: _date(text, year)
    if kind in FIGURES:
        return lambda text: _number(text, tell=kind is not ColumnType.PERCENT)
    return None


def _number(text: str, *, tell: bool) -> Repair | None:
    bare = _UNIT.sub("", text)
    if numbers.parse(bare) is not None:
        return Repair(RepairKind.NUMBER, text, text) if tell else None
    if not _MOSTLY_DIGITS.fullmatch(bare):
        return None
    repaired = bare.translate(_LIKE_DIGITS)
    if repaired == bare or numbers.parse(repaired) is None:
        return None
    return Repair(RepairKind.LETTERS, text, repaired + text[len(bare) :])


def _date(text: str, year: int) -> Repair | None:
    bare = _BEFORE_DAY.sub("", text)
    repaired = bare.translate(_LIKE_DIGITS) if _MOSTLY_DIGITS.fullmatch(bare) else bare
    whole = _with_century(repaired, year)
    if dates.parse(whole) is None:
        return None
    return Repair(RepairKind.DATE if repaired == bare else RepairKind.LETTERS, text, whole)


def _with_century(text: str, year: int) -> str:
    """Return a date whose year has two digits with four: the latest such year that is no later than next year."""
    match = _SHORT_YEAR.fullmatch(text)
    if match is None:
        return text
    century = (year + 1) // 100 * 100
    short = int(match[3])
    full = century + short if century + short <= year + 1 else century - 100 + short
    return f"{match[1]}/{match[2]}/{full}"


def _message(found: Repair) -> str:
    if found.kind is RepairKind.NUMBER:
        return _("“{typed}” là số nhưng ô ở dạng chữ; đã hiểu là số.", typed=found.typed)
    if found.kind is RepairKind.LETTERS:
        return _(
            "“{typed}” có chữ cái thay cho chữ số; đã hiểu là {meant}.", typed=found.typed, meant=found.text
        )
    day = dates.parse(found.text)
    meant = dates.short(day) if day else found.text
    return _("“{typed}” là ngày nhưng ô ở dạng chữ; đã hiểu là ngày {meant}.", typed=found.typed, meant=meant)


def _hint(kind: RepairKind) -> str:
    return {
        RepairKind.NUMBER: _("Nếu bảng tính có công thức cộng thì gõ lại: Excel không cộng số ở dạng chữ."),
        RepairKind.LETTERS: _("Gõ lại bằng chữ số: số 1 và số 0, không phải chữ l và chữ O."),
        RepairKind.DATE: _("Xem ngày và tháng có bị đảo không."),
    }[kind]
