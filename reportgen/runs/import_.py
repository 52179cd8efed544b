"""``reportgen import``: an office's own files → the year's workbook, by a mapping that is proposed and remembered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs, paths, sheets
from reportgen.checks import confirmations, fields, form, tabs, texts
from reportgen.checks.alike import bare
from reportgen.diagnostics import Diagnostic, Place, Severity, error, note
from reportgen.errors import WorkbookError, WorkspaceError
from reportgen.kit.model import Kit, SheetLayout
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.mapping import convert, fill, find, halves, propose, remembered, titles, twice
from reportgen.mapping.convert import Conversion, ImportedRow, Leftover
from reportgen.mapping.find import FoundTable
from reportgen.mapping.model import CERTAIN, Proposal, TableProposal
from reportgen.mapping.remembered import RememberedTable
from reportgen.runs.import_questions import Ask, Question, asked, questions_of
from reportgen.runs.new import blank_workbook
from reportgen.runs.years import Years
from reportgen.sheets import Sheet, Workbook, address, delimited, entries, file_type, word_tables
from reportgen.sheets.entries import Entry
from reportgen.workspace import Workspace, find_earlier

MAPPING = "anh-xa.toml"
_FEW, _MANY = 3, 5
"""Fields of a sheet of fields that a tab must have at least, and from which on that is certain."""


class ImportResult(Struct, frozen=True):
    """What an import did, or would do.

    Attributes:
        path: the year's workbook, None where nothing was written.
        mapping: where the mapping is remembered.
        tables: what each table was taken for and gave, in the order of files and tabs.
        questions: what is not certain.
        problems: what must be mended; ``notes`` what one should know.
        changed: how many cells were written.
        unit: whose the mapping is.
        entries: tab → cell → what is put there, or would be where nothing was written; none without a workbook.
    """

    path: Path | None
    mapping: Path
    tables: tuple[Conversion, ...]
    questions: tuple[Question, ...]
    problems: tuple[Diagnostic, ...]
    notes: tuple[Diagnostic, ...]
    kit: Kit
    changed: int = 0
    unit: str = ""
    entries: Mapping[str, Mapping[tuple[int, int], Entry]] = {}


class _Base(Struct, frozen=True):
    """The year's workbook before the import, whether it is stored yet or not."""

    kit: Kit
    path: Path
    data: bytes
    digest: str | None
    unit: str
    papers: Mapping[Path, bytes] = {}


class ImportRequest(Struct, frozen=True):
    """What to import: ``files`` into the workbook of ``year``; without ``write`` it is only said what that would do.

    What is not certain is put to ``ask``; where it stays uncertain, or something must be mended, nothing is written,
    or with ``partial`` only the tables that hold.  With ``draw`` it is also said what would be put into the workbook of
    a year that has none yet.
    """

    workspace: Workspace
    files: tuple[Path, ...]
    year: int
    kit: str = ""
    unit: str = ""
    partial: bool = False
    ask: Ask | None = None
    write: bool = True
    draw: bool = False


def import_tables(order: ImportRequest) -> ImportResult:
    """Import what ``order`` says, and remember how in the workspace's ``anh-xa.toml``.

    Raises:
        ReportgenError: a file, the kit, the year's workbook or the mapping cannot be read; the year's is no .xlsx.
    """
    workspace, year, ask, partial = order.workspace, order.year, order.ask, order.partial
    outputs.recover(workspace.inputs)
    base = _base(order)
    mapping = workspace.root / MAPPING
    known = remembered.read(mapping)
    read = [read_tables(path) for path in order.files]
    about: list[Diagnostic] = [told for book in read for told in book.notes]
    proposed: list[Conversion | TableProposal] = []
    for book in read:
        for sheet in book.sheets:
            proposed.extend(_of_sheet(base, sheet, book.path, year, (known, mapping), about))
    proposed = list(_once_each(base.kit, proposed, year))
    agreed = [asked(own, base.kit, ask) if isinstance(own, TableProposal) else own for own in proposed]
    done = [_converted(own, base.kit, year, partial=partial) for own in agreed]
    questions = tuple(
        q for own in agreed if isinstance(own, TableProposal) for q in questions_of(own, base.kit)
    )
    problems = tuple(d for own in done for d in own.problems)
    held = not questions and not problems
    good = [own for own in done if own.rows and not own.problems and own.proposal.sheet.is_certain]
    filled, told = _filled(base, good, year) if base.data else ({}, [])
    about += told
    result = ImportResult(
        None,
        mapping,
        tuple(done),
        questions,
        problems,
        tuple(about),
        base.kit,
        unit=base.unit,
        entries=filled,
    )
    if not order.write:
        return result
    new = _stored(mapping, known, [own.proposal for own in done if own.proposal.table.titles], base.unit)
    if not (held or partial) or any(d.severity is Severity.ERROR for d in about):
        outputs.place_all(new)
        return result
    cells = sum(len(own) for own in filled.values())
    data = entries.put(base.data, base.path, filled, fill.is_own) if cells else base.data
    made: dict[Path, bytes] = {**new, base.path: data, **base.papers}
    outputs.place_all(made, {base.path: {base.digest}, **{path: {None} for path in base.papers}})
    return replace(result, path=base.path, changed=cells)


# --- what is read -----------------------------------------------------------------------------


def _base(order: ImportRequest) -> _Base:
    workspace, year, kit_name, unit = order.workspace, order.year, order.kit, order.unit
    there = find_earlier(workspace, year)
    if there is None and not (order.write or order.draw):
        before = None if find_earlier(workspace, year - 1) is None else year - 1
        return _Base(
            Years(workspace, kit_name, before).kit, workspace.inputs / f"{year}.xlsx", b"", None, unit
        )
    if there is None:
        drawn = blank_workbook(workspace, year, kit_name, unit)
        return _Base(drawn.kit, workspace.inputs / f"{year}.xlsx", drawn.data, None, drawn.unit, drawn.papers)
    if there.suffix.lower() not in (".xlsx", ".xlsm"):
        message = _("Sổ của năm {year} không phải tệp .xlsx nên không ghi thêm vào được.", year=year)
        hint = _("Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)”, bỏ tệp cũ ra ngoài, rồi nhập lại.")
        raise WorkspaceError(error("cannot-import-into", message, Place(there.as_posix()), hint))
    years = Years(workspace, kit_name, year)
    data = file_type.load(there)
    own = sheets.identity_of(there).unit
    return _Base(years.kit, there, data, outputs.sha256(data), unit or own)


def read_tables(path: Path) -> Workbook:
    """Return an office's file as sheets with their texts in Unicode.

    Raises:
        WorkbookError: it cannot be read.
    """
    paths.refuse_special(path, WorkbookError)
    suffix = path.suffix.lower()
    if suffix in delimited.SUFFIXES:
        book = delimited.read(path)
    elif suffix in (".docx", ".docm"):
        book = word_tables.read(path)
    else:
        book = sheets.read(path)
    repaired = [texts.repair_texts(sheet, book.file) for sheet in book.sheets]
    told = tuple(one for _sheet, own in repaired for one in own)
    return replace(book, sheets=tuple(sheet for sheet, _told in repaired), notes=(*book.notes, *told))


def has_values(sheet: Sheet) -> bool:
    """Return whether anything stands in a tab that is an office's own: the tab of confirmations is the program's."""
    filled = any(raw != "" for row in sheet.rows for raw in row)
    return filled and not confirmations.is_tab(sheet.title)


def _of_sheet(
    base: _Base,
    sheet: Sheet,
    file: Path,
    year: int,
    mapping: tuple[Sequence[RememberedTable], Path],
    about: list[Diagnostic],
) -> Iterator[Conversion | TableProposal]:
    """Yield what the tables of a tab are; what a hidden tab or one without tables holds is told."""
    place = Place(file.as_posix(), sheet.title)
    if not has_values(sheet):
        return
    if not sheet.visible:
        about.append(
            note("hidden-sheet", _("Trang ẩn không nhập."), place, _("Bỏ ẩn trang rồi nhập lại nếu cần."))
        )
        return
    if own := _fields(base.kit, sheet, file, year):
        yield own
        return
    known = {bare(title) for spec in base.kit.sheets for c in spec.columns for title in (c.title, *c.aliases)}
    found = list(find.tables(sheet, known.__contains__))
    for table in found:
        yield _proposal(base, table, file, year, *mapping)
    if not found:
        blank = FoundTable(sheet, 1, 0, 0, 0, {}, "")
        yield Conversion(
            TableProposal(file, blank, Proposal("", 1.0, _("trang không có bảng"))),
            (),
            leftovers=tuple(_cells_of(sheet, place, _("trang không có bảng"))),
        )


def _cells_of(sheet: Sheet, place: Place, why: str) -> Iterator[Leftover]:
    for i, row in enumerate(sheet.rows):
        for j, raw in enumerate(row):
            if raw != "":
                yield Leftover(place.at(address(i, j)), format_cell(raw_value(raw)), why)


def _proposal(
    base: _Base, table: FoundTable, file: Path, year: int, known: Sequence[RememberedTable], path: Path
) -> TableProposal:
    own = next(
        (one for one in known if one.is_of(file.name, table.sheet.title, table.number, base.unit)), None
    )
    if own is None:
        return propose.propose(base.kit, table, file, year)
    name = own.sheet.removesuffix(remembered.DOUBT)
    if not name:
        fresh = propose.propose(base.kit, table, file, year)
        if own.sheet:
            return fresh
        return replace(fresh, sheet=Proposal("", 1.0, _("theo bảng ánh xạ")))
    if name not in [spec.name for spec in base.kit.sheets]:
        message = _("Bộ mẫu không có trang nào tên là “{name}”.", name=name)
        raise WorkspaceError(error("mapping-unknown", message, Place(path.as_posix())))
    fresh = propose.propose_for(base.kit, table, file, year, name)
    return remembered.recall(fresh, own, base.kit, path.as_posix())


def _fields(kit: Kit, sheet: Sheet, file: Path, year: int) -> Conversion | None:
    """Return what a tab of names and values side by side gives; None for another."""
    place = Place(file.as_posix(), sheet.title)
    for spec in kit.sheets:
        if spec.layout is not SheetLayout.FIELDS:
            continue
        found = form.find(spec.columns, sheet, year, place)
        count = len(found.spots)
        if count < _FEW or not (titles.named_in(spec, sheet.title) or count >= _MANY):
            continue
        read = fields.read(spec, sheet, place.file, year)
        origins = {name: place.at(cell) for name, cell in read.record.cells.items()}
        strange = [
            Leftover(place.at(address(*spot)), title, _("mục mà bộ mẫu không có"))
            for title, spot in found.strange
        ]
        asked = [d for d in read.problems if d.severity is Severity.ERROR and d.code not in convert.LACKING]
        blank = FoundTable(sheet, 1, 0, 0, 0, {}, "")
        taken = TableProposal(file, blank, Proposal(spec.name, 1.0, _("{count} mục trùng tên", count=count)))
        return Conversion(
            taken,
            (ImportedRow(read.record.values_, origins),),
            problems=tuple(asked),
            leftovers=tuple(strange),
        )
    return None


# --- what is certain --------------------------------------------------------------------------


def _once_each(
    kit: Kit, proposed: Sequence[Conversion | TableProposal], year: int
) -> Iterator[Conversion | TableProposal]:
    """Yield the proposals; of tables with the same rows, or the same sums, for one sheet none is certain.

    They would be counted twice: two months of one list, or the list by village and that by cluster.
    """
    seen: dict[str, list[tuple[TableProposal, Sequence[ImportedRow]]]] = {}
    targets = [own.sheet.to for own in proposed if isinstance(own, TableProposal)]
    for own in proposed:
        if isinstance(own, TableProposal) and own.sheet.to and targets.count(own.sheet.to) > 1:
            rows = convert.convert(kit.sheet(own.sheet.to), own, year).rows
            seen.setdefault(own.sheet.to, []).append((own, rows))
    whole: dict[int, TableProposal] = {}
    doubled: set[int] = set()
    for name, tables in seen.items():
        spec = kit.sheet(name)
        made = list(halves.completed(spec, tables))
        whole |= {id(own): new for (own, _rows), new in zip(tables, made, strict=True)}
        certain = [
            (new, rows) for new, (_own, rows) in zip(made, tables, strict=True) if new.sheet.is_certain
        ]
        doubled |= {id(own) for own in twice.doubled(spec, certain)}
    for before in proposed:
        own = whole.get(id(before), before)
        if isinstance(own, TableProposal) and id(own) in doubled:
            reason = _(
                "{reason}; bảng khác cũng có những hàng này, hoặc tổng của chúng", reason=own.sheet.reason
            )
            yield replace(own, sheet=Proposal(own.sheet.to, 0.5, reason))
        else:
            yield own


def _converted(own: Conversion | TableProposal, kit: Kit, year: int, *, partial: bool) -> Conversion:
    if isinstance(own, Conversion):
        return own
    if not own.sheet.to:
        place = Place(own.file.as_posix(), own.table.sheet.title)
        return Conversion(own, (), leftovers=tuple(convert.left_out(own.table, place, own.sheet.reason)))
    taken = _certain_part(own) if partial else own
    made = convert.convert(kit.sheet(own.sheet.to), taken, year)
    return replace(made, proposal=own)


def _certain_part(own: TableProposal) -> TableProposal:
    """Return the proposal with only what is certain."""
    columns = tuple(
        c if c.proposal.is_certain else replace(c, proposal=Proposal("", 1.0, _("chưa xác nhận")))
        for c in own.columns
    )
    return replace(
        own,
        columns=columns,
        values={n: {t: p for t, p in v.items() if p.is_certain} for n, v in own.values.items()},
        captions={n: p for n, p in own.captions.items() if p.confidence >= CERTAIN},
        constants={n: p for n, p in own.constants.items() if p.confidence >= CERTAIN},
    )


# --- what is written --------------------------------------------------------------------------


def _filled(
    base: _Base, good: Sequence[Conversion], year: int
) -> tuple[dict[str, dict[tuple[int, int], Entry]], list[Diagnostic]]:
    """Return tab → cell → entry, and what there is to say of it."""
    workbook = sheets.read_bytes(base.data, base.path)
    known = tabs.match(base.kit, workbook).known
    noted = entries.notes_in(base.data, base.path)
    rows: dict[str, list[Sequence[ImportedRow]]] = {}
    for own in good:
        rows.setdefault(own.proposal.sheet.to, []).append(own.rows)
    filled: dict[str, dict[tuple[int, int], Entry]] = {}
    told: list[Diagnostic] = []
    for name, many in rows.items():
        spec = base.kit.sheet(name)
        sheet = known.get(name)
        place = Place(workbook.file, spec.title if sheet is None else sheet.title)
        target = None if sheet is None else fill.Target(spec, sheet, noted.get(sheet.title, {}), place)
        made = None if target is None else fill.fill(target, halves.joined(spec, many), year)
        if sheet is None or made is None:
            message = _("Sổ của năm {year} không có trang “{title}” để ghi vào.", year=year, title=spec.title)
            told.append(error("missing-sheet", message, Place(workbook.file, spec.title)))
            continue
        filled[sheet.title] = made.entries
        told.extend(made.notes)
    return filled, told


def _stored(
    path: Path, known: Sequence[RememberedTable], now: Sequence[TableProposal], unit: str
) -> dict[Path, bytes]:
    own = [remembered.remember(one, unit) for one in now]
    return {path: remembered.text_of(remembered.merge(known, own)).encode()}
