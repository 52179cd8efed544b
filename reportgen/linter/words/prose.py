"""The text that rules on wording read: what a person wrote, not the letterhead, and no form to be filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.paper.model import Paper, Passage

Match = re.Match[str]

AROUND = 24


def prose(paper: Paper, elements: Elements) -> Iterator[Passage]:
    """Yield the paragraphs and cells of an official paper that hold a person's words."""
    head = {passage.whole.index for passage in _letterhead(elements)}
    for passage in paper.passages:
        if passage.text.strip() and passage.index not in head and passage.where.story == "body":
            yield passage


def _letterhead(elements: Elements) -> Iterator[Passage]:
    single = (elements.quoc_hieu, elements.tieu_ngu, elements.so_ky_hieu, elements.dia_danh_thoi_gian)
    yield from (passage for passage in single if passage is not None)
    yield from elements.co_quan_chu_quan
    yield from elements.co_quan_ban_hanh


def matches(
    paper: Paper, elements: Elements, pattern: re.Pattern[str], bounds: Callable[[Match], bool] | None = None
) -> Iterator[tuple[Passage, Match]]:
    """Yield each place of the prose where ``pattern`` stands (and ``bounds`` agrees), with its paragraph."""
    for passage in prose(paper, elements):
        for match in pattern.finditer(passage.text):
            if bounds is None or bounds(match):
                yield passage, match


def excerpt(match: Match) -> str:
    """Return the place with a few words around it, for the message."""
    text = match.string
    start, end = max(match.start() - AROUND, 0), min(match.end() + AROUND, len(text))
    start = text.find(" ", start, match.start()) + 1 if start else 0
    cut = text.rfind(" ", match.end(), end) if end < len(text) else end
    said = text[start : cut if cut > 0 else end]
    return f"{'…' if start else ''}{said}{'…' if cut >= 0 and end < len(text) else ''}".replace("\n", " ")


def wrong(code: str, passage: Passage, bad: str, good: str) -> Finding:
    """Return the finding that one writing should be another."""
    message = _(
        "Đang viết “{bad}”, nên viết là “{good}”.", bad=" ".join(bad.split()), good=" ".join(good.split())
    )
    return Finding(code, message, passage)
