"""Rules whose known end has passed and that nothing follows yet: the last known law goes on, and is said to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from reportgen.awards.model import Bonus, DatedRule

R = TypeVar("R", bound=DatedRule)


def with_going_on(rules: Iterable[R], on: date, follows: Callable[[R, R], bool]) -> tuple[R, ...]:
    """Return the rules in force ``on`` a day, and after them the last of those that go on after their end.

    ``follows`` says whether its first rule has taken the place of its second.
    """
    every = tuple(rules)
    current = [rule for rule in every if rule.period.covers(on)]
    for rule in sorted((one for one in every if one.outlived(on)), key=_end, reverse=True):
        if not any(follows(other, rule) for other in current):
            current.append(rule)
    return tuple(current)


def bonuses(rules: Iterable[Bonus], on: date) -> tuple[Bonus, ...]:
    """Return the bonuses of a day; one that goes on does so for the awards that no later one speaks of."""
    return with_going_on((own for rule in rules for own in _by_award(rule, on)), on, _pays_instead)


def _by_award(rule: Bonus, on: date) -> Iterator[Bonus]:
    """Yield a rule that goes on once for each of its awards: a later one may speak of some of them only."""
    if not rule.outlived(on):
        yield rule
        return
    for award in rule.awards:
        yield replace(rule, awards=(award,))


def _pays_instead(later: Bonus, rule: Bonus) -> bool:
    """Return whether a later rule pays what ``rule`` did: the same award, to the same, by whoever granted it."""
    subjects = not later.subjects or (bool(rule.subjects) and rule.subjects <= later.subjects)
    grantors = not later.grantors or (bool(rule.grantors) and set(rule.grantors) <= set(later.grantors))
    return set(rule.awards) <= set(later.awards) and subjects and grantors


def _end(rule: DatedRule) -> date:
    return rule.period.last
