"""How much of what there is to say goes on a screen unasked: the weightiest first, the rest is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from reportgen.cli.grouping import DiagnosticGroup

MOST = 20
"""So many groups are said, without a terminal that would scroll."""
SCREEN = 16
"""So many lines of a terminal of 25, which also shows how it stands and the next prompt."""
REST = 2
"""So many lines say how many are not shown."""

_whole: ContextVar[bool] = ContextVar("whole", default=False)


def unfold(wanted: bool) -> bool:
    """Say all of it from now on, if that is wanted."""
    if wanted:
        _whole.set(True)
    return wanted


def is_unfolded() -> bool:
    """Return whether all of it is to be said."""
    return _whole.get()


@contextmanager
def ending() -> Iterator[None]:
    """Fold again after what happens inside."""
    before = _whole.set(False)
    try:
        yield
    finally:
        _whole.reset(before)


def fitting(
    groups: Sequence[DiagnosticGroup], height: Callable[[DiagnosticGroup], int], room: int
) -> list[DiagnosticGroup]:
    """Return the first groups that fit into ``room``, each as high as ``height`` says; at least one.

    Where the others take no more than it takes to say that there are others, they are among them.
    """
    shown: list[DiagnosticGroup] = []
    for group in groups:
        room -= height(group)
        if room < 0 and shown:
            break
        shown.append(group)
    others = groups[len(shown) :]
    return [*shown, *others] if sum(map(height, others)) <= REST else shown
