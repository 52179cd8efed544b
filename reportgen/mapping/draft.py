"""A new kit from an office's tables: sheets, columns, types and constraints as they are seen, totals as figures.

A draft to be read and corrected: what a table holds today is all that is known of what it may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.alike import bare
from reportgen.checks.blank import is_blank
from reportgen.checks.lines import figure
from reportgen.checks.sums import Word, same, word_of
from reportgen.checks.units import lines as unit_lines
from reportgen.checks.units import parse, split
from reportgen.kit.model import SUMMED, ColumnSpec, ColumnType, Constraints, SheetSpec
from reportgen.mapping.convert import ImportedRow, convert
from reportgen.mapping.find import FoundTable
from reportgen.mapping.model import ColumnProposal, Proposal, TableProposal
from reportgen.mapping.propose import caption_rows, named
from reportgen.sheets import Raw, cell_of
from reportgen.vietnamese import dates

_MOST_CHOICES, _LONGEST_CHOICE, _TIMES_EACH = 8, 40, 2
_MOST_PARTS = 6
_LONGEST_NAME = 40
_MONEY = re.compile(r"\b(?:kinh phi|so tien|thanh tien|tien|gia tri|du toan|da chi)\b")
_TAKEN = frozenset(
    ("nam", "nam_truoc", "nam_sau", "hang", "so_lieu", "so_sanh", "tong", "tong_du", "dem", "loc", "loop", "true",
     "false", "none", "and", "or", "not", "in", "is", "if", "else", "for")
)  # fmt: skip
"""Names that templates and expressions have already."""


class DraftSheet(Struct, frozen=True):
    """A sheet of the draft.

    Args:
        spec: what it is.
        sums: the sums that its rows satisfy: (the sum's column, those of its parts).
        totals: name of a column that is added up → name of the figure that does so.
    """

    spec: SheetSpec
    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()
    totals: Mapping[str, str] = {}


def sheets(found: Iterable[tuple[Path, FoundTable]], year: int) -> Iterator[DraftSheet]:
    """Yield a sheet for each table of a file, under a name and a title of its own."""
    taken: set[str] = set()
    titles: set[str] = set()
    figures: set[str] = set()
    for file, table in found:
        title = _title(table.sheet.title, titles)
        own = SheetSpec(_name(title, taken, "trang"), title, columns=tuple(_columns(table)))
        if own.columns:
            rows = _rows(own, table, file, year)
            summed = (column.name for column in own.columns if column.type in SUMMED)
            totals = {name: _unlike(f"{own.name}_{name}", figures) for name in summed}
            yield DraftSheet(_constrained(own, rows), tuple(_sums(own, rows)), totals)


def _title(tab: str, titles: set[str]) -> str:
    plain = re.sub(r"[\[\]:*?/\\]", " ", tab)[:28].strip() or "Bảng"
    title = next(
        t for n in range(1, 1000) if (t := plain if n == 1 else f"{plain} {n}").casefold() not in titles
    )
    titles.add(title.casefold())
    return title


def _name(title: str, taken: set[str], spare: str) -> str:
    """Return a name for expressions made of the words of a title, unlike those that are taken."""
    words = re.sub(r"[^a-z0-9]+", "_", bare(split(title)[0])).strip("_")[:_LONGEST_NAME].strip("_")
    own = words if words and not words[0].isdigit() else f"{spare}_{words}".strip("_")
    own = f"{own}_1" if own in _TAKEN else own
    return _unlike(own, taken)


def _unlike(name: str, taken: set[str]) -> str:
    """Return the name, with a number where it is taken; then that one is taken, too."""
    own = next(n for k in range(1, 10_000) if (n := name if k == 1 else f"{name}_{k}") not in taken)
    taken.add(own)
    return own


# --- columns ----------------------------------------------------------------------------------


def _columns(table: FoundTable) -> Iterator[ColumnSpec]:
    taken: set[str] = set()
    titles: set[str] = set()
    for column, _text in named(table):
        path = [text for i, text in enumerate(table.titles[column]) if text not in table.titles[column][:i]]
        kind = _type(table, column, " ".join(path))
        joined = ", ".join((*path[:-1], split(path[-1])[0] if kind is ColumnType.MONEY else path[-1]))
        title = f"{joined} (đồng)" if kind is ColumnType.MONEY else joined
        if title.casefold() in titles:
            title = f"{title} ({column + 1})"
        titles.add(title.casefold())
        yield ColumnSpec(_name(joined, taken, "cot"), title, kind)


def _type(table: FoundTable, column: int, title: str) -> ColumnType:
    """Return what kind of values the cells of a column are: the narrowest that all but its totals are."""
    cells = [raw for raw in _cells(table, column) if not is_blank(raw)]
    if cells and all(isinstance(raw, date) or _is_date(raw) for raw in cells):
        return ColumnType.DATE
    figures = [figure(raw) for raw in cells]
    if not cells or None in figures:
        return ColumnType.TEXT
    if "%" in title:
        return ColumnType.PERCENT
    if _is_money(table, title):
        return ColumnType.MONEY
    return ColumnType.INTEGER if all(float(own or 0).is_integer() for own in figures) else ColumnType.NUMBER


def _is_date(raw: Raw) -> bool:
    return isinstance(raw, str) and dates.parse(raw) is not None


def _is_money(table: FoundTable, title: str) -> bool:
    unit = parse(split(title)[1]) if split(title)[1] else None
    if unit is not None:
        return unit.is_money
    above = any(line.money for line in unit_lines(table.sheet.rows, table.top))
    return bool(_MONEY.search(bare(title))) and (above or not split(title)[1])


def _cells(table: FoundTable, column: int) -> Iterator[Raw]:
    """Yield the cells under a title but those of rows of sums and of rows between."""
    between = caption_rows(table, table.titles)
    for i in range(table.data, len(table.sheet.rows)):
        row = table.sheet.rows[i]
        if i not in between and word_of([raw for raw in row if isinstance(raw, str)]) is not Word.TOTAL:
            yield cell_of(row, column)


# --- what the rows say ------------------------------------------------------------------------


def _rows(spec: SheetSpec, table: FoundTable, file: Path, year: int) -> Sequence[ImportedRow]:
    columns = tuple(
        ColumnProposal(j, text, Proposal(own.name, 1.0, ""))
        for (j, text), own in zip(named(table), spec.columns, strict=True)
    )
    return convert(spec, TableProposal(file, table, Proposal(spec.name, 1.0, ""), columns), year).rows


def _constrained(spec: SheetSpec, rows: Sequence[ImportedRow]) -> SheetSpec:
    columns = tuple(_seen(column, [row.values[column.name] for row in rows]) for column in spec.columns)
    names = (
        c.name for c in columns if c.type in (ColumnType.TEXT, ColumnType.CHOICE) and c.constraints.required
    )
    return replace(spec, columns=columns, compare_by=tuple(names)[:1])


def _seen(column: ColumnSpec, values: Sequence[object]) -> ColumnSpec:
    """Return the column with the constraints that its values keep."""
    filled = [value for value in values if value is not None]
    required = bool(values) and len(filled) == len(values)
    if column.type is ColumnType.TEXT and (options := _options(filled)):
        return replace(
            column, type=ColumnType.CHOICE, constraints=Constraints(required=required, enum=options)
        )
    counted = [value for value in filled if isinstance(value, int | Decimal)]
    least = 0 if counted and column.type is not ColumnType.DATE and min(counted) >= 0 else None
    return replace(column, constraints=Constraints(required=required, minimum=least))


def _options(values: Sequence[object]) -> tuple[str, ...]:
    """Return the texts of which each stands there several times; nothing for a column of names."""
    texts = [value for value in values if isinstance(value, str)]
    different = tuple(dict.fromkeys(texts))
    few = 1 < len(different) <= _MOST_CHOICES and len(texts) >= _TIMES_EACH * len(different)
    return different if few and max(map(len, different)) <= _LONGEST_CHOICE else ()


def _sums(spec: SheetSpec, rows: Sequence[ImportedRow]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the columns that are in each row the sum of columns beside them."""
    names = [column.name for column in spec.columns]
    counted = {column.name for column in spec.columns if column.type in SUMMED}
    for index, name in enumerate(names):
        runs = [names[index + 1 : index + 1 + k] for k in range(2, _MOST_PARTS + 1)]
        runs += [names[index - k : index] for k in range(2, _MOST_PARTS + 1) if index >= k]
        own = (run for run in runs if len(run) > 1 and {name, *run} <= counted and _adds_up(name, run, rows))
        parts = next(own, [])
        if parts:
            yield name, tuple(parts)


def _adds_up(name: str, parts: Sequence[str], rows: Sequence[ImportedRow]) -> bool:
    told = [(_number(row.values[name]), [_number(row.values[part]) for part in parts]) for row in rows]
    varied = sum(1 for whole, own in told if whole and sum(bool(part) for part in own) > 1)
    return varied > 1 and all(same(whole, sum(own)) for whole, own in told)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | Decimal) else 0.0


# --- kit.toml ---------------------------------------------------------------------------------


def kit_toml(name: str, title: str, drafts: Sequence[DraftSheet]) -> str:
    """Return the text of the kit's ``kit.toml``."""
    parts = [f'[kit]\nname = "{name}"\ntitle = {_quoted(title)}\nversion = "1"\n']
    parts += [_sheet(own) for own in drafts]
    parts += [_figure(own, *total) for own in drafts for total in own.totals.items()]
    parts.append('[[document]]\nname = "bao-cao"\ntitle = "Báo cáo"\ntemplate = "bao-cao.docx"\n')
    return "\n".join(parts)


def _sheet(own: DraftSheet) -> str:
    spec = own.spec
    head = ["[[sheet]]", f'name = "{spec.name}"', f"title = {_quoted(spec.title)}"]
    head += [f'compare_by = ["{spec.compare_by[0]}"]'] if spec.compare_by else []
    blocks = ["\n".join(head)]
    for column in spec.columns:
        lines = ["[[sheet.column]]", f'name = "{column.name}"', f"title = {_quoted(column.title)}"]
        lines += [f'type = "{column.type.value}"'] if column.type is not ColumnType.TEXT else []
        lines += [f"constraints = {{ {told} }}"] if (told := _constraints(column.constraints)) else []
        blocks.append("\n".join(lines))
    for whole, parts in own.sums:
        message = f"{spec.column(whole).title} phải bằng tổng các cột thành phần."
        that = f"{' + '.join(parts)} == {whole}"
        blocks.append(
            f'[[sheet.check]]\nthat = "{that}"\nmessage = {_quoted(message)}\ncolumns = ["{whole}"]'
        )
    return "\n\n".join(blocks) + "\n"


def _constraints(own: Constraints) -> str:
    told = ["required = true"] if own.required else []
    told += [f"minimum = {own.minimum}"] if own.minimum is not None else []
    told += [f"enum = [{', '.join(map(_quoted, own.enum))}]"] if own.enum else []
    return ", ".join(told)


def _figure(own: DraftSheet, column: str, name: str) -> str:
    spec = own.spec.column(column)
    title = f"{own.spec.title}: {spec.title}"
    value = f"tong({own.spec.name}, '{column}')"
    unit = '\nunit = "đồng"' if spec.type is ColumnType.MONEY else ""
    return f'[[figure]]\nname = "{name}"\ntitle = {_quoted(title)}\nvalue = "{value}"{unit}\n'


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else " " for c in escaped) + '"'
