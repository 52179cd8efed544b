"""Justified lines that Word fills by narrowing their spaces, since Word 2013."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.text.items import Atom

SINCE = 15
"""``compatibilityMode`` of Word 2013; in files of earlier ones (12, 14) Word only widens spaces."""

MOST = 0.25
"""The share of its width that a space may lose: .246 is the most seen in 1,115 lines of 25 of Word's own PDFs."""

LOSS_TO_GAIN = 2.0
"""A space loses at most half of what it would gain if the word went to the next line (the same lines, 6 exceptions)."""


def takes_word(before: Sequence[Atom], word: Sequence[Atom], free: float) -> bool:
    """Return whether Word narrows the spaces of a line so that one more word goes on it.

    ``before``: the atoms on the line that justification stretches, with the spaces before the word; ``word``: the
    atoms of the word; ``free``: the width that those before it leave.
    """
    space = _space_width(before)
    if space <= 0.0:
        return False
    loss = (_width(word) - free) / (space * (_count_spaces(before) + _count_spaces(word)))
    if loss > MOST:
        return False
    visible = before[: len(before) - _count_trailing_spaces(before)]
    gain = free + _width(before[len(visible) :])
    spaces = _count_spaces(visible)
    return spaces == 0 or gain / (space * spaces) > LOSS_TO_GAIN * loss


def _count_trailing_spaces(atoms: Sequence[Atom]) -> int:
    count = 0
    while count < len(atoms) and atoms[-1 - count].kind in ("space", "bookmark", "anchor"):
        count += 1
    return count


def _width(atoms: Sequence[Atom]) -> float:
    return sum(atom.width for atom in atoms)


def _count_spaces(atoms: Sequence[Atom]) -> int:
    return sum(atom.spaces for atom in atoms if atom.kind != "label")


def _space_width(atoms: Sequence[Atom]) -> float:
    """Return the mean width of a space, in points."""
    spaces = [atom for atom in atoms if atom.kind == "space"]
    return _width(spaces) / max(_count_spaces(spaces), 1)
