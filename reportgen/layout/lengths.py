"""Comparing lengths in points: the one comparison with slack."""

from __future__ import annotations

SLACK = 0.02


def fits(needed: float, available: float) -> bool:
    """Return whether something fits, forgiving the dust that adding floats leaves."""
    return needed <= available + SLACK
