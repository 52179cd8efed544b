"""Find where our pages begin to depart from a reference rendering: the first line in another place.

Usage:  python bench/drift.py REFERENCE.pdf OURS.pdf [--tolerance POINTS] [--count N]

Lines are paired by their words, in order. Prints the first line (with ``--count`` the first N) whose offset in page, x
or y is more than the tolerance (1 pt) from that of the line before it, and lines that only one of the two has.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measure_pdf import Word, rows, words

TOLERANCE = 1.0  # points
SHOWN = 60  # letters of a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at its first word's origin, in points from the page's top left."""

    page: int
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Departure:
    """A line (None: that side has it not) whose offset is not the ``running`` one of the lines before it."""

    reference: Line | None
    ours: Line | None
    running: tuple[float, float]

    def __str__(self) -> str:
        """Return it in one line: pages, places, the offset and the one before, the words."""
        if self.reference is None or self.ours is None:
            line = self.reference or self.ours
            assert line is not None, "one side has the line"  # noqa: S101
            side = "only in the reference" if self.reference is not None else "only in ours"
            return f"{side}: page {line.page + 1}, {line.x:.2f}, {line.y:.2f}: {line.text[:SHOWN]}"
        theirs, ours = self.reference, self.ours
        pages = f"page {theirs.page + 1}" + (f" → {ours.page + 1}" if ours.page != theirs.page else "")
        offset = f"by {ours.x - theirs.x:+.2f}, {ours.y - theirs.y:+.2f}"
        before = f"before {self.running[0]:+.2f}, {self.running[1]:+.2f}"
        return f"{pages}, {theirs.x:.2f}, {theirs.y:.2f}: {offset} ({before}): {theirs.text[:SHOWN]}"


def main(arguments: Sequence[str]) -> int:
    """Print the departures; exit 1 if there are any."""
    options = _parse(arguments)
    found = list(islice(departures(options.reference, options.ours, options.tolerance), options.count))
    for departure in found:
        print(departure)
    return 1 if found else 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("reference", type=Path)
    parser.add_argument("ours", type=Path)
    parser.add_argument("--tolerance", type=float, default=TOLERANCE)
    parser.add_argument("--count", type=int, default=1)
    return parser.parse_args(arguments)


def departures(reference: Path, ours: Path, tolerance: float = TOLERANCE) -> Iterator[Departure]:
    """Yield every line that departs, in the order of the reference."""
    theirs, own = lines(reference), lines(ours)
    matcher = SequenceMatcher(
        None, [line.text for line in theirs], [line.text for line in own], autojunk=False
    )
    running, page = (0.0, 0.0), -1
    for tag, start, end, own_start, own_end in matcher.get_opcodes():
        if tag != "equal":
            yield from (Departure(line, None, running) for line in theirs[start:end])
            yield from (Departure(None, line, running) for line in own[own_start:own_end])
            continue
        for line, own_line in zip(theirs[start:end], own[own_start:own_end], strict=True):
            offset = own_line.x - line.x, own_line.y - line.y
            shifted = own_line.page != line.page and page != own_line.page - line.page
            moved = any(abs(now - before) > tolerance for now, before in zip(offset, running, strict=True))
            if shifted or (moved and own_line.page == line.page):
                yield Departure(line, own_line, running)
            running, page = offset, own_line.page - line.page


def lines(path: Path) -> list[Line]:
    """Return the lines of a PDF, page by page from top to bottom."""
    pages: dict[int, list[list[Word]]] = defaultdict(list)
    for row in rows(words(path)[1]):
        pages[row[0].page].append(row)
    return [
        Line(page, row[0].x, row[0].y, _text(row))
        for page in sorted(pages)
        for row in sorted(pages[page], key=lambda row: (row[0].y, row[0].x))
    ]


def _text(row: Sequence[Word]) -> str:
    """Return the words of a line; leaders are alike however many dots fill them."""
    return re.sub(r"\s*[.…_]{3,}\s*", " … ", " ".join(word.text for word in row))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
