"""``reportgen build 2026 --units …``: every unit's papers, by a crew; one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from msgspec.structs import replace

from reportgen import source_date
from reportgen.collect.received import FOLDER
from reportgen.kit.model import Kit
from reportgen.runs import pool
from reportgen.runs.collect.collect import chosen_kit, read_roster
from reportgen.runs.fleet.choosing import choose
from reportgen.runs.fleet.current import common_key, kit_files
from reportgen.runs.fleet.local import LocalCrew
from reportgen.runs.fleet.making import Builder
from reportgen.runs.fleet.model import (
    FleetOrder,
    FleetRequest,
    FleetResult,
    Standing,
    State,
    Tell,
    UnitJob,
    UnitOutcome,
)
from reportgen.runs.fleet.running import Crew, run
from reportgen.runs.papers import chosen_documents

Hire = Callable[[FleetOrder, Builder, Sequence[UnitJob]], AbstractContextManager[Crew]]
"""Gives who makes the units' papers."""
WORTH_A_PROCESS = 2
"""From so many units on, starting processes, which each load the kit, costs less than it gains."""


def on_this_pc(processes: int = 0, *begin: pool.Begin) -> Hire:
    """Return who hires so many processes of this PC; 0: one for each core. Each does ``begin`` first."""

    def hire(order: FleetOrder, own: Builder, jobs: Sequence[UnitJob]) -> AbstractContextManager[Crew]:
        many = pool.workers(processes, len(jobs), WORTH_A_PROCESS)
        return nullcontext(LocalCrew(order, own, many, len(jobs), begin))

    return hire


def build_units(asked: FleetRequest, hire: Hire, tell: Tell = lambda _standing: None) -> FleetResult:
    """Make the papers of all units that are asked for; those of one are stored all or none.

    Raises:
        ReportgenError: the list of units, the kit or what is asked for is wrong; nothing has been written.
    """
    source_date.seconds()  # one that is wrong is reported before anything is made
    own = chosen_kit(asked.workspace, asked.year, asked.kit)
    chosen_documents(own, asked.only)
    order = order_of(asked, own)
    roster = read_roster(asked.workspace, asked.year)
    chosen = choose(asked.workspace, asked.year, own, roster, asked.units)
    jobs = [unit for unit in chosen.units if isinstance(unit, UnitJob)]
    known = {unit.code: unit for unit in chosen.units if isinstance(unit, UnitOutcome)}
    count = _Count(len(chosen.units), tell)
    for outcome in known.values():
        count.add(outcome)

    def done(outcome: UnitOutcome) -> None:
        known[outcome.code] = outcome
        count.add(outcome)

    if jobs:
        with hire(order, Builder(order, own), jobs) as crew:
            run(crew, jobs, done)
    units = tuple(known[unit.code] for unit in chosen.units)
    return FleetResult(asked.workspace.output(asked.year) / FOLDER, units, chosen.diagnostics)


def order_of(asked: FleetRequest, own: Kit) -> FleetOrder:
    """Return what workers need to know of a request."""
    files = {name: path.read_bytes() for name, path in kit_files(own).items()}
    return FleetOrder(asked.workspace.root, own.folder, asked, common_key(asked, files))


class _Count:
    """Counts units as they are done, and tells how far it is."""

    def __init__(self, total: int, tell: Tell) -> None:
        self._standing, self._tell = Standing(0, total), tell
        tell(self._standing)

    def add(self, outcome: UnitOutcome) -> None:
        before = self._standing
        self._standing = replace(
            before,
            done=before.done + 1,
            failed=before.failed + (outcome.state is State.FAILED),
            current=before.current + (outcome.state is State.CURRENT),
            files=before.files + len(outcome.made),
            last=outcome.name,
        )
        self._tell(self._standing)
