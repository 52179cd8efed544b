"""Tags found in the text of one paragraph, with those that lack an end or a beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from reportgen.fill.tags import CLOSE, OPEN

LOOSE = re.compile(r"\}\}|%\}|#\}|\{\s+[{%]")
"""What is left of a tag when one of its brackets is missing, or a space stands between the two."""


class TagFault(Enum):
    """What is wrong with a tag as text."""

    NONE = 0
    NOT_CLOSED = 1
    NOT_OPENED = 2


class TagText(Struct, frozen=True):
    """One tag, or what should have been one, at ``begin`` of the text up to ``end``."""

    source: str
    begin: int
    end: int
    fault: TagFault = TagFault.NONE


def scan_tags(text: str) -> Iterator[TagText]:
    """Yield the tags of ``text`` as the filler sees them, and the faulty ones, in order."""
    at = 0
    while begin := OPEN.search(text, at):
        yield from _loose(text, at, begin.start())
        tag_text = _tag_text(text, begin)
        yield tag_text
        at = tag_text.end
    yield from _loose(text, at, len(text))


def _tag_text(text: str, begin: re.Match[str]) -> TagText:
    """Return the tag that begins here; it is not closed when another one begins before its end."""
    close = text.find(CLOSE[begin.group()], begin.end())
    other = OPEN.search(text, begin.end())
    if begin.group() == "{#":
        other = None
    if close < 0 or (other and other.start() < close):
        end = other.start() if other else len(text)
        return TagText(text[begin.start() : end].rstrip(), begin.start(), end, TagFault.NOT_CLOSED)
    return TagText(text[begin.start() : close + 2], begin.start(), close + 2)


def _loose(text: str, begin: int, end: int) -> Iterator[TagText]:
    """Yield the faulty tag between two tags, with a few words before it."""
    found = LOOSE.search(text, begin, end)
    if found is None:
        return
    first = max(text.rfind("{", begin, found.start()), begin)
    source = text[first : found.end()].strip()
    yield TagText(source, first, found.end(), TagFault.NOT_OPENED)
