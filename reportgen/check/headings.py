"""Where a table begins: its heading row, and the column of each title wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.check.alike import nearest
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import Column, SheetSpec
from reportgen.language import _
from reportgen.sheets import Raw, Sheet, address
from reportgen.vietnamese.unicode import fold

_SEARCHED = 40
"""Rows from the top in which the headings must stand."""
_PARENTHESES = re.compile(r"\s*\([^()]*\)$")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
"""Vietnamese forms number their columns under the headings: A, B, 1, 2, or (1), (2)."""
_SERIAL = frozenset(("stt", "tt", "số tt", "số thứ tự"))


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings and the first row of data; ``columns`` maps a column's name to where it stands."""

    row: int
    data: int
    columns: Mapping[str, int]
    problems: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Search:
    spec: SheetSpec
    sheet: Sheet
    place: Place
    keys: Mapping[str, str]
    found: dict[str, int] = field(default_factory=dict)
    strange: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, column and text of the titles that the kit does not know."""
    problems: list[Diagnostic] = field(default_factory=list)

    def at(self, row: int, column: int) -> Place:
        return Place(self.place.file, self.place.sheet, address(row, column))


def key(raw: Raw) -> str:
    """Return what a heading is compared by: no case, accents composed, one space, no ``*`` or ``:`` at its end."""
    return fold(raw).rstrip(" *:") if isinstance(raw, str) else ""


def keys_of(columns: Iterable[Column]) -> dict[str, str]:
    """Return the name of the column for each of its titles; ``Kinh phí (đồng)`` is found as ``Kinh phí`` too."""
    keys: dict[str, str] = {}
    for column in columns:
        for title in (column.title, *column.aliases):
            keys.setdefault(key(title), column.name)
    for column in columns:
        keys.setdefault(key(_PARENTHESES.sub("", column.title)), column.name)
    return keys


def find(spec: SheetSpec, sheet: Sheet, place: Place) -> Headings | None:
    """Return the headings of the table that ``spec`` describes, None where the sheet has none of them."""
    search = _Search(spec, sheet, place, keys_of(spec.columns))
    row = _heading_row(search)
    if row is None:
        return None
    last = _read_headings(search, row)
    _tell_unknown(search)
    _tell_missing(search, row)
    return Headings(row, _first_data(sheet, last), search.found, tuple(search.problems))


def _heading_row(search: _Search) -> int | None:
    best, most = None, 0
    for index, row in enumerate(search.sheet.rows[:_SEARCHED]):
        titles = {search.keys[k] for raw in row if (k := key(raw)) in search.keys}
        if len(titles) > most:
            best, most = index, len(titles)
    enough = min(2, len(search.spec.columns))
    return best if most >= enough else None


def _read_headings(search: _Search, row: int) -> int:
    """Match the heading row and, under or over merged captions, its neighbours. Return the last row used."""
    rows = search.sheet.rows
    _match(search, row, rows[row])
    last = row
    for other in (row - 1, row + 1):
        if 0 <= other < len(rows) and _belongs(search, rows[other]):
            _match(search, other, rows[other], quietly=True)
            last = max(last, other)
    return last


def _belongs(search: _Search, row: Sequence[Raw]) -> bool:
    names = {search.keys[k] for raw in row if (k := key(raw)) in search.keys}
    return bool(names - search.found.keys())


def _match(search: _Search, row: int, cells: Sequence[Raw], *, quietly: bool = False) -> None:
    for column, raw in enumerate(cells):
        name = search.keys.get(key(raw))
        if name is None:
            if not quietly and key(raw) and key(raw) not in _SERIAL:
                search.strange.append((row, column, str(raw)))
        elif name not in search.found:
            search.found[name] = column
        elif not quietly:
            title, first = search.spec.column(name).title, search.found[name]
            message = _("Cột “{title}” có hai lần; lần đầu ở {cell}.", title=title, cell=address(row, first))
            hint = _("Xóa hoặc đổi tên một trong hai cột.")
            search.problems.append(error("repeated-column", message, search.at(row, column), hint))


def _tell_unknown(search: _Search) -> None:
    """Tell each title that the kit does not know, and which of the missing columns it may be."""
    missing = [column for column in search.spec.columns if column.name not in search.found]
    names = {known: own.title for own in missing for known in (own.title, *own.aliases)}
    for row, column, title in search.strange:
        message = _("Không biết cột “{title}”; cột này không được dùng.", title=" ".join(title.split()))
        near = nearest(title, names)
        hint = _("Có phải là “{name}”?", name=names[near]) if near else ""
        search.problems.append(note("unknown-column", message, search.at(row, column), hint))


def _tell_missing(search: _Search, row: int) -> None:
    """Tell each required column that is not there; the others, as of a kit that is newer, all in one note."""
    place = search.at(row, next(iter(search.found.values()), 0))
    missing = [column for column in search.spec.columns if column.name not in search.found]
    unknown = [title for _row, _column, title in search.strange]
    likely = {column.name: _likely(search, column, missing, unknown) for column in missing}
    for column in missing:
        if column.constraints.required:
            message = _("Thiếu cột “{title}” trong hàng tiêu đề.", title=column.title)
            hint = likely[column.name] or _("Thêm cột có tiêu đề ấy, ở đâu cũng được.")
            search.problems.append(error("missing-column", message, place, hint))
        elif likely[column.name]:
            message = _("Không có cột “{title}”; coi như để trống.", title=column.title)
            search.problems.append(note("missing-column", message, place, likely[column.name]))
    new = [own for own in missing if not own.constraints.required and not likely[own.name]]
    if new:
        search.problems.append(_not_there(new, place))


def _likely(search: _Search, column: Column, missing: Sequence[Column], unknown: Sequence[str]) -> str:
    """Return which unknown title may be the missing column's: alike, or each the only one left."""
    only = unknown[0] if len(missing) == len(unknown) == 1 else ""
    if only and nearest(only, (own.title for own in search.spec.columns)):
        only = ""
    near = nearest(column.title, unknown) or only
    return _("Có phải là cột “{title}”? Đổi tên cột ấy.", title=" ".join(near.split())) if near else ""


def _not_there(columns: Sequence[Column], place: Place) -> Diagnostic:
    titles = ", ".join(f"“{column.title}”" for column in columns)
    if len(columns) == 1:
        message = _("Không có cột {titles}; coi như để trống.", titles=titles)
    else:
        message = _("Không có {count} cột: {titles}; coi như để trống.", count=len(columns), titles=titles)
    hint = _("Nếu sổ làm từ mẫu cũ, đây là cột mới của bộ mẫu: thêm cột ấy khi cần dùng.")
    return note("missing-column", message, place, hint)


def _first_data(sheet: Sheet, heading: int) -> int:
    following = heading + 1
    if following < len(sheet.rows) and _numbers_columns(sheet.rows[following]):
        return following + 1
    return following


def _numbers_columns(row: Sequence[Raw]) -> bool:
    """Return whether the row only numbers the columns: A B 1 2 3, each number one more than the last."""
    texts = list(_texts(row))
    if len(texts) < 3 or not all(_NUMBERING.fullmatch(text) for text in texts):
        return False
    counted = [int(text.strip("()")) for text in texts if not text.strip("()").isalpha()]
    return len(counted) > 1 and counted == list(range(1, len(counted) + 1))


def _texts(row: Sequence[Raw]) -> Iterator[str]:
    for raw in row:
        text = f"{raw:g}" if isinstance(raw, float) else str(raw).strip()
        if text:
            yield text
