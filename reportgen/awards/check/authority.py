"""Whether the one who decides may grant each award on that day, to people of that force; if not, who may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.awards.check.by_rule import unverified_note
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.check.powers import unknown_forces, unsourced
from reportgen.awards.model import Authority, Grantor, Subject
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, Severity, warning
from reportgen.language import _
from reportgen.vietnamese import dates
from reportgen.vietnamese.unicode import fold

Case = tuple[str, Subject, str]
"""An award, by abbreviation, to a kind of recipient of a force (folded, empty while it is not known)."""


class NoAuthority(Struct, frozen=True):
    """Why somebody may not give an award: how sure that is, who he is, who may, for whose force he may not."""

    severity: Severity
    title: str
    hint: str
    is_of_force: bool = False


def authority(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield each award that the grantor may not give; awards by another decision are not asked about."""
    rules = inquiry.rules
    if rules is None or not inquiry.grantor_typed or not rules.authorities:
        return
    grantor = _grantor(rules, inquiry.grantor)
    if grantor is None:
        yield AwardFinding(_unknown(inquiry), ())
        return
    asked = [(i, proposal) for i, proposal in inquiry.own if _is_asked(proposal, rules)]
    yield from unsourced(inquiry, rules, asked)
    yield from unknown_forces(inquiry, rules, asked)
    yield from _refusals(rules, grantor, asked)


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


def _refusals(
    rules: RulesInForce, grantor: Grantor, asked: Sequence[tuple[int, Proposal]]
) -> Iterator[AwardFinding]:
    seen: dict[Case, NoAuthority | None] = {}
    for index, proposal in asked:
        case = proposal.abbreviation, proposal.subject, fold(proposal.text("group"))
        if case not in seen:
            seen[case] = _refusal(rules, grantor, case)
        if refusal := seen[case]:
            yield AwardFinding(_without_power(proposal, refusal), (index,))


def _refusal(rules: RulesInForce, grantor: Grantor, case: Case) -> NoAuthority | None:
    """Return why ``grantor`` may not give an award; None if he may, or where no rule or no source speaks of it.

    A grant that a rule of uncertain text allows passes. One that nothing allows is an error where a rule that is
    sure gives the award to others, or takes people of the force from him; only those are named then.
    """
    award, subject, _force = case
    is_there = grantor.period.covers(rules.on)
    powers = [(one, rule) for one in rules.grantors if (rule := rules.may_grant(one.name, *case))]
    if is_there and (rules.may_grant(grantor.name, *case) or rules.gap(grantor.name, award)):
        return None
    but_for_force = rules.may_grant(grantor.name, award, subject) if is_there else None
    if not powers and but_for_force is None:
        return None
    sure = [(one, rule) for one, rule in powers if rule.sure and grantor.sure]
    is_sure = but_for_force.sure if but_for_force else bool(sure)
    return NoAuthority(
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        title=grantor.title if is_there else _former_title(grantor, rules),
        hint=_hint(sure if is_sure else powers, but_for_force, is_sure=is_sure),
        is_of_force=but_for_force is not None,
    )


def _former_title(grantor: Grantor, rules: RulesInForce) -> str:
    day = dates.short(rules.on)
    return _("{title} (ngày {day} không có chức danh này)", title=grantor.title, day=day)


def _hint(powers: Sequence[tuple[Grantor, Authority]], excepting: Authority | None, *, is_sure: bool) -> str:
    """Return who may, by which rules; where nobody is known to, the rule that takes the force from the grantor."""
    titles = ", ".join(dict.fromkeys(one.title for one, _rule in powers))
    rules = [*([excepting] if excepting else []), *(rule for _one, rule in powers)]
    sources = "; ".join(dict.fromkeys(rule.source for rule in rules if rule.source))
    told = f"{sources}."
    if titles:
        told = _("Người có thẩm quyền: {titles} ({sources}).", titles=titles, sources=sources)
    return told if is_sure else f"{told} {unverified_note()}"


def _without_power(proposal: Proposal, refusal: NoAuthority) -> Diagnostic:
    message = _("{title} không có thẩm quyền tặng “{award}”.", title=refusal.title, award=proposal.wording)
    if refusal.is_of_force:
        message = _(
            "{title} không có thẩm quyền tặng “{award}” cho “{force}”.",
            title=refusal.title,
            award=proposal.wording,
            force=proposal.text("group"),
        )
    place = proposal.place("title")
    return Diagnostic(refusal.severity, "grantor-without-power", message, place, refusal.hint)
