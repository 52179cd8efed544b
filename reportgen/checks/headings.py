"""Where a table begins: its heading rows, and the column of each title wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field

from reportgen import suggest
from reportgen.checks import missing, numbering, titles, units
from reportgen.checks.alike import nearest
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import ColumnSpec, SheetSpec
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.sheets import Raw, Sheet, address, cell_of
from reportgen.vietnamese.unicode import fold

_SEARCHED = 40
"""Rows from the top in which the headings must stand."""
_LONGEST = 200
"""Letters of a title; longer texts are none."""
_DEEPEST = 3
"""Rows of headings above and below the one with the most titles."""


class Headings(Struct, frozen=True):
    """The heading rows ``top`` to ``bottom`` and the first row of data; cells are counted from 0.

    Attributes:
        row: the heading row with the most titles.
        columns: column's name → where it stands.
        factors: column's name → what its figures are multiplied by, where that is not 1.
        titled: the columns with any title, known or not.
    """

    row: int
    top: int
    bottom: int
    data: int
    columns: Mapping[str, int]
    factors: Mapping[str, int]
    titled: frozenset[int]
    problems: tuple[Diagnostic, ...] = ()


class _Search(Struct):
    spec: SheetSpec
    sheet: Sheet
    place: Place
    keys: Mapping[str, str]
    year: int
    found: dict[str, int] = field(default_factory=dict)
    cells: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    """Column's name → row and column of its title, and the unit in it."""
    strange: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, column and text of the titles that the kit does not know."""
    problems: list[Diagnostic] = field(default_factory=list)

    def at(self, row: int, column: int) -> Place:
        return self.place.at(address(row, column))

    def match_column(self, raw: Raw) -> tuple[str, str]:
        """Return the name of the column that a title means, empty for none, and the unit in the title."""
        return match_heading(raw, self.keys, self.spec.column)


def key(raw: Raw) -> str:
    """Return what a heading is compared by: no case, accents composed, one space, no ``*`` or ``:`` at its end."""
    return fold(raw).rstrip(" *:") if isinstance(raw, str) else ""


def keys_of(columns: Iterable[ColumnSpec]) -> dict[str, str]:
    """Return the name of the column for each of its titles; ``Kinh phí (đồng)`` is found as ``Kinh phí`` too."""
    keys: dict[str, str] = {}
    for column in columns:
        for title in (column.title, *column.aliases):
            keys.setdefault(key(title), column.name)
    for column in columns:
        keys.setdefault(key(units.split(column.title)[0]), column.name)
    return keys


def match_heading(raw: Raw, keys: Mapping[str, str], column: Callable[[str], ColumnSpec]) -> tuple[str, str]:
    """Return the name that a title means by ``keys``, empty for none, and the unit in its parentheses."""
    own = key(raw) if isinstance(raw, str) and len(raw) <= _LONGEST else ""
    name = keys.get(own)
    if "(" not in own:
        return name or "", ""
    title, unit = units.split(own)
    if name:
        return name, unit
    name = keys.get(key(title)) if unit else None
    return (name, unit) if name and units.may_head(column(name), unit) else ("", "")


def find(spec: SheetSpec, sheet: Sheet, place: Place, year: int) -> Headings | None:
    """Return the headings of the table that ``spec`` describes, None where the sheet has none of them."""
    search = _Search(spec, sheet, place, keys_of(spec.columns), year)
    row = _heading_row(search)
    if row is None:
        return None
    top, bottom = _extent(search, row)
    _match_rows(search, row, top, bottom)
    _tell_unknown(search)
    unknown = [title for _row, _column, title in search.strange]
    at = search.at(row, next(iter(search.found.values()), 0))
    search.problems.extend(missing.check_missing(spec, search.found, unknown, at))
    factors = _factors(search, top)
    titled = frozenset(j for i in range(top, bottom + 1) for j in _titles(search, i))
    return Headings(
        row, top, bottom, _first_data(sheet, bottom), search.found, factors, titled, tuple(search.problems)
    )


def _titles(search: _Search, row: int) -> set[int]:
    """Return the columns that a heading row gives a title, of words or of a year; a merged title is the first one's."""
    return {j for j, raw in enumerate(search.sheet.rows[row]) if key(raw) or titles.years_of(raw)}


def _heading_row(search: _Search) -> int | None:
    best, most = None, 0
    for index, row in enumerate(search.sheet.rows[:_SEARCHED]):
        titles = {name for raw in row if raw and (name := search.match_column(raw)[0])}
        if len(titles) > most:
            best, most = index, len(titles)
    enough = min(2, len(search.spec.columns))
    return best if most >= enough else None


def _extent(search: _Search, row: int) -> tuple[int, int]:
    """Return the first and last heading row: rows beside the one with most titles that have titles of their own."""
    top = bottom = row
    while bottom - row < _DEEPEST and _goes_on(search, bottom):
        bottom += 1
    while row - top < _DEEPEST and top > 0 and _is_above(search, top):
        top -= 1
    return top, bottom


def _goes_on(search: _Search, row: int) -> bool:
    """Return whether the next row is one of headings: words alone, or years, under captions or with further titles."""
    rows = search.sheet.rows
    if row + 1 >= len(rows) or numbering.numbers_columns(rows[row + 1]):
        return False
    following = rows[row + 1]
    if not all(isinstance(raw, str) or titles.years_of(raw) for raw in following):
        return False
    if any(_is_merged_caption(search, row, j) for j in range(len(rows[row]))):
        return True
    names = {name for raw in following if raw and (name := search.match_column(raw)[0])}
    known = {name for raw in rows[row] if raw and (name := search.match_column(raw)[0])}
    return bool(names - known)


def _is_above(search: _Search, row: int) -> bool:
    rows = search.sheet.rows
    own = {name for raw in rows[row] if raw and (name := search.match_column(raw)[0])}
    names = {name for raw in rows[row - 1] if raw and (name := search.match_column(raw)[0])}
    first = next((j for j, raw in enumerate(rows[row]) if key(raw)), 0)
    after = range(
        first + 1, len(rows[row - 1])
    )  # what stands over the first column, and so over all, is a title
    return bool(names - own) or any(_is_merged_caption(search, row - 1, j) for j in after)


# --- captions over several columns ------------------------------------------------------------


def _span_end(search: _Search, row: int, column: int) -> int:
    """Return the last column of a cell, with the columns that it is merged over."""
    for merge in search.sheet.merges:
        if merge.top <= row <= merge.bottom and merge.left == column:
            return merge.right
    return column


def _is_caption(search: _Search, row: int, column: int) -> bool:
    """Return whether a cell is a caption over several columns that the row below names one by one."""
    return len(_under(search, row, column)) > 1


def _is_merged_caption(search: _Search, row: int, column: int) -> bool:
    return _span_end(search, row, column) > column and _is_caption(search, row, column)


def _under(search: _Search, row: int, column: int) -> list[int]:
    """Return the columns that a cell spans and the row below gives a title, of words or a year."""
    rows = search.sheet.rows
    if row + 1 >= len(rows) or not key(cell_of(rows[row], column)):
        return []
    end = _span_end(search, row, column)
    if end == column:
        end = _blank_end(rows, row, column)
    below = rows[row + 1]
    return [j for j in range(column, end + 1) if key(own := cell_of(below, j)) or titles.years_of(own)]


def _blank_end(rows: Sequence[Sequence[Raw]], row: int, column: int) -> int:
    """Return the last of the blank cells beside a cell that stand over words, for captions that are not merged."""
    end = column
    while (
        end + 1 < len(rows[row + 1])
        and not key(cell_of(rows[row], end + 1))
        and key(cell_of(rows[row + 1], end + 1))
    ):
        end += 1
    return end if key(cell_of(rows[row + 1], column)) else column


# --- titles to columns ------------------------------------------------------------------------


def _match_rows(search: _Search, row: int, top: int, bottom: int) -> None:
    """Match the row with the most titles first, then those under it, which are finer, then those above."""
    order = [row, *range(row + 1, bottom + 1), *range(row - 1, top - 1, -1)]
    for index in order:
        cells = search.sheet.rows[index]
        for column, raw in enumerate(cells):
            if not key(raw):
                _match_year(search, index, column, raw)
            elif index < bottom and (under := _under(search, index, column))[1:]:
                _match_caption(search, index, column, under)
            else:
                _match(search, index, column, raw, first=index == row)


def _match_year(search: _Search, row: int, column: int, raw: Raw) -> None:
    """Take a year alone for a title that the kit does not know, unless it is one under a caption."""
    if titles.years_of(raw) and not _has_title(search, column):
        search.strange.append((row, column, format_cell(raw_value(raw))))


def _match_caption(search: _Search, row: int, column: int, under: Sequence[int]) -> None:
    """Take a caption over years for the title of this year's column; over other titles it names nothing itself."""
    below = search.sheet.rows[row + 1]
    name, unit = search.match_column(search.sheet.rows[row][column])
    dated = {j: titles.years_of_title(below[j], search.year) for j in under}
    if not name or not all(dated.values()):
        return
    for j in under:
        if search.year in dated[j] and name not in search.found:
            search.found[name] = j
            search.cells[name] = (row, column, unit)


def _match(search: _Search, row: int, column: int, raw: Raw, *, first: bool) -> None:
    name, unit = search.match_column(raw)
    if not name:
        if key(raw) not in numbering.SERIAL and (first or not _has_title(search, column)):
            search.strange.append((row, column, str(raw)))
    elif name not in search.found:
        search.found[name] = column
        search.cells[name] = (row, column, unit)
    elif first and search.found[name] != column:
        title, other = search.spec.column(name).title, search.found[name]
        message = _("Cột “{title}” có hai lần; lần đầu ở {cell}.", title=title, cell=address(row, other))
        hint = _("Xóa hoặc đổi tên một trong hai cột.")
        search.problems.append(error("repeated-column", message, search.at(row, column), hint))


def _has_title(search: _Search, column: int) -> bool:
    return column in search.found.values() or any(column == j for _i, j, _text in search.strange)


def _tell_unknown(search: _Search) -> None:
    """Tell each title that the kit does not know, and which of the missing columns it may be."""
    absent = [column for column in search.spec.columns if column.name not in search.found]
    names = {known: own.title for own in absent for known in (own.title, *own.aliases)}
    for row, column, title in search.strange:
        message = _("Không biết cột “{title}”; cột này không được dùng.", title=" ".join(title.split()))
        near = nearest(title, names)
        hint = suggest.suggestion_in_words(names[near]) if near else ""
        search.problems.append(note("unknown-column", message, search.at(row, column), hint))


def _factors(search: _Search, top: int) -> dict[str, int]:
    factors, problems = column_factors(search.spec, search.cells, search.sheet, top, search.place)
    search.problems.extend(problems)
    return factors


def column_factors(
    spec: SheetSpec, cells: Mapping[str, tuple[int, int, str]], sheet: Sheet, top: int, place: Place
) -> tuple[dict[str, int], list[Diagnostic]]:
    """Return what the figures of columns are to be multiplied by, where that is not 1, and what there is to say of it.

    ``cells`` gives for each column's name the row and column of its title, and the unit in it.
    """
    above = tuple(units.lines(sheet.rows, top))
    factors: dict[str, int] = {}
    told: list[Diagnostic] = []
    for name, (row, column, unit) in cells.items():
        own = spec.column(name)
        stated = units.HeadingUnit("" if is_own_unit(own, unit) else unit, place.at(address(row, column)))
        times, problems = units.factor(own, stated, above, place)
        told.extend(problems)
        if times != 1:
            factors[name] = times
    return factors, told


def is_own_unit(column: ColumnSpec, unit: str) -> bool:
    """Return whether ``unit`` is the one that the kit writes into the column's title, and not one of money."""
    return key(units.split(column.title)[1]) == key(unit) and units.parse(unit) is None


def _first_data(sheet: Sheet, heading: int) -> int:
    following = heading + 1
    while following < len(sheet.rows) and numbering.numbers_columns(sheet.rows[following]):
        following += 1
    return following
