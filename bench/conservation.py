"""Does what goes into a page come out of it?  ``conservation.py [--count N] [--seed S]`` lays random documents out.

Run it from the repository's root: ``PYTHONPATH=. python bench/conservation.py``.

The documents are those of the tests (``tests/layout/conservation``): merged cells, nested tables, notes, columns,
keeps, frames and boxes, every word once.  Words that are on no page, or twice, are findings; so is a check at
run time (``text-lost``) that says otherwise.  Exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass

from reportgen.layout import lay_out
from tests.layout.conservation.ordinary import document, kept


@dataclass(frozen=True, slots=True)
class LayoutCheck:
    """One document: its pages and words, those lost and repeated, and whether the engine reported it."""

    seed: int
    pages: int
    words: int
    lost: tuple[str, ...]
    repeated: tuple[str, ...]
    is_reported: bool

    @property
    def good(self) -> bool:
        """Return whether every word is on one page and nothing was reported."""
        return not (self.lost or self.repeated or self.is_reported)


def main() -> int:
    """Print each document with a finding, then the sums."""
    arguments = _arguments()
    start = time.process_time()
    found = [_check(seed) for seed in range(arguments.seed, arguments.seed + arguments.count)]
    for each in (one for one in found if not one.good):
        is_reported = "reported" if each.is_reported else "not reported"
        print(f"seed {each.seed}: lost {each.lost[:3]}, repeated {each.repeated[:3]}, {is_reported}")
    lost, repeated = (sum(len(getattr(one, name)) for one in found) for name in ("lost", "repeated"))
    pages, words = sum(one.pages for one in found), sum(one.words for one in found)
    print(f"{len(found)} documents, {pages} pages, {words} words: {lost} lost, {repeated} repeated", end="; ")
    print(f"{sum(one.is_reported for one in found)} reported; {time.process_time() - start:.1f} s")
    return 0 if all(one.good for one in found) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _check(seed: int) -> LayoutCheck:
    data, words = document(seed)
    layout = lay_out(data)
    shown = kept(words, layout.pages)
    is_reported = any(each.code == "text-lost" for each in layout.diagnostics)
    return LayoutCheck(seed, len(layout.pages), len(words), shown.lost, shown.repeated, is_reported)


if __name__ == "__main__":
    sys.exit(main())
