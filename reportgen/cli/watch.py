"""``reportgen build 2023 --watch``: after each save of a template, the kit or a workbook, what comes from it anew.

What was saved or deleted comes as a stream of sets of paths, from `changes` or from a test.  The folders are looked at
once a second: a few dozen names, on every file system alike, also on network drives and in folders that are deleted,
renamed and made again.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen import paths as places
from reportgen.cli import report, trouble
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.request import BuildRequest
    from reportgen.workspace import Workspace

KIT_SUFFIXES = (".toml", ".docx")
EVERY = 1.0
"""Seconds between two looks."""
SETTLED = 0.3
"""Seconds without another change after which a save is over: programs write, rename and delete in steps."""
PATIENCE = 10
"""So many looks at files that do not settle."""

Build = Callable[["BuildRequest"], object]
"""Builds what is ordered and tells of it."""
Look = Mapping[Path, tuple[int, int, int]]
"""Each file with what changes when it is saved."""


def watch(order: BuildRequest, changes: Iterable[set[Path]], build: Build) -> None:
    """Build ``order``, then again after each of ``changes`` what comes from the files that were saved or deleted.

    Whatever goes wrong is told, and the watch goes on; what could not be built is built with the next change.
    """
    pending = _attempt(order, build)
    for paths in changes:
        wanted = restrict_to(order, paths)
        if wanted is None:
            continue
        if pending is not None:
            wanted = _together(pending, wanted)
        _tell(path for path in paths if is_input(path))
        pending = _attempt(wanted, build)


def _tell(paths: Iterable[Path]) -> None:
    there: dict[bool, list[str]] = {True: [], False: []}
    for path in sorted(paths):
        there[_state(path) is not None].append(path.name)
    if there[True]:
        report.echo_status(_("Vừa ghi: {names}.", names=", ".join(there[True])))
    if there[False]:
        report.echo_status(_("Vừa mất: {names}.", names=", ".join(there[False])))


def _attempt(order: BuildRequest, build: Build) -> BuildRequest | None:
    """Build; return the order when it could not be carried out."""
    try:
        build(order)
    except Exception as problem:  # noqa: BLE001 - a watch lives through every input, also one that shows a defect
        trouble.report_trouble(problem, sys.argv[1:])
        report.echo_status(_("Chưa lập được. Sửa rồi ghi lại tệp là máy tự làm lại."))
        return order
    return None


def _together(one: BuildRequest, other: BuildRequest) -> BuildRequest:
    """Return the order for what both order; no names means every document."""
    only = () if not one.only or not other.only else tuple(dict.fromkeys((*one.only, *other.only)))
    return replace(other, only=only)


def restrict_to(order: BuildRequest, paths: Iterable[Path]) -> BuildRequest | None:
    """Return ``order`` for those of its documents that come from ``paths``; None when none does.

    Every document comes from the workbooks and from the kit; of a Word template come those that name it.
    """
    changes = [path for path in paths if is_input(path)]
    templates = [path for path in changes if path.suffix.lower() == ".docx"]
    if len(templates) < len(changes):
        return order
    try:
        names = _documents_from(order, templates)
    except (ReportgenError, OSError):
        return order if templates else None  # building says what is wrong with the kit
    return replace(order, only=names) if names else None


def _documents_from(order: BuildRequest, templates: Iterable[Path]) -> tuple[str, ...]:
    """Return the documents of ``templates``, of those that are ordered."""
    from reportgen.runs.years import Years

    loaded_kit = Years(order.workspace, order.kit, order.year).kit
    changes = list(templates)
    return tuple(
        document.name
        for document in loaded_kit.documents
        if (not order.only or document.name in order.only)
        and any(places.same(document.template, path) for path in changes)
    )


def is_input(path: Path) -> bool:
    """Return whether a saved file is something to build from, and not a lock or what a program writes meanwhile.

    Excel and Word: ``~$2023.xlsx``, ``~WRD0001.tmp``, names without suffix; LibreOffice: ``.~lock.2023.xlsx#``.
    """
    from reportgen.workspace import WORKBOOK_SUFFIXES

    suffix = path.suffix.lower()
    return not path.name.startswith(("~", ".")) and suffix in (*KIT_SUFFIXES, *WORKBOOK_SUFFIXES)


def changes(order: BuildRequest) -> Iterator[set[Path]]:
    """Yield the files that are saved or deleted from now on, without end: also those of while a build is going on."""
    return _changes(order, look(order.workspace, order.kit))


def _changes(order: BuildRequest, known: Look) -> Iterator[set[Path]]:
    while True:
        time.sleep(EVERY)
        now = _settle(order, known)
        if changed := {path for path, _state in known.items() ^ now.items()}:
            known = now
            yield changed


def _settle(order: BuildRequest, known: Look) -> Look:
    """Return the files as they are; when that is not as ``known``, as they are once nothing more happens."""
    before, now = known, look(order.workspace, order.kit)
    for _round in range(PATIENCE):
        if now == before:
            break
        time.sleep(SETTLED)
        before, now = now, look(order.workspace, order.kit)
    return now


def look(workspace: Workspace, kit: str) -> Look:
    """Return what there is to build from: the workbooks, and the kit; every kit where none is named."""
    kits = _folders(workspace.templates / kit) if kit else _within(workspace.templates)
    files = (path for folder in (workspace.inputs, *kits) for path in _within(folder) if is_input(path))
    return {path: state for path in files if (state := _state(path))}


def _folders(kit_folder: Path) -> Iterable[Path]:
    """Return the folder of a kit and of those on which it is built, as far as they can be read."""
    from reportgen import kit

    try:
        return kit.folders_of(kit_folder)
    except (ReportgenError, OSError):
        return (kit_folder,)


def _within(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino)
