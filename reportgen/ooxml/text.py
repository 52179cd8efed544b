"""The text that belongs to a ``w:p`` itself, letter by letter, as it is shown with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.ooxml.names import MC, W
from reportgen.ooxml.xml import Element

NOT_SHOWN = frozenset({W + "del", W + "moveFrom", MC + "Fallback", W + "rPrChange", W + "pPrChange"})
"""What is deleted or moved away (§17.13.5.14, .22), and what stands for a Choice that is taken."""
_OTHERS = frozenset(
    {W + "p", W + "txbxContent", W + "drawing", W + "pict", W + "object", W + "rPr", W + "pPr"}
)
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}


def runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph that are shown, those in links and insertions too, none of its text boxes."""
    for item in paragraph:
        if item.tag == W + "r":
            yield item
        elif isinstance(item.tag, str) and item.tag not in NOT_SHOWN and item.tag not in _OTHERS:
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
