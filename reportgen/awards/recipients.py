"""Who is who on one list: a recipient of two awards is one recipient.

Rows mean the same recipient where kind and name are the same, and unit and rank are the same or not stated in one
of them: so `repeats` understands it, which knows no ranks. Two ranks are two people.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal
from reportgen.vietnamese.unicode import fold


class _Recipient(Struct):
    """One recipient as far as the rows met so far tell: texts are empty while none has stated them."""

    number: int
    unit: str = ""
    rank: str = ""

    def may_be(self, unit: str, rank: str) -> bool:
        """Return whether a row of this unit and rank may mean the same one."""
        return _agree(self.unit, unit) and _agree(self.rank, rank)

    def learn(self, unit: str, rank: str) -> None:
        """Take over what a row states."""
        self.unit, self.rank = self.unit or unit, self.rank or rank


def number_recipients(proposals: Iterable[Proposal]) -> tuple[int, ...]:
    """Return for each proposal the number of its recipient: equal numbers, one recipient; a nameless row is alone."""
    known: dict[tuple[Subject, str], list[_Recipient]] = {}
    numbers: list[int] = []
    for index, proposal in enumerate(proposals):
        namesakes = known.setdefault((proposal.subject, proposal.name_key or f"\0{index}"), [])
        unit, rank = proposal.unit_key, fold(proposal.text("rank"))
        found = _find(namesakes, unit, rank)
        if found is None:
            found = _Recipient(index)
            namesakes.append(found)
        found.learn(unit, rank)
        numbers.append(found.number)
    return tuple(numbers)


def _find(namesakes: Iterable[_Recipient], unit: str, rank: str) -> _Recipient | None:
    """Return whom a row means: rather one who is known to be of that unit."""
    possible = [each for each in namesakes if each.may_be(unit, rank)]
    return next((each for each in possible if each.unit == unit), possible[0] if possible else None)


def _agree(one: str, other: str) -> bool:
    return one == other or not (one and other)
