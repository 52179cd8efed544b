"""Equal blank workbooks drawn once: an import draws one each time it proposes, and few tests are about how it looks."""

from __future__ import annotations

from reportgen.sheets import write
from reportgen.sheets.write.model import Book

for_real = write.draw
_drawn: dict[str, bytes] = {}


def once(book: Book) -> bytes:
    """Return what ``write.draw`` makes of a workbook, or made of an equal one."""
    told = repr(book)
    if told not in _drawn:
        _drawn[told] = for_real(book)
    return _drawn[told]
