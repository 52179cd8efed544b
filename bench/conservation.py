"""Does what goes into a page come out of it?  ``conservation.py [--count N] [--seed S]`` lays random documents out.

Run it from the repository's root: ``PYTHONPATH=. python bench/conservation.py``.

The documents are those of the tests (``tests/layout/conservation``): merged cells, nested tables, notes, columns,
keeps, frames and boxes, every word said once.  Words that are on no page, or twice, are findings; so is a check at
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
class Measured:
    """One document: its pages and words, those lost and repeated, and whether the engine told of it."""

    seed: int
    pages: int
    words: int
    lost: tuple[str, ...]
    repeated: tuple[str, ...]
    told: bool

    @property
    def good(self) -> bool:
        """Return whether every word stands once and nothing else was told."""
        return not (self.lost or self.repeated or self.told)


def main() -> int:
    """Print each document with a finding, then the sums."""
    asked = _arguments()
    begun = time.process_time()
    found = [_measured(seed) for seed in range(asked.seed, asked.seed + asked.count)]
    for each in (one for one in found if not one.good):
        told = "told" if each.told else "not told"
        print(f"seed {each.seed}: lost {each.lost[:3]}, repeated {each.repeated[:3]}, {told}")
    lost, repeated = (sum(len(getattr(one, name)) for one in found) for name in ("lost", "repeated"))
    pages, words = sum(one.pages for one in found), sum(one.words for one in found)
    print(f"{len(found)} documents, {pages} pages, {words} words: {lost} lost, {repeated} repeated", end="; ")
    print(f"{sum(one.told for one in found)} told; {time.process_time() - begun:.1f} s")
    return 0 if all(one.good for one in found) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _measured(seed: int) -> Measured:
    data, said = document(seed)
    layout = lay_out(data)
    came = kept(said, layout.pages)
    told = any(each.code == "text-lost" for each in layout.diagnostics)
    return Measured(seed, len(layout.pages), len(said), came.lost, came.repeated, told)


if __name__ == "__main__":
    sys.exit(main())
