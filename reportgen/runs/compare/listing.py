"""The comparison for programs, as ``--json`` prints it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportgen.runs.compare.model import Comparison, FigureComparison

CHANGES = {"tăng": "up", "giảm": "down", "bằng": "same"}
"""The words of JSON, which programs read; null where a year has no value."""


def as_data(made: Comparison) -> dict[str, Any]:
    """Return the comparison for programs: shares of one, and null where a year has no value."""
    return {
        "years": list(made.years),
        "figures": [_data(line) for line in made.lines],
    }


def _data(line: FigureComparison) -> dict[str, Any]:
    moved = line.change
    numbers = {"before": line.before, "now": line.now, "difference": moved.difference, "share": moved.share}
    figure = line.figure
    return {
        **{"name": figure.name, "title": figure.title, "group": figure.group, "unit": figure.unit},
        **{name: float(own) if isinstance(own, Decimal) else own for name, own in numbers.items()},
        "change": CHANGES.get(moved.kind),
    }
