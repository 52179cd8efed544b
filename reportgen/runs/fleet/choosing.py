"""Which units are built, and which of the received files is whose: told as `collect` does, without reading figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import checks, outputs, sheets
from reportgen.collect import naming, received
from reportgen.collect.received import ReceivedFile
from reportgen.collect.roster import Roster, Unit
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.runs.collect import doubts
from reportgen.runs.collect.collect import folder_of, last_years
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.fleet.model import ALL, UnitJob, UnitOutcome, failed
from reportgen.sheets import file_type
from reportgen.sheets.identity import identity
from reportgen.suggest import did_you_mean
from reportgen.workspace import Workspace


class Chosen(Struct, frozen=True):
    """The units to be built, in the order of the list: a job for each, or why there is none; and what else to say."""

    units: tuple[UnitJob | UnitOutcome, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def choose(workspace: Workspace, year: int, kit: Kit, roster: Roster, asked: Sequence[str]) -> Chosen:
    """Return the units that are ``asked`` for by their codes, with their files.

    Raises:
        WorkspaceError: the list has no such unit.
    """
    codes = _codes(roster, asked)
    folder = folder_of(workspace, year)
    there = received.look(folder)
    before = last_years(workspace, year, roster)
    whose = _Whose(kit, roster, year)
    found: dict[str, list[UnitReading]] = {}
    for file in there.files:
        one = whose.reading(file)
        found.setdefault(one.code, []).append(one)
    wanted = [unit for unit in roster.units if _is_wanted(roster, unit, codes, found)]
    units: list[UnitJob | UnitOutcome] = []
    for unit in wanted:
        if own := found.get(unit.code):
            units.append(_unit(roster, unit, year, own, before))
        else:
            units.append(failed(UnitJob(unit.code, unit.name, {}), _missing(folder, year, unit.name)))
    strays = () if codes else map(doubts.of_stray, found.get("", ()))
    return Chosen(tuple(units), (*there.diagnostics, *strays))


def _codes(roster: Roster, asked: Sequence[str]) -> frozenset[str]:
    """Return the codes that are asked for; none: all of them."""
    if any(one.casefold() == ALL for one in asked):
        return frozenset()
    found = {typed: roster.find(typed) for typed in asked}
    if unknown := [typed for typed, unit in found.items() if unit is None]:
        raise WorkspaceError([_no_such_unit(roster, typed) for typed in unknown])
    return frozenset(unit.code for unit in found.values() if unit is not None)


def _no_such_unit(roster: Roster, typed: str) -> Diagnostic:
    message = _("Danh sách không có đơn vị nào mang mã “{code}”.", code=typed)
    hint = did_you_mean(typed, [unit.code for unit in roster.units])
    return error("no-such-unit", message, Place(roster.file), hint or _("Mọi đơn vị: --units all"))


def _is_wanted(
    roster: Roster, unit: Unit, codes: frozenset[str], found: Mapping[str, Sequence[UnitReading]]
) -> bool:
    """Return whether a unit is built; of all those that others stand under only where they have sent something."""
    if codes:
        return unit.code in codes
    return unit in roster.senders or unit.code in found


def _unit(
    roster: Roster, unit: Unit, year: int, own: Sequence[UnitReading], before: Mapping[str, ReceivedFile]
) -> UnitJob | UnitOutcome:
    job = UnitJob(unit.code, unit.name, {})
    if len(own) > 1:
        own = [replace(one, digest=_digest(one.file)) for one in own]
    if len({one.digest or one.file for one in own}) > 1:
        told = doubts.of_unit(roster, unit, own)
        return failed(job, *(one for one in told if one.code == "unit-doubled"))
    last = {year - 1: before[unit.code]} if unit.code in before else {}
    return replace(job, books={year: own[0].file, **last})


def _missing(folder: Path, year: int, name: str) -> Diagnostic:
    message = _("Chưa có sổ số liệu năm {year} của “{unit}”.", year=year, unit=name)
    return error("unit-missing", message, Place(folder.as_posix()))


def _digest(file: ReceivedFile) -> str:
    try:
        return outputs.sha256(file.load())
    except ReportgenError:
        return ""


class _Whose:
    """Tells whose a file is; of a workbook without a known code it reads the one sheet that names the office."""

    def __init__(self, kit: Kit, roster: Roster, year: int) -> None:
        """Keep of the kit what is needed."""
        spec = kit.collect
        self._unit = spec.unit if spec else None
        named = self._unit.sheet if self._unit else ""
        self._kit = replace(kit, sheets=tuple(sheet for sheet in kit.sheets if sheet.name == named))
        self._roster, self._year = roster, year

    def reading(self, file: ReceivedFile) -> UnitReading:
        """Return the file with the code of its unit, "" where nothing tells."""
        try:
            data = file.load()
            code = identity(file_type.opened(data, file.path)).unit
            told = naming.name(self._roster, code, "", "").unit
            office = self._office(data, file.path) if told is None else ""
        except ReportgenError:  # it is told once it is to be built
            code = office = ""
        named = naming.name(self._roster, code, office, file.path.name)
        return UnitReading(file, code=named.unit.code if named.unit else "", office=office)

    def _office(self, data: bytes, path: Path) -> str:
        if self._unit is None:
            return ""
        read, _found = checks.check_year(self._kit, sheets.read_bytes(data, path), self._year)
        record = read.fields.get(self._unit.sheet)
        value = record.get(self._unit.field) if record is not None else None
        return str(value) if value is not None else ""
