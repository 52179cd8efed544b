"""Who receives a certificate: every award numbered in printing order, the chosen ones, their file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from reportgen import suggest
from reportgen.certificates.model import Recipient
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.records import Record

LONGEST_NAME = 60
SAME = ("kind", "name", "unit", "rank", "office", "achievement")
"""What the award list prints as the workbook has it; it words the award itself, and works out the sum."""
_RANGE = re.compile(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?")
_UNSAFE = re.compile(r"[^a-z0-9]+")


def recipients(
    rows: Iterable[Mapping[str, object]], records: Iterable[Record], columns: Mapping[str, str]
) -> tuple[Recipient, ...]:
    """Return ``rows`` of the award list, numbered from 1, each with the cells of its record.

    Args:
        rows: the awards in printing order.
        records: the rows of the workbook's award sheet.
        columns: which column is what, as the kit says: ``name``, ``title`` …
    """
    waiting: dict[tuple[object, ...], list[Record]] = {}
    keys = tuple(columns[part] for part in SAME if part in columns)
    for record in records:
        waiting.setdefault(_key(record, keys), []).append(record)
    found = []
    for number, row in enumerate(rows, start=1):
        own = waiting.get(_key(row, keys))
        cells = _cells(own.pop(0), columns) if own else {}
        found.append(Recipient(number, str(row.get(columns["name"]) or ""), row, cells))
    return tuple(found)


def _key(row: Mapping[str, object], columns: Sequence[str]) -> tuple[object, ...]:
    return tuple(row.get(column) for column in columns)


def _cells(record: Record, columns: Mapping[str, str]) -> dict[str, Place]:
    first = columns["name"]
    others = (column for column in record if column != first and column in record.cells)
    return {column: record.place(column) for column in (first, *others)}


def select_recipients(every: Sequence[Recipient], wanted: Sequence[str]) -> tuple[Recipient, ...]:
    """Return those that ``wanted`` names by number (``7``), range (``3-9``) or name; all when it is empty.

    Names may be written without diacritics.

    Raises:
        WorkspaceError: something wanted is not there.
    """
    if not wanted:
        return tuple(every)
    numbers: set[int] = set()
    problems: list[Diagnostic] = []
    for words in wanted:
        found = _find(every, words)
        if not found:
            problems.append(_nobody(every, words))
        numbers.update(found)
    if problems:
        raise WorkspaceError(problems)
    return tuple(each for each in every if each.number in numbers)


def _find(every: Sequence[Recipient], words: str) -> set[int]:
    if match := _RANGE.fullmatch(words.strip()):
        first, last = int(match.group(1)), int(match.group(2) or match.group(1))
        return {each.number for each in every if first <= each.number <= last}
    wish = slug(words)
    return {each.number for each in every if wish and slug(each.name) == wish}


def _nobody(every: Sequence[Recipient], words: str) -> Diagnostic:
    names = {slug(each.name): f"{each.name} ({each.number})" for each in every}
    near = suggest.nearest(slug(words), names, 0.5)
    message = _("Danh sách khen thưởng không có ai là “{words}”.", words=words)
    if near:
        hint = suggest.suggestion_in_words(names[near])
    else:
        hint = _("Viết đủ họ tên như trong sổ, hoặc số thứ tự từ 1 đến {last}.", last=len(every))
    return error("no-such-recipient", message, hint=hint)


def file_name(recipient: Recipient, last: int) -> str:
    """Return a file name, without its suffix, that no other of ``last`` recipients has: ``007-tran-van-mau``."""
    digits = max(3, len(str(last)))
    name = slug(recipient.name)[:LONGEST_NAME].strip("-")
    return f"{recipient.number:0{digits}}-{name}" if name else f"{recipient.number:0{digits}}"


def numbers_name(some: Sequence[Recipient]) -> str:
    """Return the numbers of ``some`` for a file name: ``3-7``, or from, to and how many when there are many."""
    numbers = [str(each.number) for each in some]
    if len(numbers) <= 6:
        return "-".join(numbers)
    return f"{numbers[0]}-den-{numbers[-1]}-gom-{len(numbers)}"


def slug(text: str) -> str:
    """Return ``text`` in small letters a to z and digits, everything between them one hyphen."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _UNSAFE.sub("-", letters).strip("-")
