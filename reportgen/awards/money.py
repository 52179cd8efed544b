"""What an award pays: a multiple of the base salary, rounded as the kit says, in whole đồng and without floats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.awards.model import BaseSalary, Bonus, Rounding, RoundingMode
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import Rules
from reportgen.diagnostics import Diagnostic, note, warning
from reportgen.language import _
from reportgen.vietnamese import numbers


@dataclass(frozen=True, slots=True)
class Sum:
    """What one proposal is paid: ``amount`` in đồng, and the rule that says so.

    ``amount`` is None where nothing says; ``rule`` is None where the row names a sum of its own. A multiple is of
    ``base_salary``, rounded by ``rounding``.
    """

    amount: int | None
    rule: Bonus | None = None
    base_salary: BaseSalary | None = None
    rounding: Rounding | None = None


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


def of_bonus(bonus: Bonus, rules: Rules) -> int | None:
    """Return what a rule pays; None where it is a multiple and no base salary is known for the day."""
    if bonus.times is None:
        return bonus.amount
    if rules.base_salary is None:
        return None
    return amount(bonus.times, rules.base_salary.amount, rules.rounding)


def sum_of(proposal: Proposal, rules: Rules | None, grantor: str) -> Sum:
    """Return what a proposal is paid: the row's own sum, else what the workbook or the law says.

    Args:
        proposal: who, for which award.
        rules: what applied on the day of the decision, None while that day is not known.
        grantor: who decides, by the name that rules use.
    """
    if proposal.own_amount is not None:
        return Sum(proposal.own_amount)
    if rules is None or proposal.match is None:
        return Sum(None)
    bonus = rules.bonus(proposal.abbreviation, proposal.subject, grantor)
    if bonus is None:
        return Sum(None)
    return Sum(of_bonus(bonus, rules), bonus, rules.base_salary, rules.rounding)


def total(amounts: Iterable[object]) -> int | None:
    """Return the sum of those that are known, None when none is."""
    known = [value for value in amounts if isinstance(value, int)]
    return sum(known) if known else None


def remarks(proposals: Sequence[Proposal], sums: Sequence[Sum], rules: Rules | None) -> Iterator[Diagnostic]:
    """Yield what a clerk should know of the money, once for each award and kind of recipient."""
    if rules is None or not (rules.bonuses or rules.own_bonuses):
        return
    seen: set[tuple[str, ...]] = set()
    for proposal, paid in zip(proposals, sums, strict=True):
        key = proposal.subject, proposal.form_key
        if key in seen or proposal.award is None or not proposal.award.in_force(rules.on):
            continue
        if found := _remark(proposal, paid, rules):
            seen.add(key)
            yield found


def _remark(proposal: Proposal, paid: Sum, rules: Rules) -> Diagnostic | None:
    if paid.amount is None:
        message = _("Chưa có quy định mức tiền thưởng cho “{award}”.", award=proposal.wording)
        hint = _("Điền cột “Tiền thưởng (đồng)”, hoặc thêm mức vào trang “Mức thưởng”.")
        return warning("no-bonus", message, proposal.place("title"), hint)
    if paid.rule is None:
        return None
    if not paid.rule.sure:
        return _unsure(proposal, paid.amount, paid.rule)
    return _two_readings(proposal, paid.rule, rules)


def _unsure(proposal: Proposal, amount: int, rule: Bonus) -> Diagnostic:
    message = _(
        "Mức tiền thưởng {sum} đồng của “{award}” chưa được kiểm chứng.",
        sum=numbers.grouped(amount),
        award=proposal.wording,
    )
    return warning("unsure-bonus", message, proposal.place("title"), rule.source or rule.note)


def _two_readings(proposal: Proposal, rule: Bonus, rules: Rules) -> Diagnostic | None:
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
        up=numbers.grouped(up),
        nearest=numbers.grouped(nearest),
    )
    chosen = up if rounding.mode is RoundingMode.UP else nearest
    hint = _("Đang dùng {chosen} đồng; đổi ở mục [rounding] của awards.toml.", chosen=numbers.grouped(chosen))
    return note("two-roundings", message, proposal.place("title"), hint)
