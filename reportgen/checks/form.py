"""What stands where on a sheet of fields: names, this year's values, and whatever is neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.checks import numbering, titles, units
from reportgen.checks.blank import is_blank
from reportgen.checks.headings import key, keys_of, match_heading
from reportgen.diagnostics import Diagnostic, Place, note, question
from reportgen.kit.model import ColumnSpec
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.sheets import Raw, Sheet, address, cell_of

_LARGEST_COLUMN = 12
"""Columns from the left in which the names of fields may stand."""
_EXPLAINING = frozenset(
    (
        "giải thích", "ghi chú", "hướng dẫn", "cách ghi", "cách điền", "diễn giải", "chú thích", "ví dụ",
        "explanation", "notes", "đơn vị tính", "đvt",
    )
)  # fmt: skip
"""Headings of columns beside the values that say something about them."""

_SEVERAL = 3
"""So many fields with two values make two columns of values; fewer are cells that went astray."""

Spot = tuple[int, int]


class FieldForm(Struct, frozen=True):
    """What stands where; spots are (row, column) from 0.

    Attributes:
        top: the row of the columns' titles, else the first one of fields; above it stands the sheet's title.
        spots: field → the cell of its value.
        units: field → what stands in parentheses in its name, and the cell of the name.
        repeated: fields that stand there again, with the cells of their values.
        strange: names that the kit does not know, with their cells.
        unused: cells that are no title, name, value or explanation.
        problems: what was found in choosing the column of the values.
    """

    top: int = 0
    spots: dict[str, Spot] = field(default_factory=dict)
    units: dict[str, units.HeadingUnit] = field(default_factory=dict)
    repeated: list[tuple[str, Spot]] = field(default_factory=list)
    strange: list[tuple[str, Spot]] = field(default_factory=list)
    unused: list[Spot] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


class _Layout(Struct, frozen=True):
    """The columns of a sheet of fields, and the names that it may have."""

    sheet: Sheet
    keys: Mapping[str, str]
    columns: Mapping[str, ColumnSpec]
    names: int
    header: int = -1
    """The row with the titles of the columns; -1 for none."""
    values: int = -1
    """The column of the values; -1 for the one beside each name."""
    passed: frozenset[int] = frozenset()
    """Columns of explanations, or of another year."""

    def match_field(self, raw: Raw) -> tuple[str, str]:
        """Return the field that a name means, empty for none, and the unit in its parentheses."""
        return match_heading(raw, self.keys, self.columns.__getitem__)

    def name_in(self, row: int) -> Raw:
        """Return what stands in the column of the names."""
        return raw_at(self.sheet, (row, self.names))

    def value_of(self, row: int) -> Spot:
        """Return the cell of the value of a row; beside a merged name it stands after the last column of that."""
        if self.values >= 0:
            return row, self.values
        for merge in self.sheet.merges:
            if merge.top <= row <= merge.bottom and merge.left <= self.names <= merge.right:
                return row, merge.right + 1
        return row, self.names + 1


def raw_at(sheet: Sheet, spot: Spot) -> Raw:
    """Return what stands in a cell, an empty text beyond the end of its row."""
    return cell_of(sheet.rows[spot[0]], spot[1])


def find(columns: Sequence[ColumnSpec], sheet: Sheet, year: int, place: Place) -> FieldForm:
    """Return where the fields of ``columns`` stand on ``sheet``."""
    layout = _Layout(sheet, keys_of(columns), {column.name: column for column in columns}, 0)
    layout = replace(layout, names=_name_column(layout))
    first = next((i for i in range(len(sheet.rows)) if layout.match_field(layout.name_in(i))[0]), -1)
    if first < 0:
        return FieldForm()
    layout, problems = _with_values(replace(layout, header=_header(layout, first)), first, year, place)
    form = FieldForm(top=layout.header if layout.header >= 0 else first, problems=problems)
    start = layout.header + 1 if layout.header >= 0 else first
    form.unused.extend(_above(sheet.rows[:start]))
    for row in range(start, len(sheet.rows)):
        _read_row(layout, form, row, place)
    return form


def _name_column(layout: _Layout) -> int:
    counts = [0] * _LARGEST_COLUMN
    for row in layout.sheet.rows:
        for column, raw in enumerate(row[:_LARGEST_COLUMN]):
            counts[column] += bool(raw and layout.match_field(raw)[0])
    return counts.index(max(counts))


# --- the column of the values -----------------------------------------------------------------


def _header(layout: _Layout, first: int) -> int:
    """Return the nearest row above the first field that has something right of the names; -1 for none."""
    rows = layout.sheet.rows
    right = (
        i for i in range(first - 1, -1, -1) if any(not is_blank(raw) for raw in rows[i][layout.names + 1 :])
    )
    return next(right, -1)


def _with_values(layout: _Layout, first: int, year: int, place: Place) -> tuple[_Layout, list[Diagnostic]]:
    """Return the layout with the column of the year's values, and what there is to say of the others."""
    if layout.header < 0:
        return layout, []
    heads = {column: raw_at(layout.sheet, (layout.header, column)) for column in _used_columns(layout, first)}
    explaining = frozenset(column for column, raw in heads.items() if key(raw) in _EXPLAINING)
    dated = {column: own for column, raw in heads.items() if (own := titles.years_of_title(raw, year))}
    if not dated:
        second = next((j for j in heads if j not in explaining and _has_values_too(layout, first, j)), None)
        asked = [] if second is None else [_which_column(layout, second, place)]
        return replace(layout, passed=explaining), asked
    ours = next((column for column, own in dated.items() if year in own), None)
    chosen = min(dated) if ours is None else ours
    others = [column for column in dated if column != chosen]
    problems = [] if ours is not None else [_confirm_column(layout, chosen, year, place)]
    problems += [_columns_passed_over(layout, others, year, place)] if ours is not None and others else []
    return replace(layout, values=chosen, passed=explaining.union(others)), problems


def _has_values_too(layout: _Layout, first: int, column: int) -> bool:
    """Return whether a column has values beside those of several fields: then nobody can tell which are meant."""
    rows = (i for i in range(first, len(layout.sheet.rows)) if layout.match_field(layout.name_in(i))[0])
    spots = ((layout.value_of(i), (i, column)) for i in rows)
    both = (own != other and not is_blank(raw_at(layout.sheet, own)) and not is_blank(raw_at(layout.sheet, other))
            for own, other in spots)  # fmt: skip
    return sum(both) >= _SEVERAL


def _which_column(layout: _Layout, column: int, place: Place) -> Diagnostic:
    message = _("Cột này cũng có giá trị của nhiều mục; đang lấy cột ngay bên phải tên mục.")
    hint = _("Ghi năm vào tiêu đề hai cột (“Năm 2023”), hoặc ghi “Giải thích” nếu là lời giải thích.")
    at = _at(place, (layout.header, column))
    return question("two-columns-of-values", message, at, _head(layout, column), hint)


def _used_columns(layout: _Layout, first: int) -> list[int]:
    """Return the columns right of the names that have something beside a field."""
    rows = layout.sheet.rows
    beside = (rows[i] for i in range(first, len(rows)) if layout.match_field(layout.name_in(i))[0])
    used = {j for row in beside for j in range(layout.names + 1, len(row)) if not is_blank(row[j])}
    return sorted(used)


def _columns_passed_over(layout: _Layout, columns: Sequence[int], year: int, place: Place) -> Diagnostic:
    heads = ", ".join(f"“{_head(layout, column)}”" for column in columns)
    message = _("Lấy cột của năm {year}; không lấy cột {titles}.", year=year, titles=heads)
    return note("column-of-another-year", message, _at(place, (layout.header, columns[0])))


def _confirm_column(layout: _Layout, column: int, year: int, place: Place) -> Diagnostic:
    head = _head(layout, column)
    message = _("Không có cột giá trị của năm {year}, chỉ có cột “{title}”.", year=year, title=head)
    hint = _("Điền giá trị năm nay vào một cột có tiêu đề “Năm {year}”.", year=year)
    return question("column-of-another-year", message, _at(place, (layout.header, column)), head, hint)


def _head(layout: _Layout, column: int) -> str:
    return format_cell(raw_value(raw_at(layout.sheet, (layout.header, column))))


def _at(place: Place, spot: Spot) -> Place:
    return place.at(address(*spot))


# --- rows -------------------------------------------------------------------------------------


def _above(rows: Sequence[Sequence[Raw]]) -> Iterator[Spot]:
    """Yield the cells above the fields that are neither words, as of a title, nor a year."""
    for i, row in enumerate(rows):
        for j, raw in enumerate(row):
            if not isinstance(raw, str) and not titles.years_of(raw):
                yield i, j


def _read_row(layout: _Layout, form: FieldForm, row: int, place: Place) -> None:
    title, spot = layout.name_in(row), layout.value_of(row)
    name, unit = layout.match_field(title)
    if name and name in form.spots:
        form.repeated.append((name, spot))
    elif name:
        form.spots[name] = spot
        form.units[name] = units.HeadingUnit(unit, _at(place, (row, layout.names)))
    elif key(title) and not is_blank(raw_at(layout.sheet, spot)):
        form.strange.append((str(title), (row, layout.names)))
    form.unused.extend((row, column) for column in _others(layout, row, spot, has_name=bool(key(title))))


def _others(layout: _Layout, row: int, spot: Spot, *, has_name: bool) -> Iterator[int]:
    """Yield the columns of a row whose cells are no name, no value of one, no explanation and no running number."""
    for column, raw in enumerate(layout.sheet.rows[row]):
        if is_blank(raw) or (has_name and column in (layout.names, spot[1])) or column in layout.passed:
            continue
        if column >= layout.names or not numbering.kind(raw):
            yield column
