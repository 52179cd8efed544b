"""The nouns of the award part: the catalogue, its awards and the dated rules about them, as the kit says them.

An award is one dated entry of ``awards.toml``; entries of one name may follow each other in time. So do the
rules: who may grant it, what it pays, what it asks for. None of them is in the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from reportgen.vietnamese.unicode import fold


class AwardKind(StrEnum):
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


class RoundingMode(StrEnum):
    """How a bonus is brought to the unit: away from zero, half up, or not at all."""

    UP = "up"
    NEAREST = "nearest"
    NONE = "none"


class RequirementKind(StrEnum):
    """What a requirement looks at; ``Requirement`` says what each needs."""

    CONSECUTIVE = "consecutive"
    THIS_YEAR = "this_year"
    COLUMN = "column"
    ANY_COLUMN = "any_column"
    GROUP = "group"
    MEMBERS = "members"
    MEMBER_WITH = "member_with"
    ONCE = "once"


class Period(Struct, frozen=True):
    """A span of days, both ends in it; None leaves an end open."""

    since: date | None = None
    until: date | None = None

    @property
    def first(self) -> date:
        """Its first day, the earliest date there is when it is open."""
        return self.since or date.min

    @property
    def last(self) -> date:
        """Its last day, the latest date there is when it is open."""
        return self.until or date.max

    def covers(self, on: date | None) -> bool:
        """Return whether a day is in it; a day that is not known is ruled out by nothing."""
        return on is None or self.first <= on <= self.last

    def overlaps(self, other: Period) -> bool:
        """Return whether a day is in both."""
        return max(self.first, other.first) <= min(self.last, other.last)


ALWAYS = Period()


class DatedRule(Struct, frozen=True, kw_only=True):
    """What every dated entry says of itself.

    Args:
        period: the days of the decision on which it applies.
        source: the law, decree, article.
        sure: False where it could not be checked against the text; then it only warns.
        note: what a clerk should know about it.
        goes_on: after its last day it still applies until another entry takes its place, and this is said.
    """

    period: Period = ALWAYS
    source: str = ""
    sure: bool = True
    note: str = ""
    goes_on: bool = False

    def outlived(self, on: date) -> bool:
        """Return whether its last day has passed and it goes on."""
        return self.goes_on and self.period.last < on


class Award(DatedRule, frozen=True):
    """One entry of the catalogue.

    Args:
        name: its full name, as papers print it.
        abbreviation: the customary one, unique among awards of the same time; rules call it by this.
        rank: its place among all awards, smallest highest; equal ranks are printed collectives first.
        aliases: other spellings that mean exactly this award and are printed as ``name``.
        prefixes: beginnings that mean this award and are printed as typed: ``Giấy khen của …``.
    """

    name: str
    abbreviation: str
    kind: AwardKind
    subjects: frozenset[Subject]
    rank: int
    tracks: tuple[Track, ...] = ()
    aliases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()

    @property
    def since(self) -> date | None:
        """First day on which it could be awarded, None for as long as the catalogue reaches back."""
        return self.period.since

    @property
    def until(self) -> date | None:
        """Last day on which it could be awarded, None while it still can."""
        return self.period.until

    def in_force(self, on: date | None) -> bool:
        """Return whether it could be awarded on a day; a day that is not known rules nothing out."""
        return self.period.covers(on)

    def overlaps(self, other: Award) -> bool:
        """Return whether there is a day on which both could be awarded."""
        return self.period.overlaps(other.period)

    @property
    def exact_names(self) -> tuple[str, ...]:
        """Every text that means exactly this award: its name, its abbreviation, its aliases."""
        return (self.name, self.abbreviation, *self.aliases)


class RuleSet(DatedRule, frozen=True):
    """The law of one track for a time; ``legal_bases`` are the texts after “Căn cứ” in papers, without “;”.

    With ``grantors`` it is what papers of these cite before the law of any track.
    """

    track: Track
    legal_bases: tuple[str, ...]
    grantors: tuple[str, ...] = ()

    def is_of_the_case(self, other: RuleSet) -> bool:
        """Return whether both speak of one track, to the same grantors or to any."""
        grantors = set(self.grantors) & set(other.grantors) or not (self.grantors or other.grantors)
        return self.track is other.track and bool(grantors)


class BaseSalary(DatedRule, frozen=True):
    """Lương cơ sở: ``amount`` in đồng a month."""

    amount: int


class Bonus(DatedRule, frozen=True):
    """What an award pays: ``times`` the base salary, or a flat ``amount`` in đồng; exactly one of them.

    ``awards`` are abbreviations. No ``subjects``: whoever may receive it. No ``grantors``: whoever grants it.
    ``certificate`` goes with the money; empty: the money comes alone; None: not known.
    """

    awards: tuple[str, ...]
    subjects: frozenset[Subject] = frozenset()
    grantors: tuple[str, ...] = ()
    times: Decimal | None = None
    amount: int | None = None
    certificate: str | None = None

    def applies(self, award: str, subject: Subject, grantor: str) -> bool:
        """Return whether it speaks of an award, called by abbreviation, to a recipient, by a grantor."""
        return (
            award in self.awards
            and (not self.subjects or subject in self.subjects)
            and (not self.grantors or grantor in self.grantors)
        )


class Cumulation(DatedRule, frozen=True):
    """Of these awards to one recipient in one year only the highest is paid; ``awards`` are abbreviations."""

    awards: tuple[str, ...]


class Grantor(DatedRule, frozen=True):
    """An office that grants awards; ``name`` is what rules call it, ``title`` what papers do."""

    name: str
    title: str
    aliases: tuple[str, ...] = ()
    tracks: tuple[Track, ...] = ()


class Authority(DatedRule, frozen=True):
    """Who may grant what. No ``subjects``: to whoever may receive it.

    ``except_forces`` are words of the force's column to whose people others grant it.
    """

    grantors: tuple[str, ...]
    awards: tuple[str, ...]
    subjects: frozenset[Subject] = frozenset()
    except_forces: tuple[str, ...] = ()

    def covers(self, grantor: str, award: str, subject: Subject | None = None, force: str = "") -> bool:
        """Return whether the grantor may give the award; without a subject: to anybody at all.

        ``force`` is a folded word; while it is empty, nobody is excepted.
        """
        return (
            grantor in self.grantors
            and award in self.awards
            and (subject is None or not self.subjects or subject in self.subjects)
            and not (force and force in map(fold, self.except_forces))
        )


class Gap(DatedRule, frozen=True):
    """What no source says: whether ``grantors`` may grant ``awards``; no ``awards``: whether they may grant at all.

    ``text`` says it to the clerk, who is asked.
    """

    grantors: tuple[str, ...]
    text: str
    awards: tuple[str, ...] = ()

    def covers(self, grantor: str, award: str) -> bool:
        """Return whether it speaks of this grantor and this award."""
        return grantor in self.grantors and (not self.awards or award in self.awards)


class Ground(Struct, frozen=True):
    """One of several grounds for an award: ``column`` of the award sheet is filled, or says one of ``one_of``."""

    column: str
    one_of: tuple[str, ...] = ()


class Requirement(DatedRule, frozen=True):
    """A condition for an award, in words a clerk reads (``text``), and how to check it (``kind``).

    Args:
        years: CONSECUTIVE: how many years in a row one of ``of`` was received.
        counting_this_year: CONSECUTIVE: the last of them may be the award's own year; else only the one before it.
        of: abbreviations: CONSECUTIVE, THIS_YEAR, MEMBERS, MEMBER_WITH.
        column: COLUMN, GROUP: the column of the award sheet, by its part or its name.
        one_of: GROUP: what ``column`` may say.
        none_of: GROUP: what it may not say.
        any_of: ANY_COLUMN: the grounds, of which one is enough.
        at_least: MEMBERS: share of one, reached.
        more_than: MEMBERS: share of one, exceeded.
    """

    awards: tuple[str, ...]
    kind: RequirementKind
    text: str
    tracks: tuple[Track, ...] = ()
    subjects: frozenset[Subject] = frozenset()
    years: int = 0
    counting_this_year: bool = False
    of: tuple[str, ...] = ()
    column: str = ""
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    any_of: tuple[Ground, ...] = ()
    at_least: Decimal | None = None
    more_than: Decimal | None = None


class QuotaBase(Struct, frozen=True):
    """What a quota is a share of: this year's recipients of ``awards``, or the number called ``field``."""

    awards: tuple[str, ...] = ()
    field: str = ""


class Quota(DatedRule, frozen=True):
    """At most this share, of one, of the base may receive one of ``awards``."""

    awards: tuple[str, ...]
    at_most: Decimal
    base: QuotaBase
    text: str = ""
    tracks: tuple[Track, ...] = ()


class FundCap(DatedRule, frozen=True):
    """The bonuses of ``grantors`` come from a fund of at most this share, of one, of the number called ``field``.

    No ``grantors``: of whoever grants. ``where`` and ``unless`` are fields that must be true, or must not be.
    """

    at_most: Decimal
    field: str
    grantors: tuple[str, ...] = ()
    where: str = ""
    unless: str = ""
    text: str = ""

    def applies(self, grantor: str, numbers: Mapping[str, object]) -> bool:
        """Return whether it speaks of a grantor, where fields and figures are ``numbers``."""
        is_his = not self.grantors or grantor in self.grantors
        is_there = not self.where or numbers.get(self.where) is True
        return is_his and is_there and not (self.unless and numbers.get(self.unless) is True)


class Rounding(DatedRule, frozen=True):
    """How a bonus is rounded: to a multiple of ``to`` đồng."""

    to: int = 1
    mode: RoundingMode = RoundingMode.NONE


class Catalogue(Struct, frozen=True):
    """All awards and rules, in the order of the file, and how typed names are read.

    ``leads`` are words that may stand before a name (``Danh hiệu``); ``spellings`` maps a word to the
    spelling that the catalogue uses (``sỹ`` → ``sĩ``).
    """

    awards: tuple[Award, ...]
    leads: tuple[str, ...] = ()
    spellings: dict[str, str] = field(default_factory=dict)
    file: str = ""
    rule_sets: tuple[RuleSet, ...] = ()
    base_salaries: tuple[BaseSalary, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    grantors: tuple[Grantor, ...] = ()
    authorities: tuple[Authority, ...] = ()
    gaps: tuple[Gap, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    quotas: tuple[Quota, ...] = ()
    roundings: tuple[Rounding, ...] = ()
    cumulations: tuple[Cumulation, ...] = ()
    funds: tuple[FundCap, ...] = ()
