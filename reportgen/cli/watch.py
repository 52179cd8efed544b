"""``reportgen build 2023 --watch``: after each save of a template, the kit or a workbook, what comes from it anew.

What was saved comes as a stream of sets of paths, from `saved` or from a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli import report
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.pipeline import Order

KIT_SUFFIXES = (".toml", ".docx")
NETWORK_WAIT = 1000
"""Milliseconds between two looks at a folder that cannot tell by itself what was saved (a network drive)."""

Build = Callable[["Order"], object]
"""Builds what is ordered and tells of it; raises `ReportgenError`."""


def watch(order: Order, changes: Iterable[set[Path]], build: Build) -> None:
    """Build ``order``, then again after each of ``changes`` what comes from the files that were saved.

    Errors are told, and the watch goes on; what could not be built is built with the next change that mends it.
    """
    pending = _attempt(order, build)
    for paths in changes:
        wanted = affected(order, paths)
        if wanted is None:
            continue
        if pending is not None:
            wanted = _together(pending, wanted)
        report.say(
            _("Vừa ghi: {names}.", names=", ".join(sorted(path.name for path in paths if is_input(path))))
        )
        pending = _attempt(wanted, build)


def _attempt(order: Order, build: Build) -> Order | None:
    """Build; return the order when it could not be carried out."""
    try:
        build(order)
    except ReportgenError as trouble:
        report.show(trouble.diagnostics)
        report.say(_("Chưa lập được. Sửa rồi ghi lại tệp là máy tự làm lại."))
        return order
    return None


def _together(one: Order, other: Order) -> Order:
    """Return the order for what both order; no names means every document."""
    only = () if not one.only or not other.only else tuple(dict.fromkeys((*one.only, *other.only)))
    return replace(other, only=only)


def affected(order: Order, paths: Iterable[Path]) -> Order | None:
    """Return ``order`` for those of its documents that come from ``paths``; None when none does.

    Every document comes from the workbooks and from the kit; of a Word template come those that name it.
    """
    saved = [path for path in paths if is_input(path)]
    templates = [path for path in saved if path.suffix.lower() == ".docx"]
    if len(templates) < len(saved):
        return order
    names = tuple(name for name in _made_from(order, templates) if not order.only or name in order.only)
    return replace(order, only=names) if names else None


def _made_from(order: Order, templates: Iterable[Path]) -> list[str]:
    """Return the documents of ``templates``; none when the kit cannot be read: its next save asks for all."""
    from reportgen import kit
    from reportgen.workspace import kit_folder

    saved = {path.resolve() for path in templates}
    try:
        rules = kit.load(kit_folder(order.workspace, order.kit))
    except ReportgenError:
        return []
    return [document.name for document in rules.documents if document.template.resolve() in saved]


def is_input(path: Path) -> bool:
    """Return whether a saved file is something to build from, and not a lock or what a program writes meanwhile.

    Excel and Word: ``~$2023.xlsx``, ``~WRD0001.tmp``, names without suffix; LibreOffice: ``.~lock.2023.xlsx#``.
    """
    from reportgen.workspace import WORKBOOK_SUFFIXES

    suffix = path.suffix.lower()
    return not path.name.startswith(("~", ".")) and suffix in (*KIT_SUFFIXES, *WORKBOOK_SUFFIXES)


def saved(order: Order) -> Iterator[set[Path]]:
    """Yield the files that are saved in the workbooks' and the kit's folders, until Ctrl-C."""
    from watchfiles import watch as changes

    from reportgen.workspace import kit_folder

    folders = (order.workspace.inputs, kit_folder(order.workspace, order.kit))
    there = [folder for folder in folders if folder.is_dir()]
    for some in changes(
        *there,
        watch_filter=lambda _change, path: is_input(Path(path)),
        recursive=False,
        raise_interrupt=True,
        poll_delay_ms=NETWORK_WAIT,
    ):
        yield {Path(path) for _change, path in some if Path(path).exists()}
