"""Tolerant parsers of the simple types (ST_*): any text gives a value or None, never an error."""

from __future__ import annotations

import re

from reportgen.units import (
    EIGHTHS_PER_POINT,
    EMU_PER_POINT,
    HALVES_PER_POINT,
    POINTS_PER_INCH,
    POINTS_PER_MM,
    TWIPS_PER_POINT,
)

_FALSE = frozenset({"0", "false", "off", "no", "f"})
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?\Z")
_MEASURE = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*(mm|cm|in|pt|pc|pi|px|%)?")
_POINTS = {
    "mm": POINTS_PER_MM,
    "cm": 10 * POINTS_PER_MM,
    "in": POINTS_PER_INCH,
    "pt": 1.0,
    "pc": 12.0,
    "pi": 12.0,
    "px": 0.75,
}
_LIMIT = 1e9
_LONGEST = 32767.0
"""Points: the largest number in PDF/A-1 (ISO 19005-1, 6.1.12); longer lengths are cut to it."""


def on_off(text: str | None) -> bool:
    """``ST_OnOff``: a missing value is true; "0", "false", "off" are false (§22.9.2.7)."""
    return text is None or text.strip().lower() not in _FALSE


def _number(text: str | None) -> tuple[float, str] | None:
    found = _MEASURE.match(text) if text else None
    if found is None:
        return None
    return max(-_LIMIT, min(_LIMIT, float(found[1]))), found[2] or ""


def _points(text: str | None, per_point: float) -> float | None:
    """Return points: a bare number over ``per_point``, or a number with a unit of length."""
    found = _number(text)
    if found is None:
        return None
    number, unit = found
    length = number * _POINTS[unit] if unit in _POINTS else number / per_point
    return max(-_LONGEST, min(_LONGEST, length))


def twips(text: str | None) -> float | None:
    """``ST_TwipsMeasure`` in points: ``"567"``, ``"1in"``, ``"2.5cm"``."""
    return _points(text, TWIPS_PER_POINT)


def half_points(text: str | None) -> float | None:
    """``ST_HpsMeasure`` in points: ``"28"`` is 14 pt, ``"14pt"`` too."""
    return _points(text, HALVES_PER_POINT)


def eighths(text: str | None) -> float | None:
    """``ST_EighthPointMeasure`` in points."""
    return _points(text, EIGHTHS_PER_POINT)


def points(text: str | None) -> float | None:
    """``ST_PointMeasure``."""
    return _points(text, 1)


def emu(text: str | None) -> float | None:
    """``ST_Coordinate`` of DrawingML in points: EMU, or with a unit."""
    return _points(text, EMU_PER_POINT)


def percent(text: str | None) -> float | None:
    """``ST_TextScale`` and its like: ``"150"`` and ``"150%"`` are 150."""
    found = _number(text)
    return None if found is None else found[0]


def fiftieths(text: str | None) -> float | None:
    """``ST_MeasurementOrPercent`` of type pct: ``"2500"`` (fiftieths) and ``"50%"`` are 50."""
    found = _number(text)
    if found is None:
        return None
    return found[0] if found[1] == "%" else found[0] / 50


def thousandths(text: str | None) -> float | None:
    """``ST_Percentage`` of DrawingML as a share: ``"50000"`` and ``"50%"`` are 0.5."""
    found = _number(text)
    if found is None:
        return None
    return found[0] / 100 if found[1] == "%" else found[0] / 100000


def integer(text: str | None) -> int | None:
    """``ST_DecimalNumber``; a fraction is cut off."""
    found = _number(text)
    return None if found is None else int(found[0])


def span(text: str | None) -> int | None:
    """A number of table columns, within Word's 63."""
    found = integer(text)
    return None if found is None else max(0, min(found, 63))


def colour(text: str | None) -> str:
    """``ST_HexColor``: RRGGBB in capitals, "auto", or "" where it is neither."""
    if not text:
        return ""
    found = _HEX.match(text.strip())
    if found:
        return found[1].upper()
    return "auto" if text == "auto" else ""


def hex_share(text: str | None) -> float | None:
    """``ST_UcharHexNumber`` (themeTint, themeShade) as a share of 255."""
    try:
        return int(text or "", 16) / 255
    except ValueError:
        return None
