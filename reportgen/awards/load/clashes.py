"""Entries, each right by itself, that say two things of one day: they would make the answer depend on their order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from reportgen.awards.match import reading_key
from reportgen.awards.model import Award, Bonus, Catalogue, DatedRule, RuleSet
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.language import _

R = TypeVar("R", bound=DatedRule)


def clashes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield every pair of entries that contradict each other on some day."""
    yield from _same_names(catalogue)
    yield from _pairs(catalogue, "base_salary", catalogue.base_salaries, lambda _one, _other: True)
    yield from _pairs(catalogue, "rounding", catalogue.roundings, lambda _one, _other: True)
    yield from _pairs(catalogue, "rule_set", catalogue.rule_sets, RuleSet.is_of_the_case)
    yield from _pairs(catalogue, "grantor", catalogue.grantors, lambda one, other: one.name == other.name)
    yield from _pairs(catalogue, "bonus", catalogue.bonuses, _same_case)


def _pairs(
    catalogue: Catalogue, key: str, rules: Sequence[R], alike: Callable[[R, R], bool]
) -> Iterator[Diagnostic]:
    numbered = enumerate(rules, start=1)
    for (first, one), (second, other) in itertools.combinations(numbered, 2):
        if alike(one, other) and one.period.overlaps(other.period):
            message = _(
                "Các mục [[{key}]] thứ {first} và {second} cùng áp dụng trong một ngày.",
                key=key,
                first=first,
                second=second,
            )
            place = Place(catalogue.file, paragraph=f"{key} {second}")
            yield error("duplicate-name", message, place, _("Sửa “from”, “to” cho khỏi chồng nhau."))


def _same_case(one: Bonus, other: Bonus) -> bool:
    """Return whether both speak of one award, to one kind of recipient, as exactly of its grantor."""
    if not set(one.awards).intersection(other.awards):
        return False
    subjects = not one.subjects or not other.subjects or bool(one.subjects & other.subjects)
    return subjects and (
        bool(set(one.grantors) & set(other.grantors)) or not (one.grantors or other.grantors)
    )


def _same_names(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Find texts that would mean two awards on the same day, to the same kind of recipient."""
    keys = [(award, _keys(catalogue, award)) for award in catalogue.awards]
    for (one, own), (other, others) in itertools.combinations(keys, 2):
        if own & others and one.overlaps(other) and one.subjects & other.subjects:
            yield _same_name(catalogue, min(own & others), one, other)


def _keys(catalogue: Catalogue, award: Award) -> set[str]:
    return {reading_key(catalogue, text) for text in (*award.exact_names, *award.prefixes)}


def _same_name(catalogue: Catalogue, name: str, one: Award, other: Award) -> Diagnostic:
    message = _(
        "“{name}” là tên của cả hai mục {one} và {other}.",
        name=name,
        one=one.abbreviation,
        other=other.abbreviation,
    )
    return error("duplicate-name", message, Place(catalogue.file, paragraph=f"award {other.abbreviation}"))
