"""Right-to-left text in the order in which it is drawn (Unicode Bidirectional Algorithm, UAX #9, without embeddings).

Lines are broken in reading order; then the characters of each are put in visual order, tab by tab, and Arabic letters
are joined. Only paragraphs with such letters come here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from unicodedata import bidirectional

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.text.arabic import joined
from reportgen.layout.text.direction import RIGHT_TO_LEFT
from reportgen.layout.text.fit import LineRange
from reportgen.layout.text.items import Atom, spaces_in

_MIRRORED = str.maketrans("()[]{}<>«»≤≥", ")(][}{><»«≥≤")
_NUMBERS, _STRONG = ("EN", "AN"), ("L", "R")
Shown = Callable[[str, Atom], tuple[str, float]]
"""Text in the order in which it is drawn → the text as the atom's face can show it, and its width."""


class _Character(Struct):
    """A character (or an atom that is no text, as U+FFFC) and the atom that it is of."""

    text: str
    atom: Atom
    level: int = 0


def visual_order(
    atoms: list[Atom], ranges: Sequence[LineRange], *, right_to_left: bool, shown: Shown
) -> tuple[list[Atom], list[LineRange]]:
    """Return the atoms of lines in visual order, and the lines; ``right_to_left``: the paragraph's direction."""
    found: list[Atom] = []
    lines: list[LineRange] = []
    for line in ranges:
        start, widths, stops, after_tab = len(found), {}, {}, 0
        segment: list[Atom] = []
        for index in range(line.start, line.visible_end):
            if atoms[index].kind != "tab":
                segment.append(atoms[index])
                continue
            found += _segment(segment, right_to_left, shown)
            segment, at = [], len(found)
            widths[at] = line.widths.get(index, 0.0)
            if index in line.stops:
                stops[at] = line.stops[index]
            found.append(atoms[index])
            after_tab = at + 1
        found += _segment(segment, right_to_left, shown)
        visible_end = len(found)
        found += atoms[line.visible_end : line.end]
        lines.append(
            replace(
                line,
                start=start,
                end=len(found),
                visible_end=visible_end,
                widths=widths,
                stops=stops,
                after_tab=after_tab,
            )
        )
    return found, lines


def _segment(atoms: Sequence[Atom], right_to_left: bool, shown: Shown) -> list[Atom]:
    """Return the atoms between two tabs in visual order, cut where the direction changes."""
    if not any(RIGHT_TO_LEFT.search(atom.text) for atom in atoms) and not right_to_left:
        return list(atoms)
    characters = [_Character(text, atom) for atom in atoms for text in (atom.text or "\ufffc")]
    for each, text in zip(characters, joined([c.text for c in characters]), strict=True):
        each.text = text
    _set_levels(characters, 1 if right_to_left else 0)
    found: list[Atom] = []
    for _key, group in groupby(_reordered(characters), key=lambda c: (id(c.atom), c.level)):
        found.append(_atom(list(group), shown))
    return found


def _atom(characters: list[_Character], shown: Shown) -> Atom:
    first = characters[0]
    if not first.atom.text:
        return first.atom
    text = "".join(c.text for c in characters)
    if first.level % 2:
        text = text.translate(_MIRRORED)
    text, width = shown(text, first.atom)
    return replace(first.atom, text=text, width=width, spaces=spaces_in(text), soft_hyphen=False)


# --- levels (UAX #9, 3.3) ---


def _set_levels(characters: Sequence[_Character], base: int) -> None:
    kinds = [bidirectional(c.text[0]) or "L" for c in characters]
    start = "R" if base else "L"
    _resolve_weak(kinds, start)
    _resolve_neutral(kinds, start)
    for each, kind in zip(characters, kinds, strict=True):
        if base:
            each.level = 1 if kind == "R" else 2
        else:
            each.level = {"L": 0, "R": 1}.get(kind, 2)


def _resolve_weak(kinds: list[str], start: str) -> None:
    """W1 to W7: marks, numbers and what belongs to them."""
    previous = strong = start
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[i] = previous
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
        previous = kinds[i]
        if kind in ("L", "R", "AL"):
            strong = kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):
        left, kind, right = kinds[i - 1 : i + 2]
        if left == right and ((kind == "CS" and left in _NUMBERS) or (kind == "ES" and left == "EN")):
            kinds[i] = left
    _take_in_signs(kinds)
    strong = start
    for i, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"


def _take_in_signs(kinds: list[str]) -> None:
    """W5: percent signs and currencies beside a European number are part of it."""
    i = 0
    while i < len(kinds):
        end = i
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        beside = (kinds[i - 1] if i else "", kinds[end] if end < len(kinds) else "")
        if end > i and "EN" in beside:
            kinds[i:end] = ["EN"] * (end - i)
        i = max(end, i + 1)


def _resolve_neutral(kinds: list[str], start: str) -> None:
    """N1 and N2: what stands between two of one direction has it, else that of the paragraph."""
    i, before = 0, start
    while i < len(kinds):
        if kinds[i] in (*_STRONG, *_NUMBERS):
            before = kinds[i] if kinds[i] in _STRONG else "R"
            i += 1
            continue
        end = i
        while end < len(kinds) and kinds[end] not in (*_STRONG, *_NUMBERS):
            end += 1
        after = start if end == len(kinds) else kinds[end] if kinds[end] in _STRONG else "R"
        kinds[i:end] = [before if before == after else start] * (end - i)
        i = end


def _reordered(characters: list[_Character]) -> list[_Character]:
    """L2: from the highest level down, reverse what has that level or a higher one."""
    found = list(characters)
    highest = max((c.level for c in found), default=0)
    for level in range(highest, 0, -1):
        i = 0
        while i < len(found):
            end = i
            while end < len(found) and found[end].level >= level:
                end += 1
            found[i:end] = found[i:end][::-1]
            i = max(end, i + 1)
    return found
