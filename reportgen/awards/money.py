"""What an award pays: a multiple of the base salary, rounded as the kit says, in whole đồng and without floats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from reportgen.awards.model import BaseSalary, Bonus, Rounding, RoundingMode
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, error, note, warning
from reportgen.language import _
from reportgen.vietnamese import numbers


class AwardAmount(Struct, frozen=True):
    """What one proposal is paid: ``amount`` in đồng, and the rule that says so.

    ``amount`` is None where nothing says; ``rule`` is None where the row names a sum of its own. A multiple is of
    ``base_salary``, rounded by ``rounding``. ``higher`` is the award that is paid in its place, where the rule is
    that only one of them is.
    """

    amount: int | None
    rule: Bonus | None = None
    base_salary: BaseSalary | None = None
    rounding: Rounding | None = None
    higher: str = ""


def amount(times: Decimal, base: int, rounding: Rounding) -> int:
    """Return ``times`` the base salary in đồng, rounded to a multiple of ``rounding.to``.

    The decrees say “làm tròn số lên hàng chục nghìn đồng” (Article 68 of Decree 91/2017), which is read in two
    ways: always up, and to the nearest. Halves go up; without rounding it is to the nearest đồng.
    """
    above, below = times.as_integer_ratio()
    to = 1 if rounding.mode is RoundingMode.NONE else rounding.to
    product, unit = above * base, below * to
    if rounding.mode is RoundingMode.UP:
        return -(-product // unit) * to
    return (2 * product + unit) // (2 * unit) * to


def of_bonus(bonus: Bonus, rules: RulesInForce) -> int | None:
    """Return what a rule pays; None where it is a multiple and no base salary is known for the day."""
    if bonus.times is None:
        return bonus.amount
    if rules.base_salary is None:
        return None
    return amount(bonus.times, rules.base_salary.amount, rules.rounding)


def sum_of(proposal: Proposal, rules: RulesInForce | None, grantor: str) -> AwardAmount:
    """Return what a proposal is paid: the row's own sum, else what the workbook or the law says.

    What another level decides, it pays by its own rates: only the row's own sum is known.

    Args:
        proposal: who, for which award.
        rules: what applied on the day of the decision, None while that day is not known.
        grantor: who decides, by the name that rules use.
    """
    if proposal.own_amount is not None:
        return AwardAmount(proposal.own_amount)
    if rules is None or proposal.match is None or proposal.other_decision:
        return AwardAmount(None)
    bonus = rules.bonus(proposal.abbreviation, proposal.subject, grantor)
    if bonus is None:
        return AwardAmount(None)
    return AwardAmount(of_bonus(bonus, rules), bonus, rules.base_salary, rules.rounding)


def brings_certificate(proposal: Proposal, rules: RulesInForce | None, grantor: str) -> bool:
    """Return whether a paper goes with the award: not where a rule says that the money comes alone."""
    rule = rules.bonus(proposal.abbreviation, proposal.subject, grantor) if rules else None
    return rule is None or rule.certificate != ""


def total(amounts: Iterable[object]) -> int | None:
    """Return the sum; None when there is none, or one of them is not known: a part is no total."""
    every = list(amounts)
    known = [value for value in every if isinstance(value, int)]
    return sum(known) if known and len(known) == len(every) else None


def remarks(
    proposals: Sequence[Proposal], sums: Sequence[AwardAmount], rules: Sequence[RulesInForce | None]
) -> Iterator[Diagnostic]:
    """Yield each award that no rate is known for, and what else there is to know of the money.

    The latter is reported once for each award and kind of recipient that is paid alike. ``rules`` says by which law
    each is paid: two decisions of a year may have two.
    """
    seen: set[tuple[object, ...]] = set()
    any_paid = any(paid.amount for paid in sums)
    for proposal, paid, law in zip(proposals, sums, rules, strict=True):
        if proposal.other_decision or law is None or not (law.bonuses or law.own_bonuses or any_paid):
            continue
        key = proposal.subject, proposal.form_key, paid.rule, paid.amount
        if paid.amount is None:
            yield _no_rate(proposal)
        elif (
            key not in seen
            and not paid.higher
            and _is_in_force(proposal, law)
            and (found := _remark(proposal, paid, law))
        ):
            seen.add(key)
            yield found


def _is_in_force(proposal: Proposal, rules: RulesInForce) -> bool:
    return proposal.award is not None and proposal.award.in_force(rules.on)


def _no_rate(proposal: Proposal) -> Diagnostic:
    """Return that a total lacks this row: a decision must not print a sum that one of its awards is not in."""
    message = _(
        "Chưa có mức tiền thưởng “{award}” cho “{name}” nên không tính được tổng tiền.",
        award=proposal.wording,
        name=proposal.name,
    )
    hint = _(
        "Ghi mức vào trang “Mức thưởng”, hoặc ghi số tiền vào cột “Tiền thưởng (đồng)” của hàng này; "
        "không có tiền thưởng thì ghi 0."
    )
    return error("no-bonus", message, proposal.place("title"), hint)


def _remark(proposal: Proposal, paid: AwardAmount, rules: RulesInForce) -> Diagnostic | None:
    if paid.rule is None or paid.amount is None:
        return None
    if not paid.rule.sure:
        return _unsure(proposal, paid.amount, paid.rule)
    return _two_readings(proposal, paid.rule, rules)


def _unsure(proposal: Proposal, amount: int, rule: Bonus) -> Diagnostic:
    message = _(
        "Mức tiền thưởng {sum} đồng của “{award}” chưa được kiểm chứng.",
        sum=numbers.group_thousands(amount),
        award=proposal.wording,
    )
    return warning("unsure-bonus", message, proposal.place("title"), rule.source or rule.note)


def _two_readings(proposal: Proposal, rule: Bonus, rules: RulesInForce) -> Diagnostic | None:
    """Return a note where rounding up and rounding to the nearest give two sums, and the kit is not sure."""
    salary, rounding = rules.base_salary, rules.rounding
    if rule.times is None or salary is None or rounding.sure or rounding.mode is RoundingMode.NONE:
        return None
    up, nearest = (
        amount(rule.times, salary.amount, replace(rounding, mode=mode))
        for mode in (RoundingMode.UP, RoundingMode.NEAREST)
    )
    if up == nearest:
        return None
    message = _(
        "Tiền thưởng “{award}”: làm tròn lên là {up} đồng, làm tròn gần nhất là {nearest} đồng.",
        award=proposal.wording,
        up=numbers.group_thousands(up),
        nearest=numbers.group_thousands(nearest),
    )
    chosen = up if rounding.mode is RoundingMode.UP else nearest
    hint = _(
        "Đang dùng {chosen} đồng; đổi ở mục [rounding] của awards.toml.",
        chosen=numbers.group_thousands(chosen),
    )
    return note("two-roundings", message, proposal.place("title"), hint)
