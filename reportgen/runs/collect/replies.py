"""What goes back to units: for each with something to mend a message, and its workbook with the places shown.

In ``outputs/2026/gui-lai/<code>``.  What was made for a unit that is fine again is taken away; what a person has edited
stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs
from reportgen.collect.roster import Unit
from reportgen.diagnostics import Diagnostic, Place, Severity, note, warning
from reportgen.errors import ReportgenError
from reportgen.language import _
from reportgen.outputs.lock import STAGE
from reportgen.paths import is_name_everywhere
from reportgen.runs.collect import letters, table
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.collect.heading import heading
from reportgen.runs.collect.letters import Attached, Letter
from reportgen.runs.collect.model import Collected, Status, UnitState
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.words import Speaker
from reportgen.sheets.annotate import annotate_bytes
from reportgen.workspace import Workspace

FOLDER = "gui-lai"
TWICE = "unit-doubled"
"""The code of what a message says in words of its own."""
MAIL, MESSAGE, SHOWN = "thu.eml", "tin-nhan.txt", "soat-loi"


class Replies(Struct, frozen=True):
    """What was made, what was taken away because all is fine, and what there is to say."""

    made: tuple[Path, ...]
    gone: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def output_folder(space: Workspace, year: int) -> Path:
    """Return where replies go, each unit's in a folder called by its code."""
    return space.output(year) / FOLDER


def replies(space: Workspace, collected: Collected) -> dict[str, dict[str, bytes]]:
    """Return code → file name → bytes, for each unit with something to mend; nothing is written."""
    writer = _Writer(space, collected)
    made = ((state.unit.code, writer.files(state)) for state in _states(collected))
    return {code: files for code, files in made if files}


def asked_units(space: Workspace, collected: Collected) -> tuple[UnitState, ...]:
    """Return the units that `replies` has something for, without writing to them."""
    writer = _Writer(space, collected)
    return tuple(state for state in _states(collected) if writer.asks(state))


def reply(space: Workspace, collected: Collected, code: str) -> dict[str, bytes]:
    """Return file name → bytes of the reply to one unit, without writing it; nothing for one that is fine."""
    state = next((own for own in _states(collected) if own.unit.code == code), None)
    return {} if state is None else _Writer(space, collected).files(state)


def folder_of_unit(space: Workspace, year: int, code: str) -> Path:
    """Return where the reply to a unit is stored."""
    return output_folder(space, year) / _folder(code)


def store(space: Workspace, collected: Collected) -> Replies:
    """Store the replies: all of them, or none; those of units that are fine again are removed.

    Raises:
        ReportgenError: a file cannot be written; nothing has changed.
    """
    folder = output_folder(space, collected.year)
    wanted = {
        f"{_folder(code)}/{name}": data
        for code, files in replies(space, collected).items()
        for name, data in files.items()
    }
    known = _known(folder)
    outputs.recover(folder, *dict.fromkeys((folder / name).parent for name in (*wanted, *known)))
    known = _known(folder)
    old = [name for name in known if name not in wanted and (folder / name).is_file()]
    kept = [name for name in (*wanted, *old) if _is_edited(folder, name, known, wanted.get(name))]
    gone = [name for name in old if name not in kept]
    files: dict[str, bytes | None] = {name: data for name, data in wanted.items() if name not in kept}
    if files or gone:
        outputs.store_copies(folder, {**files, **dict.fromkeys(gone)})
    for name in gone:
        with suppress(OSError):  # something else lies there
            (folder / name).parent.rmdir()
    told = (*(_kept(folder / name) for name in kept), *_without_address(collected, wanted))
    return Replies(
        made=tuple(folder / name for name in files),
        gone=tuple(folder / name for name in gone),
        diagnostics=told,
    )


def _folder(code: str) -> str:
    """Return the folder of a unit: its code, unless the program's own files are called so."""
    return f"{code}_" if code.casefold() in (outputs.MANIFEST, STAGE) else code


def _known(folder: Path) -> dict[str, str]:
    """Return name → SHA-256 of what was made before: a file in a folder of ``folder``, whatever the manifest says."""
    return {
        name: digest
        for name, digest in outputs.read_manifest(folder).copies.items()
        if len(parts := PurePosixPath(name).parts) == 2 and all(map(is_name_everywhere, parts))
    }


def _is_edited(folder: Path, name: str, known: Mapping[str, str], fresh: bytes | None) -> bool:
    """Return whether a person has put there what is neither as last made nor as it would be made now."""
    digest = outputs.digest_at(folder / name)
    as_made = {known.get(name), None if fresh is None else outputs.sha256(fresh)}
    return digest is not None and digest not in as_made


def _kept(path: Path) -> Diagnostic:
    message = _("Tệp này đã được sửa tay nên được giữ nguyên.")
    hint = _("Muốn soạn lại thì xóa hoặc đổi tên tệp, rồi chạy lại lệnh.")
    return warning("edited-kept", message, Place(str(path)), hint)


def _without_address(collected: Collected, wanted: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Yield which units' drafts have nobody to go to."""
    asked = {name.partition("/")[0] for name in wanted}
    units = [u for u in collected.roster.units if _folder(u.code) in asked and not letters.is_address(u.mail)]
    if units:
        names = ", ".join(unit.code for unit in units[:5]) + (", …" if len(units) > 5 else "")
        message = _("Thư soạn cho {count} đơn vị chưa có địa chỉ: {names}.", count=len(units), names=names)
        hint = _("Ghi địa chỉ vào mail của đơn vị trong danh sách, hoặc điền khi gửi.")
        yield note("no-mail", message, Place(collected.roster.file), hint)


def _states(collected: Collected) -> Iterator[UnitState]:
    """Yield how it stands with each sender, then with each unit above that has sent a workbook of its own."""
    yield from collected.states
    above: dict[str, list[UnitReading]] = {}
    for one in collected.upper:
        above.setdefault(one.code, []).append(one)
    for code, own in above.items():
        unit = collected.roster.by_code[code]
        if len({one.digest or one.file for one in own}) > 1:
            yield UnitState(unit, Status.DOUBLED, several=tuple(own))
        else:
            yield UnitState(unit, Status.WITH_ERRORS if own[0].has_errors else Status.RECEIVED, own[0])


class _Writer:
    """Writes what goes back to each unit of a collection."""

    def __init__(self, space: Workspace, collected: Collected) -> None:
        self._collected = collected
        self._say = Speaker(folder_of(space, collected.year))
        self._about = table.about_units(collected)
        self._sender = heading(space, collected).name

    def asks(self, state: UnitState) -> bool:
        """Return whether there is anything for a unit."""
        return self._is_asked(state, letters.all_points(table.all_about(state, self._about)))

    def files(self, state: UnitState) -> dict[str, bytes]:
        """Return file name → bytes; nothing for a unit that has nothing to mend."""
        points = letters.all_points(table.all_about(state, self._about))
        if not self._is_asked(state, points):
            return {}
        points = tuple(self._for_unit(state, points))
        shown = self._shown(state, points)
        letter = self._letter(state.unit, state, points, "" if shown is None else shown.name)
        files = {
            MAIL: letters.draft(letter, self._say, state.unit.mail, shown),
            MESSAGE: letters.text(letter, self._say).encode(),
        }
        return files if shown is None else {**files, shown.name: shown.data}

    def _for_unit(self, state: UnitState, points: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield the points as the unit reads them: without the superior's folders, and what he himself might do.

        Of several workbooks, of which one will not count, warnings are left out.
        """
        beside = self._about.get(state.unit.code, ())
        for told in points:
            if told.code == TWICE or (state.several and told.severity is not Severity.ERROR):
                continue
            hint = "" if told in beside else self._say.text(told.hint)
            yield replace(told, message=self._say.text(told.message), hint=hint)

    def _is_asked(self, state: UnitState, points: tuple[Diagnostic, ...]) -> bool:
        """Return whether a unit hears of it: errors, and what stands out beside others; not warnings of its own."""
        if state.status in (Status.MISSING, Status.LATE):
            return True
        beside = self._about.get(state.unit.code, ())
        return any(told.severity is Severity.ERROR or told in beside for told in points)

    def _letter(
        self, unit: Unit, state: UnitState, points: tuple[Diagnostic, ...], attachment: str
    ) -> Letter:
        return Letter(
            unit=self._say.text(unit.name),
            year=self._collected.year,
            status=state.status,
            on=self._collected.on,
            deadline=unit.deadline,
            files=tuple(self._say.file(one.file.path) for one in table.readings_of(state)),
            points=points,
            sender=self._sender,
            attachment=attachment,
        )

    def _shown(self, state: UnitState, points: tuple[Diagnostic, ...]) -> Attached | None:
        """Return the unit's workbook with its points; None where it cannot be shown in it: an .xls, a damaged file."""
        one = state.reading
        if one is None or state.several:
            return None
        path = one.file.path
        try:
            data = annotate_bytes(one.file.load(), path, points)
        except ReportgenError:  # the message says all of it
            return None
        return Attached(f"{state.unit.code}-{SHOWN}{_suffix(path)}", data)


def _suffix(path: Path) -> str:
    return ".xlsm" if path.suffix.lower() == ".xlsm" else ".xlsx"
