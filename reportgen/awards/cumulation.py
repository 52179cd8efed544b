"""Several titles of one year to one recipient: where the law pays only the highest, the others pay nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from reportgen.awards.check.by_rule import with_source
from reportgen.awards.model import Bonus, Cumulation
from reportgen.awards.money import AwardAmount
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, Severity, note
from reportgen.language import _


def pay_highest(
    proposals: Sequence[Proposal],
    paid: Sequence[AwardAmount],
    recipients: Sequence[int],
    rules: Sequence[RulesInForce | None],
) -> tuple[AwardAmount, ...]:
    """Return what each proposal is paid once the rules about several awards of one recipient have been heard.

    A sum that a row itself states stays as it is; nothing is decided while one sum is not known. ``recipients``
    says which proposals are one recipient's, ``rules`` by which law each is paid: two decisions of a year may have two.
    """
    amounts = list(paid)
    for rule in dict.fromkeys(one for law in _each(rules) for one in law.cumulations):
        bound = {id(law) for law in _each(rules) if rule in law.cumulations}
        heard = [index for index, law in enumerate(rules) if id(law) in bound]
        for own in _of_each(proposals, recipients, heard, rule):
            _pay_one(proposals, amounts, own, rule)
    return tuple(amounts)


def _each(rules: Sequence[RulesInForce | None]) -> list[RulesInForce]:
    """Return each law once."""
    return list({id(law): law for law in rules if law is not None}.values())


def _of_each(
    proposals: Sequence[Proposal], recipients: Sequence[int], heard: Iterable[int], rule: Cumulation
) -> list[list[int]]:
    """Return for each recipient the proposals that the rule speaks of, by index."""
    found: dict[int, list[int]] = {}
    for index in heard:
        if proposals[index].abbreviation in rule.awards and not proposals[index].other_decision:
            found.setdefault(recipients[index], []).append(index)
    return [own for own in found.values() if len(own) > 1]


def _pay_one(
    proposals: Sequence[Proposal], amounts: list[AwardAmount], own: Sequence[int], rule: Cumulation
) -> None:
    if any(amounts[index].amount is None for index in own):
        return
    best = max(own, key=lambda index: (amounts[index].amount or 0, -index))
    for index in own:
        if index != best and amounts[index].rule is not None:
            amounts[index] = _nothing(amounts[index], proposals[best], rule)


def _nothing(paid: AwardAmount, higher: Proposal, rule: Cumulation) -> AwardAmount:
    """Return a sum of nothing with the rule that says so, and what is paid in its place."""
    instead = Bonus(rule.awards, amount=0, source=rule.source, sure=rule.sure, note=rule.note)
    return replace(paid, amount=0, rule=instead, higher=higher.wording)


def remarks(
    proposals: Sequence[Proposal],
    paid: Sequence[AwardAmount],
    recipients: Sequence[int],
    rules: Sequence[RulesInForce | None],
) -> Iterator[Diagnostic]:
    """Yield each title that is not paid, and each whose recipient has another one by another decision."""
    granted: dict[int, list[str]] = {}
    for proposal, recipient in zip(proposals, recipients, strict=True):
        if proposal.other_decision:
            granted.setdefault(recipient, []).append(proposal.abbreviation)
    for proposal, amount, recipient, law in zip(proposals, paid, recipients, rules, strict=True):
        if amount.higher and amount.rule:
            yield _not_paid(proposal, amount.higher, amount.rule)
        elif not proposal.other_decision:
            elsewhere = (*proposal.held, *granted.get(recipient, ()))
            yield from _paid_elsewhere(proposal, elsewhere, law)


def _not_paid(proposal: Proposal, higher: str, rule: Bonus) -> Diagnostic:
    message = _(
        "“{award}” của “{name}” không tính tiền thưởng vì trong năm có “{higher}”: chỉ trả mức cao nhất.",
        award=proposal.wording,
        name=proposal.name,
        higher=higher,
    )
    severity = Severity.NOTE if rule.sure else Severity.WARNING
    return Diagnostic(severity, "paid-once", message, proposal.place("title"), with_source(rule, ""))


def _paid_elsewhere(
    proposal: Proposal, elsewhere: Sequence[str], rules: RulesInForce | None
) -> Iterator[Diagnostic]:
    for rule in rules.cumulations if rules else ():
        if not rule.sure:  # what another decision paid is not to be doubted by a rule that was not read
            continue
        others = [title for title in elsewhere if title in rule.awards and title != proposal.abbreviation]
        if proposal.abbreviation in rule.awards and others:
            message = _(
                "“{name}” còn có {titles} của năm nay theo quyết định khác: chỉ trả mức cao nhất, xem tiền đã chi.",
                name=proposal.name,
                titles=", ".join(dict.fromkeys(others)),
            )
            yield note("paid-elsewhere", message, proposal.place("title"), with_source(rule, ""))
