"""Which text is written from right to left."""

from __future__ import annotations

import re

from reportgen.layout.document import Document
from reportgen.layout.text.inside import texts

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of Hebrew, Arabic and their neighbours."""


def has_right_to_left(document: Document) -> bool:
    """Return whether a document has such letters anywhere."""
    search = RIGHT_TO_LEFT.search
    return any(not text.isascii() and search(text) is not None for text in texts(document))
