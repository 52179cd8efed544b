"""One year → the bytes of its workbook."""

from __future__ import annotations

from tools.sample_workbooks.draw import draw
from tools.sample_workbooks.model import Year
from tools.sample_workbooks.seal import seal


def make(year: Year) -> bytes:
    """Return the workbook of ``year``: the same bytes whenever it is made."""
    saved, cached = draw(year)
    return seal(saved, cached, made=f"{year.year}-11-10T08:00:00Z")
