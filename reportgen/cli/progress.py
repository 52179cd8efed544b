"""A progress bar on stderr, when somebody is looking; otherwise nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportgen.language import _

Advance = Callable[[int, int, str], None]


def nothing(_done: int, _total: int, _title: str) -> None:
    """Show nothing."""


@contextmanager
def bar(*, wanted: bool = True, title: str = "") -> Iterator[Advance]:
    """Give what a run calls as it goes; a bar only on a terminal. ``title`` stands there at first."""
    if not wanted or not sys.stderr.isatty():
        yield nothing
        return
    from rich.console import Console  # only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    # Drawn when there is something new, and by no thread of its own: beside one, no process could be forked.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as shown:
        task = shown.add_task(title or _("Đang kiểm tra số liệu"), total=None)
        shown.refresh()

        def advance(done: int, total: int, title: str) -> None:
            shown.update(task, completed=done, total=total, description=title, refresh=True)

        yield advance
