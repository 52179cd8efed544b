"""Break opportunities: at every space, whatever is beside it (Word), and inside words (UAX #14)."""

from __future__ import annotations

import re
from functools import cache

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"

_IDEOGRAPHS = "\u2e80"  # the first; what is below is letters and signs

# After a hyphen, a dash or an ellipsis inside a word; never after "/", ":" or ".". In two sets of two ranges each,
# which are compiled in a twentieth of the time of one of four.
_HYPHEN, _DASH = r"[\-\u2010]", "[\u2012-\u2014\u2026]"
_AFTER = rf"(?:(?<={_HYPHEN})|(?<={_DASH}))(?!{_HYPHEN})(?!{_DASH})(?!$)|(?<=[{SOFT_HYPHEN}{ZERO_WIDTH_SPACE}])(?!$)"
_BETWEEN = re.compile(_AFTER)
LONGEST = 256  # characters: longer words are measured in parts, so that splitting one takes linear time
_TOKENS = re.compile(f" +|[^ ]{{1,{LONGEST}}}")


def tokens(text: str) -> list[str]:
    """Return ``text`` split into runs of spaces and of at most ``LONGEST`` other characters; joined they are it."""
    return _TOKENS.findall(text)


def word_segments(word: str) -> list[str]:
    """Return the parts of a word between which a line may end; joined they are the word."""
    if max(word, default="") >= _IDEOGRAPHS:
        return _between_ideographs().split(word)
    return [word] if word.isalnum() else _BETWEEN.split(word)


@cache
def _between_ideographs() -> re.Pattern[str]:
    """Return the pattern for words with ideographs; compiled when needed, which takes 4 ms."""
    ideograph = "\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
    closing = "\u3001\u3002\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u300d\u300f\u3011"
    return re.compile(f"{_AFTER}|(?<=[{ideograph}{closing}])(?![{closing}]|$)|(?<=.)(?=[{ideograph}])")
