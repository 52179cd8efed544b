"""The conditions for each proposal's award, each looked at as its kind asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from reportgen.awards.check import consecutive, members, rows
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Requirement, RequirementKind, Track
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _

Check = Callable[[Requirement, Proposal, Inquiry], Diagnostic | None]
"""Returns what a proposal lacks of a requirement, None when it lacks nothing."""

CHECKS: Mapping[RequirementKind, Check] = {
    RequirementKind.CONSECUTIVE: consecutive.check,
    RequirementKind.THIS_YEAR: rows.this_year,
    RequirementKind.COLUMN: rows.column,
    RequirementKind.ANY_COLUMN: rows.any_column,
    RequirementKind.GROUP: rows.group,
    RequirementKind.ONCE: rows.once,
    RequirementKind.MEMBERS: members.share,
    RequirementKind.MEMBER_WITH: members.member_with,
}


def requirements(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield what each proposal lacks.

    Awards by another decision were judged there; of one that cannot be given at all nothing more is asked.
    """
    if inquiry.rules is None:
        return
    known = _ByAward(inquiry.rules)
    for index, proposal in inquiry.own:
        if proposal.other_decision or not _can_be_given(proposal, inquiry.rules):
            continue
        for rule in known.of(proposal):
            if lack := CHECKS[rule.kind](rule, proposal, inquiry):
                yield AwardFinding(lack if _surely_applies(rule, proposal) else _perhaps(lack), (index,))


def _can_be_given(proposal: Proposal, rules: RulesInForce) -> bool:
    award = proposal.award
    return award is not None and proposal.subject in award.subjects and award.in_force(rules.on)


class _ByAward:
    """The requirements of each award, found once."""

    def __init__(self, rules: RulesInForce) -> None:
        self._rules = rules

    @cached_property
    def _found(self) -> dict[str, tuple[Requirement, ...]]:
        names = dict.fromkeys(name for rule in self._rules.all_requirements for name in rule.awards)
        return {name: self._rules.requirements(name) for name in names}

    def of(self, proposal: Proposal) -> Iterator[Requirement]:
        """Yield what may apply to a proposal: by its award, its recipient and its force."""
        for rule in self._found.get(proposal.abbreviation, ()):
            if may_apply(rule, proposal):
                yield rule


def may_apply(rule: Requirement, proposal: Proposal) -> bool:
    """Return whether a requirement of a proposal's award may be meant for its recipient and force."""
    is_meant = not rule.subjects or proposal.subject in rule.subjects
    return is_meant and (not rule.tracks or not set(rule.tracks).isdisjoint(proposal.tracks))


def _surely_applies(rule: Requirement, proposal: Proposal) -> bool:
    tracks: tuple[Track, ...] = proposal.tracks
    return not rule.tracks or set(tracks) <= set(rule.tracks)


def _perhaps(lack: Diagnostic) -> Diagnostic:
    """Return the lack as a doubt: the row does not say the force whose rule this is."""
    hint = " ".join((lack.hint, _("Ghi cột Lực lượng để biết quy định này có áp dụng không.")))
    return Diagnostic(Severity.WARNING, lack.code, lack.message, lack.place, hint)
