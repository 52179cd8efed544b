"""Line breaking: atoms → ranges. Plain arithmetic."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from reportgen.layout.document import Align, Break, Label, ParagraphFormat, PositionalTab, TabStop
from reportgen.layout.lengths import SLACK, fits
from reportgen.layout.text.items import Atom
from reportgen.layout.text.narrowing import takes_word
from reportgen.layout.text.tabs import PendingTab, TabRuler

OVER_MARGIN = 72.0  # points: text after a tab stop beyond the right margin continues in the margin


class LineRange(Struct):
    """One line: atoms ``start`` to ``end`` between the edges ``left`` and ``right`` (from the text margin).

    ``visible_end`` is the index of the trailing spaces; ``widths`` and ``stops`` are those of tabs by atom index;
    ``after_tab`` the index after the last tab (only text after it is justified); ``forced``: a break ends the line;
    ``narrowed``: its spaces are narrowed until it fits.
    """

    start: int
    end: int
    visible_end: int
    left: float
    right: float
    widths: dict[int, float] = field(default_factory=dict)
    stops: dict[int, TabStop] = field(default_factory=dict)
    after_tab: int = 0
    forced: bool = False
    narrowed: bool = False


Edges = Callable[[int], tuple[float, float]]
"""Line number → left and right edge from the text margin."""


SplitWord = Callable[[Atom, float, float], tuple[Atom | None, Atom]]
"""Word too wide for a line, available width, width for its first letter → the part that fits (or None), the rest."""


HANGING = frozenset(".,;:")
"""Marks that may stand in the margin after the last letter that fits, where the paragraph's format has it."""


class WordMeasure(Struct, frozen=True):
    """What is asked of a word that does not fit: its parts, and the width of its last character."""

    split: SplitWord
    last_width: Callable[[Atom], float]


class LineBreaker:
    """Breaks lines greedily, as Word and LibreOffice do."""

    def __init__(
        self,
        atoms: list[Atom],
        paragraph_format: ParagraphFormat,
        default_tab: float,
        edges: Edges,
        words: WordMeasure,
        narrows: bool = False,
    ) -> None:
        """``narrows``: full lines may be filled by narrowing their spaces, if they are justified."""
        self.atoms = atoms
        self.format = paragraph_format
        self.default_tab = default_tab
        self.edges = edges
        self.words = words
        self.narrows = narrows and paragraph_format.align is Align.JUSTIFY

    def ranges(self) -> list[LineRange]:
        """Return the ranges of all lines; an empty paragraph has one empty line."""
        found = [self.line(0, 0)]
        while found[-1].end < len(self.atoms):
            found.append(self.line(found[-1].end, len(found)))
        if self.atoms and self._breaks_line(self.atoms[-1]):
            found.append(self.line(len(self.atoms), len(found)))
        return found

    def _breaks_line(self, atom: Atom) -> bool:
        """Return whether an empty line follows the last atom: one with only the paragraph mark.

        It stays with a page break, but goes over a column break (Word: 24.8 pt, a line and its space, above the text).
        """
        return isinstance(atom.item, Break) and atom.item.kind != "page"

    def line(self, start: int, number: int) -> LineRange:
        """Return the line that begins with atom ``start``."""
        left, right = self.edges(number)
        line = LineRange(start, start, start, left, right)
        ruler = TabRuler(self.format.tabs, self.default_tab, self.format.left, right)
        _LineFiller(self, line, ruler).fill()
        line.visible_end = self._visible_end(line)
        return line

    def _visible_end(self, line: LineRange) -> int:
        visible_end = line.end
        while visible_end > line.start and self.atoms[visible_end - 1].kind in ("space", "break"):
            visible_end -= 1
        return visible_end


class _LineFiller:
    """The state while one line is filled: ``x`` is where the next atom would begin."""

    def __init__(self, line_breaker: LineBreaker, line: LineRange, ruler: TabRuler) -> None:
        self.atoms = line_breaker.atoms
        self.line_breaker = line_breaker
        self.line = line
        self.ruler = ruler
        self.x = line.left
        self.pending: PendingTab | None = None
        self.pending_at = -1
        self.last_tab_end = 0.0  # where the last tab ended

    def fill(self) -> None:
        """Take atoms until the line is full or a break ends it."""
        atoms, line = self.atoms, self.line
        self._hang_label()
        last_chance = -1  # the line may end before this atom
        index = line.start
        while index < len(atoms):
            atom = atoms[index]
            # after a label stands the text, also a word too long for the line (Word)
            if atom.can_break_before and index > line.start and type(atoms[index - 1].item) is not Label:
                last_chance = index
            if atom.kind == "break":
                line.forced = True
                index += 1
                break
            if atom.kind == "tab":
                if index > line.start and not self._tab(index):
                    break
                if index == line.start:
                    self._tab(index)
            elif (
                atom.kind != "space"
                and not fits(self._end_with(atom.width), self._edge())
                and not self._hangs(index)
            ):
                end = self._narrowed_end(index, last_chance)
                if not end:
                    index = self._overfull(index, last_chance)
                    break
                for taken in atoms[index:end]:
                    self._advance(taken)
                index = end
                continue
            else:
                self._advance(atom)
            index += 1
        line.end = index
        self._close()

    def _hang_label(self) -> None:
        """Align a right or centred label at the start of the line (§17.9.7)."""
        first = self.atoms[self.line.start] if self.line.start < len(self.atoms) else None
        if first is None or first.kind != "label" or not isinstance(first.item, Label):
            return
        self.line.left -= first.width * first.item.align.share
        self.x = self.line.left

    def _end_with(self, width: float) -> float:
        if self.pending is None:
            return self.x + width
        self.pending.text += width
        end = self.pending.start + self.pending.width() + self.pending.text
        self.pending.text -= width
        return end

    def _edge(self) -> float:
        """Return the right limit of the text: beyond the margin after a tab stop beyond the margin."""
        if self.pending is not None:
            return max(self.line.right, self.pending.stop.position)
        return (
            self.line.right
            if self.last_tab_end <= self.line.right + SLACK
            else self.last_tab_end + OVER_MARGIN
        )

    def _advance(self, atom: Atom) -> None:
        if self.pending is None:
            self.x += atom.width
            return
        self._note_decimal(atom)
        self.pending.text += atom.width

    def _note_decimal(self, atom: Atom) -> None:
        pending = self.pending
        if pending is not None and pending.decimal_at < 0.0 and pending.stop.align == "decimal":
            point = next((i for i, c in enumerate(atom.text) if c in ".,"), -1)
            if point >= 0 and atom.text:
                pending.decimal_at = pending.text + atom.width * point / len(atom.text)

    def _hangs(self, index: int) -> bool:
        """Return whether atom ``index`` fits but for a mark at its end, which then stands in the margin."""
        if not self.line_breaker.format.hanging_marks or self.pending is not None:
            return False
        atom = self.atoms[index]
        if atom.text[-1:] not in HANGING or not self._ends_word(index):
            return False
        return fits(self.x + atom.width - self.line_breaker.words.last_width(atom), self.line.right)

    def _ends_word(self, index: int) -> bool:
        return index + 1 == len(self.atoms) or _ends_word(self.atoms[index + 1])

    def _narrowed_end(self, index: int, last_chance: int) -> int:
        """Return the end of the word of atom ``index`` if narrower spaces make room for it, else 0."""
        line = self.line
        start = max(line.start, line.after_tab)
        if not self.line_breaker.narrows or line.narrowed or last_chance <= start or self.pending is not None:
            return 0
        atoms, end = self.atoms, index + 1
        while end < len(atoms) and not _ends_word(atoms[end]):
            end += 1
        free = line.right - self.x + sum(atom.width for atom in atoms[last_chance:index])
        line.narrowed = takes_word(atoms[start:last_chance], atoms[last_chance:end], free)
        return end if line.narrowed else 0

    def _overfull(self, index: int, last_chance: int) -> int:
        """Return where to end the line when atom ``index`` does not fit."""
        line = self.line
        if last_chance > line.start:
            return last_chance
        atom, whole = self.atoms[index], self._without_indent(index)
        if atom.kind == "label":
            return self._label_alone(index)
        head, tail = self.line_breaker.words.split(atom, line.right - self.x, whole)
        if head is not None:
            self.atoms[index : index + 1] = [head, tail]
            self._pull_in(head)
            self._advance(head)
            return index + 1
        return index if index > line.start else self._alone(index)

    def _without_indent(self, index: int) -> float:
        """Return the width of the line of atom ``index`` without its indents; 0 beside a shape or another atom."""
        paragraph_format, line = self.line_breaker.format, self.line
        indent = paragraph_format.left + (paragraph_format.first_line if line.start == 0 else 0.0)
        return line.right if index == line.start and line.left <= indent else 0.0

    def _pull_in(self, head: Atom) -> None:
        """Reduce the indents of the line for a letter that does not fit beside them: in a narrow cell."""
        overhang = self.x + head.width - self.line.right
        if self.pending is None and not fits(overhang, 0.0):
            self.line.left -= overhang
            self.x -= overhang

    def _label_alone(self, index: int) -> int:
        """Put a list label that does not fit beside its indent on the line, with the tab after it."""
        end = self._alone(index)
        following = self.atoms[end : end + 1]
        return end + sum(atom.kind == "tab" and isinstance(atom.item, Label) for atom in following)

    def _alone(self, index: int) -> int:
        if fits(self.atoms[index].width, self._without_indent(index)):
            self._pull_in(self.atoms[index])
        self._advance(self.atoms[index])
        return index + 1

    def _tab(self, index: int) -> bool:
        """Set the tab at ``index``; return whether it stays on this line."""
        self._close()
        stop = self._stop(index)
        if not fits(stop.position, self.line.right) and self.x > self.line.right:
            return self._nothing_after(index)
        self.line.stops[index] = stop
        self.line.after_tab = index + 1
        if stop.align in ("left", "num", "clear"):
            self.line.widths[index] = max(stop.position - self.x, 0.0)
            self.x = self.last_tab_end = max(stop.position, self.x)
        else:
            self.pending, self.pending_at = PendingTab(self.x, stop), index
        return True

    def _nothing_after(self, index: int) -> bool:
        """Return whether only blanks follow: a tab at the margin then extends beyond it like a space."""
        return all(atom.kind in ("tab", "space") for atom in self.atoms[index:])

    def _stop(self, index: int) -> TabStop:
        item = self.atoms[index].item
        if isinstance(item, Label):
            return self._after_label(item)
        if isinstance(item, PositionalTab):
            at = {"left": self.line.left, "center": (self.line.left + self.line.right) / 2}
            return TabStop(at.get(item.align, self.line.right), item.align, item.leader)
        stop = self.ruler.after(self.x)
        if stop.align == "left" and stop.position > self.line.right >= self.x and not self._custom(stop):
            return TabStop(self.line.right)
        return stop

    def _after_label(self, label: Label) -> TabStop:
        stop = self.ruler.after(self.x)
        return TabStop(label.tab) if self.x < label.tab < stop.position else stop

    def _custom(self, stop: TabStop) -> bool:
        return stop in self.line_breaker.format.tabs

    def _close(self) -> None:
        """Set the width of the pending tab: its text is complete."""
        if self.pending is None:
            return
        width = self.pending.width()
        self.line.widths[self.pending_at] = width
        self.x = self.pending.start + width + self.pending.text
        self.pending = None


def _ends_word(atom: Atom) -> bool:
    return atom.can_break_before or atom.kind in ("space", "tab", "break")
