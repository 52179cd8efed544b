"""A line that was set: its box, its height, and what is hung on it."""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.boxes import Box, Glyphs
from reportgen.layout.document import Anchor, Field, NoteMark, ParagraphFormat
from reportgen.layout.text.line_height import percent


class LineFragment(Struct):
    """A set line. ``fields`` are glyphs to be filled with the page's number when the line is placed.

    ``notes`` are the footnotes called on it; ``anchors`` the shapes hung on it with the x where they stood;
    ``break_after`` is "page" or "column" where the text goes on there after this line. ``notes_height`` is the
    height of the footnotes, of which ``deferrable_notes_height`` may go on the next page. ``unscaled_height``:
    the part of the height that the line spacing does not multiply, what pictures add above the letters. ``edges``:
    left and right edge, from the text's left margin.
    """

    box: Box
    height: float
    baseline: float
    fields: list[tuple[Glyphs, Field]] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)
    anchors: list[tuple[float, Anchor]] = field(default_factory=list)
    break_after: str = ""
    notes_height: float = 0.0
    deferrable_notes_height: float = 0.0
    unscaled_height: float = 0.0
    edges: tuple[float, float] = (0.0, 0.0)

    def extra_leading(self, form: ParagraphFormat) -> float:
        """Return how much a multiple adds below its text: the foot of a page needs none of it.

        LibreOffice 7.4 ignores it when it fits the last line of a page or of a note.
        """
        if form.line_rule != "auto" or form.line <= 1.0:
            return 0.0
        return (1.0 - 100.0 / percent(form.line)) * (self.height - self.unscaled_height)
