"""Two years side by side as lines of text: six columns where there is room for them, else four."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.cli.screen import letters
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.compare import Comparison, FigureComparison

WIDEST = 48
"""Letters of a figure's title on one line where nothing limits them."""
NARROWEST = 28
"""Letters of a title beside six columns; with fewer the unit stands after the title, the rate after the change."""
GAP = "  "
UNBROKEN = "\u00a0"
NONE = "–"
"""For “không có số liệu” where that is too wide."""

Row = tuple[str, ...]


class Columns(Struct, frozen=True):
    """The head, and each group's rows under its title; the first ``left`` columns stand on the left."""

    head: Row
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    left: int

    @property
    def widths(self) -> list[int]:
        """Letters of each column but the first: those of its widest text."""
        rows = (self.head, *(row for _title, own in self.groups for row in own))
        return [max(map(letters, column)) for column in list(zip(*rows, strict=True))[1:]]


def lines(made: Comparison, width: int | None) -> Iterator[str]:
    """Yield the lines of the table for a terminal of ``width``; None: nothing limits them."""
    wide = _six(made)
    if width is None:
        yield from _drawn(wide, WIDEST)
    elif (room := _room(wide, width)) >= NARROWEST:
        yield from _drawn(wide, min(room, _longest(made)))
    else:
        narrow = _four(made)
        yield from _drawn(narrow, min(max(_room(narrow, width), NARROWEST // 2), _longest(made)), width)
        if any(NONE in row for _title, own in narrow.groups for row in own):
            yield from ("", _("{mark} không có số liệu", mark=NONE))


def _room(columns: Columns, width: int) -> int:
    """Return how many letters are left for titles."""
    return width - sum(len(GAP) + own for own in columns.widths)


def _longest(made: Comparison) -> int:
    """Return the letters of the longest title with its unit and its indent."""
    units = (f"{line.figure.title} ({line.figure.unit})" for group in made.groups for line in group.lines)
    return max(WIDEST, *map(letters, units)) + len(GAP)


def _six(made: Comparison) -> Columns:
    before, now = made.years
    head = (_("Số liệu"), _("Đơn vị tính"), str(before), str(now), _("Tăng, giảm"), _("Tỷ lệ"))
    return Columns(head, tuple((group.title, tuple(map(_row, group.lines))) for group in made.groups), 2)


def _row(line: FigureComparison) -> Row:
    from reportgen.runs.compare import words

    unit = line.figure.unit
    values = (words.value(own, unit) for own in (line.before, line.now))
    return (line.figure.title, unit, *values, words.difference(line), words.share(line))


def _four(made: Comparison) -> Columns:
    before, now = made.years
    head = (_("Số liệu"), str(before), str(now), _("Tăng, giảm"))
    return Columns(
        head, tuple((group.title, tuple(map(_short_row, group.lines))) for group in made.groups), 1
    )


def _short_row(line: FigureComparison) -> Row:
    from reportgen.runs.compare import words

    title, unit, *values, difference, share = _row(line)
    own = (NONE if value == words.MISSING else value for value in values)
    change = f"{difference} ({share})" if share else difference
    whole = unit.replace(" ", UNBROKEN)
    return (f"{title} ({whole})" if unit not in ("", "%") else title, *own, change)


def _drawn(columns: Columns, room: int, width: int = 0) -> Iterator[str]:
    """Yield the lines; a title too long for its column is broken there, or has lines of ``width`` for itself."""
    widths = [room, *columns.widths]
    yield _align(columns.head, widths, columns.left)
    for title, own in columns.groups:
        if title:
            yield from ("", title)
        for row in own:
            *above, last = _title_lines(row[0], room - len(GAP), width - len(GAP))
            yield from (f"{GAP}{part}" for part in above)
            yield _align((f"{GAP}{last}" if last else "", *row[1:]), widths, columns.left)


def _title_lines(title: str, room: int, whole: int) -> list[str]:
    """Return the lines of a title, the last of them beside the numbers."""
    own = whole if whole > 0 and letters(title) > room else room
    broken = textwrap.wrap(title, own, break_long_words=False, break_on_hyphens=False) or [""]
    if own > room and letters(broken[-1]) > room:
        broken.append("")
    return [part.replace(UNBROKEN, " ") for part in broken]


def _align(texts: Sequence[str], widths: Sequence[int], left: int) -> str:
    padded = [
        text + pad if column < left else pad + text
        for column, (text, width) in enumerate(zip(texts, widths, strict=True))
        for pad in (" " * (width - letters(text)),)
    ]
    return GAP.join(padded).rstrip()
