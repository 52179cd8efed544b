"""The height of a line and its baseline under the paragraph's line rule (§17.3.1.33)."""

from __future__ import annotations

from math import floor

from reportgen.layout.document import ParagraphFormat
from reportgen.units import TWIPS_PER_POINT

EXACT_ABOVE = 0.8
"""An exact (or shrunk) line has its baseline four fifths down, as in Word and LibreOffice."""


def metrics(above: float, below: float, paragraph_format: ParagraphFormat) -> tuple[float, float]:
    """Return the height of a line, and its baseline from the top, under the line rule of the paragraph.

    A multiple adds space below the text, "at least" above it (§17.3.1.33, and measured in LibreOffice 7.4).
    """
    natural = above + below
    if paragraph_format.line_rule == "exact":
        return paragraph_format.line, paragraph_format.line * EXACT_ABOVE
    if paragraph_format.line_rule == "atLeast":
        height = max(natural, paragraph_format.line)
        return height, height - below
    if paragraph_format.line == 1.0:
        return natural, above
    height = _multiply(natural, paragraph_format.line)
    return height, above if paragraph_format.line >= 1.0 else height * EXACT_ABOVE


def _multiply(height: float, factor: float) -> float:
    """Return the height of a line times ``factor``, in whole percent and whole twips, as LibreOffice computes it.

    The percentage is computed from hundredths of a millimetre, of which a single line (240) has 423; fractions are
    truncated there and in the product.
    """
    return floor(height * TWIPS_PER_POINT * percent(factor) / 100 + 1e-6) / TWIPS_PER_POINT


def percent(factor: float) -> int:
    """Return a multiple of the line height in whole percent, as LibreOffice computes it."""
    return round(factor * 240 * 127 / 72) * 100 // 423


def with_picture(
    picture: float, above: float, below: float, paragraph_format: ParagraphFormat
) -> tuple[float, float, float]:
    """Return height, baseline and unscaled height of a line of letters and pictures.

    A multiple applies to the letters only (Word: a picture of 238.8 pt at 1.079 is followed by as much as its text
    alone would be).
    """
    tallest = max(picture, above)
    if paragraph_format.line_rule != "auto":
        return *metrics(tallest, below, paragraph_format), 0.0
    letters, baseline = metrics(above, below, paragraph_format)
    unscaled_height = tallest - above
    return letters + unscaled_height, baseline + unscaled_height, unscaled_height


def picture_alone(
    picture: float, mark: float, paragraph_format: ParagraphFormat
) -> tuple[float, float, float]:
    """Return the same for a line of pictures alone: as tall as they and as the line of the mark."""
    if paragraph_format.line_rule != "auto" or paragraph_format.line == 1.0:
        return *metrics(picture, max(mark - picture, 0.0), paragraph_format), 0.0
    letters, _ = metrics(mark, 0.0, paragraph_format)
    height = max(picture, mark) + letters - mark
    return max(height, picture), picture, height - letters
