"""``reportgen new 2026 --all-units``: a blank workbook for every unit of the list, ready to send.

A workbook that no unit's last year fills is drawn once for each level, and only its two names are put in anew: a
province makes 166 of them in seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from msgspec import Struct

from reportgen import kit, outputs
from reportgen.blank import plan
from reportgen.blank.carry import PreviousYear
from reportgen.collect.received import ReceivedFile
from reportgen.collect.roster import Roster, Unit, plain_words
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.kit.awards import FieldRef
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.ooxml.archive import Archive
from reportgen.runs import pool
from reportgen.runs.collect.collect import WORTH_A_PROCESS, chosen_kit, last_years, read_roster
from reportgen.runs.collect.unit import UnitWorkspace, UnitYears
from reportgen.runs.request import Progress, silent
from reportgen.runs.years import catalogue_of
from reportgen.sheets import write
from reportgen.workspace import Workspace

FOLDER = "gui-don-vi"
CODE, NAME = "MA-DON-VI-86A1", "TEN-DON-VI-86A1"
"""What stands for a unit in a workbook that is drawn for all of a level."""


class UnitWorkbooks(Struct, frozen=True):
    """What was made: the files, and what there is to say; those that a person edited stay."""

    made: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


class Order(Struct, frozen=True):
    """By what workbooks are drawn."""

    root: Path
    kit: Path
    year: int
    before: Mapping[str, ReceivedFile] = {}


class Drawing(Struct, frozen=True):
    """The workbook of one unit: its bytes, and what of its last year could not be read."""

    unit: Unit
    data: bytes
    diagnostics: tuple[Diagnostic, ...] = ()


def new_unit_workbooks(
    own: Workspace, year: int, codes: Sequence[str] = (), kit_name: str = "", progress: Progress = silent
) -> UnitWorkbooks:
    """Make the blank workbooks of the units with these ``codes``, of all senders without any, in outputs/<year>.

    Raises:
        ReportgenError: the list of units or the kit cannot be read, a code is none, a file cannot be written.
    """
    rules, expected = chosen_kit(own, year, kit_name), read_roster(own, year)
    units = _chosen(expected, codes)
    order = Order(own.root, rules.folder, year, last_years(own, year, expected))
    folder = own.output(year) / FOLDER
    outputs.recover(folder)
    drawn = list(_drawn(order, units, progress))
    files: dict[str, bytes] = {}
    about = [told for one in drawn for told in one.diagnostics]
    for one in drawn:
        path = folder / file_name(one.unit)
        if outputs.is_edited_copy(path, one.data):
            message = _("Sổ này có người đã sửa nên giữ nguyên, không tạo lại.")
            about.append(note("copy-kept", message, Place(path.as_posix())))
        else:
            files[path.name] = one.data
    outputs.store_copies(folder, files)
    return UnitWorkbooks(tuple(folder / name for name in files), tuple(about))


def file_name(unit: Unit) -> str:
    """Return what a unit's workbook is called: its code, then its name without accents."""
    return f"{'-'.join((unit.code, *plain_words(unit.name)))}.xlsx"


def _chosen(expected: Roster, codes: Sequence[str]) -> tuple[Unit, ...]:
    if not codes:
        return expected.senders
    found = [expected.find(code) for code in codes]
    unknown = [code for code, unit in zip(codes, found, strict=True) if unit is None]
    if unknown:
        message = _("Danh sách không có đơn vị “{codes}”.", codes=", ".join(unknown))
        raise WorkspaceError(error("no-such-unit", message, Place(expected.file)))
    return tuple(unit for unit in found if unit is not None)


def _drawn(order: Order, units: Sequence[Unit], progress: Progress) -> Iterator[Drawing]:
    known = [unit for unit in units if unit.code in order.before]
    by_code: dict[str, Drawing] = {}
    many = pool.workers(0, len(known), WORTH_A_PROCESS)
    if known:
        for done in pool.run(draw, known, many, _ended, partial(begin, order)):
            by_code[done.unit.code] = done
            progress(len(by_code), len(units), done.unit.name)
    blank = _Blank(order)
    for done_before, unit in enumerate(units):
        if unit.code not in by_code:
            by_code[unit.code] = Drawing(unit, blank.for_unit(unit))
            progress(done_before + 1, len(units), unit.name)
    return (by_code[unit.code] for unit in units)


class _Blank:
    """Workbooks of units without a last year."""

    def __init__(self, order: Order) -> None:
        self._order, self._kit = order, kit.load(order.kit)
        self._catalogue = catalogue_of(self._kit)
        self._levels: dict[str, Archive] = {}

    def for_unit(self, unit: Unit) -> bytes:
        """Return the workbook of a unit."""
        if unit.level not in self._levels:
            stand_in = Unit(CODE, NAME, unit.level)
            book = plan.book(
                self._kit, self._order.year, None, self._catalogue, CODE, given(self._kit, stand_in)
            )
            self._levels[unit.level] = Archive(write.draw(book))
        archive = self._levels[unit.level]
        changed: dict[str, bytes] = {}
        for name in archive.names:
            data = archive.read(name) if name.endswith(".xml") else b""
            new = data.replace(CODE.encode(), escape(unit.code).encode())
            new = new.replace(NAME.encode(), escape(unit.name).encode())
            if new != data:
                changed[name] = new
        return archive.rewrite(changed)


def given(own: Kit, unit: Unit) -> dict[FieldRef, str]:
    """Return the fields that the list of units fills in: the office's name, its level where the kit knows it."""
    spec = own.collect
    if spec is None:
        return {}
    made = {spec.unit: unit.name}
    if spec.level and unit.level in own.sheet(spec.level.sheet).column(spec.level.field).constraints.enum:
        made[spec.level] = unit.level
    return made


# --- in a worker ------------------------------------------------------------------------------


class _Carrying:
    """Workbooks of units that have a last year."""

    def __init__(self, order: Order) -> None:
        self._order, self._kit = order, kit.load(order.kit)
        self._catalogue = catalogue_of(self._kit)

    def draw(self, unit: Unit) -> Drawing:
        """Return a unit's workbook, with what lasts from year to year."""
        before = self._order.year - 1
        workspace = UnitWorkspace(self._order.root, unit.code, {before: self._order.before[unit.code]})
        try:
            read = UnitYears(workspace, self._kit, self._catalogue).read(before)
        except ReportgenError as problem:
            return Drawing(unit, self._drawn(unit, None), problem.diagnostics)
        return Drawing(unit, self._drawn(unit, PreviousYear(self._kit, read.data)))

    def _drawn(self, unit: Unit, last: PreviousYear | None) -> bytes:
        known = given(self._kit, unit)
        return write.draw(plan.book(self._kit, self._order.year, last, self._catalogue, unit.code, known))


_carrying: _Carrying | None = None


def begin(order: Order) -> None:
    """Make this process draw by ``order``."""
    global _carrying  # noqa: PLW0603 - what a pool's process has between its tasks
    _carrying = _Carrying(order)


def draw(unit: Unit) -> Drawing:
    """Return the workbook of a unit, by the order that this process has."""
    if _carrying is None:
        raise RuntimeError("begin() comes first")
    return _carrying.draw(unit)


def _ended(unit: Unit, trouble: BaseException) -> Drawing:
    message = _("Tạo sổ của “{unit}” thì chương trình bị dừng.", unit=unit.name)
    raise WorkspaceError(error("drawing-ended", message)) from trouble
