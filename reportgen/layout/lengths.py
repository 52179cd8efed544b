"""Comparing lengths in points: the one comparison with slack."""

from __future__ import annotations

SLACK = 0.02


def fits(needed: float, available: float) -> bool:
    """Return whether a length fits, with a tolerance for the rounding of sums of floats."""
    return needed <= available + SLACK
