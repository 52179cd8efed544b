"""The interface through which the layout measures text; tests pass one in which every letter is a square."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportgen.layout.boxes import Face


class TextMeasurer(Protocol):
    """Finds faces and measures text in them; the only source of widths and heights in the layout."""

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        """Return the face that is used for the family on this machine."""
        ...

    def runs(self, text: str, face: Face) -> Sequence[tuple[Face, str]]:
        """Split ``text`` by what ``face`` can show and what other faces must show; nothing is lost."""
        ...

    def advance(
        self, text: str, face: Face, size: float, kerned: bool = False, ligated: bool = False
    ) -> float:
        """Return the width of ``text`` in points at ``size`` points."""
        ...
