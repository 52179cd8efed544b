"""``reportgen collect 2026``: every unit's workbook read, who lacks, what is wrong, what stands out, the sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from reportgen import kit
from reportgen.collect import doubles, naming, received, roster
from reportgen.collect.naming import Basis
from reportgen.collect.received import FOLDER, ReceivedFile
from reportgen.collect.roster import Roster, Unit
from reportgen.diagnostics import Diagnostic, Place, Severity, error
from reportgen.errors import KitError, ReportgenError, WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.runs import pool
from reportgen.runs.collect import doubts, each, reading
from reportgen.runs.collect.model import Collected, CollectRequest, Status, UnitState
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.totals import against_sum, totals, unproven
from reportgen.runs.request import Progress, silent
from reportgen.runs.which_kit import choose
from reportgen.sheets import file_type
from reportgen.sheets.identity import identity
from reportgen.workspace import Workspace, kit_folder, kit_names

WORTH_A_PROCESS = 12
"""From so many workbooks on, starting processes, which each load the kit, costs less than it gains."""


def folder_of(workspace: Workspace, year: int) -> Path:
    """Return where the units' workbooks of a year lie."""
    return workspace.papers(year) / FOLDER


def read_roster(workspace: Workspace, year: int) -> Roster:
    """Return who is expected: the list of the year's folder, else of the workspace.

    Raises:
        ReportgenError: there is none, or several, or it says what it may not.
    """
    path = roster.find(folder_of(workspace, year), workspace.papers(year), workspace.root)
    if path is None:
        message = _("Chưa có danh sách đơn vị phải gửi sổ.")
        hint = _("Lập tệp don-vi.toml, hoặc don-vi.xlsx có cột Mã, Tên đơn vị: reportgen help cap-tren")
        place = Place((workspace.root / f"{roster.STEM}.toml").as_posix())
        raise WorkspaceError(error("no-roster", message, place, hint))
    return roster.load(path)


def chosen_kit(workspace: Workspace, year: int, name: str) -> Kit:
    """Return the kit by which units are read: the one named, else the superior's own.

    Raises:
        ReportgenError: there is none, or it does not say how units are added up.
    """
    own = _kit_of(workspace, year, name)
    if own.collect is None:
        message = _("Bộ mẫu “{name}” không nói cách cộng sổ của các đơn vị.", name=own.name)
        raise KitError(error("no-collect", message, Place(own.file), _("Thêm phần [collect] vào kit.toml.")))
    return own


def _kit_of(workspace: Workspace, year: int, name: str) -> Kit:
    if name or any(own == year for _path, own in workspace.workbooks()):
        return kit.load(choose(workspace, name, year).folder)
    kits = [kit.load(workspace.templates / one) for one in kit_names(workspace.templates)]
    adding = [own for own in kits if own.collect is not None]
    return adding[0] if len(adding) == 1 else kit.load(kit_folder(workspace))


def last_years(workspace: Workspace, year: int, expected: Roster) -> dict[str, ReceivedFile]:
    """Return code → the unit's workbook of the year before; none for a unit that has several."""
    found: dict[str, list[ReceivedFile]] = {}
    for file in received.look(folder_of(workspace, year - 1)).files:
        unit = naming.by_file(expected, file.path.name) or _by_properties(expected, file)
        if unit is not None:
            found.setdefault(unit.code, []).append(file)
    return {code: files[0] for code, files in found.items() if len(files) == 1}


def _by_properties(expected: Roster, file: ReceivedFile) -> Unit | None:
    try:
        return expected.find(identity(file_type.opened(file.load(), file.path)).unit)
    except ReportgenError:
        return None


def collect(order: CollectRequest, progress: Progress = silent) -> Collected:
    """Read what has come; nothing is written.

    Raises:
        ReportgenError: the list of units or the kit cannot be read.
    """
    own = chosen_kit(order.workspace, order.year, order.kit)
    expected = read_roster(order.workspace, order.year)
    there = received.look(folder_of(order.workspace, order.year))
    before = last_years(order.workspace, order.year, expected)
    asked = reading.Order(order.workspace.root, own.folder, order.year, expected, before)
    many = pool.workers(order.processes, len(there.files), WORTH_A_PROCESS)
    first = partial(reading.begin, asked, own if many == 1 else None)  # a kit cannot be sent
    readings = each.read_all(there.files, many, first, partial(_ended, expected), progress)
    return _result(order, own, expected, readings, there.diagnostics)


def _ended(expected: Roster, file: ReceivedFile, trouble: BaseException) -> UnitReading:
    message = _("Đọc sổ này thì chương trình bị dừng: {reason}.", reason=type(trouble).__name__)
    told = error("reading-ended", message, Place(file.path.as_posix()))
    unit = naming.by_file(expected, file.path.name)
    known = UnitReading(file) if unit is None else UnitReading(file, code=unit.code, basis=Basis.FILE)
    return replace(known, diagnostics=(told,), counted={Severity.ERROR: 1})


def _result(
    order: CollectRequest,
    own: Kit,
    expected: Roster,
    readings: Sequence[UnitReading],
    about: Sequence[Diagnostic],
) -> Collected:
    by_code: dict[str, list[UnitReading]] = {}
    for one in readings:
        by_code.setdefault(one.code, []).append(one)
    states = tuple(_state(unit, by_code.get(unit.code, []), order.on) for unit in expected.senders)
    sending = {unit.code for unit in expected.senders}
    strays = tuple(by_code.get("", ()))
    upper = tuple(one for one in readings if one.code and one.code not in sending)
    summed = totals(own, expected, states)
    outliers = tuple(doubts.standing_out(own, states))
    told = (
        *about,
        *_of_units(expected, by_code),
        *map(doubts.of_stray, strays),
        *doubts.copies(readings),
        *against_sum(own, upper, summed),
        *unproven(own, states),
        *doubts.of_outliers(own, outliers, states),
        *doubles.find(own, [added for state in states if (added := state.added) is not None]),
    )
    return Collected(order.year, order.on, own, expected, states, upper, strays, summed, outliers, told)


def _of_units(expected: Roster, by_code: Mapping[str, Sequence[UnitReading]]) -> Iterator[Diagnostic]:
    for unit in expected.units:
        yield from doubts.of_unit(expected, unit, by_code.get(unit.code, ()))


def _state(unit: Unit, own: Sequence[UnitReading], on: date) -> UnitState:
    if not own:
        late = unit.deadline is not None and on > unit.deadline
        return UnitState(unit, Status.LATE if late else Status.MISSING)
    if len({one.digest or one.file for one in own}) > 1:
        return UnitState(unit, Status.DOUBLED, several=tuple(own))
    status = Status.WITH_ERRORS if own[0].has_errors else Status.RECEIVED
    return UnitState(unit, status, own[0], came_late=_came_late(unit, own[0]))


def _came_late(unit: Unit, one: UnitReading) -> date | None:
    try:
        day = datetime.fromtimestamp(one.file.file.stat().st_mtime).date()
    except (OSError, ValueError, OverflowError):
        return None
    return day if unit.deadline is not None and day > unit.deadline else None
