"""One thing said of many cells: of a few each is named, of more the first ones and how many others there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.language import _

FEW = 3
"""So many cells are named one by one."""


class CellMessages(Struct, frozen=True):
    """What is said of one cell."""

    place: Place
    message: str


def together(
    code: str, told: Sequence[CellMessages], hint: str = "", severity: Severity = Severity.NOTE
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each of few cells, or for the first ones, the last of which says how many more there are.

    What is the same for every cell is said once.
    """
    same = len({own.message for own in told}) == 1
    shown = told if len(told) <= FEW and not same else told[: 1 if same else FEW]
    more = len(told) - len(shown)
    for own in shown:
        message = own.message
        if more and own is shown[-1]:
            message = _("{message} Còn {count} ô nữa như vậy.", message=message, count=more)
        yield Diagnostic(severity, code, message, own.place, hint)
