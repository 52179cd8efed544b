"""What decisions are made from: the rows of the award sheet, and each decision's day, grantor and local rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.diagnostics import NOWHERE, Place
from reportgen.records import Record


class SignedDecision(Struct, frozen=True):
    """One decision of a year.

    Args:
        name: what templates call its list; empty for the first decision.
        says: what the column of the part ``decision`` says of its rows; empty cells are the first decision's too.
        on: the day of the decision, which says what law applies; None while it is not known.
        on_place: the cell that says so.
        grantor: who decides, as papers call him: ``CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN``.
        grantor_place: the cell that says so.
        local_basis: the local rule on awards, cited after the law; empty where the clerk has none.
        is_proposal: its rows are only proposed to a superior, who decides by another paper: nobody here may grant or
            pay them. They are judged by the law of the first decision's day.
    """

    name: str = ""
    says: str = ""
    on: date | None = None
    on_place: Place = NOWHERE
    grantor: str = ""
    grantor_place: Place = NOWHERE
    local_basis: str = ""
    is_proposal: bool = False


class DecisionBasis(Struct, frozen=True):
    """What a year's decisions are made from.

    Args:
        records: the rows of the award sheet, in the workbook's order.
        columns: role → column: ``kind``, ``title`` (the award), ``name``, ``unit``, and those that the kit has of
            ``rank``, ``office``, ``achievement``, ``amount``, ``initiative``, ``group``, ``held``, ``members``,
            ``other``, ``decision``.
        year: the year that the awards are for.
        on, on_place, grantor, grantor_place, local_basis, says: of the first decision, as in `SignedDecision`.
        earlier: year → its award records, of the years whose workbooks there are.
        overrides: the rows of the sheet of own rates.
        numbers: name → number, for quotas: fields and figures.
        running: number on through all groups of a list; otherwise each group begins at 1.
        further: the decisions beside the first.
    """

    records: Sequence[Record]
    columns: Mapping[str, str]
    year: int = 0
    on: date | None = None
    grantor: str = ""
    grantor_place: Place = NOWHERE
    earlier: Mapping[int, Sequence[Record]] = field(default_factory=dict)
    overrides: Sequence[Record] = ()
    numbers: Mapping[str, object] = field(default_factory=dict)
    running: bool = False
    on_place: Place = NOWHERE
    local_basis: str = ""
    further: tuple[SignedDecision, ...] = ()

    @property
    def decisions(self) -> tuple[SignedDecision, ...]:
        """The first decision and those beside it; what is only proposed has the first one's day."""
        first = SignedDecision(
            on=self.on,
            on_place=self.on_place,
            grantor=self.grantor,
            grantor_place=self.grantor_place,
            local_basis=self.local_basis,
        )
        further = (
            replace(one, on=self.on, on_place=self.on_place) if one.is_proposal else one
            for one in self.further
        )
        return (first, *further)

    def decision_of(self, record: Record) -> int:
        """Return which of ``decisions`` a row is of: the first, unless its column says another."""
        said = record.get(self.columns.get("decision", ""))
        numbers = (
            number
            for number, one in enumerate(self.further, start=1)
            if said is not None and one.says == said
        )
        return next(numbers, 0)
