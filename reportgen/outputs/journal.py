"""What a run is about to do to a folder, written down before it does it: so that a stop can be undone.

``.reportgen/journal.json`` lists each file with the SHA-256 that it had and the one that it gets (null: no
file).  Beside it ``0.new`` … are the files to come, ``0.old`` … those that were.  While the journal is there
nothing is done for good; its removal ends the run.  After a stop `settle` ends what was done wholly; of what was
done in part `undo` puts back each file that holds what the run gave it.  One that holds something else was changed by
a person since, and stays.  Undoing may be stopped, too.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.outputs import disk
from reportgen.outputs.disk import digest_at, sync_folder, write_through
from reportgen.outputs.lock import STAGE

JOURNAL = "journal.json"
FORMAT = 1
_DRAFT = "journal.part"
_OURS = re.compile(r"\d+\.(new|old)|journal\.part")
_LIMIT = 1 << 24
_DIGEST = re.compile(r"[0-9a-f]{64}")


class FileChange(Struct, frozen=True):
    """One file of a folder: its SHA-256 before and after; None: no file."""

    name: str
    old: str | None
    new: str | None


def part(folder: Path, number: int) -> Path:
    """Return where the bytes of change ``number`` wait for their place."""
    return folder / STAGE / f"{number}.new"


def former(folder: Path, number: int) -> Path:
    """Return where the file that change ``number`` replaces can still be found."""
    return folder / STAGE / f"{number}.old"


def is_interrupted(folder: Path) -> bool:
    """Return whether a run was stopped while it replaced the files of ``folder``, and nothing has undone it yet."""
    try:
        return (folder / STAGE / JOURNAL).is_file()
    except OSError:  # a folder that may not be looked into, a name that is too long: told by who writes there
        return False


def begin(folder: Path, changes: Sequence[FileChange]) -> None:
    """Write down what will be done; from here on a stop is undone by whoever comes next."""
    stage = folder / STAGE
    text = json.dumps({"format": FORMAT, "files": [asdict(change) for change in changes]})
    write_through(stage / _DRAFT, text.encode())
    disk.replace(stage / _DRAFT, stage / JOURNAL)
    sync_folder(stage)
    sync_folder(folder)


def end(folder: Path) -> None:
    """Remove the journal: what was done is done for good."""
    stage = folder / STAGE
    disk.remove(stage / JOURNAL)
    with contextlib.suppress(OSError):
        sync_folder(stage)


def settle(folder: Path) -> None:
    """End what a stopped run has done wholly, undo what it has done in part; nothing where none was begun.

    Raises:
        WorkspaceError: the journal is not one of ours.
        OSError: a file cannot be put back now; the next call goes on.
    """
    if not is_interrupted(folder):
        return
    if all(digest_at(folder / change.name) == change.new for change in _read(folder)):
        sync_folder(folder)
        end(folder)
    undo(folder)


def undo(folder: Path) -> None:
    """Put back what a run replaced that did not end; nothing where none was begun.

    Raises:
        WorkspaceError: the journal is not one of ours.
        OSError: a file cannot be put back now; the next call goes on.
    """
    if not is_interrupted(folder):
        return
    changes = _read(folder)
    sole = {change.old for change in changes if _is_a_persons(folder, change)}
    for number, change in enumerate(changes):
        is_copy_of_lost = change.old is None and change.new in sole  # of a file that cannot be put back
        if not is_copy_of_lost:
            _put_back(folder, number, change)
    sync_folder(folder)
    end(folder)


def _is_a_persons(folder: Path, change: FileChange) -> bool:
    """Return whether a person has changed the file since the stop."""
    return digest_at(folder / change.name) not in (change.old, change.new)


def _put_back(folder: Path, number: int, change: FileChange) -> None:
    place, before = folder / change.name, former(folder, number)
    if digest_at(place) != change.new:
        return
    if change.old is None:
        disk.remove(place)
    elif os.path.lexists(before):
        disk.replace(before, place)


def _read(folder: Path) -> list[FileChange]:
    path = folder / STAGE / JOURNAL
    try:
        if path.stat().st_size > _LIMIT:
            raise ValueError(path.stat().st_size)
        stored = json.loads(path.read_text(encoding="utf-8"))
        return [_change(entry) for entry in stored["files"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as damage:
        raise WorkspaceError(_damaged_journal(path)) from damage


def _change(entry: dict[str, object]) -> FileChange:
    """Return an entry of the journal; raise ValueError where it leads out of its folder, or names no digest."""
    name, old, new = entry["name"], entry["old"], entry["new"]
    if not isinstance(name, str) or name in ("", ".", "..", STAGE) or re.search(r"[/\\:\0]", name):
        raise ValueError(name)
    return FileChange(name, _digest(old), _digest(new))


def _digest(stored: object) -> str | None:
    if stored is None or (isinstance(stored, str) and _DIGEST.fullmatch(stored)):
        return stored
    raise ValueError(stored)


def _damaged_journal(path: Path) -> Diagnostic:
    message = _("Lần ghi trước bị dừng giữa chừng, và tệp ghi nhớ lần ấy đã hỏng nên không tự trả lại được.")
    hint = _("Xem lại các tệp trong thư mục ấy, xóa thư mục {stage} rồi chạy lại.", stage=STAGE)
    return error("journal-damaged", message, Place(str(path)), hint)


def sweep(folder: Path) -> None:
    """Remove the parts that a run left; never with a journal beside them, and never what is not ours."""
    stage = folder / STAGE
    if is_interrupted(folder):
        return
    for path in list(stage.iterdir()):
        if _OURS.fullmatch(path.name):
            with contextlib.suppress(OSError):
                path.unlink()
