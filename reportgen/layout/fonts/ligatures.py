"""Ligatures as signs of our own: text is measured and drawn by characters, and a ligature is no character."""

from __future__ import annotations

import re
from collections.abc import Mapping

FIRST_SIGN = 0xF0000
"""The first of the private code points that stand for ligatures, between measuring and drawing."""


class Ligatures:
    """The ligatures of a face; ``letters`` are those that each sign stands for."""

    def __init__(self, found: Mapping[tuple[int, ...], int], glyphs: dict[int, int]) -> None:
        """Add a sign to ``glyphs``, the glyph of each code point, for each ligature ``found`` of letters among them."""
        characters = {glyph: chr(code) for code, glyph in reversed(glyphs.items()) if chr(code).isalpha()}
        self.letters: dict[str, str] = {}
        for parts, glyph in found.items():
            if len(parts) > 1 and characters.keys() >= set(parts):
                sign = chr(FIRST_SIGN + len(self.letters))
                glyphs[ord(sign)] = glyph
                self.letters[sign] = "".join(characters[part] for part in parts)
        self._signs = {letters: sign for sign, letters in self.letters.items()}
        longest_first = sorted(self._signs, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def set(self, text: str) -> str:
        """Return the text with the signs of its ligatures."""
        return self._pattern.sub(lambda hit: self._signs[hit[0]], text) if self._signs else text
