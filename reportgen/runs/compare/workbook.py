"""The comparison as a workbook: numbers that Excel can calculate with, and the change in words beside them."""

from __future__ import annotations

from datetime import date

from reportgen.figures import PERCENT, Trend
from reportgen.runs.compare import words
from reportgen.runs.compare.model import Comparison, FigureComparison, FigureGroup
from reportgen.sheets.write.formats import RATE
from reportgen.sheets.write.grid import Block, Grid, GridColumn, Value, draw
from reportgen.sheets.write.model import HorizontalAlignment

COUNT = "#,##0"
SIGNED_COUNT, SIGNED_RATE = "+#,##0;-#,##0;0", "+0.0%;-0.0%;0.0%"
"""Excel shows points and commas as its own settings say: Vietnamese ones in a Vietnamese office."""


def workbook(comparison: Comparison) -> bytes:
    """Return the comparison as an .xlsx file: the same for the same figures."""
    before, now = comparison.years
    sheet = Grid(
        tab="So sánh",
        caption=f"So sánh số liệu năm {now} với năm {before}",
        about=comparison.kit.title,
        columns=(
            GridColumn("TT", 6, HorizontalAlignment.CENTER),
            GridColumn("Số liệu", 50),
            GridColumn("Đơn vị tính", 14, HorizontalAlignment.CENTER),
            GridColumn(f"Năm {before}", 16, HorizontalAlignment.RIGHT),
            GridColumn(f"Năm {now}", 16, HorizontalAlignment.RIGHT),
            GridColumn("Tăng, giảm", 16, HorizontalAlignment.RIGHT),
            GridColumn("Tỷ lệ tăng, giảm", 12, HorizontalAlignment.RIGHT),
            GridColumn("Nhận xét", 26, HorizontalAlignment.CENTER),
        ),
        blocks=tuple(_block(group) for group in comparison.groups),
    )
    return draw([sheet], date(now, 12, 31))


def _block(group: FigureGroup) -> Block:
    return Block(group.title, tuple(_cells(number, line) for number, line in enumerate(group.lines, start=1)))


def _cells(number: int, line: FigureComparison) -> tuple[Value, ...]:
    """Return numbers as numbers, so that Excel can calculate with them, and the change in words beside them."""
    unit, moved = line.figure.unit, line.change
    code, signed = (RATE, SIGNED_RATE) if unit == PERCENT else (COUNT, SIGNED_COUNT)
    share = moved.share if words.share(line) else None
    if share is not None and moved.kind is Trend.DOWN:
        share = -share
    return (
        Value(number, COUNT),
        Value(line.figure.title),
        Value(unit),
        *(Value(words.MISSING) if own is None else Value(own, code) for own in (line.before, line.now)),
        Value(moved.difference, signed),
        Value(share, SIGNED_RATE),
        Value(words.difference(line)),
    )
