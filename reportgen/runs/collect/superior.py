"""The superior's own workbook, filled from its units': one row a unit where a sheet has rows, sums elsewhere.

Every filled cell carries a note of where its value came from; what a person has filled or changed stays.  A column
whose sum must be complete (``tong_du`` in the kit) is left empty where a unit lacks a part of it: a sum over some would
print a rate over some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import expressions, outputs, sheets
from reportgen.checks import tabs
from reportgen.collect import sums
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.errors import WorkspaceError
from reportgen.kit.collecting import CollectedSheet
from reportgen.kit.model import Kit, SheetLayout, SheetSpec
from reportgen.language import _
from reportgen.mapping import fill
from reportgen.mapping.convert import ImportedRow
from reportgen.records import Record, Value
from reportgen.runs.collect import proof
from reportgen.runs.collect.model import OFFICE, Collected, UnitState
from reportgen.runs.new import blank_workbook
from reportgen.sheets import entries, file_type
from reportgen.workspace import Workspace, find_earlier

COMPLETE = ("tong_du",)
_UNIT, _UNITS = "đơn vị ", " đơn vị"
"""How a note names where a value came from: ``đơn vị MU (MU.xlsx)``; ``28 đơn vị``."""


class FilledWorkbook(Struct, frozen=True):
    """The superior's workbook with its units' figures.

    Args:
        path: where it is stored.
        data: its bytes.
        cells: how many cells were filled or changed.
        diagnostics: what stayed as a person has it, what could not be filled, what comes out otherwise.
        before: the SHA-256 of the file at ``path`` that it was made from, None where there is none.
        papers: the skeletons of papers that belong to a new workbook.
    """

    path: Path
    data: bytes
    cells: int
    diagnostics: tuple[Diagnostic, ...] = ()
    before: str | None = None
    papers: Mapping[Path, bytes] = {}


def is_collected(file: str) -> bool:
    """Return whether a note names a unit, or several: what is not sent any more is taken out again."""
    return file.startswith(_UNIT) or file.endswith(_UNITS)


def workbook_name(year: int) -> str:
    """Return the name of the filled workbook beside the year's documents."""
    return f"{year}-tong-hop.xlsx"


def filled_workbook(own: Workspace, collected: Collected) -> FilledWorkbook:
    """Return the superior's workbook of the year, or a new one, with its units' figures; nothing is written.

    Raises:
        ReportgenError: the workbook is there and cannot be read, or is no .xlsx.
    """
    base = _base(own, collected)
    rows, about = _rows(collected)
    book = sheets.read_bytes(base.data, base.path)
    known, noted = tabs.match(collected.kit, book).known, entries.notes_in(base.data, base.path)
    put: dict[str, dict[tuple[int, int], entries.Entry]] = {}
    for name, many in rows.items():
        spec, sheet = collected.kit.sheet(name), known.get(name)
        if sheet is None:
            message = _("Sổ không có trang “{title}” để ghi số tổng hợp vào.", title=spec.title)
            about.append(error("missing-sheet", message, Place(base.path.as_posix(), spec.title)))
            continue
        place = Place(base.path.as_posix(), sheet.title)
        target = fill.Target(spec, sheet, noted.get(sheet.title, {}), place)
        made = fill.fill(target, many, collected.year, is_collected)
        if made is not None:
            put[sheet.title] = made.entries
            about.extend(made.notes)
    cells = sum(len(own) for own in put.values())
    data = entries.put(base.data, base.path, put, fill.is_own) if cells else base.data
    about.extend(proof.of_filled(collected, data, base.path))
    return FilledWorkbook(base.path, data, cells, tuple(about), base.before, base.papers)


def _base(own: Workspace, collected: Collected) -> FilledWorkbook:
    year = collected.year
    there = find_earlier(own, year)
    if there is None:
        drawn = blank_workbook(own, year, collected.kit.folder.name)
        return FilledWorkbook(own.inputs / f"{year}.xlsx", drawn.data, 0, papers=drawn.papers)
    if there.suffix.lower() not in (".xlsx", ".xlsm"):
        message = _("Sổ của năm {year} không phải tệp .xlsx nên không ghi thêm vào được.", year=year)
        hint = _("Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)”, bỏ tệp cũ ra ngoài, rồi làm lại.")
        raise WorkspaceError(error("cannot-import-into", message, Place(there.as_posix()), hint))
    data = file_type.load(there)
    return FilledWorkbook(there, data, 0, before=outputs.sha256(data))


# --- rows -------------------------------------------------------------------------------------


def _rows(collected: Collected) -> tuple[dict[str, list[ImportedRow]], list[Diagnostic]]:
    """Return sheet → its rows, and what there is to say of them."""
    kit, spec = collected.kit, collected.kit.collect
    units = [state for state in collected.states if state.added is not None]
    if spec is None or not units:
        return {}, []
    complete = frozenset(
        pair for figure in kit.figures for pair in expressions.compile(figure.value).columns(COMPLETE)
    )
    made: dict[str, list[ImportedRow]] = {}
    about: list[Diagnostic] = []
    for rule in spec.sheets:
        sheet = kit.sheet(rule.sheet)
        if sheet.layout is SheetLayout.FIELDS:
            made[sheet.name] = list(_fields(collected, sheet, rule, units, about))
        else:
            filling = _Sheet(kit, sheet, rule, complete, about)
            made[sheet.name] = list(
                filling.of_units(units) if rule.unit or rule.each else filling.of_all(units)
            )
    return made, about


class _Sheet(Struct, frozen=True):
    """One sheet that is filled: its rule, and the columns that must be complete."""

    kit: Kit
    spec: SheetSpec
    rule: CollectedSheet
    complete: frozenset[tuple[str, str]]
    about: list[Diagnostic]

    def of_units(self, units: Iterable[UnitState]) -> Iterator[ImportedRow]:
        """Yield the rows of each unit, in which the column of units names it."""
        for state in units:
            for row in self._whole([state]):
                values = dict(row)
                origins = {
                    name: self._origin(state, row, name) for name in row.cells if row[name] is not None
                }
                if self.rule.unit:
                    values[self.rule.unit] = self._unit(state, row)
                    origins[self.rule.unit] = self._origin(state, row, self.rule.unit)
                yield ImportedRow(values, origins)

    def of_all(self, units: Sequence[UnitState]) -> Iterator[ImportedRow]:
        """Yield the rows of all units together; what one unit alone has is told as its own."""
        for row in self._whole(units):
            place = Place(f"{len(units)}{_UNITS}", self.spec.title)
            yield ImportedRow(dict(row), {name: place for name, value in row.items() if value is not None})

    def _whole(self, units: Sequence[UnitState]) -> tuple[Record, ...]:
        spec = self.kit.collect
        parts = [added for state in units if (added := state.added) is not None]
        if spec is None:
            return ()
        together = sums.combine(self.kit, spec, parts, whole=True).tables[self.spec.name]
        if self.rule.each:
            return together
        lacking = sums.combine(self.kit, spec, parts).tables[self.spec.name]
        return tuple(self._emptied(row, lacking, units) for row in together)

    def _emptied(self, row: Record, parts: Iterable[Record], units: Sequence[UnitState]) -> Record:
        """Return a row without the sums that must be complete and lack a part."""
        by = sums.rule_columns(self.kit, self.rule)
        own = [part for part in parts if sums.key(part, by) == sums.key(row, by)]
        values: dict[str, Value] = dict(row)
        for name in sums.added_columns(self.spec, self.rule):
            if row[name] is not None and any(part[name] is None for part in own):
                must = (self.spec.name, name) in self.complete
                self._tell(row, name, units, must=must)
                if must:
                    values[name] = None
        return Record(values, row.file, row.sheet, row.cells)

    def _tell(self, row: Record, name: str, units: Sequence[UnitState], *, must: bool) -> None:
        who = units[0].unit.name if len(units) == 1 else _("{count} đơn vị", count=len(units))
        title = self.spec.column(name).title
        what = ", ".join(
            str(row[one]) for one in sums.rule_columns(self.kit, self.rule) if row[one] is not None
        )
        place = Place(row.file, self.spec.title, row.cells.get(name, ""))
        if must:
            message = _(
                "{who}, {what}: cột “{title}” còn ô trống nên để trống số cộng.",
                who=who,
                what=what,
                title=title,
            )
            self.about.append(
                warning("sum-incomplete", message, place, _("Hỏi lại đơn vị, điền đủ rồi thu lại."))
            )
        else:
            message = _(
                "{who}, {what}: cột “{title}” cộng cả hàng có ô trống.", who=who, what=what, title=title
            )
            self.about.append(note("sum-with-blanks", message, place))

    def _unit(self, state: UnitState, row: Record) -> str:
        """Return what names the unit: its name; in a sheet of single rows behind what the unit wrote there itself."""
        own = row.get(self.rule.unit) if self.rule.each else None
        if not isinstance(own, str) or state.unit.name.casefold() in own.casefold():
            return str(own or state.unit.name)
        return f"{own}, {state.unit.name}"

    def _origin(self, state: UnitState, row: Record, name: str) -> Place:
        file = "" if state.reading is None else state.reading.file.path.name
        cell = row.cells.get(name) or next(iter(row.cells.values()), "")
        return Place(f"{_UNIT}{state.unit.code} ({file})", row.sheet or self.spec.title, cell)


def _fields(
    collected: Collected,
    sheet: SheetSpec,
    rule: CollectedSheet,
    units: Sequence[UnitState],
    about: list[Diagnostic],
) -> Iterator[ImportedRow]:
    """Yield the fields that are added; one that a unit lacks is left empty."""
    total = collected.totals[OFFICE].data
    record = Record({}) if total is None else total.fields[sheet.name]
    for name in rule.sum:
        lacking = [
            s.unit.name for s in units if s.added is not None and s.added.fields[sheet.name][name] is None
        ]
        if lacking and len(lacking) < len(units):
            message = _(
                "“{title}” để trống, vì chưa có của: {units}.",
                title=sheet.column(name).title,
                units=", ".join(lacking),
            )
            about.append(warning("sum-incomplete", message, Place("", sheet.title)))
    values = {name: record.get(name) for name in rule.sum}
    place = Place(f"{len(units)}{_UNITS}", sheet.title)
    yield ImportedRow(values, {name: place for name, value in values.items() if value is not None})


# --- where it goes ----------------------------------------------------------------------------


def store_beside(own: Workspace, collected: Collected, filled: FilledWorkbook) -> FilledWorkbook:
    """Store the filled workbook beside the year's documents, for looking at; one that a person edited stays beside it.

    Raises:
        ReportgenError: it cannot be written; nothing has changed.
    """
    wanted = own.output(collected.year) / workbook_name(collected.year)
    outputs.recover(wanted.parent)
    copy = outputs.beside(wanted)
    outputs.store_copies(copy.parent, {copy.name: filled.data})
    about = (*filled.diagnostics, *outputs.beside_note(wanted, copy))
    return replace(filled, path=copy, diagnostics=about)


def store_as_input(own: Workspace, filled: FilledWorkbook) -> FilledWorkbook:
    """Store the filled workbook as the superior's own of the year: what a person filled in it has stayed.

    Raises:
        ReportgenError: it was changed meanwhile, or cannot be written; nothing has changed.
    """
    outputs.recover(own.inputs, *{path.parent for path in filled.papers})
    files = {filled.path: filled.data, **filled.papers}
    expected: dict[Path, set[str | None]] = {path: {None} for path in filled.papers}
    expected[filled.path] = {filled.before}
    outputs.place_all(files, expected)
    return filled
