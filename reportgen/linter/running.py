"""The running text of a paper: the paragraphs for which the decree says how the body is set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.linter.elements.model import Elements
from reportgen.linter.paper import look
from reportgen.linter.paper.model import Passage
from reportgen.linter.paper.width import lines

_NOTE = re.compile(r"(?:Ghi chú|Nguồn|Đơn vị tính|ĐVT|Biểu đồ|Hình|Bảng|Biểu)\b", re.IGNORECASE)
_OWN_LINE = frozenset({"phan", "chuong", "muc", "tieu_muc"})


def running(elements: Elements) -> Iterator[Passage]:
    """Yield the paragraphs of the body: no headings in capitals, no captions, notes or centred lines."""
    headings = {heading.piece.index for heading in elements.de_muc if heading.kind in _OWN_LINE}
    for piece in elements.than:
        if piece.index not in headings and piece.part_of is None and not _stands_apart(piece):
            yield piece


def _stands_apart(piece: Passage) -> bool:
    if (
        _NOTE.match(piece.said)
        or look.is_capitals(piece)
        or not any(letter.isalpha() for letter in piece.text)
    ):
        return True
    return piece.format.align in ("center", "right") and not is_long(piece)


def is_long(piece: Passage) -> bool:
    """Return whether the text surely takes more than one line."""
    return lines(piece) > 1.15 if piece.room > 20 else len(piece.text) > 110
