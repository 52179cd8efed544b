"""Cells in which nothing is to be seen."""

from __future__ import annotations

from reportgen.sheets import Raw

_UNSEEN = " \t\r\n\u00a0\u200b\ufeff"


def is_blank(raw: Raw) -> bool:
    """Return whether nothing is to be seen in a cell: it is empty, or only has spaces."""
    return type(raw) is str and (not raw or (raw[0] in _UNSEEN and not raw.strip(_UNSEEN)))
