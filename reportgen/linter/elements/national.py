"""The national name and the motto, also where they are misspelt, abbreviated or broken over lines.

Both are known by their letters without marks: ``CỘNG HOÀ``, ``CỘNG HÒA`` and ``CÔNG HÒA`` are the same here; whether
they are written as they must be is for the rules to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from unicodedata import normalize

from reportgen.linter.paper.model import Passage

_NAME = "CONGHOAXAHOICHUNGHIAVIETNAM"
_ABBREVIATED = frozenset({"CONGHOAXHCNVIETNAM", "CHXHCNVIETNAM", "CONGHOAXHCNVN"})
_LEAST = 10  # letters of the name's first line, where it is broken
_ALIKE = 0.93  # share of the letters: one or two are wrong
_NEAR = 4  # lines after which the name's second half may stand: the other column comes between
_WITHIN = re.compile(r"CONG\s+HOA\s+XA\s+HOI\s+CHU\s+NGHIA\s+VIET\s+NAM")
_MOTTO = re.compile(r"DOC\s*LAP\W*TU\s*DO\W*HANH\s*PHUC")


@cache
def _base(letter: str) -> str:
    """Return the capital of a letter without its marks: one letter for one."""
    return "D" if letter in "đĐ" else normalize("NFD", letter)[0].upper()[:1]


def bare(text: str) -> str:
    """Return the text in capitals without marks, letter for letter: places in it are places in ``text``."""
    return "".join(map(_base, text))


def _letters(text: str) -> str:
    return "".join(letter for letter in bare(text) if letter.isalnum())


def is_name(text: str) -> bool:
    """Return whether a line is the national name, and nothing else."""
    if len(text) > 80:
        return False
    letters = _letters(text)
    if letters == _NAME or letters in _ABBREVIATED:
        return True
    near = letters.startswith("CONGH") and abs(len(letters) - len(_NAME)) <= 2
    return near and SequenceMatcher(None, letters, _NAME, autojunk=False).ratio() >= _ALIKE


def begins(text: str) -> bool:
    """Return whether a line is the national name or its first half."""
    return is_name(text) or (
        len(text) < 60 and len(_letters(text)) >= _LEAST and _NAME.startswith(_letters(text))
    )


def is_motto(text: str) -> bool:
    """Return whether a line is the motto."""
    return len(text) < 80 and _MOTTO.search(bare(text)) is not None


def rest_of(lines: Sequence[Passage], at: int) -> Passage | None:
    """Return the line on which the national name goes on that begins on line ``at``; None: it does not begin there."""
    begun = _letters(lines[at].text) if len(lines[at].text) < 60 else ""
    if len(begun) < _LEAST or begun == _NAME or not _NAME.startswith(begun):
        return None
    wanted = _NAME[len(begun) :]
    near = lines[at + 1 : at + 1 + _NEAR]
    return next((line for line in near if len(line.text) < 60 and _letters(line.text) == wanted), None)


def second_column(text: str) -> int:
    """Return where the name or the motto begins in a line that holds the other column before it; 0: nowhere."""
    if len(text) > 300:
        return 0
    plain = bare(text)
    for known in (_WITHIN, _MOTTO):
        found = known.search(plain)
        if found and _stands_off(text, found):
            return found.start()
    return 0


def _stands_off(text: str, found: re.Match[str]) -> bool:
    """Return whether something of another column stands before the place: kept off by a gap, or all in capitals."""
    before = text[: found.start()]
    if not before.strip():
        return False
    capitals = before == before.upper() and text[found.start() : found.end()].isupper()
    return before.endswith(("  ", "\t", "\u00a0\u00a0")) or capitals
