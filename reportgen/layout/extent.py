"""The width of laid-out text, for boxes that are as wide as their text."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.boxes import Box, GlyphRun

_DUST = 0.1  # so that the same text fits in the width that was measured


def longest_line(box: Box) -> float:
    """Return the width of the longest line in a box, in points, without what alignment adds."""
    return max((_extent(line) for line in _lines(box)), default=0.0)


def _lines(box: Box) -> Iterator[Box]:
    for _, _, child in box.children:
        if isinstance(child, Box):
            if child.kind == "line":
                yield child
            yield from _lines(child)


def _extent(line: Box) -> float:
    spans = [(x, x + leaf.width) for x, _, leaf in line.children if isinstance(leaf, GlyphRun | Box)]
    if not spans:
        return 0.0
    return max(end for _, end in spans) - min(start for start, _ in spans) + _DUST
