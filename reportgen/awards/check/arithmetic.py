"""Shares held against a limit, exactly, and shown so that the reader can check them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.language import _
from reportgen.vietnamese import numbers

_PLACES = 6
"""Decimals of a percentage; two head counts that differ show it sooner."""


def largest(limit: Decimal, base: int | Decimal) -> int:
    """Return how many are at most ``limit`` of ``base``."""
    return int(Fraction(limit) * Fraction(base))


def comparison(what: str, whole: str, share: Fraction, limit: Decimal, sign: str) -> str:
    """Return the sum as it is checked by hand: ``5 CSTĐCS trên 28 LĐTT/CSTT = 17,9% > 15%``."""
    return _(
        "{what} trên {whole} = {share} {sign} {limit}",
        what=what,
        whole=whole,
        share=_beside(share, limit),
        sign=sign,
        limit=numbers.percent(limit, _PLACES),
    )


def _beside(share: Fraction, limit: Decimal) -> str:
    """Return ``share`` with as many decimals as show that it is not the limit: 15,04% is not ``15%``."""
    exact = Decimal(share.numerator) / share.denominator
    shown = [numbers.percent(exact, places) for places in range(1, _PLACES + 1)]
    return next((text for text in shown if text != numbers.percent(limit, _PLACES)), shown[0])
