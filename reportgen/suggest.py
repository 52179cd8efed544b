"""Did you mean: the known names most like one that a person typed, and the hint that says so.

Likeness is difflib's ratio, from 0 (nothing in common) to 1 (equal).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from reportgen.language import _

LIKENESS = 0.6
"""From here on a name may be what was meant: one letter wrong, left out or moved in a word of four."""


def several(typed: str, known: Iterable[str], most: int, likeness: float = LIKENESS) -> list[str]:
    """Return at most ``most`` of the ``known`` names that are like ``typed``, the likest first."""
    return get_close_matches(typed, sorted(known), most, likeness)


def nearest(typed: str, known: Iterable[str], likeness: float = LIKENESS) -> str:
    """Return the known name most like ``typed``, "" where none is like it."""
    return next(iter(several(typed, known, 1, likeness)), "")


def without_accents(typed: str) -> str:
    """Return the hint that a name is written without diacritics, "" for one that has none."""
    whole = unicodedata.normalize("NFC", typed)
    if not any(letter.isalpha() and not letter.isascii() for letter in whole):
        return ""
    letters = unicodedata.normalize("NFD", typed.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _("Tên viết không dấu: {name}.", name=bare)


def suggestion_in_words(name: str) -> str:
    """Return the hint “Có phải là “name”?”, "" for no name."""
    return _("Có phải là “{name}”?", name=name) if name else ""


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """Return the hint that names the known name most like ``typed``, "" where none is like it."""
    return suggestion_in_words(nearest(typed, known))


def existing_file(typed: Path) -> str:
    """Return the hint that names the file most like one that is not there, in its folder; "" where none is like it."""
    try:
        names = [path.name for path in typed.parent.iterdir()]
    except OSError:
        return ""
    alike = [name for name in names if Path(name).suffix.lower() == typed.suffix.lower()]
    near = nearest(typed.name, alike) or nearest(typed.name, names)
    return suggestion_in_words(str(typed.with_name(near))) if near else ""
