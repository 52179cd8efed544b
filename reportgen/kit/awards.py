"""What a kit says of its awards: the sheet and its parts, the decisions, where legal bases are typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field


class RecipientNumbering(StrEnum):
    """How the recipients in a list are numbered: within each award, or on through the list."""

    GROUP = "group"
    RUNNING = "running"


class FieldRef(Struct, frozen=True):
    """A field of a sheet laid out as fields, as the kit names it: ``thong_tin.ngay_qd``; empty for none."""

    sheet: str = ""
    field: str = ""

    def __bool__(self) -> bool:
        """Return whether it names a field."""
        return bool(self.field)


class TypedBases(Struct, frozen=True):
    """Where a clerk types the legal bases of a paper.

    Args:
        field: the field, or the list of lines, that holds them, as ``sheet.field``.
        date: the field with the day of the paper, on which the texts that are cited must be in force.
    """

    field: FieldRef
    date: FieldRef

    def holds(self, sheet: str, column: str) -> bool:
        """Return whether a field is one of these: the field itself, or a line of the list."""
        name, _underscore, line = column.rpartition("_")
        return sheet == self.field.sheet and (
            column == self.field.field or (name == self.field.field and line.isdecimal())
        )


class DecisionSpec(Struct, frozen=True):
    """A decision of the year whose rows stand in the sheet of proposals beside those of others.

    Without a day and a grantor it is none yet: its rows are only proposed to a superior.

    Args:
        name: what templates call its list, in the award list: ``khen_thuong.quan_su``.
        says: what the column of the part ``decision`` says of its rows.
        date: the field with its day.
        grantor: the field that says who decides.
        local_basis: the field with the local rule on awards that it cites after the law.
    """

    name: str = ""
    says: str = ""
    date: FieldRef = FieldRef()
    grantor: FieldRef = FieldRef()
    local_basis: FieldRef = FieldRef()

    @property
    def is_proposal(self) -> bool:
        """Return whether its rows are only proposed; the first decision, which has no name, always decides."""
        return bool(self.name) and not (self.date or self.grantor)


class AwardsSpec(Struct, frozen=True):
    """Which sheet lists the awards, which catalogue ranks them, which column plays which part.

    Args:
        sheet: the sheet of proposals.
        catalogue: the file of awards and rules.
        columns: the parts (kind, title, name, unit, rank, office, achievement, amount, initiative, group,
            members, other, held, decision) → names of columns of ``sheet``.
        date: the field with the day of the decision, which says what law applies.
        grantor: the field that says who decides.
        rates: the sheet of the agency's own rates and quotas; empty for none.
        numbering: how recipients are numbered.
        local_basis: the field with the agency's local rule on awards, which decisions cite after the law.
        bases: where legal bases are typed; they hold for their year, and are held against the law of their day.
        says: what the column of the part ``decision`` may say of the first decision's rows, where it is not empty.
        further: the decisions beside the first, whose rows stand in the same sheet.
    """

    sheet: str
    catalogue: Path
    columns: Mapping[str, str] = field(default_factory=dict)
    date: FieldRef = FieldRef()
    grantor: FieldRef = FieldRef()
    rates: str = ""
    numbering: RecipientNumbering = RecipientNumbering.GROUP
    local_basis: FieldRef = FieldRef()
    bases: tuple[TypedBases, ...] = ()
    says: str = ""
    further: tuple[DecisionSpec, ...] = ()

    @property
    def decisions(self) -> tuple[DecisionSpec, ...]:
        """The first decision, without a name, and those beside it."""
        return (DecisionSpec("", self.says, self.date, self.grantor, self.local_basis), *self.further)

    def decision_of(self, row: Mapping[str, object]) -> DecisionSpec:
        """Return the decision that a row of the sheet is of: the first, unless its column says another."""
        (decision,) = self.decisions_of((row,))
        return decision

    def decisions_of(self, rows: Iterable[Mapping[str, object]]) -> tuple[DecisionSpec, ...]:
        """Return the decisions that rows of the sheet are of, each once, the first one first."""
        column, words = self.columns.get("decision", ""), {one.says for one in self.further}
        said = {word if word in words else None for word in (row.get(column) for row in rows)}
        first, *further = self.decisions
        return (*([first] if None in said else []), *(one for one in further if one.says in said))
