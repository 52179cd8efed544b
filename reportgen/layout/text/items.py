"""From a paragraph's items to atoms: words, spaces, tabs and shapes, each measured once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.boxes import Box
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import (
    Anchor,
    Bookmark,
    Break,
    Equation,
    Field,
    Inline,
    InlineItem,
    Label,
    NoteMark,
    Paragraph,
    PositionalTab,
    Tab,
    Text,
)
from reportgen.layout.numerals import numeral
from reportgen.layout.text.breaks import (
    SOFT_HYPHEN,
    ZERO_WIDTH_SPACE,
    tokens,
    word_segments,
)
from reportgen.layout.text.run_format import RunFormat

NO_BREAK_HYPHEN = "\u2011"
_INVISIBLE = str.maketrans({ZERO_WIDTH_SPACE: None, NO_BREAK_HYPHEN: "-", SOFT_HYPHEN: None})


class Atom(Struct, gc=False):
    """The smallest unit of a line.

    ``kind``: word, space, tab, break, shape, equation, anchor, bookmark, label, mark. ``width`` in points; that of a
    tab is set when its line is filled. ``can_break_before``: a line may begin with it. ``item`` is its source, or the
    box of an equation. ``spaces``: the number of its characters that justification stretches. ``soft_hyphen``: a
    hyphen is shown if a line ends after it.
    """

    kind: str
    run_format: RunFormat
    text: str = ""
    width: float = 0.0
    can_break_before: bool = True
    spaces: int = 0
    link: str = ""
    soft_hyphen: bool = False
    item: InlineItem | Label | Box | None = None

    @property
    def above(self) -> float:
        """Its extent above the baseline, in points."""
        if self.kind == "shape" and isinstance(self.item, Inline):
            return self.item.shape.height + self.item.margins.top + self.item.margins.bottom
        return self.run_format.above

    @property
    def below(self) -> float:
        """Its extent below the baseline, in points."""
        return 0.0 if self.kind == "shape" else self.run_format.below


def atoms(paragraph: Paragraph, context: LayoutContext) -> list[Atom]:
    """Return a paragraph's atoms in order, its label first."""
    found: list[Atom] = list(_label_atoms(paragraph.label, context))
    for item in paragraph.items:
        _MAKERS[type(item)](item, context, found)
    return found


def _label_atoms(label: Label, context: LayoutContext) -> Iterator[Atom]:
    if not label.text and label.image is None:
        return
    run_format = context.run_formats.for_font(label.font)
    if label.image is not None:
        shape = Atom("shape", run_format, width=label.image.width)
        shape.item = Inline(label.image, label.font)
        yield shape
    for face, text in context.run_formats.measure.runs(label.text, run_format.face):
        part = run_format if face is run_format.face else context.run_formats.for_face(label.font, face)
        atom = Atom(
            "label",
            part,
            text,
            text_width(text, part, context),
            can_break_before=False,
            spaces=spaces_in(text),
        )
        atom.item = label
        yield atom
    if label.suffix == "tab":
        tab = Atom("tab", run_format, "\t", can_break_before=False)
        tab.item = label
        yield tab
    elif label.suffix == "space":
        space = Atom("space", run_format, " ", text_width(" ", run_format, context), False, spaces=1)
        space.item = label
        yield space


def _text(item: Text, context: LayoutContext, found: list[Atom]) -> None:
    for text, run_format in _formatted_text(item, context):
        _words(text, run_format, context, found, item.link)


def _formatted_text(item: Text, context: LayoutContext) -> Iterator[tuple[str, RunFormat]]:
    """Yield runs of the text and the format of each: capitals applied, missing letters in other faces."""
    font = item.font
    for text, small in _cases(item.text, font.capitals):
        run_format = (
            context.run_formats.for_face(font, None, small) if small else context.run_formats.for_font(font)
        )
        for face, part in context.run_formats.measure.runs(text, run_format.face):
            yield (
                part,
                run_format if face is run_format.face else context.run_formats.for_face(font, face, small),
            )


def _cases(text: str, capitals: str) -> Iterator[tuple[str, bool]]:
    if capitals == "caps":
        yield text.upper(), False
    elif capitals != "small":
        yield text, False
    else:
        start = 0
        for end in range(1, len(text) + 1):
            if end == len(text) or text[end].islower() != text[start].islower():
                yield text[start:end].upper(), text[start].islower()
                start = end


def _words(text: str, run_format: RunFormat, context: LayoutContext, found: list[Atom], link: str) -> None:
    cached = context.run_formats.measured_words(run_format)
    for token in tokens(text):
        parts = cached.get(token)
        if parts is None:
            parts = cached[token] = tuple(_parts(token, run_format, context))
        if token[0] == " ":
            visible_text, width, spaces, _soft = parts[0]
            found.append(Atom("space", run_format, visible_text, width, False, spaces, link))
            continue
        can_break_before = not found or _can_break(found[-1])
        for visible_text, width, spaces, soft_hyphen in parts:
            found.append(
                Atom("word", run_format, visible_text, width, can_break_before, spaces, link, soft_hyphen)
            )
            can_break_before = True


def _parts(
    token: str, run_format: RunFormat, context: LayoutContext
) -> Iterator[tuple[str, float, int, bool]]:
    """Yield the visible text, the width, the number of spaces and the soft hyphen of each segment of a word."""
    for segment in [token] if token[0] == " " else word_segments(token):
        visible_text = segment.translate(_INVISIBLE)
        yield (
            visible_text,
            text_width(visible_text, run_format, context),
            spaces_in(visible_text),
            segment.endswith(SOFT_HYPHEN),
        )


def spaces_in(text: str) -> int:
    """Return the number of characters that justification stretches."""
    return text.count(" ") + text.count("\u00a0")


def _can_break(last: Atom) -> bool:
    """Return whether a line may end between the last atom and a word."""
    return last.kind not in _UNBROKEN or last.text.endswith(("-", "–", "—"))


_UNBROKEN = ("word", "label", "anchor", "bookmark", "equation")


def text_width(text: str, run_format: RunFormat, context: LayoutContext) -> float:
    """Return the width of text in a run format, its spacing and scale included."""
    font = run_format.font
    width = context.run_formats.measure.advance(
        text, run_format.face, run_format.size, font.kerning, font.ligatures
    )
    if font.spacing or font.scale != 1.0:
        width = width * font.scale + font.spacing * len(text)
    return width


def split_word(
    atom: Atom, available_width: float, first_letter_width: float, context: LayoutContext
) -> tuple[Atom | None, Atom]:
    """Split a word that is wider than a line: as many letters as fit, and the rest.

    If none fits, the first letter alone, if ``first_letter_width`` holds it.
    """
    count = 0
    while (
        count < len(atom.text) - 1
        and text_width(atom.text[: count + 1], atom.run_format, context) <= available_width
    ):
        count += 1
    if (
        count == 0
        and len(atom.text) > 1
        and text_width(atom.text[:1], atom.run_format, context) <= first_letter_width
    ):
        count = 1
    if count == 0:
        return None, atom
    head, tail = (_part(atom, text, context) for text in (atom.text[:count], atom.text[count:]))
    head.can_break_before, tail.soft_hyphen = atom.can_break_before, atom.soft_hyphen
    return head, tail


def last_width(atom: Atom, context: LayoutContext) -> float:
    """Return the width of the last character of a word."""
    return text_width(atom.text[-1:], atom.run_format, context)


def _part(atom: Atom, text: str, context: LayoutContext) -> Atom:
    part = Atom(
        atom.kind, atom.run_format, text, text_width(text, atom.run_format, context), spaces=spaces_in(text)
    )
    part.link, part.item = atom.link, atom.item
    return part


def _tab(item: Tab | PositionalTab, context: LayoutContext, found: list[Atom]) -> None:
    atom = Atom("tab", context.run_formats.for_font(item.font), "\t")
    atom.item = item
    found.append(atom)


def _break(item: Break, context: LayoutContext, found: list[Atom]) -> None:
    atom = Atom("break", context.run_formats.for_font(item.font), can_break_before=False)
    atom.item = item
    found.append(atom)


def _field(item: Field, context: LayoutContext, found: list[Atom]) -> None:
    first = len(found)
    _text(Text(field_text(item, context) or item.cached, item.font, item.link), context, found)
    for atom in found[first:]:
        atom.item = item


def field_text(item: Field, context: LayoutContext) -> str:
    """Return the current value of a counting field; empty if it is not known yet."""
    numbers = context.numbers
    if item.kind == "PAGE":
        return numeral(numbers.number, item.number_format) if item.number_format else numbers.page
    numbers.needs_another_pass = True
    if item.kind == "NUMPAGES":
        return numbers.pages
    if item.kind == "SECTIONPAGES":
        return numbers.section_pages
    return numbers.bookmarks.get(item.target, "")


def _bookmark(item: Bookmark, context: LayoutContext, found: list[Atom]) -> None:
    context.has_bookmarks = True
    _zero_width("bookmark", item, found, context)


def _anchor(item: Anchor, context: LayoutContext, found: list[Atom]) -> None:
    _zero_width("anchor", item, found, context)


def _zero_width(kind: str, item: Bookmark | Anchor, found: list[Atom], context: LayoutContext) -> None:
    run_format = found[-1].run_format if found else context.run_formats.empty
    can_break_before = found[-1].kind == "space" if found else True
    atom = Atom(kind, run_format, can_break_before=can_break_before)
    atom.item = item
    found.append(atom)


def _note(item: NoteMark, context: LayoutContext, found: list[Atom]) -> None:
    first = len(found)
    label = context.numbers.notes.get(item.id, item.label) if item.kind == "footnote" else item.label
    _text(Text(label, item.font, f"#_{item.kind}{item.id}"), context, found)
    for atom in found[first:]:
        atom.item = item


def _inline(item: Inline, context: LayoutContext, found: list[Atom]) -> None:
    margins = item.margins
    atom = Atom(
        "shape",
        context.run_formats.for_font(item.font),
        width=item.shape.width + margins.left + margins.right,
    )
    atom.item = item
    found.append(atom)


def _equation(item: Equation, context: LayoutContext, found: list[Atom]) -> None:
    from reportgen.layout.text.math.structures import math_setter  # few documents need it

    text_format = context.run_formats.for_font(item.font)
    for piece in math_setter(context.run_formats).lines(item):
        run_format = replace(text_format, rise=0.0, above=piece.box.above, below=piece.box.below)
        begins = piece.breaks or not found or found[-1].kind == "space"
        found.append(
            Atom(
                "equation",
                run_format,
                width=piece.box.width,
                can_break_before=begins,
                item=piece.placed(item),
            )
        )


_MAKERS: dict[type, Callable[..., None]] = {
    Text: _text,
    Tab: _tab,
    PositionalTab: _tab,
    Break: _break,
    Field: _field,
    Bookmark: _bookmark,
    NoteMark: _note,
    Inline: _inline,
    Equation: _equation,
    Anchor: _anchor,
}
