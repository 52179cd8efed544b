"""What a filled paper shows where a figure is missing, so that tests can say that nothing of the kind is there."""

from __future__ import annotations

import re

BROKEN = re.compile(
    r" {2}|\( *\)|[;,:] *[.;,]|\w [,;.:)]|\( |(?<![\dx])/(?=đồng|công|người| )"
    r"|\b(?:đạt|chiếm|đã giao|trong đó có|lực lượng tham gia|tiền thưởng) *[,;.)]|\bNone\b"
)
"""Two spaces, empty brackets, two marks in a row, a mark after a space, half a fraction, a verb without its figure."""
BY_HAND = re.compile(r" {8}")
"""Room for a number or a day that is written by hand."""
SLASHED = re.compile(r"\./\.")
"""The end of a paper."""


def assert_whole(text: str) -> None:
    """Fail at the first line of ``text`` that is no whole sentence."""
    for line in text.split("\n"):
        found = BROKEN.search(SLASHED.sub(".", BY_HAND.sub("x", line)))
        assert found is None, (found, line)
