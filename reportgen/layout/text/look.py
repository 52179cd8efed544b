"""How a run's font measures: the face that stands for it, its real size and its room above and below the baseline."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.layout.boxes import Face
from reportgen.layout.document import Font
from reportgen.layout.measure import Measure

SCRIPT_SCALE = 0.58  # LibreOffice's automatic super- and subscript
SMALL_CAPS_SCALE = 0.8


@dataclass(frozen=True, slots=True)
class Look:
    """A font in a face: ``size`` is what is drawn; ``above`` and ``below`` the baseline are its share of the line.

    The face's line gap stands above the ascent, as Word and LibreOffice place it; ``rise`` is already
    counted in both.
    """

    font: Font
    face: Face
    size: float
    rise: float
    above: float
    below: float


class Looks:
    """Looks by font, each worked out once; equal fonts share a look."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._by_id: dict[int, tuple[Font, Look]] = {}
        self._by_key: dict[tuple[Font, Face | None, bool], Look] = {}
        self.nothing = Look(Font(), Face("", "", False, False, 0.0, 0.0, 0.0), 0.0, 0.0, 0.0, 0.0)

    def of(self, font: Font) -> Look:
        """Return the look of a font in its own face."""
        found = self._by_id.get(id(font))
        if found is None:
            found = (font, self.other(font, None))  # holding the font keeps its id its own
            self._by_id[id(font)] = found
        return found[1]

    def other(self, font: Font, face: Face | None, small: bool = False) -> Look:
        """Return the look of a font in another face (a fallback) or as small capitals."""
        key = (font, face, small)
        look = self._by_key.get(key)
        if look is None:
            look = self._by_key[key] = _look(font, face or self._face(font), small)
        return look

    def _face(self, font: Font) -> Face:
        return self.measure.face(font.family, font.bold, font.italic)


def _look(font: Font, face: Face, small: bool) -> Look:
    size = font.size * (SMALL_CAPS_SCALE if small else 1.0)
    rise = font.rise
    if font.script != "baseline":
        full, size = size, size * SCRIPT_SCALE
        # The reduced letters hang from the ascent, or stand on the descent, of the full ones.
        gap = (face.ascent if font.script == "superscript" else -face.descent) * (full - size)
        rise += gap
    above = (face.ascent + face.line_gap) * size + rise
    return Look(font, face, size, rise, max(above, 0.0), max(face.descent * size - rise, 0.0))
