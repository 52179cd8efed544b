"""Conditions for a collective that its members meet: a share of them with a title, somebody with a higher one."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from reportgen.awards.check.arithmetic import comparison
from reportgen.awards.check.by_rule import by_rule, doubt
from reportgen.awards.check.inquiry import Inquiry
from reportgen.awards.check.rows import either
from reportgen.awards.history import Standing
from reportgen.awards.model import Requirement
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic
from reportgen.language import _


def share(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask that enough of the members have one of ``rule.of``: at least a share, or more than one."""
    count, members = _count(rule, proposal, inquiry), proposal.members
    if not members or members < 0:
        return doubt(
            rule, "members-unknown", _no_member_count(proposal), proposal.place("members"), rule.text
        )
    reached = Fraction(count, members)
    if is_enough(rule, reached):
        return None
    message = _short_of(rule, proposal, reached, f"{count} {'/'.join(rule.of)}", members)
    return by_rule(rule, "too-few-members", message, proposal.place("title"), _hint(rule, proposal))


def member_with(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for a member who has one of ``rule.of``."""
    if _count(rule, proposal, inquiry):
        return None
    message = _(
        "“{name}” không có {title} trong danh sách nên chưa đủ điều kiện “{award}”.",
        name=proposal.name,
        title=either(rule.of),
        award=proposal.wording,
    )
    return by_rule(rule, "member-title-missing", message, proposal.place("title"), _hint(rule, proposal))


def is_enough(rule: Requirement, reached: Fraction) -> bool:
    """Return whether a share reaches ``at_least`` and exceeds ``more_than``, exactly."""
    return (rule.at_least is None or reached >= Fraction(rule.at_least)) and (
        rule.more_than is None or reached > Fraction(rule.more_than)
    )


def _count(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> int:
    people: Iterable[Proposal] = inquiry.staff.of(proposal)
    return sum(inquiry.holders.standing(person, rule.of) is Standing.RECEIVED for person in people)


def _no_member_count(proposal: Proposal) -> str:
    return _(
        "“{name}” chưa ghi số thành viên nên không đối chiếu được điều kiện “{award}”.",
        name=proposal.name,
        award=proposal.wording,
    )


def _short_of(rule: Requirement, proposal: Proposal, reached: Fraction, what: str, members: int) -> str:
    whole = _("{count} thành viên", count=members)
    least, more = rule.at_least, rule.more_than
    if least is not None and reached < Fraction(least):
        told = comparison(what, whole, reached, least, "<")
    else:
        told = comparison(what, whole, reached, more or Decimal(0), "≤")
    return _("“{name}”: {sum}.", name=proposal.name, sum=told)


def _hint(rule: Requirement, proposal: Proposal) -> str:
    told = rule.text.rstrip(" .")
    counted = _("tính người trong danh sách có đơn vị là “{name}”", name=proposal.name)
    return "; ".join(filter(None, (told, counted)))
