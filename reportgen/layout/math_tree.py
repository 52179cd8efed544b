"""An equation as a tree (§22.1): the same before and after its fonts are resolved.

Of the kinds of ``MathNode``, with their ``parts`` and ``signs``:

========== ======================== =======================================================
row        any number
text       none; ``text``
fraction   numerator, denominator   bar, noBar, skw or lin
scripts    base, lower, upper       (an empty row where there is none)
prescripts base, lower, upper
radical    base, degree
nary       base, lower, upper       the sign; "over" where the limits stand over it, or "side"
delimiters any number               what opens, separates and closes them
matrix     rows of cells
array      rows                     (equations one above the other)
accent     base                     the combining sign
bar        base                     top or bot
brace      base                     the sign; top or bot
limit      base, limit              low or upp
function   name, base
frame      base
phantom    base
========== ======================== =======================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct

Style = TypeVar("Style")
Other = TypeVar("Other")


class MathNode(Struct, Generic[Style], frozen=True):
    """A part of an equation. ``style`` is that of ``text``; ``upright``: its letters are not set italic."""

    kind: str
    style: Style
    parts: tuple[MathNode[Style], ...] = ()
    signs: tuple[str, ...] = ()
    text: str = ""
    upright: bool = False
    bold: bool = False


def restyled(node: MathNode[Style], style: Callable[[Style], Other]) -> MathNode[Other]:
    """Return the tree with other styles."""
    parts = tuple(restyled(part, style) for part in node.parts)
    return MathNode(node.kind, style(node.style), parts, node.signs, node.text, node.upright, node.bold)


def texts(node: MathNode[Style]) -> Iterator[str]:
    """Yield the texts of a tree in reading order."""
    if node.text:
        yield node.text
    for part in node.parts:
        yield from texts(part)
