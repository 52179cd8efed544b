"""The height of a line and its baseline under the paragraph's line rule (§17.3.1.33)."""

from __future__ import annotations

from math import ceil

from reportgen.layout.document import ParagraphFormat
from reportgen.layout.lengths import SLACK

EXACT_ABOVE = 0.8
"""An exact (or shrunk) line has its baseline four fifths down, as in Word and LibreOffice."""


def metrics(above: float, below: float, paragraph_format: ParagraphFormat) -> tuple[float, float]:
    """Return the height of a line, and its baseline from the top, under the line rule of the paragraph.

    A multiple adds space below the text, "at least" above it (§17.3.1.33). The height is the exact product, as in
    Word: Calibri 11 at 1.15 is followed by 15.46 pt (66 lines), not by the whole percents of LibreOffice (15.3).
    """
    natural = above + below
    if paragraph_format.line_rule == "exact":
        return paragraph_format.line, paragraph_format.line * EXACT_ABOVE
    if paragraph_format.line_rule == "atLeast":
        height = max(natural, paragraph_format.line)
        return height, height - below
    if paragraph_format.line_pitch:
        added = _to_grid(natural, paragraph_format.line_pitch) - natural
        natural, above = natural + added, above + added / 2
    if paragraph_format.line == 1.0:
        return natural, above
    height = natural * paragraph_format.line
    return height, above if paragraph_format.line >= 1.0 else height * EXACT_ABOVE


def _to_grid(natural: float, pitch: float) -> float:
    """Return the height of a line on a document grid: the fewest whole pitches that hold it, it in their middle.

    So in LibreOffice 25.2; Word's own PDFs with such a grid were not to be had.
    """
    return max(ceil(natural / pitch - SLACK), 1) * pitch


def with_picture(
    picture: float, above: float, below: float, paragraph_format: ParagraphFormat
) -> tuple[float, float, float]:
    """Return height, baseline and unscaled height of a line of letters and pictures.

    A multiple applies to the letters only (Word: a picture of 238.8 pt at 1.079 is followed by as much as its text
    alone would be).
    """
    tallest = max(picture, above)
    whole = paragraph_format.line_pitch > 0.0 and paragraph_format.line == 1.0  # the grid holds it all
    if paragraph_format.line_rule != "auto" or whole:
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
