"""A line of the comparison in words, as a Vietnamese paper writes it: these are a document's, not messages."""

from __future__ import annotations

from decimal import Decimal

from reportgen.figures import PERCENT, Number, Trend, format_value
from reportgen.runs.compare.model import FigureComparison
from reportgen.vietnamese import numbers

MISSING = "không có số liệu"
SAME = "không đổi"


def value(number: Number | None, unit: str) -> str:
    """Return ``4.968``, a rate as ``99,8%``; for none, that there is none."""
    return MISSING if number is None else format_value(number, unit)


def difference(line: FigureComparison) -> str:
    """Return ``tăng 147``, for rates ``giảm 0,4 điểm %``; nothing when either year has no value."""
    moved = line.change
    if moved.difference is None:
        return ""
    if moved.kind is Trend.SAME:
        return SAME
    size = abs(Decimal(moved.difference))
    if line.figure.unit == PERCENT:
        return f"{moved.kind} {_percent(size).removesuffix('%')} điểm %"
    return f"{moved.kind} {numbers.group_thousands(size)}"


def share(line: FigureComparison) -> str:
    """Return by how much of last year's value it moved: ``3,1%``; nothing for rates and where there is no telling."""
    moved = line.change
    if moved.share is None or moved.kind is Trend.SAME or line.figure.unit == PERCENT:
        return ""
    return _percent(moved.share)


def _percent(size: Decimal) -> str:
    """Return a size that is not 0 in percent, never as 0%."""
    text = numbers.percent(size)
    return "dưới 0,1%" if text == "0%" else text
