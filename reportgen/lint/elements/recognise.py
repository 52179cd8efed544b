"""Which piece is which element."""

from __future__ import annotations

from reportgen.lint.elements.model import Elements
from reportgen.lint.paper.model import Paper


def recognise(paper: Paper) -> Elements:
    """Return the elements of one paper."""
    return Elements(administrative=bool(paper.pieces))
