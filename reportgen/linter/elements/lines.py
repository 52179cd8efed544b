"""Passages → lines that stand for themselves: a letterhead typed with tabs or line breaks holds several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from reportgen.linter.elements import national, words
from reportgen.linter.paper.model import Passage
from reportgen.linter.paper.strokes import TYPED, typed_line

_GAP = re.compile(r"\n|\t+")
_SPACES = re.compile(r" {4,}|\u00a0{4,}")


def lines(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the parts of each passage that hold text: cut at line breaks, tabs and the gaps of a typed letterhead."""
    for passage in passages:
        if passage.text.strip():
            yield from _with_rules(_parts(passage))


def split_at_breaks(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the parts of each passage that hold text: cut at line breaks only."""
    for passage in passages:
        yield from _with_rules(_cut(passage, re.compile(r"\n")))


def _with_rules(parts: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the parts, each with the line of underscores that is typed below it in the same paragraph."""
    below = list(parts)
    for part, after in pairwise([*below, None]):
        if part is None:
            continue
        typed = (
            after is not None and TYPED.fullmatch(after.text) is not None and not TYPED.fullmatch(part.text)
        )
        yield replace(part, stroke=typed_line(after)) if typed and after is not None else part


def _parts(passage: Passage) -> Iterator[Passage]:
    for part in _cut(passage, _GAP):
        at = _second(part.text)
        if at:
            yield trim(part, 0, at)
            yield trim(part, at, len(part.text))
        else:
            yield part


def _cut(passage: Passage, at: re.Pattern[str]) -> Iterator[Passage]:
    text, start = passage.text, 0
    if not at.search(text):
        if text.strip():
            yield passage
        return
    for gap in at.finditer(text):
        if text[start : gap.start()].strip():
            yield trim(passage, start, gap.start())
        start = gap.end()
    if text[start:].strip():
        yield trim(passage, start, len(text))


def trim(passage: Passage, start: int, end: int) -> Passage:
    """Return the part between two places, without outer spaces; the whole passage where that is all of it."""
    text = passage.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return passage if (start, end) == (0, len(text)) else passage.cut(start, end)


def _second(text: str) -> int:
    """Return where the right column begins in a line whose columns are kept apart by spaces; 0: nowhere."""
    at = national.second_column(text)
    if at:
        return at
    gap = _SPACES.search(text.rstrip(), len(text) - len(text.lstrip()))
    if gap and words.NGAY.fullmatch(text[gap.end() :].strip()) and words.SO.match(text.strip()):
        return gap.end()
    return 0
