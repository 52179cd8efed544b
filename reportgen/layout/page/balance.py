"""Newspaper columns: text set anew for a column of another width, and columns made equally long (§17.6.4).

Word and LibreOffice balance the columns of a section that a continuous section follows: its part on its last page
becomes as low as its text allows.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.block import paragraph as paragraphs
from reportgen.layout.block.borders import APART, Joins
from reportgen.layout.block.laid import Laid
from reportgen.layout.block.paragraph import ParagraphLaid
from reportgen.layout.block.spacing import gap
from reportgen.layout.column import lay_out
from reportgen.layout.document import Block, Paragraph, ParagraphFormat
from reportgen.layout.page.frame import Frame
from reportgen.layout.page.regions import Column
from reportgen.layout.scene import Scene
from reportgen.layout.text.fit import fits

FINE = 0.25  # points: how exactly the least height is sought
Parts = tuple[tuple[int, float], ...]
"""How many lines of a paragraph were set in which width, from its beginning."""


class Piece(Struct, frozen=True):
    """A block, or the rest of one after the lines of ``parts``, and what it was laid out from."""

    laid: Laid
    source: Block
    joins: Joins = APART
    width: float = 0.0
    parts: Parts = ()

    def at(self, width: float, scene: Scene) -> Piece:
        """Return it as it stands in a column of ``width`` points."""
        if self.width == width:
            return self
        if not self.parts:
            return replace(self, laid=lay_out(self.source, width, scene, self.joins), width=width)
        if isinstance(self.source, Paragraph):
            return replace(self, laid=self._rest(self.source, width, scene), width=width)
        return self

    def _rest(self, source: Paragraph, width: float, scene: Scene) -> Laid:
        """Set the whole paragraph with each line in its own width, and take the lines that are left."""
        widths = [each for count, each in self.parts for _ in range(count)]
        widest = max([width, *widths])

        def cuts(number: int, _pitch: float) -> tuple[float, float]:
            return 0.0, widest - (widths[number] if number < len(widths) else width)

        whole = paragraphs.lay_out(source, widest, scene, self.joins, cuts)
        lines = whole.lines[len(widths) :]
        return ParagraphLaid(source, width, lines, self.joins, first=False) if lines else self.laid

    def rest(self, head: Laid | None, tail: Laid) -> Piece:
        """Return what is left of it after ``head``."""
        if head is None:
            return replace(self, laid=tail)
        count = len(head.lines) if isinstance(head, ParagraphLaid) else 0
        return replace(self, laid=tail, parts=(*self.parts, (count, self.width)))


Put = tuple[int, float, Laid]
"""Column, distance from the columns' top, block."""


def balance(frame: Frame, pieces: Sequence[Piece], scene: Scene) -> None:
    """Make the columns of the page's last section as low as they may be; leave them if a break parts them."""
    if not pieces or any(_breaks(piece.laid) for piece in pieces):
        return
    low, high = 0.0, frame.lowest - frame.top
    best: list[Put] | None = None
    while high - low > FINE:
        middle = (low + high) / 2
        found = fill(pieces, frame.columns, middle, frame.dropped_space, scene)
        low, high, best = (low, middle, found) if found is not None else (middle, high, best)
    if best is not None:
        frame.put_again([(frame.columns[column].x, y, laid) for column, y, laid in best])


def _breaks(laid: Laid) -> bool:
    return bool(laid.ends()) or (isinstance(laid, ParagraphLaid) and any(line.breaks for line in laid.lines))


def fill(
    pieces: Sequence[Piece], columns: Sequence[Column], height: float, dropped: bool, scene: Scene
) -> list[Put] | None:
    """Return where everything stands in columns of ``height`` points; None if it does not fit."""
    found: list[Put] = []
    column, y = 0, 0.0
    above: ParagraphFormat | None = None
    waiting = list(reversed(pieces))
    while waiting:
        piece = waiting.pop().at(columns[column].width, scene)
        block = piece.laid
        space = 0.0 if above is None and (dropped or column) else gap(above, block.outside)
        whole = fits(y + space + block.height, height)
        head, tail = (block, None) if whole else block.cut(height - y - space)
        if head is not None:
            found.append((column, y + space, head))
            y, above = y + space + head.height, head.outside
        if tail is None:
            continue
        waiting.append(piece.rest(head, tail))
        column, y, above = column + 1, 0.0, None
        if column == len(columns):
            return None
    return found
