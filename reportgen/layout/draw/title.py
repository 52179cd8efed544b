"""What the file is called: every file has a title, which viewers show (ISO 14289-1, 7.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.layout.boxes import RUNNING, Box, GlyphRun, Page, Placed
from reportgen.layout.document import Properties
from reportgen.layout.draw.navigation import OutlineItem

UNTITLED = "Tài liệu"
LONGEST = 120
"""Letters of a title that is taken from the text."""


def title(properties: Properties, headings: Sequence[OutlineItem], pages: Sequence[Page]) -> str:
    """Return the document's title, else its first heading, its subject, or its first words."""
    found = (properties.title, headings[0].title if headings else "", properties.subject)
    return next(filter(None, map(_printable, found)), "") or _first_words(pages)


def _first_words(pages: Sequence[Page]) -> str:
    lines = (_printable(words) for page in pages[:1] for words in _lines(page.children))
    return next((words[:LONGEST] for words in lines if words), UNTITLED)


def _printable(words: str) -> str:
    return "".join(letter for letter in words if letter.isprintable()).strip()


def _lines(children: Sequence[Placed]) -> Iterator[str]:
    """Yield the text of each line, without headers and footers."""
    own = "".join(child.text for _x, _y, child in children if isinstance(child, GlyphRun))
    yield " ".join(own.split())
    for _x, _y, child in children:
        if isinstance(child, Box) and child.source != RUNNING:
            yield from _lines(child.children)
