"""Rows of cells as lines that fit a terminal: a word or a tag too wide for its column goes on over those beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from reportgen.cli.screen import HANG, broken, letters

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

GAP = "  "
TAG = re.compile(r"\S*\{[{%].*?[%}]\}\S*")
"""What is pasted into a template, so it stays on one line."""

Paragraph = tuple[str, str]
"""A text, and its style as Rich names it."""
Cell = tuple[Paragraph, ...]
Row = Sequence[Cell]


def cell(text: str, style: str = "") -> Cell:
    """Return a cell of one style, with the lines that ``text`` has."""
    return tuple((part, style) for part in text.split("\n"))


def print_table(
    console: Console,
    headings: Sequence[str],
    rows: Sequence[Row],
    shares: Sequence[int],
    below: Sequence[Iterable[str]] = (),
) -> None:
    """Print rows under their headings, and texts below each of them over the width of the terminal."""
    from rich.text import Text

    head = [cell(text, "bold") for text in headings]
    own = widths([head, *rows], shares, console.width)
    told = [*lines(head, own), Text("─" * _whole(own))]
    for row, texts in zip_longest(rows, below, fillvalue=()):
        told += lines(row, own)
        told += (Text(line) for text in texts for line in broken(text, console.width))
    for line in told:
        console.print(line, soft_wrap=True)


def widths(rows: Sequence[Row], shares: Sequence[int], width: int) -> list[int]:
    """Return the letters of each column: those of its longest text, or its share of what the narrower ones leave."""
    wanted = [
        max(letters(text) for own in column for text, _style in own) for column in zip(*rows, strict=True)
    ]
    given = dict.fromkeys(range(len(shares)), 0)
    left, open_ = width - len(GAP) * (len(shares) - 1), set(given)
    while open_:
        total = sum(shares[column] for column in open_)
        fit = {column for column in open_ if wanted[column] * total <= left * shares[column]}
        for column in fit or open_:
            given[column] = wanted[column] if fit else max(1, left * shares[column] // total)
        if not fit:
            break
        left, open_ = left - sum(given[column] for column in fit), open_ - fit
    return list(given.values())


def lines(row: Row, widths: Sequence[int]) -> Iterator[Text]:
    """Yield the lines of a row; after a cell that took the room of those to its right, these stand below it."""
    width = _whole(widths)
    beside: dict[int, list[Paragraph]] = {}
    for column, own in enumerate(row):
        start = _start(widths, column)
        made = _fit(own, widths[column])
        if _longest(made) <= widths[column]:
            beside[start] = made
            continue
        made = _fit(own, width - start)
        if _longest(made) > width - start:
            yield from _side_by_side(beside)
            beside, start = {}, max(len(HANG), width - _longest(made))
        yield from _side_by_side({**beside, start: made})
        beside = {}
    yield from _side_by_side(beside)


def _whole(widths: Sequence[int]) -> int:
    return _start(widths, len(widths)) - len(GAP)


def _start(widths: Sequence[int], column: int) -> int:
    return sum(widths[:column]) + len(GAP) * column


def _fit(own: Cell, width: int) -> list[Paragraph]:
    return [(line, style) for text, style in own for line in broken(text, width, "", TAG.findall(text))]


def _longest(made: Sequence[Paragraph]) -> int:
    return max((letters(text) for text, _style in made), default=0)


def _side_by_side(cells: dict[int, list[Paragraph]]) -> Iterator[Text]:
    """Yield the lines of cells that begin at these letters; none where all are empty."""
    from rich.text import Text

    for parts in zip_longest(*cells.values(), fillvalue=("", "")):
        line = Text()
        for start, (text, style) in zip(cells, parts, strict=True):
            if text:
                line.append(" " * (start - letters(line.plain)))
                line.append(text, style)
        if line.plain:
            yield line
