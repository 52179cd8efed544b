"""Which letters of a text are seen: those that must be on a page."""

from __future__ import annotations

from reportgen.layout.text.breaks import SOFT_HYPHEN, ZERO_WIDTH_SPACE


def letters_in(text: str) -> int:
    """Return the number of visible letters: without spaces, soft hyphens and zero-width spaces."""
    return len(text) - text.count(" ") - text.count(SOFT_HYPHEN) - text.count(ZERO_WIDTH_SPACE)
