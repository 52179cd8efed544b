"""Arabic letters in the forms in which they join (Unicode, 9.2), as characters of the presentation forms.

Fonts of offices have glyphs for these characters; which of them a letter has says how it joins. They are copied out as
the letters that they are (``draw/embed.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from unicodedata import category, decomposition

_FIRST, _LAST = 0xFE70, 0xFEFC
_NOTHING = "\u200c"  # in place of the second letter of a ligature: it is counted, and not shown


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return letter, or lam with alef → form (isolated, final, initial, medial) → character."""
    found: dict[str, dict[str, str]] = {}
    for code in range(_FIRST, _LAST + 1):
        form, *letters = decomposition(chr(code)).split()[:3] or [""]
        if letters and form.startswith("<"):
            text = "".join(chr(int(letter, 16)) for letter in letters)
            found.setdefault(text, {})[form.strip("<>")] = chr(code)
    return found


def joined(characters: Sequence[str]) -> list[str]:
    """Return the characters, each Arabic letter in its form by its neighbours; as many as there were."""
    found = list(characters)
    if not any("\u0600" <= c <= "\u06ff" for c in characters):
        return found
    forms = _forms()
    letters = [i for i, c in enumerate(characters) if category(c[0]) != "Mn"]
    for before, at, after in zip([-1, *letters], letters, [*letters[1:], -1], strict=False):
        own = forms.get(characters[at])
        if own is None:
            continue
        left = before >= 0 and "initial" in forms.get(characters[before], {})
        right = after >= 0 and "initial" in own and "final" in forms.get(characters[after], {})
        form = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (left, right), "isolated"
        )
        found[at] = own.get(form, characters[at])
    return _with_ligatures(characters, found, letters)


def _with_ligatures(characters: Sequence[str], found: list[str], letters: Sequence[int]) -> list[str]:
    """Return lam and alef as one sign, which all fonts have and readers expect."""
    forms = _forms()
    for before, at, after in zip([-1, *letters], letters, letters[1:], strict=False):
        own = forms.get(characters[at] + characters[after])
        if own is not None and after == at + 1:
            left = before >= 0 and "initial" in forms.get(characters[before], {})
            found[at], found[after] = own["final" if left else "isolated"], _NOTHING
    return found
