"""A line of the comparison in words, as a Vietnamese paper writes it: these are a document's, not messages."""

from __future__ import annotations

from decimal import Decimal

from reportgen.figures import PERCENT, Number, Trend, format_value
from reportgen.fill.comparison import FEW
from reportgen.runs.compare.model import FigureComparison
from reportgen.vietnamese import numbers

MISSING, NONE = "không có số liệu", "không có"
SAME = "không đổi"


def value(number: Number | None, unit: str) -> str:
    """Return ``4.968``, ``05``, a rate as ``99,8%``; for 0 and for no value words, which nobody takes for another."""
    if number is None:
        return MISSING
    if unit == PERCENT:
        return format_value(number, unit)
    return numbers.count(number) if number else NONE


def difference(line: FigureComparison) -> str:
    """Return ``tăng 147``, for rates ``giảm 0,4 điểm %``; nothing when either year has no value."""
    moved = line.change
    if moved.difference is None:
        return ""
    if moved.kind is Trend.SAME:
        return SAME
    size = abs(Decimal(moved.difference))
    if line.figure.unit == PERCENT:
        return f"{moved.kind} {numbers.points(size)} điểm %"
    return f"{moved.kind} {numbers.count(size)}"


def share(line: FigureComparison) -> str:
    """Return by how much of last year's value it moved: ``3,1%``; nothing for rates, and of the few.

    Of a handful a percentage misleads: 1 that is gone is ``giảm 01``, and not 100%.
    """
    moved = line.change
    few = line.before is None or -FEW < line.before < FEW
    if few or moved.share is None or moved.kind is Trend.SAME or line.figure.unit == PERCENT:
        return ""
    text = numbers.percent(moved.share)
    return "dưới 0,01%" if text == "0%" else text
