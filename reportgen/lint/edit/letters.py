"""Letters of a paragraph put in the place of others, across its runs; their look stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.layout.read.names import XML_SPACE, W
from reportgen.layout.read.xml import Element
from reportgen.lint.edit.paragraphs import signs

Edit = tuple[int, int, str]
"""Letters from – to of a paragraph's text, and what stands there instead."""


def edit(paragraph: Element, edits: Iterable[Edit]) -> bool:
    """Make the edits, the last first, so that the others keep their places; return whether there were any."""
    wanted = sorted(edits, reverse=True)
    for start, end, new in wanted:
        _replace(paragraph, start, end, new)
    return bool(wanted)


def zeros(text: str, *patterns: re.Pattern[str]) -> Iterator[Edit]:
    """Yield the edits that put a zero before each ``number`` of the patterns."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.start("number"), match.start("number"), "0"


def _replace(paragraph: Element, start: int, end: int, new: str) -> None:
    at = 0
    for text, element in list(signs(paragraph)):
        low, high = max(start - at, 0), min(end - at, len(text))
        begins = at <= start < at + len(text)
        if element.tag == W + "t" and (low < high or begins):
            element.text = text[:low] + (new if begins else "") + text[max(high, low) :]
            element.set(XML_SPACE, "preserve")
        at += len(text)
