"""Which ``w:p`` a passage is, and the text that belongs to a ``w:p`` itself, letter by letter.

A passage is told by its words: where as many paragraphs as passages say the same, the first is the first.  Where the
numbers differ (a drawing that is there twice, a row that is not shown), no paragraph is known, and nothing is touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from reportgen.linter.paper.model import Passage
from reportgen.ooxml.names import MC, W
from reportgen.ooxml.xml import Element

_NOT_SHOWN = frozenset({W + "del", W + "moveFrom", MC + "Fallback", W + "rPrChange", W + "pPrChange"})
_OTHERS = frozenset(
    {W + "p", W + "txbxContent", W + "drawing", W + "pict", W + "object", W + "rPr", W + "pPr"}
)
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}


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
        if not isinstance(item.tag, str) or item.tag in _NOT_SHOWN or _is_continued(item):
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


def runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph that are shown, those in links and insertions too, none of its text boxes."""
    for item in paragraph:
        if item.tag == W + "r":
            yield item
        elif isinstance(item.tag, str) and item.tag not in _NOT_SHOWN and item.tag not in _OTHERS:
            yield from runs(item)


def signs(paragraph: Element) -> Iterator[tuple[str, Element]]:
    """Yield each text, tab and break of a paragraph with its element, as they are read."""
    open_fields: list[bool] = []
    for run in runs(paragraph):
        for item in run:
            if item.tag == W + "fldChar":
                _note_field(open_fields, item.get(W + "fldCharType", ""))
            elif all(open_fields):
                if item.tag == W + "t":
                    yield item.text or "", item
                elif item.tag in _SIGNS:
                    yield _SIGNS[item.tag], item


def _note_field(open_fields: list[bool], kind: str) -> None:
    """Keep whether each open field shows its result yet."""
    if kind == "begin":
        open_fields.append(False)
    elif kind == "separate" and open_fields:
        open_fields[-1] = True
    elif kind == "end" and open_fields:
        open_fields.pop()


def text_of(paragraph: Element) -> str:
    """Return what a paragraph says."""
    return "".join(text for text, _element in signs(paragraph))
