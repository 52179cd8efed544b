"""Lines under the elements of a letterhead: whether one can be told, and what its length may be."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.paper.model import DrawnLine, Paper, Passage
from reportgen.linter.paper.width import width

SHORTEST, LONGEST = 1 / 3, 1 / 2
TOLERANCE = 0.08  # of the words' length


def is_measurable(stroke: DrawnLine) -> bool:
    """Return whether the length of the line is known; underscores are as long as their size, raised or not."""
    return stroke.kind in ("border", "drawn") and stroke.length > 0


def broken(stroke: DrawnLine, under: str) -> str:
    """Return what is to be said of a line ``under`` the words that is no solid one; "": it is."""
    if stroke.kind != "dashed":
        return ""
    return _("Đường kẻ dưới {element} đang gõ bằng các dấu rời nhau, phải là một nét liền.", element=under)


def untold(paper: Paper, elements: Elements, passage: Passage) -> bool:
    """Return whether the paper has drawn lines near that cannot be told to stand under one passage or another.

    They are placed freely on the page; where one hangs on a passage near this one, its absence is not certain.
    """
    if passage.stroke is not None:
        return False
    near = range(passage.whole.index - 8, passage.whole.index + 9)
    return any(other.lines for other in paper.passages if other.index in near)


def unfit(passages: Sequence[Passage]) -> float:
    """Return the share of the words' length that the line under the last passage has; 0.0: it is a third to a half.

    Words on several lines may be measured by any of them.
    """
    stroke = passages[-1].stroke
    if stroke is None or not is_measurable(stroke):
        return 0.0
    lengths = [min(width(passage), passage.room or width(passage)) for passage in passages]
    low, high = min(lengths) * (SHORTEST - TOLERANCE), max(lengths) * (LONGEST + TOLERANCE)
    return 0.0 if low <= stroke.length <= high else stroke.length / max(lengths[-1], 1.0)
