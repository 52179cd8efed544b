"""A line that was set: its box, its height, its notes and anchors."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from reportgen.layout.boxes import Box, GlyphRun, Target
from reportgen.layout.document import Anchor, Field, NoteMark, ParagraphFormat


class LineFragment(Struct):
    """A line that was set. ``fields`` are glyphs whose text depends on the page.

    ``notes`` are the footnote references in it; ``anchors`` the shapes anchored in it, with their x; ``break_after`` is
    "page" or "column" if such a break ends it. ``notes_height`` is the height of the footnotes, of which
    ``deferrable_notes_height`` may go on the next page. ``unscaled_height``: the part of the height that the line
    spacing does not multiply, which pictures add above the letters. ``edges``: left and right edge, from the text's
    left margin.
    """

    box: Box
    height: float
    baseline: float
    fields: list[tuple[GlyphRun, Field]] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)
    anchors: list[tuple[float, Anchor]] = field(default_factory=list)
    break_after: str = ""
    notes_height: float = 0.0
    deferrable_notes_height: float = 0.0
    unscaled_height: float = 0.0
    edges: tuple[float, float] = (0.0, 0.0)

    def is_blank(self) -> bool:
        """Return whether nothing is drawn in it: a break alone, or spaces."""
        return all(type(child) is Target for _x, _y, child in self.box.children)

    def extra_leading(self, paragraph_format: ParagraphFormat) -> float:
        """Return what the line spacing adds below the text; it need not fit at the foot of a page.

        LibreOffice 7.4 ignores it when it fits the last line of a page or of a note.
        """
        if paragraph_format.line_rule != "auto" or paragraph_format.line <= 1.0:
            return 0.0
        return (1.0 - 1.0 / paragraph_format.line) * (self.height - self.unscaled_height)


def beside(pieces: Sequence[LineFragment]) -> LineFragment:
    """Return the pieces of a line, on both sides of a shape, as one line on one baseline."""
    if len(pieces) == 1:
        return pieces[0]
    baseline = max(piece.baseline for piece in pieces)
    height = baseline + max(piece.height - piece.baseline for piece in pieces)
    left, right = pieces[0].edges[0], pieces[-1].edges[1]
    children = [
        (x, y + baseline - piece.baseline, child) for piece in pieces for x, y, child in piece.box.children
    ]
    letters = sum(piece.box.letters for piece in pieces)
    return LineFragment(
        Box("line", right - left, height, children, letters=letters),
        height,
        baseline,
        [each for piece in pieces for each in piece.fields],
        [each for piece in pieces for each in piece.notes],
        [each for piece in pieces for each in piece.anchors],
        pieces[-1].break_after,
        unscaled_height=max(piece.unscaled_height for piece in pieces),
        edges=(left, right),
    )
