"""What runs on a worker: a unit's files arrive as bytes, are laid out as a workspace, built, and go back as bytes.

A worker process holds one unit at a time, and the kit for all of them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs, paths
from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import ReportgenError
from reportgen.language import _, speaking
from reportgen.runs.collect.unit import UnitWorkspace
from reportgen.runs.fleet.cluster.likeness import differences, own
from reportgen.runs.fleet.cluster.shared import SharedFolder
from reportgen.runs.fleet.making import Book, Builder, LoadedUnit
from reportgen.runs.fleet.model import FleetOrder, FleetRequest, State, UnitJob, UnitOutcome, failed
from reportgen.source_date import VARIABLE
from reportgen.workspace import Workspace

MOST_KITS = 2
"""So many kits a worker keeps; of earlier runs the latest."""


class Equipment(Struct, frozen=True):
    """What a worker is sent once.

    Args:
        digest: tells equipments apart.
        likeness: of the PC that sends it.
        asked: the request; its workspace is the sender's.
        kit: the name of the kit's folder.
        files: of the kit and of those it is built on: name under ``templates/`` → bytes.
        key: see `FleetOrder`.
        date: the ``SOURCE_DATE_EPOCH`` of the sender; "" for none.
        store: the URL of the shared folder; "" where what is made goes back.
    """

    digest: str
    likeness: Mapping[str, str]
    asked: FleetRequest
    kit: str
    files: Mapping[str, bytes]
    key: str
    date: str = ""
    store: str = ""


class Parcel(Struct, frozen=True):
    """One unit on its way to a worker, with what lies in its folder of papers: name → bytes."""

    equipment: str
    language: str
    code: str
    name: str
    books: Mapping[int, Book]
    papers: Mapping[str, bytes]
    outputs: Mapping[str, bytes]


class Product(Struct, frozen=True):
    """What became of a unit on a worker, told with paths in ``root``; files that are new, None for one removed."""

    root: str
    outcome: UnitOutcome
    files: Mapping[str, bytes | None] = {}


_equipped: dict[str, Equipped | tuple[Diagnostic, ...]] = {}


def equip(equipment: Equipment, folder: Path, worker: str) -> None:
    """Make this process able to build by ``equipment``; one that is not like its sender remembers why it may not."""
    if isinstance(_equipped.get(equipment.digest), Equipped):
        return
    wrong = tuple(differences(equipment.likeness, {worker: own()}))
    _equipped[equipment.digest] = wrong or Equipped(equipment, folder / f"reportgen-{equipment.digest[:16]}")
    while len(_equipped) > MOST_KITS:
        former = _equipped.pop(next(iter(_equipped)))
        if isinstance(former, Equipped):
            former.put_away()


def make(parcel: Parcel) -> Product:
    """Make a unit's papers; whatever is wrong with it is in the outcome."""
    there = _equipped.get(parcel.equipment)
    with speaking(parcel.language):
        if isinstance(there, Equipped):
            return there.make(parcel)
        why = there or (error("not-equipped", _("Máy này trong cụm chưa nhận được bộ mẫu.")),)
        return Product("", failed(UnitJob(parcel.code, parcel.name, {}), *why))


class Equipped:
    """A kit that was laid out in a folder of the worker's, and builds units there, one at a time."""

    def __init__(self, equipment: Equipment, root: Path) -> None:
        """Lay the kit out and load it."""
        self._equipment, self._root, self._lock = equipment, root, Lock()
        for name, data in equipment.files.items():
            _write(root / "templates" / name, data)
        self._asked = replace(equipment.asked, workspace=Workspace(root))
        order = FleetOrder(root, root / "templates" / equipment.kit, self._asked, equipment.key)
        self._builder = Builder(order)

    def put_away(self) -> None:
        """Remove the kit's folder."""
        shutil.rmtree(self._root, ignore_errors=True)

    def make(self, parcel: Parcel) -> Product:
        """Make a unit's papers; nothing of it stays here."""
        unit = LoadedUnit(UnitJob(parcel.code, parcel.name, {}), parcel.books, parcel.papers)
        work = self._in_shared_folder if self._equipment.store else self._in_parcel
        workspace = UnitWorkspace(self._root, parcel.code, {})
        folders = (workspace.output(self._asked.year), workspace.papers(self._asked.year))
        with self._lock, _dated(self._equipment.date):
            try:
                for name, data in parcel.papers.items():
                    _write(folders[1] / name, data)
                return work(unit, folders[0], parcel)
            except ReportgenError as problem:
                return self._failed(unit, problem.diagnostics)
            except OSError as failure:
                return self._failed(unit, (paths.trouble(failure),))
            finally:
                for folder in folders:
                    shutil.rmtree(folder, ignore_errors=True)

    def _failed(self, unit: LoadedUnit, why: tuple[Diagnostic, ...]) -> Product:
        return Product(str(self._root), failed(unit.job, *why))

    def _in_parcel(self, unit: LoadedUnit, folder: Path, parcel: Parcel) -> Product:
        outcome, files = _changed(folder, parcel.outputs, lambda: self._builder.build(unit))
        return Product(str(self._root), outcome, files)

    def _in_shared_folder(self, unit: LoadedUnit, folder: Path, _parcel: Parcel) -> Product:
        shared = SharedFolder(self._equipment.store, folder.relative_to(self._root / "outputs").as_posix())

        def build() -> UnitOutcome:
            if self._builder.has_current(unit):
                return UnitOutcome(unit.job.code, unit.job.name, State.CURRENT)
            return self._builder.build(unit)

        there = shared.fetch()
        outcome, files = _changed(folder, there, build)
        shared.store(files, {name: outputs.sha256(data) for name, data in there.items()})
        return Product(str(self._root), outcome)


def _changed(
    folder: Path, there: Mapping[str, bytes], build: Callable[[], UnitOutcome]
) -> tuple[UnitOutcome, dict[str, bytes | None]]:
    """Return what ``build`` gives where ``there`` lies in ``folder``, and what it changes of it."""
    for name, data in there.items():
        _write(folder / name, data)
    outcome = build()
    now = (
        {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        if folder.is_dir()
        else {}
    )
    gone: dict[str, bytes | None] = dict.fromkeys(there.keys() - now.keys())
    return outcome, gone | {name: data for name, data in now.items() if there.get(name) != data}


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@contextmanager
def _dated(date: str) -> Iterator[None]:
    """Give files the sender's date inside, in this process."""
    before = os.environ.pop(VARIABLE, None)
    if date:
        os.environ[VARIABLE] = date
    try:
        yield
    finally:
        os.environ.pop(VARIABLE, None)
        if before is not None:
            os.environ[VARIABLE] = before
