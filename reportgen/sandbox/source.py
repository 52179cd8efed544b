"""The source of a tag or an expression, measured before anything reads it."""

from __future__ import annotations

import re

from reportgen.language import _

LONGEST_TAG = 2_000
DEEPEST_BRACKETS = 20
DEEPEST_BLOCKS = 16
"""Blocks in each other; Python allows for twenty."""
MOST_SIGNS = 20
"""Signs before one value."""
SHORT = 40
"""A source of fewer letters has no room for anything of this."""

_TEXTS = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_SIGNS = re.compile(rf"(?:(?:[-+]|\bnot\b)\s*){{{MOST_SIGNS + 1}}}")
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}


def excess(source: str) -> str:
    """Return why the ``source`` of one tag or expression is too much to be read; "" when it is not."""
    if len(source) <= SHORT:
        return ""
    if len(source) > LONGEST_TAG:
        return _("dài quá {most} chữ", most=LONGEST_TAG)
    bare = _TEXTS.sub("''", source)
    if _depth(bare) > DEEPEST_BRACKETS + 2 or _SIGNS.search(bare):
        return nesting_excess()
    return ""


def nesting_excess() -> str:
    """Return what is said of a source whose parts stand too deep in each other."""
    return _("lồng nhau quá sâu; hãy chia thành nhiều thẻ {set} ngắn hơn", set="{% set … %}")


def _depth(text: str) -> int:
    """Return how many brackets stand in each other at the most; those of the tag are counted too."""
    depth = deepest = 0
    for letter in text:
        if letter in _BRACKETS:
            depth = max(depth + _BRACKETS[letter], 0)
            deepest = max(deepest, depth)
    return deepest
