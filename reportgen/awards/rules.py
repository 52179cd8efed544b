"""What of a catalogue applies on one day, and the questions that are asked of it. No I/O, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from reportgen.awards import going_on
from reportgen.awards.going_on import with_going_on
from reportgen.awards.model import (
    Authority,
    Award,
    BaseSalary,
    Bonus,
    Catalogue,
    Cumulation,
    DatedRule,
    FundCap,
    Gap,
    Grantor,
    Quota,
    Requirement,
    Rounding,
    RuleSet,
    Subject,
    Track,
)

R = TypeVar("R", bound=DatedRule)


class RulesInForce(Struct, frozen=True):
    """The rules in force ``on`` a day; awards in order of rank, the others in the order of the file.

    After them come those whose end has passed and that nothing follows yet (``goes_on``).

    ``own_bonuses`` and ``own_quotas`` are the workbook's, and go before those of the catalogue.
    """

    catalogue: Catalogue
    on: date
    awards: tuple[Award, ...]
    rule_sets: tuple[RuleSet, ...]
    base_salary: BaseSalary | None
    rounding: Rounding
    bonuses: tuple[Bonus, ...]
    grantors: tuple[Grantor, ...]
    authorities: tuple[Authority, ...]
    all_requirements: tuple[Requirement, ...]
    all_quotas: tuple[Quota, ...]
    cumulations: tuple[Cumulation, ...] = ()
    funds: tuple[FundCap, ...] = ()
    gaps: tuple[Gap, ...] = ()
    own_bonuses: tuple[Bonus, ...] = ()
    own_quotas: tuple[Quota, ...] = ()

    def legal_bases(self, tracks: Iterable[Track] = tuple(Track), grantor: str = "") -> tuple[str, ...]:
        """Return the texts for “Căn cứ …”: what ``grantor`` cites first, then the tracks in their order, each once."""
        first = [rules for rules in self.rule_sets if grantor in rules.grantors]
        of_tracks = [
            rules
            for track in tracks
            for rules in self.rule_sets
            if rules.track is track and not rules.grantors
        ]
        wanted = (*first, *of_tracks)
        return tuple(dict.fromkeys(text for rules in wanted for text in rules.legal_bases))

    def award(self, abbreviation: str) -> Award | None:
        """Return the award of that abbreviation, None when there is none on this day."""
        return next((award for award in self.awards if award.abbreviation == abbreviation), None)

    def grantor(self, name: str) -> Grantor | None:
        """Return the grantor that rules call ``name``, None when there is none on this day."""
        return next((grantor for grantor in self.grantors if grantor.name == name), None)

    def bonus(self, award: str, subject: Subject, grantor: str = "") -> Bonus | None:
        """Return what an award, called by abbreviation, pays; None where no rule says.

        The workbook's own rule goes first, then one that names the grantor, then one for any grantor.
        """
        for rules in (self.own_bonuses, [b for b in self.bonuses if b.grantors], self.bonuses):
            found = next((rule for rule in rules if rule.applies(award, subject, grantor)), None)
            if found:
                return found
        return None

    def may_grant(
        self, grantor: str, award: str, subject: Subject | None = None, force: str = ""
    ) -> Authority | None:
        """Return the rule by which ``grantor`` may give ``award``, None where there is none.

        ``force`` is the folded word of the force that the recipient belongs to; empty while it is not known.
        """
        found = (rule for rule in self.authorities if rule.covers(grantor, award, subject, force))
        return next(found, None)

    def gap(self, grantor: str, award: str) -> Gap | None:
        """Return what no source says of this power, None where nothing is known to be missing."""
        return next((gap for gap in self.gaps if gap.covers(grantor, award)), None)

    def requirements(self, award: str, track: Track | None = None) -> tuple[Requirement, ...]:
        """Return the conditions for ``award``; of one track, those of that track and of all."""
        return tuple(
            rule for rule in self.all_requirements if award in rule.awards and _on(rule.tracks, track)
        )

    def quotas(self, award: str, track: Track | None = None) -> tuple[Quota, ...]:
        """Return the quotas for ``award``; the workbook's own replace those of the catalogue on their tracks."""
        own = [rule for rule in self.own_quotas if award in rule.awards]
        theirs = [rule for rule in self.all_quotas if award in rule.awards and not _is_replaced(rule, own)]
        return tuple(rule for rule in (*own, *theirs) if _on(rule.tracks, track))


def rules_on(catalogue: Catalogue, on: date) -> RulesInForce:
    """Return what applies to a decision of the day ``on``."""
    salaries = with_going_on(catalogue.base_salaries, on, _always)
    roundings = with_going_on(catalogue.roundings, on, _always)
    return RulesInForce(
        catalogue=catalogue,
        on=on,
        awards=tuple(sorted(_in_force(catalogue.awards, on), key=lambda award: award.rank)),
        rule_sets=with_going_on(catalogue.rule_sets, on, RuleSet.is_of_the_case),
        base_salary=salaries[-1] if salaries else None,
        rounding=roundings[-1] if roundings else Rounding(),
        bonuses=going_on.bonuses(catalogue.bonuses, on),
        grantors=_in_force(catalogue.grantors, on),
        authorities=_in_force(catalogue.authorities, on),
        all_requirements=_in_force(catalogue.requirements, on),
        all_quotas=_in_force(catalogue.quotas, on),
        cumulations=_in_force(catalogue.cumulations, on),
        funds=_in_force(catalogue.funds, on),
        gaps=_in_force(catalogue.gaps, on),
    )


def with_own(rules: RulesInForce, bonuses: tuple[Bonus, ...], quotas: tuple[Quota, ...]) -> RulesInForce:
    """Return ``rules`` with the workbook's own bonuses and quotas before those of the catalogue."""
    return replace(rules, own_bonuses=bonuses, own_quotas=quotas)


def _in_force(rules: Iterable[R], on: date) -> tuple[R, ...]:
    return with_going_on(rules, on, lambda _later, _rule: False)


def _always(_later: DatedRule, _rule: DatedRule) -> bool:
    return True


def _on(tracks: tuple[Track, ...], track: Track | None) -> bool:
    return track is None or not tracks or track in tracks


def _is_replaced(rule: Quota, own: Iterable[Quota]) -> bool:
    return any(not one.tracks or not rule.tracks or set(one.tracks) & set(rule.tracks) for one in own)
