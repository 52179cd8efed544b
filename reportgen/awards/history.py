"""Who received what in which year, by the award lists there are; a year without one is known to be missing.

People are told apart by folded name and unit. A name found in another unit may be the same person, moved, or
another one: that is never decided here, only said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from reportgen import suggest
from reportgen.awards.model import Subject, Track
from reportgen.awards.proposals import Proposal
from reportgen.vietnamese.unicode import fold

Person = tuple[Subject, str]
"""A recipient without the unit: what it is, and its folded name."""


class Standing(Enum):
    """Whether somebody received an award in a year, as far as the lists tell."""

    RECEIVED = auto()
    NAMESAKE = auto()
    """Somebody of that name did, in another unit."""
    NOT_RECEIVED = auto()
    UNKNOWN = auto()
    """There is no list of that year."""


class Holders:
    """The recipients of one year, by award; every look-up takes the same time however long the list is."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        """Index ``proposals``, with what their rows say was received besides."""
        self._units: dict[str, dict[Person, dict[str, Proposal]]] = {}
        for proposal in proposals:
            for award in dict.fromkeys((proposal.abbreviation, *proposal.held)):
                people = self._units.setdefault(award, {})
                units = people.setdefault((proposal.subject, proposal.name_key), {})
                units.setdefault(proposal.unit_key, proposal)

    def standing(self, of: Proposal, awards: Iterable[str]) -> Standing:
        """Return whether the recipient of a proposal has one of ``awards``, given by abbreviation."""
        found = Standing.NOT_RECEIVED
        for award in awards:
            units = self._units.get(award, {}).get((of.subject, of.name_key), {})
            if of.unit_key in units or "" in units or (units and not of.unit_key):
                return Standing.RECEIVED
            if units:
                found = Standing.NAMESAKE
        return found

    def everybody(self, awards: Iterable[str], tracks: Sequence[Track] = ()) -> list[Proposal]:
        """Return one row for each recipient of one of ``awards``; of ``tracks``, those surely in one of them."""
        found: dict[tuple[Person, str], Proposal] = {}
        for award in awards:
            for person, units in self._units.get(award, {}).items():
                for unit, proposal in units.items():
                    if not tracks or set(proposal.tracks) <= set(tracks):
                        found.setdefault((person, unit), proposal)
        return list(found.values())


@dataclass(frozen=True, slots=True)
class History:
    """The lists of several years.

    Args:
        years: the rows of each year's list that there is.
    """

    years: Mapping[int, Sequence[Proposal]] = field(default_factory=dict)
    _holders: dict[int, Holders] = field(default_factory=dict, init=False, repr=False, compare=False)

    def standing(self, of: Proposal, awards: Iterable[str], year: int) -> Standing:
        """Return whether the recipient of a proposal had one of ``awards`` in ``year``."""
        if year not in self.years:
            return Standing.UNKNOWN
        return self._of(year).standing(of, awards)

    def missing_years(self, years: Iterable[int]) -> tuple[int, ...]:
        """Return those of ``years`` that have no list."""
        return tuple(year for year in years if year not in self.years)

    def gaps(self) -> tuple[int, ...]:
        """Return the years between the first and the last that have no list."""
        return self.missing_years(range(min(self.years), max(self.years))) if self.years else ()

    def rows_of(self, name: str) -> Iterator[tuple[int, Proposal]]:
        """Yield every row of a recipient, by year; its name in any case, form or placement of tones."""
        key = fold(name)
        for year in sorted(self.years):
            yield from ((year, row) for row in self.years[year] if row.name_key == key)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names most like ``name``: the same without accents, then those spelt alike; at most five."""
        rows = (row for year in sorted(self.years) for row in self.years[year])
        names = {row.name_key: row.name for row in rows if row.name}
        bare = without_accents(name)
        same = [key for key in names if without_accents(key) == bare]
        near = suggest.several(fold(name), names, 5, 0.7)
        return tuple(names[key] for key in dict.fromkeys((*same, *near)))[:5]

    def _of(self, year: int) -> Holders:
        if year not in self._holders:
            self._holders[year] = Holders(self.years[year])
        return self._holders[year]


def without_accents(text: str) -> str:
    """Return the folded ``text`` in plain Latin letters: ``Đỗ Mạnh Ả`` → ``do manh a``."""
    parts = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
