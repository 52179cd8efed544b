"""Text made to fit its width: smaller first, then on more lines, and it says when even that is not enough.

Pure: a measure tells the width of a text at one point of size.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

STEP = 0.5  # points
SLACK = 0.4  # points that a line keeps free: what rounding to twips may take

Measure = Callable[[str], float]
"""A text's width in points when it is set at a size of one point."""


class FittingBox(Struct, frozen=True):
    """How wide a line may be, the size wanted and the smallest allowed (all points), and how many lines.

    As many lines as ``free`` are taken before the text is set smaller.
    """

    width: float
    size: float
    minimum: float
    lines: int = 1
    free: int = 1


class FittedText(Struct, frozen=True):
    """The size in points, the lines as they are broken, and whether they keep within their room."""

    size: float
    lines: tuple[str, ...]
    fits: bool


def fit(text: str, room: FittingBox, measure: Measure) -> FittedText:
    """Return ``text`` in the largest size at which it stands on the fewest lines that can hold it.

    One line is tried at every size down to the smallest, then two lines from the full size, and so on: a name
    is rather a little smaller than broken.
    """
    given = [line for line in text.split("\n") if line.strip()] or [""]
    for lines in range(max(len(given), room.free), max(room.lines, len(given)) + 1):
        for size in _sizes(room):
            broken = _break_lines(given, size, room, measure)
            if broken is not None and len(broken) <= lines:
                even = _balance(given, size, room, measure) if len(given) == 1 < len(broken) else broken
                return FittedText(size, tuple(even), len(broken) <= room.lines)
    broken = _break_lines(given, room.minimum, room, measure, force=True)
    return FittedText(room.minimum, tuple(broken or given), False)


def _balance(given: list[str], size: float, room: FittingBox, measure: Measure) -> list[str]:
    """Return the fewest lines at ``size``, as even as they can be: no last line of one word."""
    best = _break_lines(given, size, room, measure) or given
    for percent in range(95, 45, -5):
        tried = _break_lines(given, size, replace(room, width=room.width * percent / 100), measure)
        if tried is None or len(tried) > len(best):
            break
        best = tried
    return best


def _sizes(room: FittingBox) -> list[float]:
    steps = int((room.size - room.minimum) / STEP)
    sizes = [room.size - STEP * step for step in range(steps + 1)]
    return sizes if sizes[-1] == room.minimum else [*sizes, room.minimum]


def _break_lines(
    given: list[str], size: float, room: FittingBox, measure: Measure, *, force: bool = False
) -> list[str] | None:
    """Return the lines at ``size``; None when a single word is too wide (with ``force`` it stands out)."""
    found: list[str] = []
    for line in given:
        current = ""
        for word in line.split(" "):
            wished = f"{current} {word}" if current else word
            if measure(wished) * size <= room.width - SLACK:
                current = wished
                continue
            if current:
                found.append(current)
            if not force and measure(word) * size > room.width - SLACK:
                return None
            current = word
        found.append(current)
    return found
