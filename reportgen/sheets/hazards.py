"""Cells of a worksheet at which calamine fails, and with it the whole workbook.

They are error values that are younger than it, and numbers of days beyond its calendar, at which it panics.  Such a
cell is read by ``worksheet``; calamine is shown the part with something harmless in its place.
"""

from __future__ import annotations

import re

_LARGEST = 1e11
"""Days. calamine counts milliseconds in 64 bits; sums of money and personal numbers are smaller."""
_NUMBER = rb"[-+]?(?:\d{12,}[\d.]*|[\d.]+[eE]\+?\d+|(?i:inf(?:inity)?|nan))"
_MONSTER = re.compile(rb"(<(?:[\w.\-]+:)?v(?:\s[^<>]*)?>)(" + _NUMBER + rb")(?=<)")
_IS_MONSTER = re.compile(_NUMBER).fullmatch
_MAY_BE = re.compile(rb"<v>[-+]?(?:\d{12}|[\d.]+[eE]\+?\d|[iInN])").search
"""As nearly every program writes it; what is found nowhere need not be looked for any closer."""
_ERROR_CELL = re.compile(
    rb"""(<(?:[\w.\-]+:)?c\s(?:[^<>]*\s)?t\s*=\s*["']e["'][^<>]*>\s*"""
    rb"""(?:<(?:[\w.\-]+:)?f\b[^<>]*(?:/>|>[^<]*</[^<>]*>)\s*)?<(?:[\w.\-]+:)?v(?:\s[^<>]*)?>)[^<]+"""
)


def is_hazard(data: bytes) -> bool:
    """Return whether a worksheet has numbers that calamine may not be shown."""
    return _MAY_BE(data) is not None and any(_is_monstrous(found[2]) for found in _MONSTER.finditer(data))


def monstrous(text: str) -> float | None:
    """Return the number that a value is when it is none to be shown; else None."""
    value = text.encode()
    return float(text) if _IS_MONSTER(value) and _is_monstrous(value) else None


def amend(data: bytes) -> bytes:
    """Return a worksheet that calamine can read; ``b""`` where it can read it as it is."""
    shown = _MONSTER.sub(lambda cell: cell[1] + (b"0" if _is_monstrous(cell[2]) else cell[2]), data)
    shown = _ERROR_CELL.sub(rb"\g<1>#N/A", shown)
    return shown if shown != data else b""


def _is_monstrous(value: bytes) -> bool:
    try:
        return not abs(float(value)) < _LARGEST  # NaN is not
    except ValueError:
        return False
