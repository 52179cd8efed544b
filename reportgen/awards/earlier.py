"""What a recipient received in earlier years, in a few words for the list that goes with a submission."""

from __future__ import annotations

from reportgen.awards.history import History
from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal


class Earlier:
    """The lists of earlier years, by recipient: each look-up takes the same time however long they are."""

    def __init__(self, history: History) -> None:
        """Index ``history`` once."""
        self._rows: dict[tuple[Subject, str], list[tuple[int, Proposal]]] = {}
        for year in sorted(history.years):
            for row in history.years[year]:
                self._rows.setdefault((row.subject, row.name_key), []).append((year, row))

    def in_words(self, proposal: Proposal) -> str | None:
        """Return ``Giấy khen (2021, 2022); Lao động tiên tiến (2022)``; None where the lists know nothing.

        Somebody of that name in another unit may be somebody else, and is left out.
        """
        years: dict[str, list[str]] = {}
        for year, row in self._rows.get((proposal.subject, proposal.name_key), ()):
            if row.unit_key == proposal.unit_key:
                years.setdefault(row.wording, []).append(str(year))
        return "; ".join(f"{award} ({', '.join(known)})" for award, known in years.items()) or None
