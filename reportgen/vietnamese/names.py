"""Names and their order: by given name, then middle name, then surname, as Vietnamese lists are kept.

Every order here is total and agrees with ``unicode.fold``: two texts have equal keys exactly when they fold
to the same. No locale and no ICU: the same order on every machine.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from reportgen.vietnamese.letters import detach, rank
from reportgen.vietnamese.unicode import fold

WordKey = tuple[tuple[int, ...], tuple[int, ...]]
"""A word's letters by alphabet, then their tones: tones only break ties between the same letters."""

TextKey = tuple[WordKey, ...]
NameKey = tuple[TextKey, TextKey, TextKey]


class Name(Struct, frozen=True):
    """A full name in its parts; ``surname`` and ``middle`` are empty where the name has no such part."""

    surname: str
    middle: str
    given: str


def split(full_name: str) -> Name:
    """Return the parts of a name: surname first, given name last, the middle name between."""
    words = full_name.split()
    if len(words) < 2:
        return Name("", "", "".join(words))
    return Name(words[0], " ".join(words[1:-1]), words[-1])


@lru_cache(maxsize=16384)
def sort_key(full_name: str) -> NameKey:
    """Return what a list of people is sorted by: given name, middle name, surname."""
    name = split(fold(full_name))
    return text_key(name.given), text_key(name.middle), text_key(name.surname)


def text_key(text: str) -> TextKey:
    """Return what other Vietnamese text is sorted by, word by word, as a dictionary does."""
    return tuple(_word_key(word) for word in fold(text).split())


@lru_cache(maxsize=16384)
def _word_key(folded: str) -> WordKey:
    letters = [detach(letter) for letter in folded]
    return tuple(rank(letter) for letter, _ in letters), tuple(tone for _, tone in letters)
