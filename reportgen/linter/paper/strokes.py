"""Solid lines: which stands under which piece, and how long it is.

A line under a heading is made in many ways: a border of the paragraph, a border of an empty paragraph after it, a
line drawn and anchored to it or to a neighbour, underscores typed below, or underlined words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportgen.layout import document
from reportgen.linter.paper import look
from reportgen.linter.paper.model import DrawnLine, Passage

LINES = tuple[DrawnLine, ...]

TYPED = re.compile(r"\s*[_\-–—─=*]{3,}\s*")
_CELL = re.compile(r"([A-Z]+)(\d+)")
_ROW = 14  # pieces: no row of a letterhead holds more
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


def with_strokes(pieces: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the pieces with the line that stands under each."""
    under: dict[int, DrawnLine] = {}
    for at, piece in enumerate(pieces):
        _note(pieces, at, piece, under)
    for at, piece in enumerate(pieces):
        yield replace(piece, stroke=under[at]) if at in under else piece


def _note(pieces: Sequence[Passage], at: int, piece: Passage, under: dict[int, DrawnLine]) -> None:
    """Note the lines that this piece brings: under itself, or under the one before it."""
    text = piece.text.strip()
    for line in piece.lines:
        own = text and line.y >= _OWN_LINE
        _put(under, at if own else _before(pieces, at), line)
    if any(piece.borders):
        length = max(piece.room - piece.format.left - piece.format.right, 0.0)
        border = DrawnLine(length, "border")
        _put(under, at if text and piece.borders[1] else _before(pieces, at), border)
    if text and TYPED.fullmatch(text):
        _put(under, _before(pieces, at), DrawnLine(len(text) * piece.runs[0].size * 0.5, "typed"))
    elif not text and _is_underlined_gap(piece):
        _put(under, _before(pieces, at), DrawnLine(0.0, "underline"))
    elif text and all(run.underline for run in look.words(piece)):
        _put(under, at, DrawnLine(0.0, "underline"))


def _is_underlined_gap(piece: Passage) -> bool:
    """Return whether the piece is a line made of underlined spaces or tabs."""
    return bool(piece.text) and all(run.underline for run in piece.runs)


def _put(under: dict[int, DrawnLine], at: int, line: DrawnLine) -> None:
    if at >= 0:
        under.setdefault(at, line)


def _before(pieces: Sequence[Passage], at: int) -> int:
    """Return the last piece with text before this one that stands in the same cell; -1: none."""
    place = pieces[at].where
    for other in range(at - 1, max(at - 4, -1), -1):
        where = pieces[other].where
        if (where.table, where.cell, where.story) != (place.table, place.cell, place.story):
            return _above(pieces, at)
        if pieces[other].text.strip():
            return other
    return -1


def _above(pieces: Sequence[Passage], at: int) -> int:
    """Return the last piece with text in the cell above; -1: none, or there is no cell above."""
    place = pieces[at].where
    found = _CELL.fullmatch(place.cell)
    if found is None or found[2] == "1":
        return -1
    cell = f"{found[1]}{int(found[2]) - 1}"
    near = range(at - 1, max(at - _ROW, -1), -1)
    return next((n for n in near if _is_in(pieces[n], place.table, cell) and pieces[n].text.strip()), -1)


def _is_in(piece: Passage, table: int, cell: str) -> bool:
    return piece.where.table == table and piece.where.cell == cell
