"""The legend: a key and a name for each series, or for each point where points have colours of their own."""

from __future__ import annotations

from math import ceil

from msgspec import Struct

from reportgen.layout.boxes import Box, Placed
from reportgen.layout.chart import paths
from reportgen.layout.chart.entries import Entry, entries
from reportgen.layout.chart.labels import Label, TextSetter, place
from reportgen.layout.document import Align
from reportgen.layout.document.chart import Chart

KEY = 0.6
"""Of the size of the letters: the side of the square before a name."""
LINE_KEY = 2.4
"""... and the length of the piece of line before the name of a line."""
SPACE = 0.35
"""Of the size: between a key and its name."""
GAP = 1.1
"""... and between two entries side by side."""
LEADING = 1.35
"""Of the height of a line: from one entry to the one below."""
WIDEST = 0.4
"""Of the width of the chart: a legend at its side."""


class LegendBlock(Struct, frozen=True):
    """A legend laid out: its size, and what it draws from its own top left corner."""

    width: float = 0.0
    height: float = 0.0
    children: tuple[Placed, ...] = ()


def lay_out(chart: Chart, texts: TextSetter, width: float, height: float) -> LegendBlock:
    """Return the legend of a chart, within a width and height."""
    shown = entries(chart)
    if not chart.legend.position or not shown:
        return LegendBlock()
    across = chart.legend.position in ("t", "b")
    size = chart.legend.font.size
    key = size * (LINE_KEY if any(entry.line and entry.paint.stroke.width for entry in shown) else KEY)
    stated = chart.legend.place.width
    limit = width * stated if stated else width if across else width * WIDEST
    labels = [
        texts.label(entry.text, chart.legend.font, max(limit - key - size, size), Align.LEFT, counts=True)
        for entry in shown
    ]
    columns = _columns(labels, key, size, limit) if across else 1
    return _grid(shown, labels, columns, (key, size), height)


def _columns(labels: list[Label], key: float, size: float, width: float) -> int:
    """Return how many entries stand side by side: all, or as many as the widest of them allows."""
    if (
        sum(label.width for label in labels) + len(labels) * (key + (SPACE + GAP) * size)
        <= width + GAP * size
    ):
        return len(labels)
    step = max(label.width for label in labels) + key + (SPACE + GAP) * size
    most = max(1, int((width + GAP * size) / step))
    return ceil(len(labels) / ceil(len(labels) / most))


def _grid(
    shown: list[Entry], labels: list[Label], columns: int, sizes: tuple[float, float], height: float
) -> LegendBlock:
    """Return the entries in rows; those that have no room below are left out."""
    key, size = sizes
    lead = key + SPACE * size
    single = columns == len(shown)
    widest = max(label.width for label in labels)
    children: list[Placed] = []
    x = y = right = bottom = 0.0
    for at, (entry, label) in enumerate(zip(shown, labels, strict=True)):
        if y + label.height > height and at:
            left_out = sum(each.box.letters for each in labels[at:])
            children.append((0.0, 0.0, Box("left-out", 0.0, 0.0, letters=left_out)))
            break
        children += _key(entry, x, y + label.height / 2, (key, size))
        children.append(place(label, x + lead, y, 0.0, 0.0))
        bottom = max(bottom, y + label.height)
        right = max(right, x + lead + label.width)
        x += lead + GAP * size + (label.width if single else widest)
        if (at + 1) % columns == 0 and at + 1 < len(shown):
            row = labels[at + 1 - columns : at + 1]
            x, y = 0.0, y + max(each.height for each in row) + (LEADING - 1) * label.height
    return LegendBlock(right, bottom, tuple(children))


def _key(entry: Entry, x: float, y: float, sizes: tuple[float, float]) -> list[Placed]:
    key, size = sizes
    if not entry.line:
        side = KEY * size
        return [paths.rectangle(x + (key - side) / 2, y - side / 2, side, side, entry.paint)]
    line = [paths.line((x, y), (x + key, y), entry.paint.stroke)] if entry.paint.stroke.width else []
    return [*line, *paths.mark(entry.marker, x + key / 2, y)]
