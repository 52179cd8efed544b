"""How well a workbook fits a kit: of the kit's columns, how many more are there than are missing."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks import tabs
from reportgen.kit.model import Kit, SheetLayout, SheetSpec
from reportgen.sheets import Sheet, Workbook
from reportgen.vietnamese.unicode import fold

HEADING_ROWS = 30
"""So many rows from the top a table's headings are looked for."""


def likeness(kit: Kit, workbook: Workbook) -> int:
    """Return the number of the kit's columns that the workbook has, less those that it does not have."""
    known = tabs.match(kit, workbook).known
    columns = sum(len(spec.columns) for spec in kit.sheets)
    there = sum(_count(spec, known[spec.name]) for spec in kit.sheets if spec.name in known)
    return 2 * there - columns


def _count(spec: SheetSpec, sheet: Sheet) -> int:
    texts = set(_texts(spec, sheet))
    return sum(any(fold(own) in texts for own in (one.title, *one.aliases)) for one in spec.columns)


def _texts(spec: SheetSpec, sheet: Sheet) -> Iterator[str]:
    rows = sheet.rows if spec.layout is SheetLayout.FIELDS else sheet.rows[:HEADING_ROWS]
    return (fold(cell) for row in rows for cell in row if isinstance(cell, str) and cell)
