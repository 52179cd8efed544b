"""Solid lines: which stands under which passage, and how long it is.

A line under a heading is made in many ways: a border of the paragraph, a border of an empty paragraph after it, a
line drawn and anchored to it or to a neighbour, underscores typed below, or underlined words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportgen.layout import document
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import DrawnLine, Passage

LINES = tuple[DrawnLine, ...]

TYPED = re.compile(r"\s*[_\-–—─=*]{3,}\s*")
_APART = frozenset("-=*")
"""Signs between which the paper shows, so that they make no solid line."""
_CELL = re.compile(r"([A-Z]+)(\d+)")
_ROW = 14  # passages: no row of a letterhead holds more
_FLAT = 3.0  # points: what is no taller is a line
_OWN_LINE = 7.0  # a line drawn higher than this below its paragraph's top stands under the paragraph before


def hung(shapes: Sequence[document.Inline | document.Anchor]) -> LINES:
    """Return the lines among the shapes of a paragraph."""
    return tuple(line for item in shapes for line in _lines(item.shape, _across(item), _depth(item)))


def _depth(item: document.Inline | document.Anchor) -> float:
    if isinstance(item, document.Inline):
        return 0.0
    return item.y if item.vertical_from in ("paragraph", "line") else _OWN_LINE + 1


def _across(item: document.Inline | document.Anchor) -> float:
    return item.x if isinstance(item, document.Anchor) else 0.0


def _lines(shape: document.Shape, x: float, y: float) -> Iterator[DrawnLine]:
    if shape.kind in ("line", "rectangle") and not shape.blocks and shape.height <= _FLAT < shape.width:
        yield DrawnLine(shape.width, "drawn", y, x)
    for dx, dy, child in shape.children:
        yield from _lines(child, x + dx, y + dy)


def with_strokes(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages with the line that stands under each."""
    under: dict[int, DrawnLine] = {}
    for at, passage in enumerate(passages):
        _note(passages, at, passage, under)
    for at, passage in enumerate(passages):
        yield replace(passage, stroke=under[at]) if at in under else passage


def _note(passages: Sequence[Passage], at: int, passage: Passage, under: dict[int, DrawnLine]) -> None:
    """Note the lines that this passage brings: under itself, or under the one before it."""
    text = passage.text.strip()
    for line in passage.lines:
        own = text and line.y >= _OWN_LINE
        _put(under, at if own else _before(passages, at), line)
    if any(passage.borders):
        length = max(passage.room - passage.format.left - passage.format.right, 0.0)
        border = DrawnLine(length, "border")
        _put(under, at if text and passage.borders[1] else _before(passages, at), border)
    if text and TYPED.fullmatch(text):
        _put(under, _before(passages, at), typed_line(passage))
    elif not text and _is_underlined_gap(passage):
        _put(under, _before(passages, at), DrawnLine(0.0, "underline"))
    elif text and all(run.underline for run in appearance.words(passage)):
        _put(under, at, DrawnLine(0.0, "underline"))


def typed_line(signs: Passage) -> DrawnLine:
    """Return the line that is typed in underscores, hyphens or other signs."""
    text = signs.text.strip()
    size = signs.runs[0].size if signs.runs else 0.0
    return DrawnLine(len(text) * size * 0.5, "dashed" if _APART & set(text) else "typed")


def _is_underlined_gap(passage: Passage) -> bool:
    """Return whether the passage is a line made of underlined spaces or tabs."""
    return bool(passage.text) and all(run.underline for run in passage.runs)


def _put(under: dict[int, DrawnLine], at: int, line: DrawnLine) -> None:
    if at >= 0:
        under.setdefault(at, line)


def _before(passages: Sequence[Passage], at: int) -> int:
    """Return the last passage with text before this one that stands in the same cell; -1: none."""
    place = passages[at].where
    for other in range(at - 1, max(at - 4, -1), -1):
        where = passages[other].where
        if (where.table, where.cell, where.story) != (place.table, place.cell, place.story):
            return _above(passages, at)
        if passages[other].text.strip():
            return other
    return -1


def _above(passages: Sequence[Passage], at: int) -> int:
    """Return the last passage with text in the cell above; -1: none, or there is no cell above."""
    place = passages[at].where
    found = _CELL.fullmatch(place.cell)
    if found is None or found[2] == "1":
        return -1
    cell = f"{found[1]}{int(found[2]) - 1}"
    near = range(at - 1, max(at - _ROW, -1), -1)
    return next((n for n in near if _is_in(passages[n], place.table, cell) and passages[n].text.strip()), -1)


def _is_in(passage: Passage, table: int, cell: str) -> bool:
    return passage.where.table == table and passage.where.cell == cell
