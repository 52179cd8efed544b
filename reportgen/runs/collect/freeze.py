"""The cut-off of a collection, *chốt số liệu*: what had come on that day, byte for byte, and what it came to.

``outputs/2026/chot-so-lieu.json`` holds it; afterwards a collection says whose workbook is another one, came later or
was taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
from msgspec import Struct

from reportgen import __version__, outputs
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.figures import Number
from reportgen.language import _
from reportgen.outputs.edited import ASIDE
from reportgen.runs.collect import table
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.collect.model import Collected, Status, UnitState
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.words import Speaker
from reportgen.sheets import file_type
from reportgen.vietnamese import dates
from reportgen.workspace import Workspace

FILE = "chot-so-lieu.json"
FORMAT = 1


class FrozenFile(Struct, frozen=True):
    """A workbook as it was: its name in the units' folder, and its SHA-256, empty where it could not be read."""

    file: str
    sha256: str = ""


class FrozenUnit(Struct, frozen=True):
    """A unit at the cut-off: how it stood, what it had sent, whether that is in the sums."""

    code: str
    name: str
    status: Status
    counted: bool = False
    files: tuple[FrozenFile, ...] = ()


class FrozenTotal(Struct, frozen=True):
    """The sums of all units under one: figure → value, a rate as text with all its decimals."""

    code: str
    senders: int
    added: tuple[str, ...]
    figures: dict[str, int | str | None]


class Frozen(Struct, frozen=True):
    """The cut-off.

    Args:
        format: of this file.
        reportgen: the program's version.
        year: of the workbooks.
        on: the day.
        kit: by which they were read.
        kit_version: its version.
        units: every sender.
        missing: the codes of those that had sent nothing.
        totals: the sums, those of the office first.
    """

    format: int
    reportgen: str
    year: int
    on: date
    kit: str
    kit_version: str
    units: tuple[FrozenUnit, ...]
    missing: tuple[str, ...]
    totals: tuple[FrozenTotal, ...]


def place_of(space: Workspace, year: int) -> Path:
    """Return where the cut-off of a year is."""
    return space.output(year) / FILE


def frozen(space: Workspace, collected: Collected) -> Frozen:
    """Return the collection as its own cut-off; nothing is written."""
    say = Speaker(folder_of(space, collected.year))
    return Frozen(
        format=FORMAT,
        reportgen=__version__,
        year=collected.year,
        on=collected.on,
        kit=collected.kit.name,
        kit_version=collected.kit.version,
        units=tuple(_unit(state, say) for state in collected.states),
        missing=tuple(state.unit.code for state in collected.states if not table.readings_of(state)),
        totals=tuple(
            FrozenTotal(
                own.code, own.senders, own.added, {name: _exact(f.value) for name, f in own.figures.items()}
            )
            for own in collected.totals.values()
        ),
    )


def _unit(state: UnitState, say: Speaker) -> FrozenUnit:
    files = tuple(FrozenFile(say.file(one.file.path), _digest(one)) for one in table.readings_of(state))
    return FrozenUnit(state.unit.code, state.unit.name, state.status, state.added is not None, files)


def _digest(one: UnitReading) -> str:
    """Return the SHA-256 of a workbook, also of one that is damaged."""
    try:
        return one.digest or outputs.sha256(one.file.load())
    except ReportgenError:
        return ""


def _exact(value: Number | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value


def store(space: Workspace, collected: Collected, *, force: bool = False) -> Path:
    """Write the cut-off and return where it is; with ``force`` anew, and the former one is kept beside.

    Raises:
        ReportgenError: there is one already, or it cannot be written.
    """
    path = place_of(space, collected.year)
    outputs.recover(path.parent)
    if path.exists() and not force:
        raise WorkspaceError(frozen_already(space, collected.year))
    data = msgspec.json.format(msgspec.json.encode(frozen(space, collected)), indent=2) + b"\n"
    if not path.exists():
        outputs.place_all({path: data}, {path: {None}})
        return path
    file_type.load(path)  # says in words what cannot be read
    outputs.replace_forced(path, data, lambda _kept: None)
    return path


def frozen_already(space: Workspace, year: int) -> Diagnostic:
    """Return that there is a cut-off of the year, and how it is made once more."""
    path = place_of(space, year)
    message = _("Số liệu năm {year} đã chốt.", year=year)
    hint = _(
        "Muốn chốt lại thì thêm --force; bản chốt trước được giữ thành tệp {file}.",
        file=f"{path.stem}{ASIDE}{path.suffix}",
    )
    return error("frozen-already", message, Place(path.as_posix()), hint)


def load(path: Path) -> Frozen:
    """Return the cut-off at ``path``.

    Raises:
        WorkspaceError: it cannot be read, or is no cut-off.
    """
    data = file_type.load(path)
    try:
        read = msgspec.json.decode(data, type=Frozen)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise WorkspaceError(_damaged(path)) from problem
    if read.format != FORMAT:
        raise WorkspaceError(_damaged(path))
    return read


def _damaged(path: Path) -> Diagnostic:
    message = _("Tệp chốt số liệu này bị hỏng, hoặc do phiên bản khác của chương trình lập.")
    hint = _("Lấy lại bản sao của tệp; nếu không có thì xóa tệp rồi chốt lại bằng --freeze.")
    return error("freeze-damaged", message, Place(path.as_posix()), hint)


def since(space: Workspace, collected: Collected) -> Iterator[Diagnostic]:
    """Yield what is otherwise now than at the cut-off of the year; nothing without one.

    Raises:
        WorkspaceError: it cannot be read, or is another year's.
    """
    path = place_of(space, collected.year)
    if path.exists():
        then = load(path)
        if then.year != collected.year:
            raise WorkspaceError(_damaged(path))
        yield from since_freeze(collected, then, Speaker(folder_of(space, collected.year)))


def since_freeze(collected: Collected, then: Frozen, say: Speaker) -> Iterator[Diagnostic]:
    """Yield whose workbook is another one than at the cut-off ``then``, came later, or was taken away."""
    day = dates.short(then.on)
    before = {unit.code: unit for unit in then.units}
    for state in collected.states:
        now = _unit(state, say)
        yield from _changed(state, now, before.pop(now.code, None), day)
    for unit in before.values():
        message = _(
            "Đơn vị “{unit}” có khi chốt ngày {day}, nay không còn trong danh sách.", unit=unit.name, day=day
        )
        yield warning("unit-gone-since-freeze", message, Place(collected.roster.file))


def _changed(state: UnitState, now: FrozenUnit, then: FrozenUnit | None, day: str) -> Iterator[Diagnostic]:
    unit, files = state.unit.name, table.readings_of(state)
    place = Place(files[0].file.path.as_posix()) if files else Place()
    hint = _("Muốn tính theo sổ hiện nay thì chốt lại: thêm --freeze --force.")
    if then is None or not then.files:
        if now.files:
            message = _("Đơn vị “{unit}” gửi sổ sau khi chốt ngày {day}.", unit=unit, day=day)
            yield warning("came-after-freeze", message, place, hint)
    elif not now.files:
        names = ", ".join(own.file for own in then.files)
        message = _(
            "Sổ của đơn vị “{unit}” có khi chốt ngày {day} ({names}), nay không còn.",
            unit=unit,
            day=day,
            names=names,
        )
        yield warning("gone-since-freeze", message, place, hint)
    elif _digests(now) != _digests(then):
        message = _("Sổ của đơn vị “{unit}” đã thay đổi sau khi chốt ngày {day}.", unit=unit, day=day)
        yield warning("changed-since-freeze", message, place, hint)
    elif [own.file for own in now.files] != [own.file for own in then.files]:
        message = _(
            "Sổ của đơn vị “{unit}” đổi tên sau khi chốt ngày {day}; nội dung như cũ.", unit=unit, day=day
        )
        yield note("renamed-since-freeze", message, place)


def _digests(unit: FrozenUnit) -> set[str]:
    return {own.sha256 for own in unit.files}
