"""A Word file to be linted: opened once, for whoever asks for its bytes, its papers or its waivers."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from reportgen.layout.read.package import read_bytes
from reportgen.linter import waivers
from reportgen.linter.paper.model import Paper
from reportgen.linter.paper.read import read


class WordFile:
    """A DOCX as it was when it was opened, called ``name`` in diagnostics; nothing is written through it.

    Raises:
        DocumentError: it is missing, not readable or too large; its content is looked at later.
    """

    def __init__(self, docx: Path | bytes, name: str = "") -> None:
        self.path = docx if isinstance(docx, Path) else None
        self.name = name or (str(docx) if isinstance(docx, Path) else "")
        self.data = read_bytes(docx, self.name) if isinstance(docx, Path) else docx

    @cached_property
    def whole(self) -> Paper:
        """What is in the file.

        Raises:
            DocumentError: it cannot be read.
        """
        return read(self.data, self.name)

    @cached_property
    def waivers(self) -> tuple[waivers.Waiver, ...]:
        """What a person has decided not to be told of it; none where that cannot be read."""
        return waivers.read(self.data, self.name, self.path)


Docx = WordFile | Path | bytes
"""A file that is open already, where one is, or its bytes."""


def open_word(docx: Docx, name: str = "") -> WordFile:
    """Return the open file.

    Raises:
        DocumentError: it is missing, not readable or too large.
    """
    return docx if isinstance(docx, WordFile) else WordFile(docx, name)
