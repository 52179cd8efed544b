"""The collection as a table: a row a unit, counts by status and by upper unit, sums by level, a ranking.

For the screen, for ``--json`` (`listing`) and for the papers; nothing here is written anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, Severity, error
from reportgen.errors import ReportgenError
from reportgen.figures import Number
from reportgen.kit.model import FigureSpec
from reportgen.language import _
from reportgen.runs.collect.model import OFFICE, Collected, Status, Total, UnitState
from reportgen.runs.collect.reading import UnitReading
from reportgen.suggest import did_you_mean
from reportgen.vietnamese.unicode import fold

STATUSES: Mapping[Status, str] = {
    Status.RECEIVED: "đã nhận",
    Status.WITH_ERRORS: "có lỗi",
    Status.MISSING: "chưa gửi",
    Status.LATE: "quá hạn",
    Status.DOUBLED: "nhiều sổ",
}
"""How tables call them: a document's words, not messages."""
ASKING = (Severity.ERROR, Severity.WARNING)


class UnitRow(Struct, frozen=True):
    """How it stands with a unit.

    Args:
        code: its code.
        name: as papers write it.
        level: ``xã`` …
        parent: the code of the unit that it stands under.
        under: its name; empty where there is none.
        status: how it stands.
        came_late: the day on which its workbook came, where that was too late.
        deadline: its last day.
        errors: how many there are in its workbook and about it.
        warnings: the same.
        worst: what is to be mended first; None where there is nothing.
        files: what it has sent.
        counted: whether it is added up.
    """

    code: str
    name: str
    level: str
    parent: str
    under: str
    status: Status
    came_late: date | None
    deadline: date | None
    errors: int
    warnings: int
    worst: Diagnostic | None
    files: tuple[UnitReading, ...]
    counted: bool

    @property
    def status_in_words(self) -> str:
        """How a table says it: ``đã nhận``."""
        return STATUSES[self.status]


class Group(Struct, frozen=True):
    """The senders under one unit, ``OFFICE`` for all of them, and how many of them stand how."""

    code: str
    name: str
    senders: int
    counts: Mapping[Status, int]


class Ranked(Struct, frozen=True):
    """A unit in a ranking: two with one value have one ``rank``, and the next one's number is left out."""

    rank: int
    unit: UnitState
    value: Number


class Ranking(Struct, frozen=True):
    """Units by a figure, the greatest first; ``without`` are those whose value is not known."""

    figure: FigureSpec
    ranked: tuple[Ranked, ...]
    without: tuple[UnitState, ...]


def readings_of(state: UnitState) -> tuple[UnitReading, ...]:
    """Return the workbooks of a unit: those that differ, else the one."""
    return state.several or ((state.reading,) if state.reading is not None else ())


def about_units(collected: Collected) -> dict[str, list[Diagnostic]]:
    """Return code → what is said of the unit beside what stands in its workbook: twice sent, copied, standing out."""
    owners = {
        one.file.path.as_posix(): one.code
        for one in collected.readings
        if one.code in collected.roster.by_code
    }
    found: dict[str, list[Diagnostic]] = {}
    for told in collected.diagnostics:
        if told.place.file in owners:
            found.setdefault(owners[told.place.file], []).append(told)
    return found


def all_about(state: UnitState, about: Mapping[str, Sequence[Diagnostic]]) -> list[Diagnostic]:
    """Return all that there is to say of a unit, what must be mended first; `about_units` gives ``about``."""
    own = (told for one in readings_of(state) for told in one.diagnostics)
    order = list(Severity)
    everything = dict.fromkeys((*about.get(state.unit.code, ()), *own))
    return sorted(everything, key=lambda told: order.index(told.severity))


def rows(collected: Collected) -> tuple[UnitRow, ...]:
    """Return a row for each unit that is to send a workbook, in the roster's order."""
    about = about_units(collected)
    return tuple(_row(collected, state, about) for state in collected.states)


def _row(collected: Collected, state: UnitState, about: Mapping[str, Sequence[Diagnostic]]) -> UnitRow:
    unit, files = state.unit, readings_of(state)
    own = about.get(unit.code, ())
    counts = {
        kind: sum(one.counted.get(kind, 0) for one in files) + sum(told.severity is kind for told in own)
        for kind in ASKING
    }
    above = collected.roster.by_code.get(unit.parent)
    return UnitRow(
        code=unit.code,
        name=unit.name,
        level=unit.level,
        parent=unit.parent,
        under="" if above is None else above.name,
        status=state.status,
        came_late=state.came_late,
        deadline=unit.deadline,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        worst=next((told for told in all_about(state, about) if told.severity in ASKING), None),
        files=files,
        counted=state.added is not None,
    )


def groups(collected: Collected) -> tuple[Group, ...]:
    """Return how all senders stand, then those under each unit that others stand under, at every level."""
    states = {state.unit.code: state for state in collected.states}
    return tuple(_group(collected, code, states) for code in collected.totals)


def _group(collected: Collected, code: str, states: Mapping[str, UnitState]) -> Group:
    own = [states[unit.code].status for unit in collected.roster.under(code)]
    name = "" if code == OFFICE else collected.roster.by_code[code].name
    return Group(code, name, len(own), {status: own.count(status) for status in Status})


# --- figures ----------------------------------------------------------------------------------


def told_figures(collected: Collected) -> tuple[FigureSpec, ...]:
    """Return the figures that any unit has, in the kit's order."""
    known = {
        name
        for state in collected.states
        if state.reading is not None and state.added is not None
        for name, value in state.reading.figures.items()
        if value is not None
    }
    return tuple(spec for spec in collected.kit.figures if spec.name in known)


def total_of(total: Total, figure: str) -> tuple[Number | None, str]:
    """Return the sum of a figure, and of how many it is where that is not all: ``28/30 đơn vị``."""
    summed = total.figures.get(figure)
    if summed is None:
        return None, _share(0, total.senders)
    return summed.value, _share(summed.units, total.senders)


def _share(units: int, senders: int) -> str:
    return f"{units}/{senders} đơn vị" if units < senders else ""


def find_figure(collected: Collected, typed: str) -> FigureSpec:
    """Return the figure with this name or title.

    Raises:
        ReportgenError: there is none.
    """
    key = fold(typed)
    for spec in collected.kit.figures:
        if key in (fold(spec.name), fold(spec.title)):
            return spec
    known = [text for spec in collected.kit.figures for text in (spec.name, spec.title)]
    message = _("Không có số liệu nào tên là “{name}”.", name=typed)
    hint = did_you_mean(typed, known) or _("Xem tên các số liệu: reportgen template fields")
    raise ReportgenError([error("no-such-figure", message, Place(collected.kit.file), hint)])


def rank(collected: Collected, figure: str) -> Ranking:
    """Return the units that are added up by a figure, given by name or title, the greatest value first.

    Raises:
        ReportgenError: there is no such figure.
    """
    spec = find_figure(collected, figure)
    values = {
        state.unit.code: state.reading.figures.get(spec.name)
        for state in collected.states
        if state.reading is not None and state.added is not None
    }
    valued = [
        (value, state) for state in collected.states if (value := values.get(state.unit.code)) is not None
    ]
    in_order = sorted(valued, key=lambda pair: -pair[0])
    without = tuple(state for state in collected.states if values.get(state.unit.code) is None)
    return Ranking(spec, tuple(_competing(in_order)), without)


def _competing(in_order: Sequence[tuple[Number, UnitState]]) -> Iterator[Ranked]:
    before: Ranked | None = None
    for place, (value, state) in enumerate(in_order, start=1):
        before = Ranked(before.rank if before and before.value == value else place, state, value)
        yield before
