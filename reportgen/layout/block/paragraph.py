"""A paragraph laid out in a column of known width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from unicodedata import normalize

from msgspec.structs import replace

from reportgen.layout.block.borders import NO_JOIN, BorderJoin
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.boxes import Box, GlyphRun
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import (
    NO_LABEL,
    Align,
    Anchor,
    Bookmark,
    Label,
    Paragraph,
    ParagraphFormat,
    Text,
)
from reportgen.layout.lengths import fits
from reportgen.layout.text import narrowing
from reportgen.layout.text.direction import RIGHT_TO_LEFT
from reportgen.layout.text.fit import LineBreaker, LineRange, WordMeasure
from reportgen.layout.text.items import Atom, atoms, last_width, split_word, text_width
from reportgen.layout.text.line import LineFragment, beside
from reportgen.layout.text.line_height import metrics
from reportgen.layout.text.lines import LineSetter
from reportgen.layout.text.run_format import RunFormat
from reportgen.layout.text.visible import letters_in

MOST_LINES_BESIDE = 2000  # no page is taller
MOST_CACHED_LETTERS = 100  # letters; longer texts are rarely repeated


Exclusions = Callable[[int, float], Sequence[tuple[float, float]]]
"""Line number and line height → the pieces that shapes leave of the line: what each leaves at the left and right."""


def lay_out(
    paragraph: Paragraph,
    width: float,
    context: LayoutContext,
    border_join: BorderJoin = NO_JOIN,
    exclusions: Exclusions | None = None,
) -> ParagraphFragment:
    """Return the paragraph laid out in ``width`` points beside the ``exclusions``."""
    key = _key(paragraph, width) if exclusions is None and border_join is NO_JOIN else None
    cached = context.paragraph_cache.get(key) if key is not None else None
    if cached is not None:
        return cached
    splits = context.split_words
    plain = None if exclusions else _single(paragraph, width, context)
    fragment = ParagraphFragment(
        paragraph, width, plain or _lines(paragraph, width, context, exclusions), border_join
    )
    if key is not None and context.split_words == splits:
        context.paragraph_cache[key] = fragment  # keeps the objects alive whose ids are in the key
    return fragment


def _key(paragraph: Paragraph, width: float) -> tuple[object, ...] | None:
    """Return the cache key of a plain short paragraph: a list repeats "Giấy khen" in each row. None: not cached."""
    items, paragraph_format = paragraph.items, paragraph.format
    if len(items) > 1 or paragraph.label is not NO_LABEL or paragraph_format.outline_level:
        return None
    if not items:
        return width, id(paragraph_format), id(paragraph.mark)
    item = items[0]
    if type(item) is not Text or len(item.text) > MOST_CACHED_LETTERS:
        return None
    return item.text, item.link, width, id(item.font), id(paragraph_format), id(paragraph.mark)


def _single(paragraph: Paragraph, width: float, context: LayoutContext) -> list[LineFragment] | None:
    """Return the one line of a plain short paragraph, as most cells of long tables hold; None for any other."""
    items, paragraph_format = paragraph.items, paragraph.format
    if (
        len(items) != 1
        or not isinstance(items[0], Text)
        or paragraph.label.text
        or paragraph_format.align is Align.DISTRIBUTE
    ):
        return None
    item = items[0]
    text, font = item.text, item.font
    if font.capitals != "none" or font.spacing or font.scale != 1.0 or "\u00ad" in text or text[-1:] == " ":
        return None
    run_format = context.run_formats.for_font(font)
    if context.right_to_left and RIGHT_TO_LEFT.search(text):
        return None
    if len(context.run_formats.measure.runs(text, run_format.face)) > 1:
        return None
    left = paragraph_format.left + paragraph_format.first_line
    natural = context.run_formats.measure.advance(
        text, run_format.face, run_format.size, font.kerning, font.ligatures
    )
    free = width - paragraph_format.right - left - natural
    if not fits(0.0, free):
        return None
    height, baseline = metrics(run_format.above, run_format.below, paragraph_format)
    line = LineFragment(Box("line", width - paragraph_format.right - left, height), height, baseline)
    shift = free * paragraph_format.align.share if free > 0.0 else 0.0
    visible_text = text.replace("\u2011", "-")
    glyphs = GlyphRun(visible_text, run_format.face, run_format.size, natural, font, 0.0, item.link)
    line.box.children.append((left + shift, baseline - run_format.rise, glyphs))
    line.box.letters = letters_in(text)
    return [line]


def _lines(
    paragraph: Paragraph, width: float, context: LayoutContext, exclusions: Exclusions | None
) -> list[LineFragment]:
    paragraph_format = paragraph.format
    found = atoms(paragraph, context)
    places = _Places(paragraph_format, width, exclusions, _pitch(found, paragraph_format))
    line_breaker = LineBreaker(
        found,
        paragraph_format,
        context.default_tab,
        places.edges,
        WordMeasure(partial(_split_word, context=context), partial(last_width, context=context)),
        narrows=context.compatibility >= narrowing.SINCE,
    )
    ranges = line_breaker.ranges()
    if context.right_to_left and (paragraph_format.bidi or any(map(_is_right_to_left, found))):
        found, ranges = _visual(found, ranges, paragraph_format, context)
    empty = Atom("mark", _mark(paragraph, context))
    setter = LineSetter(
        found,
        paragraph_format,
        empty,
        context.run_formats.measure,
        context.shape_box,
        _label_above(paragraph.label, context),
    )
    lines = [setter.line(ends, last=ends is ranges[-1]) for ends in ranges]
    for number, line in enumerate(lines):
        line.edges = places.edges(number)
    if exclusions is not None:
        lines = [beside(pieces) for pieces in places.by_line(lines)]
    for line in lines:
        line.notes_height = sum(context.note_height(note.kind, note.id) for note in line.notes)
        if line.notes_height:
            last = line.notes[-1]
            line.deferrable_notes_height = context.deferrable_note_height(last.kind, last.id)
    return lines


def _label_above(label: Label, context: LayoutContext) -> float:
    """Return the extent of a label above the baseline: a bullet's in its own font even if it was mapped to another."""
    if not label.text:
        return 0.0
    font = replace(label.font, family=label.bullet) if label.bullet else label.font
    return context.run_formats.for_font(font).above


def _split_word(
    atom: Atom, available_width: float, first_letter_width: float, context: LayoutContext
) -> tuple[Atom | None, Atom]:
    context.split_words += 1
    return split_word(atom, available_width, first_letter_width, context)


def _is_right_to_left(atom: Atom) -> bool:
    return RIGHT_TO_LEFT.search(atom.text) is not None


def _visual(
    found: list[Atom], ranges: list[LineRange], paragraph_format: ParagraphFormat, context: LayoutContext
) -> tuple[list[Atom], list[LineRange]]:
    from reportgen.layout.text.bidi import visual_order  # few documents need it

    def shown(text: str, atom: Atom) -> tuple[str, float]:
        runs = context.run_formats.measure.runs(text, atom.run_format.face)
        if any(face is not atom.run_format.face for face, _part in runs):
            text = normalize("NFKC", text)  # without forms of joined letters, which its face has not
        return text, text_width(text, atom.run_format, context)

    return visual_order(found, ranges, right_to_left=paragraph_format.bidi, shown=shown)


def _mark(paragraph: Paragraph, context: LayoutContext) -> RunFormat:
    """Return the run format that gives an empty paragraph its height.

    LibreOffice 7.4 formats an empty paragraph in two ways. One gives a mark in super- or subscript no height; the other
    gives it the height of its letters, and is used for paragraphs aligned left, without number, with the line rule
    auto, that no shape overlaps (``with_zero_height_mark``). Letterheads drawn with raised underscores depend on it.
    """
    mark, paragraph_format = paragraph.mark, paragraph.format
    if mark.script != "baseline" and (
        paragraph_format.align is not Align.LEFT
        or paragraph_format.line_rule != "auto"
        or paragraph.label.text
    ):
        return context.run_formats.empty
    return context.run_formats.for_font(replace(mark, rise=0.0) if mark.rise else mark)


def with_zero_height_mark(fragment: ParagraphFragment) -> ParagraphFragment:
    """Return an empty paragraph that a shape overlaps: its mark in super- or subscript has no height."""
    if (
        fragment.paragraph.mark.script == "baseline"
        or len(fragment.lines) > 1
        or not _is_empty(fragment.paragraph)
    ):
        return fragment
    height, baseline = metrics(0.0, 0.0, fragment.paragraph_format)
    line = fragment.lines[0]
    line = replace(line, box=replace(line.box, height=height), height=height, baseline=baseline)
    return ParagraphFragment(fragment.paragraph, fragment.width, [line], fragment.border_join)


def _is_empty(paragraph: Paragraph) -> bool:
    return all(isinstance(item, Anchor | Bookmark) for item in paragraph.items)


def _pitch(found: list[Atom], paragraph_format: ParagraphFormat) -> float:
    first = next((atom for atom in found if atom.kind in ("word", "tab", "label")), None)
    return metrics(first.above, first.below, paragraph_format)[0] if first is not None else 12.0


class _Places:
    """The places of a paragraph's text, one after another: a line beside shapes may have several."""

    def __init__(
        self, paragraph_format: ParagraphFormat, width: float, exclusions: Exclusions | None, pitch: float
    ) -> None:
        self._format = paragraph_format
        self._right = max(width - paragraph_format.right, 1.0)
        self._width = width
        self._exclusions = exclusions
        self._pitch = pitch
        self._found: list[tuple[float, float]] = []
        self._lines: list[int] = []  # the number of the line that each place is in
        self._line = -1

    def edges(self, number: int) -> tuple[float, float]:
        """Return the left and the right edge of place ``number``."""
        if self._exclusions is None:
            return self._left(number == 0), self._right
        while len(self._found) <= number:
            self._line += 1
            pieces = self._exclusions(self._line, self._pitch)
            if not pieces and self._line > MOST_LINES_BESIDE:
                pieces = [(0.0, 0.0)]
            for from_left, from_right in pieces:
                left = self._left(not self._found)
                indent = max(left - self._format.left, 0.0)
                edges = max(left, from_left + indent), min(self._right, self._width - from_right)
                self._found.append(edges)
                self._lines.append(self._line)
        return self._found[number]

    def by_line(self, pieces: Sequence[LineFragment]) -> Iterator[list[LineFragment]]:
        """Yield the pieces of each line, blank ones where no text stands; after a page break a new line begins."""
        current: list[LineFragment] = []
        before = -1
        for line, piece in zip(self._lines, pieces, strict=False):
            if current and (line != before or current[-1].break_after):
                yield current
                current = []
            yield from ([self._blank()] for _ in range(line - before - 1))
            before = line
            current.append(piece)
        yield current

    def _blank(self) -> LineFragment:
        return LineFragment(Box("line", 0.0, self._pitch, letters=0), self._pitch, self._pitch)

    def _left(self, first: bool) -> float:
        left = self._format.left + (self._format.first_line if first else 0.0)
        return min(left, self._right - 1.0)
