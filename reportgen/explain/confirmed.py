"""Which of a clerk's confirmations bear on a figure: those about its cells, their rows, or a whole sheet of theirs."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.diagnostics import Place
from reportgen.records import Confirmation
from reportgen.sheets.model import position
from reportgen.trace import Trace


def confirmations_of(trace: Trace, confirmations: Iterable[Confirmation]) -> tuple[Confirmation, ...]:
    """Return the confirmations that bear on what was read; a confirmed cell speaks for its whole row."""
    several = tuple(confirmations)
    if not several:
        return ()
    rows = {(sheet, cell.row) for sheet, cell in trace.cells()} | set(trace.rows())
    sheets = {sheet for sheet, _row in rows}
    return tuple(one for one in several if _touches(one.of, rows, sheets))


def _touches(place: Place, rows: set[tuple[str, int]], sheets: set[str]) -> bool:
    if not place.cell:
        return place.sheet in sheets
    first, _colon, last = place.cell.partition(":")
    span = range(position(first)[0], position(last or first)[0] + 1)
    return any((place.sheet, row + 1) in rows for row in span)
