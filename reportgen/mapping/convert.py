"""A table and what it is taken for → rows of the kit's sheet, each value with the cell it came from.

The reading is that of ``reportgen check``: its units, sums, parts, notes and faults.  The table's own totals prove the
rows and are no rows; every other cell that is not used is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks import body, headings, lines, numbering, tables
from reportgen.checks.blank import is_blank
from reportgen.checks.body import RecordRows
from reportgen.checks.headings import Headings, key
from reportgen.checks.lines import RowReader, TableRow
from reportgen.checks.sums import same
from reportgen.checks.units import split
from reportgen.diagnostics import Diagnostic, Place, Severity, question
from reportgen.kit.model import ColumnType, SheetSpec
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.mapping import values
from reportgen.mapping.find import FoundTable
from reportgen.mapping.model import TableProposal
from reportgen.mapping.propose import caption_rows
from reportgen.records import Value
from reportgen.sheets import Raw, Sheet, address, cell_of
from reportgen.sheets.model import position

LACKING = frozenset(("missing-value", "missing-column"))
"""What a clerk fills in afterwards."""
_TOLD_OTHERWISE = frozenset(("cell-not-used", "unknown-column", "stray-cell"))


class ImportedRow(Struct, frozen=True):
    """One row for a sheet of the kit: column → value, and column → the cell it came from."""

    values: Mapping[str, Value]
    origins: Mapping[str, Place]


class Proof(Struct, frozen=True):
    """A total of the table that the sum of ``count`` imported rows is."""

    place: Place
    title: str
    total: Value
    count: int


class Leftover(Struct, frozen=True):
    """A cell that is not imported, what it shows, and why."""

    place: Place
    said: str
    why: str


class Conversion(Struct, frozen=True):
    """What a table gives; ``problems`` must be mended or answered first, ``lacking`` can be filled in afterwards.

    ``answers`` are what ``accept`` may say of each problem, "" of one that must be mended.
    """

    proposal: TableProposal
    rows: tuple[ImportedRow, ...]
    problems: tuple[Diagnostic, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    proofs: tuple[Proof, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    lacking: tuple[Diagnostic, ...] = ()
    columns_lacking: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


def convert(spec: SheetSpec, own: TableProposal, year: int) -> Conversion:
    """Return the rows of a table for the kit's sheet ``spec``, and all there is to say of it."""
    place = Place(own.file.as_posix(), own.table.sheet.title)
    meant = _in_choices(own)
    found, told = _headings(spec, own, meant, place)
    if not found.columns:
        return Conversion(own, (), leftovers=tuple(left_out(own.table, place, _("bảng không nhập"))))
    reader = RowReader(spec, meant, found)
    rows = body.read(reader, place)
    meant, found, spoken = _with_spoken(spec, own, meant, found, rows)
    read = tables.read_under(spec, meant, found, place, year, None if own.captions or own.constants else rows)
    records = tuple(
        ImportedRow(record.values_, _origins(record.cells, index, spoken, place))
        for index, record in zip(rows.rows, read.records, strict=False)
    )
    proofs = tuple(_proofs(spec, reader, rows, records, place))
    odd = _numbered_otherwise(own.table, rows, place)
    every = [d for d in (*told, *read.problems, *odd) if d.code not in _TOLD_OTHERWISE]
    asked = [d for d in every if d.severity is Severity.ERROR]
    open_ones = [d for d in asked if not (d.is_question and f"{d.place.cell}={d.value}" in own.accepted)]
    wrong = [d for d in open_ones if d.code not in LACKING]
    return Conversion(
        own,
        records,
        problems=tuple(map(_answerable, wrong)),
        notes=tuple(d for d in every if d.severity is not Severity.ERROR),
        proofs=proofs,
        leftovers=tuple(
            _leftovers(own, reader, rows, place, _rows_of((*(p.place for p in proofs), *_places(asked))))
        ),
        lacking=tuple(d for d in open_ones if d.code in LACKING),
        columns_lacking=tuple(c.title for c in spec.columns if c.wanted and c.name not in found.columns),
        answers=tuple(f"{d.place.cell}={d.value}" if d.is_question else "" for d in wrong),
    )


def _numbered_otherwise(table: FoundTable, rows: RecordRows, place: Place) -> Iterator[Diagnostic]:
    """Yield a question for each record that is numbered like a group (I, A) where most are numbered in digits."""
    if table.serial < 0:
        return
    kinds = {i: _kind(cell_of(table.sheet.rows[i], table.serial)) for i in rows.rows}
    if "1" not in kinds.values():
        return
    for i, kind in kinds.items():
        if kind in ("I", "A"):
            said = format_cell(raw_value(table.sheet.rows[i][table.serial]))
            message = _("Hàng đánh số “{said}” như hàng của nhóm: là đề mục hay là số liệu?", said=said)
            hint = _("Nếu là đề mục thì để một ô chữ; nếu là số liệu thì đánh số bằng chữ số.")
            yield question("row-like-group", message, place.at(address(i, table.serial)), said, hint)


def _kind(raw: Raw) -> str:
    """Return how a row is numbered; a small letter alone counts as a letter."""
    return numbering.kind(raw.upper() if isinstance(raw, str) else raw)


def _answerable(own: Diagnostic) -> Diagnostic:
    """Return a question with how an import is told that the cell is right: not in the year's workbook."""
    if not own.is_question:
        return own
    how = _(
        "Nếu ô ấy đúng: ghi accept = ['{cell}={value}'] vào bảng này trong anh-xa.toml.",
        cell=own.place.cell,
        value=own.value,
    )
    return replace(own, value=None, hint=f"{own.hint} {how}".strip())


# --- what the reading is given ----------------------------------------------------------------


def _in_choices(own: TableProposal) -> Sheet:
    """Return the table's sheet with the kit's choices in place of what stands for them."""
    sheet, standing = own.table.sheet, own.standing
    meant = {
        standing[name]: {text: one.to for text, one in texts.items() if one.to}
        for name, texts in own.values.items()
        if name in standing
    }
    spoken = _spoken_rows(own)
    if not meant and not spoken:
        return sheet
    first = own.table.data
    below = (
        [] if i in spoken else _meant_row(row, meant) for i, row in enumerate(sheet.rows[first:], start=first)
    )
    return replace(sheet, rows=[*sheet.rows[:first], *below])


def _spoken_rows(own: TableProposal) -> frozenset[int]:
    """Return the rows between that say something of those under them; a row with a number in digits is a record."""
    serial = own.table.serial
    if not own.captions or serial < 0:
        return frozenset()
    between = caption_rows(own.table, own.standing.values())
    return frozenset(i for i in between if numbering.kind(cell_of(own.table.sheet.rows[i], serial)) != "1")


def _meant_row(row: Sequence[Raw], meant: Mapping[int, Mapping[str, str]]) -> Sequence[Raw]:
    if not any(isinstance(cell_of(row, j), str) and cell_of(row, j) in texts for j, texts in meant.items()):
        return row
    return [
        meant[j].get(raw, raw) if j in meant and isinstance(raw, str) else raw for j, raw in enumerate(row)
    ]


def _headings(
    spec: SheetSpec, own: TableProposal, sheet: Sheet, place: Place
) -> tuple[Headings, list[Diagnostic]]:
    table, standing = own.table, own.standing
    cells = {name: _unit_cell(table, column) for name, column in standing.items()}
    factors, told = headings.column_factors(spec, cells, sheet, table.top, place)
    most = max(range(table.top, table.bottom + 1), key=lambda i: sum(bool(key(raw)) for raw in sheet.rows[i]))
    titled = frozenset((*table.titles, *standing.values()))
    return Headings(most, table.top, table.bottom, table.data, standing, factors, titled), told


def _unit_cell(table: FoundTable, column: int) -> tuple[int, int, str]:
    """Return the cell of a column's title and the unit in it; of captions over it the nearest with one."""
    for text in reversed(table.titles.get(column, ())):
        if unit := split(text)[1]:
            return table.bottom, column, unit
    return table.bottom, column, ""


def _with_spoken(
    spec: SheetSpec, own: TableProposal, sheet: Sheet, found: Headings, rows: RecordRows
) -> tuple[Sheet, Headings, Mapping[tuple[int, str], tuple[int, int]]]:
    """Return sheet and headings with columns beside the table for what rows between and titles say of each row."""
    names = [c.name for c in spec.columns if c.name in own.captions or c.name in own.constants]
    if not names:
        return sheet, found, {}
    width = max(len(row) for row in sheet.rows) + 1
    spoken = dict(_spoken(spec, own, rows.rows))
    grid = [list(row) for row in sheet.rows]
    for i in rows.rows:
        grid[i].extend("" for _j in range(width + len(names) - len(grid[i])))
        for k, name in enumerate(names):
            if name in own.constants:
                grid[i][width + k] = own.constants[name].to
            elif (i, name) in spoken:
                grid[i][width + k] = spoken[i, name][1]
    columns = {**found.columns, **{name: width + k for k, name in enumerate(names)}}
    told = {spot: where for spot, (where, _text) in spoken.items()}
    wider = replace(found, columns=columns, titled=frozenset((*found.titled, *columns.values())))
    return replace(sheet, rows=grid), wider, told


def _spoken(
    spec: SheetSpec, own: TableProposal, records: Sequence[int]
) -> Iterator[tuple[tuple[int, str], tuple[tuple[int, int], str]]]:
    """Yield (row, column's name) → (cell of the words, what they say) for each record under rows between."""
    between = caption_rows(own.table, own.standing.values())
    chosen = [c for c in spec.columns if c.name in own.captions and c.type is ColumnType.CHOICE]
    worded = [c.name for c in spec.columns if c.name in own.captions and c.type is not ColumnType.CHOICE]
    now: dict[str, tuple[tuple[int, int], str]] = {}
    own_records = frozenset(records)
    for i in range(own.table.data, len(own.table.sheet.rows)):
        if i in own_records:
            yield from (((i, name), said) for name, said in now.items())
        elif i in between:
            column, text = between[i]
            meant = {c.name: to for c in chosen if (to := _choice(own, c.name, c.constraints.enum, text))}
            if meant or any(text in own.values.get(c.name, {}) for c in chosen):
                now = {name: ((i, column), to) for name, to in meant.items()}
            else:
                now.update({name: ((i, column), values.plain(text)) for name in worded})


def _choice(own: TableProposal, name: str, options: Sequence[str], text: str) -> str:
    if (told := own.values.get(name, {}).get(text)) is not None:
        return told.to
    meant = values.option(text, options)
    return meant.to if meant.is_certain else ""


def _origins(
    cells: Mapping[str, str], row: int, spoken: Mapping[tuple[int, str], tuple[int, int]], place: Place
) -> Mapping[str, Place]:
    return {
        name: place.at(address(*spoken[row, name]) if (row, name) in spoken else at)
        for name, at in cells.items()
    }


# --- totals -----------------------------------------------------------------------------------


def _proofs(
    spec: SheetSpec, reader: RowReader, rows: RecordRows, records: Sequence[ImportedRow], place: Place
) -> Iterator[Proof]:
    """Yield each figure of the rows of sums that is the sum of imported rows: all, those above or below."""
    by_row = dict(zip(rows.rows, records, strict=False))
    totals = [line for line in reader.lines() if line.row in rows.noted and line.has_figures]
    at = [line.row for line in totals]
    for line in totals:
        above = max((r for r in at if r < line.row), default=-1)
        below = min((r for r in at if r > line.row), default=len(reader.sheet.rows))
        spans = (
            list(by_row),
            [r for r in by_row if above < r < line.row],
            [r for r in by_row if line.row < r < below],
            [r for r in by_row if r < line.row],
        )
        yield from _proven(spec, reader, line, [[by_row[r] for r in own] for own in spans], place)


def _proven(
    spec: SheetSpec, reader: RowReader, line: TableRow, spans: Iterable[Sequence[ImportedRow]], place: Place
) -> Iterator[Proof]:
    names = {where: name for name, where in reader.found.columns.items()}
    for own in spans:
        told = []
        for j in reader.summed:
            stated = lines.figure(cell_of(line.cells, j))
            if stated is None:
                continue
            total = sum(
                (Decimal(v) for r in own if isinstance(v := r.values[names[j]], int | Decimal)), Decimal()
            )
            stated *= reader.found.factors.get(names[j], 1)
            if not own or not same(float(total), stated):
                break
            exact = int(total) if total == total.to_integral_value() else total
            told.append(Proof(place.at(address(line.row, j)), spec.column(names[j]).title, exact, len(own)))
        else:
            yield from told
            return


# --- what is left over ------------------------------------------------------------------------


def _leftovers(
    own: TableProposal, reader: RowReader, rows: RecordRows, place: Place, accounted: frozenset[int]
) -> Iterator[Leftover]:
    """Yield the cells under the headings that are no value of a row, no running number and no proven or asked total."""
    records, totals = frozenset(rows.rows), accounted - frozenset(rows.rows)
    between = caption_rows(own.table, own.standing.values()) if own.captions else {}
    why = {c.column: c.proposal.reason or _("cột không nhập") for c in own.columns if not c.proposal.to}
    used = frozenset((*own.standing.values(), own.table.serial))
    for i in range(own.table.data, len(own.table.sheet.rows)):
        if i in between:
            continue
        in_table = i in records or i in totals
        for j, raw in enumerate(own.table.sheet.rows[i]):
            if is_blank(raw) or (in_table and j in used) or reader.numbers(j, raw):
                continue
            told = why.get(j, _("cột không có tiêu đề")) if in_table else _("hàng không phải số liệu")
            yield Leftover(place.at(address(i, j)), format_cell(raw_value(raw)), told)


def _places(problems: Iterable[Diagnostic]) -> Iterator[Place]:
    return (problem.place for problem in problems)


def _rows_of(places: Iterable[Place]) -> frozenset[int]:
    return frozenset(position(place.cell)[0] for place in places)


def left_out(table: FoundTable, place: Place, why: str) -> Iterator[Leftover]:
    """Yield every cell under the headings of a table that is not imported."""
    for i in range(table.data, len(table.sheet.rows)):
        for j, raw in enumerate(table.sheet.rows[i]):
            if not is_blank(raw):
                yield Leftover(place.at(address(i, j)), format_cell(raw_value(raw)), why)
