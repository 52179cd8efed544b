"""Whether the one who decides may grant each award on that day; if not, who may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.awards.check.by_rule import unverified_note
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Authority, Grantor, Subject
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, Severity, warning
from reportgen.language import _
from reportgen.vietnamese import dates


class NoAuthority(Struct, frozen=True):
    """Why somebody may not give an award: how sure that is, who he is, who may."""

    severity: Severity
    title: str
    hint: str


def authority(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield each award that the grantor may not give; awards by another decision are not asked about."""
    rules = inquiry.rules
    if rules is None or not inquiry.grantor_typed or not rules.authorities:
        return
    grantor = _grantor(rules, inquiry.grantor)
    if grantor is None:
        yield AwardFinding(_unknown(inquiry), ())
        return
    seen: dict[tuple[str, Subject], NoAuthority | None] = {}
    for index, proposal in enumerate(inquiry.proposals):
        if _is_asked(proposal, rules):
            key = proposal.abbreviation, proposal.subject
            if key not in seen:
                seen[key] = _refusal(rules, grantor, *key)
            if refusal := seen[key]:
                yield AwardFinding(_without_power(proposal, refusal), (index,))


def _grantor(rules: RulesInForce, name: str) -> Grantor | None:
    """Return the grantor of that name: of several in the course of time the one of the day, else the last."""
    known = [one for one in rules.catalogue.grantors if one.name == name]
    return rules.grantor(name) or (known[-1] if known else None)


def _is_asked(proposal: Proposal, rules: RulesInForce) -> bool:
    """Return whether there is a point in asking: other checks speak of an award that cannot be given at all."""
    award = proposal.award
    if award is None or proposal.other_decision:
        return False
    return proposal.subject in award.subjects and award.in_force(rules.on)


def _unknown(inquiry: Inquiry) -> Diagnostic:
    message = _(
        "Không có “{grantor}” trong danh mục người có thẩm quyền nên không đối chiếu được thẩm quyền.",
        grantor=inquiry.grantor_typed,
    )
    place = inquiry.grantor_place
    return warning("unknown-grantor", message, place, _("Thêm vào awards.toml nếu viết đúng."))


def _refusal(rules: RulesInForce, grantor: Grantor, award: str, subject: Subject) -> NoAuthority | None:
    """Return why ``grantor`` may not give ``award``, None if he may; of an award no rule speaks of, None.

    A grant that a rule of uncertain text allows passes. One that nothing allows is an error where a rule that is
    sure gives the award to others; only those are named then.
    """
    is_there = grantor.period.covers(rules.on)
    powers = [(one, rule) for one in rules.grantors if (rule := rules.may_grant(one.name, award, subject))]
    if not powers or (is_there and rules.may_grant(grantor.name, award, subject)):
        return None
    sure = [(one, rule) for one, rule in powers if rule.sure and grantor.sure]
    return NoAuthority(
        severity=Severity.ERROR if sure else Severity.WARNING,
        title=grantor.title if is_there else _former_title(grantor, rules),
        hint=_who_may(sure) if sure else f"{_who_may(powers)} {unverified_note()}",
    )


def _former_title(grantor: Grantor, rules: RulesInForce) -> str:
    day = dates.short(rules.on)
    return _("{title} (ngày {day} không có chức danh này)", title=grantor.title, day=day)


def _who_may(powers: Sequence[tuple[Grantor, Authority]]) -> str:
    titles = ", ".join(dict.fromkeys(one.title for one, _rule in powers))
    sources = "; ".join(dict.fromkeys(rule.source for _one, rule in powers if rule.source))
    return _("Người có thẩm quyền: {titles} ({sources}).", titles=titles, sources=sources)


def _without_power(proposal: Proposal, refusal: NoAuthority) -> Diagnostic:
    message = _("{title} không có thẩm quyền tặng “{award}”.", title=refusal.title, award=proposal.wording)
    place = proposal.place("title")
    return Diagnostic(refusal.severity, "grantor-without-power", message, place, refusal.hint)
