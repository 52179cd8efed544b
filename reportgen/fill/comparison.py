"""This year against last, in the words of a report: ``tăng 3,2% so với năm 2022``."""

from __future__ import annotations

from decimal import Decimal

from reportgen.figures import Trend, change
from reportgen.fill.values import Number
from reportgen.vietnamese import numbers

FEW = 100
"""Below this a change is reported as a difference (``tăng 02 cuộc``): a percentage of a handful misleads."""


def in_words(now: Number, before: Number, year: int) -> str:
    """Return the change from ``before`` (of ``year``) to ``now`` as a percentage; "" when ``before`` is 0."""
    moved = change(now, before)
    if moved.kind is Trend.SAME:
        return f"bằng năm {year}"
    if moved.share is None:
        return ""
    return f"{moved.kind} {numbers.percent(moved.share)} so với năm {year}"


def by_unit(now: Number, before: Number, unit: str, year: int) -> str:
    """Return the change as suits ``unit``: points for rates, a difference for the few, else a percentage."""
    moved = change(now, before)
    if moved.difference is None or not moved.difference or (unit != "%" and before >= FEW):
        return in_words(now, before, year)
    return f"{moved.kind} {_difference(abs(Decimal(moved.difference)), unit)} so với năm {year}"


def _difference(size: Decimal, unit: str) -> str:
    if unit == "%":
        return f"{numbers.points(size)} điểm phần trăm"
    return f"{numbers.count(size)} {unit}".rstrip()
