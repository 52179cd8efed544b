"""Puts files in their places: all of them or none, also when the run is stopped at any moment.

The files are written into ``.reportgen`` beside their places, the journal says what will be done, then they are
renamed; the journal's removal ends it.  An error, Ctrl-C, or the next run after a stop puts back what was there.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from reportgen import stages
from reportgen.errors import WorkspaceError
from reportgen.outputs import disk, journal, lock, obstacles
from reportgen.outputs.disk import digest_at, holds, set_beside, sha256, sync_folder, write_through
from reportgen.outputs.journal import FileChange

Files = Mapping[Path, bytes | None]
Expected = Mapping[Path, Collection[str | None]]
"""The digests that a place may have when its file is replaced; a place that is not named may have any."""

_Signature = tuple[int, int, int] | None


def place_all(files: Files, expected: Expected = {}) -> None:  # noqa: B006 - nobody changes it
    """Write every file to its place, remove those without bytes; all of that, or none.

    Files that hold these bytes already are not touched.

    Raises:
        WorkspaceError: a file is open elsewhere, read-only, not as expected, or cannot be written; nothing has
            changed.
    """
    folders = {path.parent for path in files}
    with words(files):
        changed = any(not holds(path, data) for path, data in files.items())
        if changed or any((folder / lock.STAGE).exists() for folder in folders):
            with hold(folders):
                replace_all(files, expected)


def is_interrupted(folder: Path) -> bool:
    """Return whether a run was stopped while it replaced the files of ``folder``; one that still runs was not."""
    return journal.is_interrupted(folder) and not lock.is_held(folder)


def recover(*folders: Path) -> None:
    """End or undo what a run that was stopped has begun in ``folders``, and sweep what it left.

    Raises:
        WorkspaceError: a file cannot be put back now, because it is open elsewhere.
    """
    interrupted = [folder for folder in folders if journal.is_interrupted(folder)]
    with words(dict.fromkeys(interrupted)), hold(interrupted):
        pass
    littered = [folder for folder in folders if folder not in interrupted and lock.is_there(folder)]
    with suppress(OSError), hold(littered):  # parts alone harm nobody: who may only read here goes on
        pass


@contextmanager
def words(files: Iterable[Path]) -> Iterator[None]:
    """Say an error of the disk in words, by the names under which the user knows ``files``."""
    try:
        yield
    except OSError as failure:
        raise WorkspaceError(obstacles.cannot_write(failure, list(files))) from failure


@contextmanager
def hold(folders: Iterable[Path]) -> Iterator[None]:
    """Be the only run that writes into ``folders``; first end or undo what one that was stopped has begun there."""
    by_place = {os.path.realpath(folder): folder for folder in folders}
    with ExitStack() as stack:
        for _real, folder in sorted(by_place.items()):  # one order, lest two runs wait for each other
            stack.enter_context(_hold(folder))
        yield


@contextmanager
def _hold(folder: Path) -> Iterator[None]:
    descriptor = lock.acquire(folder)
    try:
        journal.settle(folder)
        journal.sweep(folder)
        yield
    finally:
        try:
            journal.sweep(folder)
        finally:
            lock.release(folder, descriptor)


def replace_all(files: Files, expected: Expected) -> None:
    """Do what `place_all` promises in folders that are held.

    Raises:
        WorkspaceError, OSError: nothing has changed.
    """
    changed = {path: data for path, data in files.items() if not holds(path, data)}
    obstacles.refuse_unwritable(changed)
    batches = _batches(changed, expected)
    try:
        for batch in batches:
            batch.prepare()
        for batch in batches:
            journal.begin(batch.folder, batch.changes)
        for batch in batches:
            batch.carry_out()
        for batch in batches:
            sync_folder(batch.folder)
        for batch in batches:
            journal.end(batch.folder)
    except BaseException as failure:
        _undo([batch.folder for batch in batches], failure)
        raise
    for path, data in changed.items():
        (stages.tell_removed if data is None else stages.tell_written)(path)


def _undo(folders: Iterable[Path], failure: BaseException) -> None:
    for folder in folders:
        try:
            journal.undo(folder)
        except OSError as trouble:
            raise WorkspaceError(obstacles.undo_failure(folder, trouble)) from failure


def _batches(files: Files, expected: Expected) -> list[_Batch]:
    """Return the files by folder, folders in the order of their first files."""
    folders: dict[str, _Batch] = {}
    for path, data in files.items():
        batch = folders.setdefault(os.path.realpath(path.parent), _Batch(path.parent, expected))
        batch.files[path.name] = data
    return list(folders.values())


class _Batch:
    """The files that go into one folder."""

    def __init__(self, folder: Path, expected: Expected) -> None:
        self.folder, self._expected = folder, expected
        self.files: dict[str, bytes | None] = {}
        self.changes: list[FileChange] = []
        self._seen: list[_Signature] = []

    def prepare(self) -> None:
        """Write the files beside their places, and give a second name to those that they replace."""
        files = list(enumerate(self.files.items()))
        disk.write_all(
            [partial(self._write, number, name, data) for number, (name, data) in files if data is not None]
        )
        for number, (name, data) in files:
            with words([self.folder / name]):
                self._prepare(number, name, data)

    def _write(self, number: int, name: str, data: bytes) -> None:
        with words([self.folder / name]):
            write_through(journal.part(self.folder, number), data)

    def _prepare(self, number: int, name: str, data: bytes | None) -> None:
        place = self.folder / name
        self._seen.append(_signature(place))
        if os.path.lexists(place):
            set_beside(place, journal.former(self.folder, number))
        old = digest_at(place)
        if old not in self._expected.get(place, (old,)):
            raise WorkspaceError(obstacles.concurrent_change(place))
        self.changes.append(FileChange(name, old, None if data is None else sha256(data)))

    def carry_out(self) -> None:
        """Rename or remove; a file that was changed a moment ago stays, and all others with it."""
        for number, (change, seen) in enumerate(zip(self.changes, self._seen, strict=True)):
            place = self.folder / change.name
            if _signature(place) != seen:
                raise WorkspaceError(obstacles.concurrent_change(place))
            with words([place]):
                if change.new is None:
                    disk.remove(place)
                else:
                    disk.replace(journal.part(self.folder, number), place)


def _signature(path: Path) -> _Signature:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
