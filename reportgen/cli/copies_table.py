"""How many sheets of paper a packet needs, as lines of text: a row to a paper."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from reportgen.cli.screen import letters

GAP = "  "
HEAD = 8
"""Letters of a line of a heading over numbers, on a terminal."""
TITLE = 12
"""Letters of a title's line at least."""


def lines(rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """Yield the lines for a terminal of ``width``; None: nothing limits them.

    The first of ``rows`` is the heading; a row has a number, a title, and numbers, which stand on the right.
    """
    head, *others = rows
    heads = [[text] if width is None else textwrap.wrap(text, HEAD) or [""] for text in head]
    numbers = [
        max(letters(text) for text in (*heads[column], *(row[column] for row in others)))
        for column in (0, *range(2, len(head)))
    ]
    titles = [letters(row[1]) for row in rows]
    room = max(titles)
    if width is not None:
        room = min(room, max(TITLE, width - sum(numbers) - len(GAP) * len(numbers)))
    widths = [numbers[0], room, *numbers[1:]]
    deep = max(map(len, heads[2:]))
    above = [[*[""] * (deep - len(own)), *own] for own in heads]
    yield from (_align([column[line] for column in above], widths) for line in range(deep))
    for row in others:
        first, *more = textwrap.wrap(row[1], room) or [""]
        yield _align([row[0], first, *row[2:]], widths)
        yield from (_align(["", part, *[""] * len(row[2:])], widths) for part in more)


def _align(texts: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        f"{text}{' ' * (width - letters(text))}" if column < 2 else f"{' ' * (width - letters(text))}{text}"
        for column, (text, width) in enumerate(zip(texts, widths, strict=True))
    ]
    return GAP.join(padded).rstrip()
