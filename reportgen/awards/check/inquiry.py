"""What the checks look at, and what each of them finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct

from reportgen.awards.check.staff import Staff
from reportgen.awards.history import History, Holders
from reportgen.awards.match import NameReader
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import NOWHERE, Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A year's proposals and what they are held against.

    Args:
        proposals: the rows of the list, in the workbook's order.
        reader: reads typed names of awards by the catalogue.
        on: the day of the decision; None where it is not known: then nothing dated is checked.
        on_place: the cell that says so.
        rules: what applies on that day.
        year: the year that the awards are for.
        history: the lists of earlier years.
        grantor: who decides, by the name that rules use; empty where ``grantor_typed`` is nobody they know.
        grantor_typed: who decides, as the workbook has it; empty where it does not say.
        grantor_place: the cell that says so.
        numbers: what a quota may be a share of: fields and figures, by name.
        rows: the proposals on which this decision decides, by index; None: all of them. The others are there to be
            counted with them.
    """

    proposals: Sequence[Proposal]
    reader: NameReader
    on: date | None = None
    on_place: Place = NOWHERE
    rules: RulesInForce | None = None
    year: int = 0
    history: History = field(default_factory=History)
    grantor: str = ""
    grantor_typed: str = ""
    grantor_place: Place = NOWHERE
    numbers: Mapping[str, object] = field(default_factory=dict)
    rows: Sequence[int] | None = None
    holders: Holders = field(init=False)
    staff: Staff = field(init=False)

    def __post_init__(self) -> None:
        """Index this year's recipients once for all checks."""
        object.__setattr__(self, "holders", Holders(self.proposals))
        object.__setattr__(self, "staff", Staff(self.proposals))

    @property
    def own(self) -> Iterator[tuple[int, Proposal]]:
        """The proposals on which this decision decides, each with its index."""
        rows = range(len(self.proposals)) if self.rows is None else self.rows
        return ((index, self.proposals[index]) for index in rows)


class AwardFinding(Struct, frozen=True):
    """One diagnostic and the proposals that it is a reason for, by their index in the list."""

    diagnostic: Diagnostic
    about: tuple[int, ...]
