"""A typed name of an award → the award that is meant, whatever its case, form, tone placement or abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from msgspec import Struct

from reportgen.awards.model import Award, Catalogue, Subject
from reportgen.suggest import nearest
from reportgen.vietnamese.unicode import first_upper, fold, repair

_QUOTES = re.compile("[\"'“”„‘’«»]")
_END = " .,;:"


class Match(Struct, frozen=True):
    """An award that was found, its place in the catalogue, and the words to print it in."""

    award: Award
    index: int
    wording: str


def reading_key(catalogue: Catalogue, text: str) -> str:
    """Return a key by which typed names are compared with the catalogue's.

    Quotation marks, a full stop and lead words (``Danh hiệu``) go; the catalogue's spellings are applied.
    """
    words = _QUOTES.sub("", fold(text)).strip(_END).split()
    key = " ".join(catalogue.spellings.get(word, word) for word in words)
    for lead in catalogue.leads:
        key = key.removeprefix(f"{fold(lead)} ")
    return key


class NameReader:
    """Reads typed names by one catalogue; what it read once it does not work out again."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Read by ``catalogue``, whose names are folded once."""
        self.catalogue = catalogue
        self._seen: dict[tuple[str, Subject, date | None], Match | None] = {}

    def find(self, typed: str, subject: Subject, on: date | None) -> Match | None:
        """Return the award that ``typed`` means, or None.

        Of several, one that suits ``subject`` and was in force ``on`` that day goes first; an award that
        is not is found all the same, so that it can be said what is wrong with it.
        """
        key = typed, subject, on
        if key not in self._seen:
            self._seen[key] = self._find(typed, subject, on)
        return self._seen[key]

    def nearest(self, typed: str) -> str:
        """Return the catalogue's name nearest to ``typed``, or an empty text."""
        near = nearest(reading_key(self.catalogue, typed), self._exact)
        return self.catalogue.awards[self._exact[near][0]].name if near else ""

    def _find(self, typed: str, subject: Subject, on: date | None) -> Match | None:
        key = reading_key(self.catalogue, typed)
        exact = self._exact.get(key, [])
        if exact:
            index = self._best(exact, subject, on)
            return Match(self.catalogue.awards[index], index, self.catalogue.awards[index].name)
        begun = next((indexes for prefix, indexes in self._prefixes if _begins(key, prefix)), None)
        if begun is None:
            return None
        index = self._best(begun, subject, on)
        return Match(self.catalogue.awards[index], index, wording(typed))

    def _best(self, indexes: list[int], subject: Subject, on: date | None) -> int:
        def fault(index: int) -> tuple[bool, bool]:
            award = self.catalogue.awards[index]
            return not award.in_force(on), subject not in award.subjects

        return min(indexes, key=fault)

    @cached_property
    def _exact(self) -> dict[str, list[int]]:
        return _index(
            self.catalogue, ((i, t) for i, a in enumerate(self.catalogue.awards) for t in a.exact_names)
        )

    @cached_property
    def _prefixes(self) -> list[tuple[str, list[int]]]:
        """Beginnings, longest first: “Bằng khen của Thủ tướng” before “Bằng khen”."""
        found = _index(
            self.catalogue, ((i, t) for i, a in enumerate(self.catalogue.awards) for t in a.prefixes)
        )
        return sorted(found.items(), key=lambda item: (-len(item[0]), item[0]))


def wording(typed: str) -> str:
    """Return a typed name as it is printed: clean, on one line, with a capital first."""
    return first_upper(" ".join(repair(typed).split()))


def _begins(key: str, prefix: str) -> bool:
    return key == prefix or key.startswith(f"{prefix} ")


def _index(catalogue: Catalogue, texts: Iterator[tuple[int, str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, text in texts:
        indexes = found.setdefault(reading_key(catalogue, text), [])
        if index not in indexes:
            indexes.append(index)
    return found
