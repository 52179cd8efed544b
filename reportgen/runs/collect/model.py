"""The nouns of a collection: how it stands with each unit, what all of them come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from reportgen.collect.outliers import Outlier
from reportgen.collect.roster import Roster, Unit
from reportgen.collect.sums import SummedFigure
from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.runs.collect.reading import UnitReading
from reportgen.workspace import Workspace

OFFICE = ""
"""Stands for the code of the office that collects: all units are under it."""


class Status(StrEnum):
    """How it stands with a unit's workbook."""

    RECEIVED = "received"
    WITH_ERRORS = "with-errors"
    MISSING = "missing"
    LATE = "late"
    """Missing, and its day is over."""
    DOUBLED = "doubled"
    """There are several, and they differ."""


class CollectRequest(Struct, frozen=True):
    """What to collect: the workbooks of ``year``, as they stand on the day ``on``; ``processes`` 0: one a core."""

    workspace: Workspace
    year: int
    on: date
    kit: str = ""
    processes: int = 0


class UnitState(Struct, frozen=True):
    """A unit and its workbook: None where there is none, or where ``several`` differ."""

    unit: Unit
    status: Status
    reading: UnitReading | None = None
    several: tuple[UnitReading, ...] = ()
    came_late: date | None = None
    """The day of its file, where that is after its own day."""

    @property
    def added(self) -> YearData | None:
        """Its rows as they are added up; None for a unit that is not."""
        return None if self.reading is None else self.reading.added


class Total(Struct, frozen=True):
    """The figures of all units under one.

    Args:
        code: of that one, ``OFFICE`` for all.
        senders: how many are to send.
        added: the codes of those that are added.
        figures: name → figure; empty where none is added.
        data: their rows, added.
    """

    code: str
    senders: int
    added: tuple[str, ...]
    figures: Mapping[str, SummedFigure]
    data: YearData | None = None


class Collected(Struct, frozen=True):
    """What has come, and what it comes to.

    Args:
        year: of the workbooks.
        on: the day on which it stands so.
        kit: by which they were read.
        roster: who is expected.
        states: each sender's, in the roster's order.
        upper: workbooks of units that others stand under: held against the sum, and not added.
        strays: workbooks of nobody who is expected.
        totals: code → figures of all under it, ``OFFICE`` first.
        outliers: figures that stand out.
        diagnostics: what there is to say beside what stands in the workbooks.
    """

    year: int
    on: date
    kit: Kit
    roster: Roster
    states: tuple[UnitState, ...]
    upper: tuple[UnitReading, ...]
    strays: tuple[UnitReading, ...]
    totals: Mapping[str, Total]
    outliers: tuple[Outlier, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def readings(self) -> Iterator[UnitReading]:
        """Every workbook that was read."""
        for state in self.states:
            yield from state.several or filter(None, (state.reading,))
        yield from self.upper
        yield from self.strays
