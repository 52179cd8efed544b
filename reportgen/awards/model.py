"""The nouns of the award part: the catalogue and its awards, as the kit says them.

An award is one dated entry of ``awards.toml``; entries of one name may follow each other in time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What an award is in law: a title (danh hiệu thi đua) or a form of commendation (hình thức khen thưởng)."""

    TITLE = "title"
    FORM = "form"


class Subject(StrEnum):
    """Whom an award is for, in the order in which they are printed within a rank."""

    COLLECTIVE = "tap_the"
    INDIVIDUAL = "ca_nhan"
    HOUSEHOLD = "ho_gia_dinh"


class Track(StrEnum):
    """Whose rules grant it: the civil law, the army's circulars, or those for the militia (DQTV)."""

    CIVIL = "civil"
    ARMY = "army"
    MILITIA = "militia"


@dataclass(frozen=True, slots=True)
class Award:
    """One entry of the catalogue.

    Args:
        name: its full name, as papers print it.
        abbreviation: the customary one, unique among awards of the same time.
        rank: its place among all awards, smallest highest; equal ranks are printed collectives first.
        aliases: other spellings that mean exactly this award and are printed as ``name``.
        prefixes: beginnings that mean this award and are printed as typed: ``Giấy khen của …``.
        since: first day on which it could be awarded, None for as long as the catalogue reaches back.
        until: last day on which it could be awarded, None while it still can.
        source: the law, decree, article.
        sure: False where the entry could not be checked against the text; then it only warns.
    """

    name: str
    abbreviation: str
    kind: Kind
    subjects: frozenset[Subject]
    rank: int
    tracks: tuple[Track, ...] = ()
    aliases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    source: str = ""
    sure: bool = True

    def in_force(self, on: date | None) -> bool:
        """Return whether it could be awarded on a day; a day that is not known rules nothing out."""
        return on is None or ((self.since or date.min) <= on <= (self.until or date.max))

    def overlaps(self, other: Award) -> bool:
        """Return whether there is a day on which both could be awarded."""
        starts = max(self.since or date.min, other.since or date.min)
        return starts <= min(self.until or date.max, other.until or date.max)

    @property
    def exact_names(self) -> tuple[str, ...]:
        """Every text that means exactly this award: its name, its abbreviation, its aliases."""
        return (self.name, self.abbreviation, *self.aliases)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All awards, in the order of the file, and how typed names are read.

    ``leads`` are words that may stand before a name (``Danh hiệu``); ``spellings`` maps a word to the
    spelling that the catalogue uses (``sỹ`` → ``sĩ``).
    """

    awards: tuple[Award, ...]
    leads: tuple[str, ...] = ()
    spellings: dict[str, str] = field(default_factory=dict)
    file: str = ""
