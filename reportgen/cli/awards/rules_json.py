"""The rules of one day as JSON: every entry with its period, source, sureness and note."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import fields

from reportgen.awards.model import Bonus, DatedRule
from reportgen.awards.money import of_bonus
from reportgen.awards.rules import RulesInForce


def as_json(rules: RulesInForce) -> dict[str, object]:
    """Return the rules as a JSON object; sums in đồng, multiples and shares as text so that they stay exact."""
    return {
        "date": rules.on.isoformat(),
        "rule_sets": [_entry(rule) for rule in rules.rule_sets],
        "base_salary": _entry(rules.base_salary) if rules.base_salary else None,
        "rounding": _entry(rules.rounding),
        "awards": [_entry(award) for award in rules.awards],
        "bonuses": [_bonus(rules, bonus) for bonus in rules.bonuses],
        "cumulations": [_entry(rule) for rule in rules.cumulations],
        "funds": [_entry(rule) for rule in rules.funds],
        "grantors": [_entry(grantor) for grantor in rules.grantors],
        "authorities": [_entry(authority) for authority in rules.authorities],
        "gaps": [_entry(gap) for gap in rules.gaps],
        "requirements": [_entry(requirement) for requirement in rules.all_requirements],
        "quotas": [
            {**_entry(rule), "of": {"awards": rule.base.awards, "field": rule.base.field}}
            for rule in rules.all_quotas
        ],
    }


def _bonus(rules: RulesInForce, bonus: Bonus) -> dict[str, object]:
    return {**_entry(bonus), "sum": of_bonus(bonus, rules)}


def _entry(rule: DatedRule) -> dict[str, object]:
    own = {
        field.name: _plain(getattr(rule, field.name))
        for field in fields(rule)
        if field.name not in ("period", "base")
    }
    return {**own, "from": _plain(rule.period.since), "to": _plain(rule.period.until)}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, Struct):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value
