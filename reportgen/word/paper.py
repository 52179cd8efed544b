"""A paper: its body in sections, the headers of its pages, and what its file says of itself."""

from __future__ import annotations

from msgspec import Struct

from reportgen.word.blocks import Blocks, Drawing
from reportgen.word.page import Section


class Paper(Struct, frozen=True):
    """A Word document to be built; ``section`` is the last one, or the only one.

    ``title`` and ``creator``, an office and never a person, stand in the file's properties and may hold tags;
    ``first_header`` is behind the text of each section's first page; pages that are not ``numbered`` have no header.
    """

    title: str
    creator: str
    body: Blocks
    section: Section
    first_header: Drawing | None = None
    numbered: bool = True
