"""Many empty cells of one sheet → one line that lists them: a blank workbook is not eighty mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place
from reportgen.language import _

MISSING, ASKED = "missing-value", "empty-since-last-year"
FEW = 3
"""So many empty cells of a sheet are still told one by one, each with its explanation."""
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")


def together(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return ``diagnostics`` with the empty cells of a sheet said once, where the first of them was said."""
    return [said for said, _members in groups(diagnostics)]


def groups(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, Sequence[Diagnostic]]]:
    """Yield what is said, and of whom: of itself, or of the empty cells of a sheet."""
    sheets: dict[object, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        sheets.setdefault(_sheet_of(diagnostic) or diagnostic, []).append(diagnostic)
    for group in sheets.values():
        if len(group) <= FEW or not _sheet_of(group[0]):
            yield from ((each, (each,)) for each in group)
        else:
            yield _merge(group), group


def _sheet_of(diagnostic: Diagnostic) -> tuple[object, ...]:
    """Return what names the group of an empty cell; nothing for every other problem."""
    place = diagnostic.place
    is_gap = diagnostic.code in (MISSING, ASKED) and _ADDRESS.fullmatch(place.cell)
    return (diagnostic.severity, diagnostic.code, place.file, place.sheet) if is_gap else ()


def _merge(group: list[Diagnostic]) -> Diagnostic:
    first, cells = group[0], ranges(diagnostic.place.cell for diagnostic in group)
    place = Place(first.place.file, first.place.sheet)
    return replace(first, message=_message(first.code, len(group), ", ".join(cells)), place=place, hint="")


def _message(code: str, count: int, cells: str) -> str:
    if code == MISSING:
        return _("{count} ô trống phải điền: {cells}.", count=count, cells=cells)
    return _("{count} ô trống mà năm trước có số: {cells}.", count=count, cells=cells)


def ranges(cells: Iterable[str]) -> list[str]:
    """Return addresses column by column, those under each other as one range: ``E6:E32``."""
    ordered = sorted({_parts(cell) for cell in cells})
    runs = groupby(enumerate(ordered), key=lambda item: (item[1][:2], item[1][2] - item[0]))
    return [_range([place for _number, place in run]) for _key, run in runs]


def _parts(cell: str) -> tuple[int, str, int]:
    column, row = _ADDRESS.fullmatch(cell).groups()  # type: ignore[union-attr]  # _sheet_of has looked
    return len(column), column, int(row)


def _range(run: list[tuple[int, str, int]]) -> str:
    first, last = (f"{column}{row}" for _length, column, row in (run[0], run[-1]))
    return first if first == last else f"{first}:{last}"
