"""The metrics of a run's font: the face, the size that is drawn, the extent above and below the baseline."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout.boxes import Face
from reportgen.layout.document import Font
from reportgen.layout.measure import TextMeasurer

SCRIPT_SCALE = 0.65
"""Size of super- and subscript, as ``OS/2`` of Times New Roman, Arial and Calibri has it; Word prints half points.

Read in Word's PDFs: Calibri 11 in 7 points. (LibreOffice has .58 of any font, as Aptos nearly has: 12 in 7 points.)
"""

SCRIPT_RISES = {"superscript": 0.35, "subscript": -0.08}
"""Rise of their baseline, of the full size: 3.96 points at 11, 4.08 at 12; a subscript 1 point lower at 12 (Word)."""
SMALL_CAPS_SCALE = 0.8


class RunFormat(Struct, frozen=True):
    """A font in a face: ``size`` is the drawn size; ``above`` and ``below`` are its extents from the baseline.

    The line gap of the face is above the ascent, as in Word and LibreOffice; both include ``rise``.
    """

    font: Font
    face: Face
    size: float
    rise: float
    above: float
    below: float


MeasuredWords = dict[str, tuple[tuple[str, float, int, bool], ...]]
"""Word → what is shown of each of its parts, the width, the spaces, whether a hyphen is shown at its end."""


class RunFormats:
    """Run formats by font, each computed once; equal fonts share one."""

    def __init__(self, measure: TextMeasurer) -> None:
        self.measure = measure
        self._by_id: dict[int, tuple[Font, RunFormat]] = {}
        self._by_key: dict[tuple[Font, Face | None, bool], RunFormat] = {}
        self._words: dict[int, tuple[RunFormat, MeasuredWords]] = {}
        self.empty = RunFormat(Font(), Face("", "", False, False, 0.0, 0.0, 0.0), 0.0, 0.0, 0.0, 0.0)

    def for_font(self, font: Font) -> RunFormat:
        """Return the run format of a font in its own face."""
        found = self._by_id.get(id(font))
        if found is None:
            found = (font, self.for_face(font, None))  # the reference keeps the id valid
            self._by_id[id(font)] = found
        return found[1]

    def for_face(self, font: Font, face: Face | None, small: bool = False) -> RunFormat:
        """Return the run format of a font in another face (a fallback) or as small capitals."""
        key = (font, face, small)
        run_format = self._by_key.get(key)
        if run_format is None:
            run_format = self._by_key[key] = _run_format(font, face or self._face(font), small)
        return run_format

    def measured_words(self, run_format: RunFormat) -> MeasuredWords:
        """Return the words measured so far in a run format; the caller adds to them."""
        found = self._words.get(id(run_format))
        if found is None:
            found = self._words[id(run_format)] = (run_format, {})  # the reference keeps the id valid
        return found[1]

    def _face(self, font: Font) -> Face:
        return self.measure.face(font.family, font.bold, font.italic)


def _run_format(font: Font, face: Face, small: bool) -> RunFormat:
    full = font.size * (SMALL_CAPS_SCALE if small else 1.0)
    above, below = line_extent(face, full)
    if font.script == "baseline":
        lowered = below - font.rise
        return RunFormat(
            font, face, full, font.rise, max(above + font.rise, 0.0), lowered if lowered > 0.0 else below
        )
    # The line's height stays that of the full size.
    size = max(round(2 * full * SCRIPT_SCALE), 1) / 2
    return RunFormat(font, face, size, SCRIPT_RISES[font.script] * full + font.rise, above, below)


def line_extent(face: Face, size: float) -> tuple[float, float]:
    """Return the extent above and below the baseline, in points; the line gap is above, as in Word."""
    return (face.ascent + face.line_gap) * size, face.descent * size
