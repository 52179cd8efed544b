"""Lengths: the units of OOXML, and points, in which everything after the reader is measured."""

from __future__ import annotations

POINTS_PER_INCH = 72.0
TWIPS_PER_POINT = 20.0
EMU_PER_POINT = 12700.0
POINTS_PER_MM = 72.0 / 25.4


def from_twips(value: float) -> float:
    """Return points for twentieths of a point (``w:ind``, ``w:pgSz`` …)."""
    return value / TWIPS_PER_POINT


def from_emu(value: float) -> float:
    """Return points for English Metric Units (DrawingML)."""
    return value / EMU_PER_POINT


def from_half_points(value: float) -> float:
    """Return points for half-points (``w:sz``)."""
    return value / 2.0


def from_eighths(value: float) -> float:
    """Return points for eighths of a point (border widths, ``w:sz`` of ``ST_Border``)."""
    return value / 8.0


def from_mm(value: float) -> float:
    """Return points for millimetres."""
    return value * POINTS_PER_MM
