"""Measure words: the one module that knows advances. Each word is measured once per face, in ems.

As in Word: a line's width is the plain sum of unhinted advances, no glyph is rounded; pairs are kerned only where
``w:kern`` asks for it, pairs with a space too, and ligatures set only where ``w14:ligatures`` does. A line is
(ascent + descent + line gap) × size high, and the gap lies *above* the ascent: baseline = top + (gap + ascent) × size.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from itertools import pairwise
from types import MappingProxyType

from reportgen.layout.fonts import features, sfnt
from reportgen.layout.fonts.advances import with_marks
from reportgen.layout.fonts.ligatures import Ligatures

MAX_CACHED = 200_000
# Characters that no font need have, drawn with another's glyph.
STAND_INS = {0xA0: 0x20, 0x2011: 0x2D, 0x2010: 0x2D, 0x202F: 0x20, 0xAD: 0x2D, 0x2003: 0x20, 0x2009: 0x20}
STAND_INS |= {
    0x2002: 0x20,
    0x2007: 0x30,
    0x2008: 0x2E,
    0x2215: 0x2F,
    0x2022: 0xB7,
    0x0110: 0xD0,
    0x00AF: 0x2D,
}
INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\ufe0e\ufe0f\u00ad"
)


class Metrics:
    """The measures of one font file's face.

    ``widths[text]`` is a text's width in ems, ``kerned[text]`` the same with pair kerning, ``glyphs`` the
    glyph of each code point, ``has`` the characters it can show. ``known`` are the advances, by character, that are of
    another family.
    """

    known: Mapping[str, float] = MappingProxyType({})

    def __init__(self, font: sfnt.Sfnt) -> None:
        """Read the tables; raise ``BadFont``, ``struct.error`` or ``IndexError`` for a bad font."""
        self.font = font
        self.em = sfnt.units(font)
        self.glyphs = sfnt.characters(font)
        self.units = sfnt.advances(font)
        self._stand_in()
        self.has = frozenset(map(chr, self.glyphs)) | INVISIBLE
        self._ligatures: Ligatures | None = None
        self.advances = _Advances(self)
        self.widths = _Widths(self)
        self.kerned = _Kerned(self)

    def unused(self) -> Metrics:
        """Return the same measures with nothing measured yet, and no sign for a ligature."""
        other = copy(self)
        other.glyphs, other._ligatures = dict(self.glyphs), None
        other.advances, other.widths, other.kerned = _Advances(other), _Widths(other), _Kerned(other)
        return other

    def with_advances(self, known: dict[str, float]) -> Metrics:
        """Return the same outlines with other advances, in ems by character: of a family that they stand in for."""
        other = self.unused()
        other.units = self.units[:]
        other.known = with_marks(known, map(chr, self.glyphs))
        for character, advance in other.known.items():
            other.units[self.glyphs[ord(character)]] = round(advance * self.em)
        return other

    def has_guessed(self) -> bool:
        """Return whether a character was measured whose advance in the other family is not known."""
        return any(character not in self.known for character in self.advances)

    def _stand_in(self) -> None:
        count = len(self.units)
        self.glyphs = {code: glyph for code, glyph in self.glyphs.items() if glyph < count}
        for code, other in STAND_INS.items():
            if code not in self.glyphs and other in self.glyphs:
                self.glyphs[code] = self.glyphs[other]

    def ligated(self, text: str) -> str:
        """Return the text with a sign for each ligature of the face, longest first.

        A face that stands in for a family whose advances are known has none: those of its ligatures are not.
        """
        if self._ligatures is None:
            self._ligatures = Ligatures({} if self.known else features.ligatures(self.font), self.glyphs)
        return self._ligatures.set(text)

    def letters(self, character: str) -> str:
        """Return what a character is copied out as: the letters of a ligature, else itself."""
        return character if self._ligatures is None else self._ligatures.letters.get(character, character)

    def shaped(self, text: str) -> str:
        """Return the text as it is drawn: the invisible left out."""
        return text if INVISIBLE.isdisjoint(text) else "".join(c for c in text if c not in INVISIBLE)

    def glyph(self, character: str) -> int:
        """Return the glyph of a character; 0 where there is none."""
        return self.glyphs.get(ord(character), 0)

    def reach(self, text: str) -> tuple[float, float]:
        """Return the lowest and the highest point of a text's ink above the baseline, in ems; (0, 0) for blanks."""
        found = [e for c in self.shaped(text) if (e := sfnt.extent(self.font, self.glyph(c)))]
        low = min((low for low, _high in found), default=0)
        return low / self.em, max((high for _low, high in found), default=0) / self.em

    def kerns(self, text: str) -> list[tuple[str, float]]:
        """Return the shaped characters, each with what kerning adds after it, in ems."""
        shaped = self.shaped(text)
        glyphs = [self.glyph(c) for c in shaped]
        values = [self.kerned.between(a, b) / self.em for a, b in pairwise(glyphs)]
        return list(zip(shaped, [*values, 0.0], strict=False))


class _Advances(dict[str, int]):
    """Advances by character of a shaped text, in font units, looked up when first asked for."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, character: str) -> int:
        advance = self[character] = self._metrics.units[self._metrics.glyph(character)]
        return advance


class _Widths(dict[str, float]):
    """Widths by text, measured when first asked for."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, text: str) -> float:
        if len(self) > MAX_CACHED:
            self.clear()
        width = self[text] = self._measure(text)
        return width

    def _measure(self, text: str) -> float:
        return sum(map(self._metrics.advances.__getitem__, self._metrics.shaped(text))) / self._metrics.em


class _Kerned(_Widths):
    """The same with pair kerning; the tables are read at the first question."""

    _pairs: features.Kerning | None = None

    def between(self, left: int, right: int) -> int:
        """Return the kerning of two glyphs in font units."""
        if self._pairs is None:
            self._pairs = features.Kerning(self._metrics.font)
        return self._pairs(left, right)

    def _measure(self, text: str) -> float:
        return super()._measure(text) + sum(value for _, value in self._metrics.kerns(text))
