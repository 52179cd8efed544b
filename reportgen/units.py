"""Lengths: how the units of OOXML relate to points, in which everything after the reader is measured."""

from __future__ import annotations

POINTS_PER_INCH = 72.0
POINTS_PER_MM = 72.0 / 25.4
TWIPS_PER_POINT = 20.0  # w:ind, w:pgSz and most of WordprocessingML
HALVES_PER_POINT = 2.0  # w:sz of a run
EIGHTHS_PER_POINT = 8.0  # w:sz of a border
EMU_PER_POINT = 12700.0  # DrawingML
FURTHEST_OFFSET = 100.0  # millimetres by which certificates may be moved for a printer that is off
