"""Who receives a certificate: every award with its number in the workbook, the chosen ones, their file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

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
    rows: Iterable[Mapping[str, object]],
    records: Iterable[Record],
    columns: Mapping[str, str],
    numbers: Mapping[Place, int],
) -> tuple[Recipient, ...]:
    """Return ``rows`` of the award list, each with the cells of its record, and its number.

    Args:
        rows: the awards in printing order.
        records: the rows of the workbook's award sheet.
        columns: which column is what, as the kit says: ``name``, ``title`` …
        numbers: the number of each record in the workbook, by its place (`numbers_in_list`); others go on from there.
    """
    free = count(max(numbers.values(), default=0) + 1)
    waiting: dict[tuple[object, ...], list[Record]] = {}
    keys = tuple(columns[part] for part in SAME if part in columns)
    for record in records:
        waiting.setdefault(_key(record, keys), []).append(record)
    found = []
    for row in rows:
        own = waiting.get(_key(row, keys))
        found_record = own.pop(0) if own else None
        number = numbers.get(found_record.place(), 0) if found_record else 0
        cells = _cells(found_record, columns) if found_record else {}
        found.append(Recipient(number or next(free), str(row.get(columns["name"]) or ""), row, cells))
    return tuple(found)


def numbers_in_list(records: Sequence[Record]) -> dict[Place, int]:
    """Return the number of each row of the award sheet: its TT where each has its own, else how manieth it is."""
    serials = [record.serial for record in records]
    sound = 0 not in serials and len(set(serials)) == len(serials)
    numbers = serials if sound else range(1, len(serials) + 1)
    return {record.place(): number for record, number in zip(records, numbers, strict=True)}


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
        numbers = ranges([each.number for each in every])
        hint = _(
            "Viết đủ họ tên như trong sổ, hoặc số thứ tự (cột TT) của người có bằng: {numbers}.",
            numbers=numbers,
        )
    return error("no-such-recipient", message, hint=hint)


def file_name(recipient: Recipient, last: int) -> str:
    """Return a file name, without its suffix, that no other of ``last`` recipients has: ``007-tran-van-mau``."""
    digits = max(3, len(str(last)))
    name = slug(recipient.name)[:LONGEST_NAME].strip("-")
    return f"{recipient.number:0{digits}}-{name}" if name else f"{recipient.number:0{digits}}"


def numbers_name(some: Sequence[Recipient]) -> str:
    """Return the numbers of ``some`` for a file name: ``3-7``, or from, to and how many when there are many."""
    numbers = [str(number) for number in sorted(each.number for each in some)]
    if len(numbers) <= 6:
        return "-".join(numbers)
    return f"{numbers[0]}-den-{numbers[-1]}-gom-{len(numbers)}"


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as a list of ranges, rising: ``1-3, 5``."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{own[0]}-{own[-1]}" if len(own) > 1 else f"{own[0]}" for own in found)


def slug(text: str) -> str:
    """Return ``text`` in small letters a to z and digits, everything between them one hyphen."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _UNSAFE.sub("-", letters).strip("-")
