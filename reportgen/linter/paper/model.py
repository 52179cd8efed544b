"""A paper as its readers see it: paragraphs in reading order with their effective look, and the sheets they stand on.

Every length is in points.  A ``Passage`` is one paragraph, or a part of one that stands by itself (a letterhead
typed with tabs has two parts in one paragraph); findings may name either.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace


class Run(Struct, frozen=True):
    """A stretch of text of one look. ``colour`` is ``RRGGBB``, or "" for automatic (black)."""

    text: str
    family: str = "Times New Roman"
    size: float = 14.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    capitals: bool = False  # shown in capitals, whatever was typed (w:caps)
    script: str = "baseline"  # baseline, superscript, subscript
    field: str = ""  # PAGE, NUMPAGES …: what the layout computes
    link: str = ""


class PassageFormat(Struct, frozen=True):
    """How the paragraph is set. ``line`` is a multiple where ``line_rule`` is "auto", else points.

    ``align``: left, center, right, both, distribute.
    """

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    contextual: bool = False
    line_rule: str = "auto"
    line: float = 1.0
    style: str = ""
    outline_level: int = 0
    page_break_before: bool = False
    before_auto: bool = False  # HTML's own spacing, whatever ``before`` says
    after_auto: bool = False


class Location(Struct, frozen=True):
    """Where a passage stands: the section (from 0), its table (from 1; 0: none, or a frame around all) and cell ``B2``.

    ``story``: body, header, footer.
    """

    section: int = 0
    table: int = 0
    cell: str = ""
    in_box: bool = False
    story: str = "body"


class DrawnLine(Struct, frozen=True):
    """A line. ``kind``: border, drawn, typed (underscores), dashed (hyphens), underline.

    ``x``, ``y``: from its paragraph's top left.
    """

    length: float
    kind: str = "drawn"
    y: float = 0.0
    x: float = 0.0


class Passage(Struct, frozen=True):
    r"""One paragraph in reading order, or a part of one.

    ``text`` is NFC, with ``\t`` and ``\n`` for tabs and line breaks; ``raw_text`` as typed.  ``label`` is the
    list label that Word counts (``1.``, ``a)``), which ``text`` does not hold.  ``order`` counts the paragraphs
    before this one that have the same ``raw_text``.  ``room`` is the width of the column or cell it stands in;
    ``stroke`` the solid line under it.  ``lines`` are the drawn ones that hang on it, ``borders`` its top and bottom.
    """

    index: int
    text: str
    raw_text: str = ""
    runs: tuple[Run, ...] = ()
    format: PassageFormat = PassageFormat()
    where: Location = Location()
    label: str = ""
    order: int = 0
    room: float = 0.0
    stroke: DrawnLine | None = None
    part_of: Passage | None = None
    lines: tuple[DrawnLine, ...] = ()
    borders: tuple[bool, bool] = (False, False)

    @property
    def whole(self) -> Passage:
        """The paragraph that this is, or is a part of."""
        return self.part_of or self

    @property
    def labelled_text(self) -> str:
        """What a reader sees: label and text, without outer spaces."""
        return f"{self.label} {self.text}".strip() if self.label else self.text.strip()

    def cut(self, start: int, end: int) -> Passage:
        """Return the part between two places of ``text``."""
        stroke = self._stroke_of(last=end == len(self.text))
        runs = _cut(self.runs, start, end)
        return replace(self, text=self.text[start:end], runs=runs, stroke=stroke, part_of=self.whole)

    def _stroke_of(self, *, last: bool) -> DrawnLine | None:
        """Return the line under the last part, or under one before it: of several drawn ones, each has its own."""
        if len(self.lines) < 2 or self.stroke is None or self.stroke.kind != "drawn":
            return self.stroke if last else None
        return (max if last else min)(self.lines, key=lambda line: line.x)


def _cut(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    found, at = [], 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            found.append(replace(run, text=run.text[low:high]))
        at += len(run.text)
    return tuple(found)


class RunningHeads(Struct, frozen=True):
    """The headers, or the footers, of a section by kind; a section without its own has those before it."""

    default: tuple[Passage, ...] = ()
    first: tuple[Passage, ...] = ()
    even: tuple[Passage, ...] = ()


class PaperSection(Struct, frozen=True):
    """The sheets of one section. ``start``: nextPage, continuous, oddPage, evenPage, nextColumn.

    ``page_start`` -1: counting goes on.  ``first_differs``: its first page has headers of its own.
    """

    index: int = 0
    width: float = 595.3
    height: float = 841.9
    top: float = 56.7
    bottom: float = 56.7
    left: float = 85.05
    right: float = 56.7
    start: str = "nextPage"
    page_start: int = -1
    page_format: str = "decimal"
    first_differs: bool = False
    headers: RunningHeads = RunningHeads()
    footers: RunningHeads = RunningHeads()

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height


class Paper(Struct, frozen=True):
    """One paper: a file, or the stretch of it from one letterhead to the next.

    ``even_and_odd``: even pages have headers of their own.
    """

    file: str
    sections: tuple[PaperSection, ...]
    passages: tuple[Passage, ...]
    even_and_odd: bool = False
