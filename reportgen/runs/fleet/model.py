"""The nouns of a build for many units: what is asked for, one unit's part of it, what became of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from reportgen.collect.received import ReceivedFile
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.pdf_standard import PdfStandard
from reportgen.runs.request import DocumentFormat
from reportgen.workspace import Workspace

ALL = "all"
"""Stands for the codes of all units."""
MOST_TOLD = 1_000
"""So many diagnostics of one unit are kept."""


class State(StrEnum):
    """What became of a unit's papers."""

    MADE = "made"
    CURRENT = "current"
    """They were there, and would be made alike now."""
    FAILED = "failed"
    """None was made; those of before are there as they were."""


class FleetRequest(Struct, frozen=True):
    """What to make for which units; ``only`` to ``attach_source`` as in `BuildRequest`.

    Args:
        workspace: the superior's.
        year: of the workbooks.
        units: codes, or ``ALL``.
        kit: the folder's name under ``templates/``; "" is the superior's own.
        only: names of documents; none: all of them.
        formats: the files of each.
        force: make files anew that a person has edited.
        pdf_standard: of the PDFs; None: the kit's.
        attach_source: put each unit's workbook into its PDFs.
    """

    workspace: Workspace
    year: int
    units: tuple[str, ...] = (ALL,)
    kit: str = ""
    only: tuple[str, ...] = ()
    formats: tuple[DocumentFormat, ...] = tuple(DocumentFormat)
    force: bool = False
    pdf_standard: PdfStandard | None = None
    attach_source: bool = False


class FleetOrder(Struct, frozen=True):
    """What a worker needs to know of a request once, for all its units.

    Args:
        root: the workspace.
        kit: the kit's folder.
        asked: the request.
        key: a digest of what the papers of all units are made by; see `current`.
    """

    root: Path
    kit: Path
    asked: FleetRequest
    key: str


class UnitJob(Struct, frozen=True):
    """One unit, with its workbooks by year: this year's, and last year's where there is one."""

    code: str
    name: str
    books: Mapping[int, ReceivedFile]


class UnitOutcome(Struct, frozen=True):
    """What became of a unit.

    Args:
        code: the unit's.
        name: the unit's.
        state: whether its papers were made.
        made: files that were made: paths, in a shared folder URLs.
        kept: files that stay as a person edited them.
        diagnostics: what there is to say, the first thousand; of one that failed, why.
        secret: titles, with their levels, of papers that have a level of secrecy.
    """

    code: str
    name: str
    state: State
    made: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    secret: tuple[str, ...] = ()


class Standing(Struct, frozen=True):
    """How far a build is: units done of all, those that failed or were current, files made, the last one's name."""

    done: int
    total: int
    failed: int = 0
    current: int = 0
    files: int = 0
    last: str = ""


Tell = Callable[[Standing], None]


class FleetResult(Struct, frozen=True):
    """What became of all units, in the order of the list; ``diagnostics`` are of no unit's workbook."""

    folder: Path
    units: tuple[UnitOutcome, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def of(self, state: State) -> tuple[UnitOutcome, ...]:
        """Return the units in this state."""
        return tuple(unit for unit in self.units if unit.state is state)


def failed(job: UnitJob, *why: Diagnostic) -> UnitOutcome:
    """Return that nothing was made for a unit, and why, the worst first."""
    worst_first = sorted(why, key=lambda one: list(Severity).index(one.severity))
    return UnitOutcome(job.code, job.name, State.FAILED, diagnostics=tuple(worst_first[:MOST_TOLD]))
