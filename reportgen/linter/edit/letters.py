"""Letters of a paragraph put in the place of others, across its runs; their look stays."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator

from reportgen.ooxml.names import XML_SPACE, W
from reportgen.ooxml.text import signs
from reportgen.ooxml.xml import Element

Edit = tuple[int, int, str]
"""Letters from – to of a paragraph's text, and what stands there instead."""


def edit(paragraph: Element, edits: Iterable[Edit]) -> bool:
    """Make the edits, which do not overlap; return whether there were any."""
    wanted = sorted(edits)
    waiting = deque(wanted)
    at = 0
    for text, element in list(signs(paragraph)) if wanted else ():
        if element.tag == W + "t":
            element.text = _edit(text, at, waiting)
            element.set(XML_SPACE, "preserve")
        at += len(text)
        while waiting and waiting[0][1] <= at and waiting[0][0] < at:
            waiting.popleft()
    return bool(wanted)


def zeros(text: str, *patterns: re.Pattern[str]) -> Iterator[Edit]:
    """Yield the edits that put a zero before each ``number`` of the patterns."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.start("number"), match.start("number"), "0"


def _edit(text: str, at: int, waiting: Iterable[Edit]) -> str:
    """Return the text of one element, which begins ``at`` in the paragraph, after the edits that touch it.

    What an edit puts in goes into the element in which it begins.
    """
    parts, done = [], 0
    for start, end, new in waiting:
        if start - at >= len(text):
            break
        low, high = max(start - at, 0), min(end - at, len(text))
        parts += [text[done:low], new if start >= at else ""]
        done = max(high, low, done)
    return "".join((*parts, text[done:]))
