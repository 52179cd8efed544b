"""What is proposed for a table of an office: the kit's sheet, its columns, what stands for its choices; each with why.

A confidence is from 0 to 1; from `CERTAIN` on a proposal is taken without asking.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from reportgen.mapping.find import FoundTable

CERTAIN = 0.9
PATH = " › "
"""Between the captions of a column and its own title."""


class Proposal(Struct, frozen=True):
    """What something is taken for; ``to`` is empty for nothing."""

    to: str
    confidence: float
    reason: str

    @property
    def is_certain(self) -> bool:
        """Whether it is taken without asking."""
        return self.confidence >= CERTAIN


class ColumnProposal(Struct, frozen=True):
    """What a column of the table is taken for: ``title`` as it stands there with its captions."""

    column: int
    title: str
    proposal: Proposal


class TableProposal(Struct, frozen=True):
    """What a table is taken for.

    Attributes:
        file: the office's.
        sheet: the kit's sheet.
        columns: every titled column but that of the running numbers.
        values: column of the kit → text as it stands there → choice of the kit.
        captions: column of the kit → whether the rows between (``I. Tập thể``) say it.
        constants: column of the kit → what it is in every row.
        accepted: cells and what stands there (``C20=118``) whose question the clerk has answered with yes.
        changes: what is not as when the mapping was remembered.
    """

    file: Path
    table: FoundTable
    sheet: Proposal
    columns: tuple[ColumnProposal, ...] = ()
    values: Mapping[str, Mapping[str, Proposal]] = {}
    captions: Mapping[str, Proposal] = {}
    constants: Mapping[str, Proposal] = {}
    accepted: frozenset[str] = frozenset()
    changes: tuple[str, ...] = ()

    @property
    def standing(self) -> dict[str, int]:
        """Column of the kit → where it stands in the table."""
        return {own.proposal.to: own.column for own in self.columns if own.proposal.to}
