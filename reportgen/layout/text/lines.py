"""Setting lines: ranges of atoms → lines, with alignment, baseline and line rule."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from reportgen.layout.boxes import LABEL, LEADER, BorderLine, Box, GlyphRun, Target, count_letters
from reportgen.layout.document import (
    Align,
    Anchor,
    Bookmark,
    Border,
    Break,
    Field,
    Inline,
    Label,
    NoteMark,
    ParagraphFormat,
    Shape,
    TabStop,
)
from reportgen.layout.measure import TextMeasurer
from reportgen.layout.text.breaks import SOFT_HYPHEN
from reportgen.layout.text.fit import LineRange
from reportgen.layout.text.inside import notes_in
from reportgen.layout.text.items import Atom
from reportgen.layout.text.line import LineFragment
from reportgen.layout.text.line_height import metrics, picture_alone, with_picture
from reportgen.layout.text.run_format import RunFormat

_INVISIBLE = ("anchor", "bookmark")
_LETTERLESS = ("tab", "space")
"""A line of nothing else is as tall as the larger of their font and the mark's (Word)."""

_LEADER_UNIT = 0.12  # points
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}


class LineSetter:
    """Sets the lines of one paragraph."""

    def __init__(
        self,
        atoms: list[Atom],
        paragraph_format: ParagraphFormat,
        empty: Atom,
        measure: TextMeasurer,
        shape_box: Callable[[Shape], Box],
        label_above: float = 0.0,
    ) -> None:
        """``empty`` is the paragraph's mark; ``label_above`` the extent of its label above the baseline, if any."""
        self.measure = measure
        self.shape_box = shape_box
        self.atoms = atoms
        self.format = paragraph_format
        self.empty = empty
        self.label_above = label_above

    def line(self, ends: LineRange, last: bool) -> LineFragment:
        """Return the line of a range of atoms; the last line of a paragraph is not stretched."""
        atoms = self.atoms[ends.start : ends.end]
        height, baseline, unscaled_height = self._metrics(ends)
        line = LineFragment(
            Box("line", ends.right - ends.left, height), height, baseline, unscaled_height=unscaled_height
        )
        natural = self._natural(ends)
        free = ends.right - ends.left - natural
        stretch = self._stretch(ends, free, last)
        x = ends.left + self._offset(free, stretch)
        _LinePlacer(line, ends, stretch, self).place(self.atoms, x)
        line.box.letters = self._letters(line.box, atoms)
        return line

    def _letters(self, box: Box, atoms: list[Atom]) -> int:
        """Return the number of letters in the line: those of its words, and those in its boxes."""
        letters, boxed = 0, False
        for atom in atoms:
            if atom.kind == "word" and atom.item is None:
                letters += len(atom.text)
            elif atom.kind in ("shape", "equation"):
                boxed = True
        return letters + count_letters(box) if boxed else letters

    def _metrics(self, ends: LineRange) -> tuple[float, float, float]:
        """Return the height of the line, its baseline, and its unscaled height.

        A label's ascent counts as a picture's does, and its descent not at all (Word: a Symbol bullet makes a line
        of Arial 11 .74 pt taller at any factor, a number of 20 pt one of 10 pt 9.5). Tabs and the mark count in a
        line without letters alone (Word: tabs in Calibri 11 between contents in Arial 10).
        """
        atoms = self.atoms[ends.start : ends.end]
        visible = [a for a in atoms if a.kind not in _INVISIBLE and not _is_of_label(a)]
        broken = len(visible) > 1 and visible[-1].kind == "break"
        if broken:
            visible.pop()
        if not all(a.kind in _LETTERLESS for a in visible):
            visible = [a for a in visible if a.kind != "tab"]
        elif not broken:
            visible.append(self.empty)
        shapes = [a.above for a in visible if a.kind == "shape"]
        run_formats = {id(a.run_format): a.run_format for a in visible if a.kind != "shape"}
        if not run_formats:
            return picture_alone(max(shapes), self.empty.above + self.empty.below, self.format)
        if self.label_above and ends.start == 0:
            shapes.append(self.label_above)
        above, below = max(r.above for r in run_formats.values()), max(r.below for r in run_formats.values())
        if shapes:
            return with_picture(max(shapes), above, below, self.format)
        return *metrics(above, below, self.format), 0.0

    def _natural(self, ends: LineRange) -> float:
        widths = ends.widths
        return sum(widths.get(i, self.atoms[i].width) for i in range(ends.start, ends.visible_end))

    def _stretch(self, ends: LineRange, free: float, last: bool) -> float:
        """Return what justification adds to each space after the last tab; less than 0 in a narrowed line."""
        if self.format.align not in (Align.JUSTIFY, Align.DISTRIBUTE) or (free > 0.0) is ends.narrowed:
            return 0.0
        if last and self.format.align is Align.JUSTIFY and not ends.narrowed:
            return 0.0
        first = max(ends.start, ends.after_tab)
        spaces = sum(a.spaces for a in self.atoms[first : ends.visible_end] if a.kind != "label")
        return free / spaces if spaces else 0.0

    def _offset(self, free: float, stretch: float) -> float:
        if stretch or free <= 0.0:
            return 0.0
        return free * self.format.align.share


class _LinePlacer:
    """Places atoms from left to right, joining neighbours of one run format into one glyph run."""

    def __init__(self, line: LineFragment, ends: LineRange, stretch: float, setter: LineSetter) -> None:
        self.line = line
        self.ends = ends
        self.stretch = stretch
        self.setter = setter
        self.parts: list[Atom] = []
        self.space_stretch = 0.0  # what each space of the parts is stretched by
        self.start = 0.0
        self.x = 0.0

    def place(self, atoms: list[Atom], x: float) -> None:
        """Place the atoms of the range, the first at ``x``; trailing spaces are not drawn."""
        self.x = x
        for index in range(self.ends.start, self.ends.end):
            atom = atoms[index]
            if atom.kind in ("word", "space", "label"):
                if index < self.ends.visible_end:
                    self._text(atom, index)
                continue
            self._flush()
            self._other(atom, index)
        self._hyphen(atoms)
        self._flush()
        if self.ends.visible_end < self.ends.end:
            self._end_word()

    def _text(self, atom: Atom, index: int) -> None:
        if self.parts and not _same_glyph_run(self.parts[-1], atom):
            self._flush()
        if not self.parts:
            self.start = self.x
            self.space_stretch = self.stretch if index >= self.ends.after_tab else 0.0
        self.parts.append(atom)
        self.x += atom.width + self.space_stretch * atom.spaces
        if isinstance(atom.item, NoteMark) and not atom.item.in_note:
            self.line.notes.append(atom.item)

    def _flush(self) -> None:
        if not self.parts:
            return
        first = self.parts[0]
        text = "".join(a.text for a in self.parts)
        run_format = first.run_format
        glyphs = GlyphRun(
            text,
            run_format.face,
            run_format.size,
            self.x - self.start,
            run_format.font,
            self.space_stretch,
            first.link,
            LABEL if first.kind == "label" else "",
        )
        self._add_leaf(self.start, run_format.rise, glyphs)
        if isinstance(first.item, Field):
            self.line.fields.append((glyphs, first.item))
        self.parts = []

    def _add_leaf(self, x: float, rise: float, leaf: GlyphRun | Target | BorderLine) -> None:
        self.line.box.children.append((x, self.line.baseline - rise, leaf))

    def _other(self, atom: Atom, index: int) -> None:
        item = atom.item
        if atom.kind == "tab":
            self._end_word()
            width = self.ends.widths.get(index, 0.0)
            self._leader(atom, self.ends.stops.get(index), width)
            self.x += width
        elif isinstance(item, Inline):
            self._shape(item, atom)
        elif isinstance(item, Box):
            self.line.box.children.append((self.x, self.line.baseline - atom.above, item))
            self.x += atom.width
        elif isinstance(item, Bookmark):
            self.line.box.children.append((self.x, 0.0, Target(item.name)))
        elif isinstance(item, Anchor):
            self.line.anchors.append((self.x, item))
            self.line.notes += notes_in(item.shape)
        elif isinstance(item, Break) and item.kind != "line":
            self.line.break_after = item.kind

    def _end_word(self) -> None:
        """Part the words so far from those after a tab or on the next line, for who reads without places.

        ISO 32000-1, 14.8.2.5: words are told apart by their spaces alone.
        """
        for _x, _y, leaf in reversed(self.line.box.children):
            if type(leaf) is GlyphRun:
                leaf.space_after = leaf.text[-1:] != " "
                return

    def _shape(self, item: Inline, atom: Atom) -> None:
        top = self.line.baseline - atom.above + item.margins.top
        self.line.box.children.append((self.x + item.margins.left, top, self.setter.shape_box(item.shape)))
        self.line.notes += notes_in(item.shape)
        self.x += atom.width

    def _leader(self, atom: Atom, stop: TabStop | None, width: float) -> None:
        run_format = atom.run_format
        if stop is not None and stop.leader in _LEADERS:
            self._dots(run_format, _LEADERS[stop.leader], width)
        elif run_format.font.underline != "none" and width > 0.0:
            border = Border(
                "single", run_format.face.underline_thickness * run_format.size, run_format.font.colour
            )
            self._add_leaf(
                self.x, run_format.face.underline_position * run_format.size, BorderLine(width, 0.0, border)
            )

    def _dots(self, run_format: RunFormat, sign: str, width: float) -> None:
        """Fill a tab with as many signs as fit, at the distance that Word gives them: their advance in 1/600 inch."""
        each = self.setter.measure.advance(sign, run_format.face, run_format.size)
        pitch = max(round(each / _LEADER_UNIT), 1) * _LEADER_UNIT
        count = int(width / pitch)
        if count and each > 0.0:
            font = replace(run_format.font, spacing=pitch - each)
            glyphs = GlyphRun(
                sign * count, run_format.face, run_format.size, width, font, role=LEADER, pitch=pitch
            )
            self._add_leaf(self.x, 0.0, glyphs)

    def _hyphen(self, atoms: list[Atom]) -> None:
        last = self.ends.visible_end - 1
        if self.parts and last >= self.ends.start and atoms[last].soft_hyphen and self.ends.end < len(atoms):
            self.parts[-1] = _add_hyphen(self.parts[-1])


def _add_hyphen(atom: Atom) -> Atom:
    return replace(atom, text=atom.text + SOFT_HYPHEN)


def _is_of_label(atom: Atom) -> bool:
    """Return whether it is a label, or the space after it."""
    return atom.item is not None and isinstance(atom.item, Label)


def _same_glyph_run(left: Atom, right: Atom) -> bool:
    """Return whether two atoms may be in one glyph run."""
    if left.run_format is not right.run_format or left.link != right.link:
        return False
    return left.item is right.item or not (_is_mark(left) or _is_mark(right))


def _is_mark(atom: Atom) -> bool:
    return isinstance(atom.item, (Field, NoteMark)) or atom.kind == "label"
