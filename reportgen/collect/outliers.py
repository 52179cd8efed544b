"""Which unit's figure stands out among the others': by the median and the spread about it, which one slip cannot move.

The modified z-score of Iglewicz and Hoaglin, *How to Detect and Handle Outliers* (ASQC, 1993): 0.6745 · (x - median) /
MAD, told from 3.5 on.  Where more than half of the units have the very same value MAD is 0, and the mean deviation
stands in for it (1.2533 times it is the standard deviation of a normal distribution): else every other unit would stand
out.  Counts are compared for each head where the units' sizes are known, and by their logarithms, because units differ
by factors and not by sums.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from statistics import fmean, median

from msgspec import Struct

from reportgen.figures import PERCENT, Number

CUT = 3.5
SCALE, MEAN_SCALE = 0.6745, 1.253314
LEAST = 1e-9
"""What is nearer is the same."""
FEWEST = 8
"""Of fewer units a median says little."""
LEAST_SHARE = 0.5
"""So many of the units must have the figure, and another than 0."""
FACTOR, POINTS = 2.0, 0.05
"""A count must be that many times the usual one, or the other way round; a rate that far from it: alike units have a
spread so small that anything would stand out."""


class Outlier(Struct, frozen=True):
    """A unit whose ``figure`` stands out: its ``value``, what would be ``usual``, and how far that is (a z-score)."""

    unit: str
    figure: str
    value: Number
    usual: float
    score: float


def find(
    figure: str, unit: str, values: Mapping[str, Number | None], sizes: Mapping[str, Number | None] = {}
) -> Iterator[Outlier]:
    """Yield the units whose value of ``figure`` stands out, in their order.

    Args:
        figure: its name.
        unit: what it is counted in; ``%`` for rates, which are compared as they are.
        values: unit's code → value.
        sizes: unit's code → its size; where one has none, counts are compared without.
    """
    known = {code: value for code, value in values.items() if value is not None}
    if unit == PERCENT:
        yield from _rates(figure, known)
    else:
        yield from _counts(figure, known, sizes)


def _rates(figure: str, known: Mapping[str, Number]) -> Iterator[Outlier]:
    for code, middle, score in _scores({code: float(value) for code, value in known.items()}):
        if abs(float(known[code]) - middle) > POINTS:
            yield Outlier(code, figure, known[code], middle, score)


def _counts(
    figure: str, known: Mapping[str, Number], sizes: Mapping[str, Number | None]
) -> Iterator[Outlier]:
    sized = all(sizes.get(code) for code in known)
    heads = {code: float(sizes[code] or 1) if sized else 1.0 for code in known}
    positive = {code: math.log(float(value) / heads[code]) for code, value in known.items() if value > 0}
    if len(positive) < LEAST_SHARE * len(known):
        return
    for code, middle, score in _scores(positive):
        usual = math.exp(middle) * heads[code]
        if abs(positive[code] - middle) > math.log(FACTOR):
            yield Outlier(code, figure, known[code], usual, score)


def _scores(values: Mapping[str, float]) -> Iterator[tuple[str, float, float]]:
    """Yield unit, median and score of those beyond the cut."""
    if len(values) < FEWEST:
        return
    middle = median(values.values())
    far = {code: abs(value - middle) for code, value in values.items()}
    spread = median(far.values()) / SCALE or MEAN_SCALE * fmean(far.values())
    for code, distance in far.items():
        if distance > LEAST and distance > CUT * spread:
            yield code, middle, distance / spread
