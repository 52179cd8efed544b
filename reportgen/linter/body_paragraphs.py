"""The running text of a paper: the paragraphs for which the decree says how the body is set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.linter.elements.model import Elements
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage
from reportgen.linter.paper.width import lines

_NOTE = re.compile(r"(?:Ghi chú|Nguồn|Đơn vị tính|ĐVT|Biểu đồ|Hình|Bảng|Biểu)\b", re.IGNORECASE)
_OWN_LINE = frozenset({"phan", "chuong", "muc", "tieu_muc"})


def body_paragraphs(elements: Elements) -> Iterator[Passage]:
    """Yield the paragraphs of the body: no headings in capitals, no captions, notes or centred lines."""
    headings = {heading.passage.index for heading in elements.de_muc if heading.kind in _OWN_LINE}
    for passage in elements.than:
        if passage.index not in headings and passage.part_of is None and not _stands_apart(passage):
            yield passage


def _stands_apart(passage: Passage) -> bool:
    if (
        _NOTE.match(passage.labelled_text)
        or appearance.is_capitals(passage)
        or not any(letter.isalpha() for letter in passage.text)
    ):
        return True
    return passage.format.align in ("center", "right") and not is_long(passage)


def is_long(passage: Passage) -> bool:
    """Return whether the text surely takes more than one line."""
    return lines(passage) > 1.15 if passage.room > 20 else len(passage.text) > 110
