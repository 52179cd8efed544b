"""Whether the decision rests on law whose known end has passed: it is applied, and the clerk is told so loudly."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import DatedRule
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import Diagnostic, warning
from reportgen.language import _
from reportgen.vietnamese import dates


def outlived(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield one warning, at the day of the decision, for each end that the rules in use have outlived."""
    rules = inquiry.rules
    own = [proposal for _index, proposal in inquiry.own]
    if rules is None or not own:
        return
    awards = {proposal.abbreviation for proposal in own if not proposal.other_decision}
    bonuses = (rule for rule in rules.bonuses if awards & set(rule.awards))
    salary = (rules.base_salary,) if rules.base_salary else ()
    used = [rule for rule in (*rules.rule_sets, *bonuses, *salary) if rule.outlived(rules.on)]
    for end in sorted({rule.period.last for rule in used}):
        told = [rule for rule in used if rule.period.last == end]
        yield AwardFinding(_warning(inquiry, rules, told), ())


def _warning(inquiry: Inquiry, rules: RulesInForce, told: list[DatedRule]) -> Diagnostic:
    sources = "; ".join(dict.fromkeys(rule.source for rule in told))
    message = _(
        "CHÚ Ý: ngày quyết định {day} ở sau ngày {end}, ngày cuối mà bộ mẫu biết các quy định này còn hiệu lực. "
        "Văn bản vẫn lập theo quy định cũ: {sources}.",
        day=dates.short(rules.on),
        end=dates.short(told[0].period.last),
        sources=sources,
    )
    hint = _("Tìm văn bản thay thế, thêm vào awards.toml rồi lập lại, trước khi trình ký.")
    return warning("outlived-law", message, inquiry.on_place, hint)
