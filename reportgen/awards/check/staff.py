"""Which individuals of the list belong to which collective of it.

A member's unit is the collective, or the member's office ends with its name: ``Chỉ huy trưởng Ban Chỉ huy quân
sự``, unit ``xã Hạ``, belongs to ``Ban Chỉ huy quân sự xã Hạ``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal
from reportgen.vietnamese.unicode import fold


class Staff:
    """The members of each collective, one row for each person; read once, looked up by name."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        """Find every individual's collectives among ``proposals``."""
        rows = list(proposals)
        names = {row.name_key for row in rows if row.subject is Subject.COLLECTIVE}
        self._members: dict[str, dict[tuple[str, str], Proposal]] = {name: {} for name in names}
        for row in rows:
            if row.subject is Subject.INDIVIDUAL:
                for name in names.intersection(_endings(row)):
                    self._members[name].setdefault((row.name_key, row.unit_key), row)

    def of(self, collective: Proposal) -> list[Proposal]:
        """Return one row of each member of ``collective`` that is on the list."""
        return list(self._members.get(collective.name_key, {}).values())


def _endings(row: Proposal) -> Iterator[str]:
    """Yield the unit's name with more and more of the office before it."""
    yield row.unit_key
    ending = row.unit_key
    for word in reversed(fold(row.text("office")).split()):
        ending = f"{word} {ending}"
        yield ending
