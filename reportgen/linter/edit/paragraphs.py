"""Which ``w:p`` of a file a passage is.

A passage is told by its words: where as many paragraphs as passages say the same, the first is the first.  Where the
numbers differ (a drawing that is there twice, a row that is not shown), no paragraph is known, and nothing is touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from reportgen.linter.paper.model import Passage
from reportgen.ooxml.names import W
from reportgen.ooxml.text import NOT_SHOWN, text_of
from reportgen.ooxml.xml import Element


def locate(root: Element, passages: Iterable[Passage]) -> dict[int, Element]:
    """Return index of a whole passage → its ``w:p``, for those that can surely be told."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for passage in passages:
        if passage.part_of is None and passage.where.story == "body":
            wanted[_key(passage.text)].append(passage.index)
    there: dict[str, list[Element]] = defaultdict(list)
    for paragraph in _paragraphs(root):
        there[_key(text_of(paragraph))].append(paragraph)
    return {
        index: paragraph
        for key, indexes in wanted.items()
        if len(indexes) == len(there[key])
        for index, paragraph in zip(indexes, there[key], strict=True)
    }


def _key(text: str) -> str:
    return "".join(normalize("NFC", text).split())


def _paragraphs(element: Element) -> Iterator[Element]:
    for item in element:
        if not isinstance(item.tag, str) or item.tag in NOT_SHOWN or _is_continued(item):
            continue
        if item.tag == W + "p":
            yield item
        yield from _paragraphs(item)


def _is_continued(item: Element) -> bool:
    """Return whether a cell is covered by the one above it."""
    if item.tag != W + "tc":
        return False
    merge = item.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val", "continue") == "continue"
