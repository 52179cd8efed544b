"""Numbers of lines in the margin (``w:lnNumType``, §17.6.8): of paragraphs of the body, not of tables, notes or boxes.

Word counts every line, the empty ones too, and prints each ``count_by``-th number, its right end at the distance from
the text; without a distance that is a quarter of an inch, half of it between columns.
"""

from __future__ import annotations

from reportgen.layout.boxes import Box, GlyphRun, Placed
from reportgen.layout.document import LineNumbering, Paragraph
from reportgen.layout.page.builder import PageBuilder
from reportgen.layout.text.run_format import RunFormats

DISTANCE, DISTANCE_BETWEEN_COLUMNS = 18.0, 9.4


class LineNumbers:
    """Numbers the lines of a document, page after page."""

    def __init__(self, run_formats: RunFormats) -> None:
        self._run_formats = run_formats
        self._count = 0
        self._section: object = None  # by its blocks: with mirrored margins it is copied

    def add(self, page_builder: PageBuilder) -> None:
        """Number the lines placed since the last time, all of one section."""
        numbering, begin = page_builder.section.line_numbers, page_builder.numbered
        page_builder.numbered = len(page_builder.body)
        if not numbering.count_by:
            return
        restarts = numbering.restart == "newPage" and not begin
        if restarts or (
            numbering.restart == "newSection" and self._section is not page_builder.section.blocks
        ):
            self._count = numbering.start
        self._section = page_builder.section.blocks
        distance = numbering.distance or (
            DISTANCE_BETWEEN_COLUMNS if len(page_builder.columns) > 1 else DISTANCE
        )
        for x, y, box in page_builder.body[begin:]:
            if isinstance(box, Box) and isinstance(box.source, Paragraph):
                self._paragraph(page_builder, box, (x - distance, y), numbering)
        page_builder.numbered = len(page_builder.body)

    def _paragraph(
        self, page_builder: PageBuilder, box: Box, place: tuple[float, float], numbering: LineNumbering
    ) -> None:
        paragraph = box.source
        if not isinstance(paragraph, Paragraph) or paragraph.format.no_line_numbers:
            return
        for _x, y, line in box.children:
            if isinstance(line, Box) and line.kind == "line":
                self._count += 1
                if self._count % numbering.count_by == 0:
                    page_builder.body.append(
                        self._number(numbering, place[0], place[1] + y + _baseline(line))
                    )

    def _number(self, numbering: LineNumbering, right: float, baseline: float) -> Placed:
        run_format = self._run_formats.for_font(numbering.font)
        text = str(self._count)
        width = self._run_formats.measure.advance(text, run_format.face, run_format.size)
        glyphs = GlyphRun(text, run_format.face, run_format.size, width, numbering.font)
        return right - width, baseline, Box("line-number", width, 0.0, [(0.0, 0.0, glyphs)], letters=0)


def _baseline(line: Box) -> float:
    """Return the baseline of a line's first letters; that of an empty line as its height has it."""
    return next((y for _x, y, leaf in line.children if isinstance(leaf, GlyphRun)), 0.8 * line.height)
