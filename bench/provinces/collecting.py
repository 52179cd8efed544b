"""One collection, measured, in a process of its own: prints as JSON what it took and what it found.

Usage:  python bench/provinces/collecting.py WORKSPACE PROCESSES
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.provinces.laying import KIT, YEAR
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import OFFICE, Collected, CollectRequest
from reportgen.workspace import Workspace

Told = tuple[str, str, str, str]
"""The file's stem, the sheet's title, the cell and the code of what is told."""


class Collection(msgspec.Struct, frozen=True):
    """What a collection took and found.

    Args:
        wall: seconds by the clock.
        own: CPU seconds of the process that collects.
        workers: CPU seconds of the others.
        memory: MB at the peak of the process that collects.
        worker_memory: MB at the peak of the greatest of the others.
        added: units that are added up.
        errors: every error in units' workbooks.
        doubts: what else is told of the province: figures that stand out, copies, doubles.
        figures: name → sum over the whole province.
    """

    wall: float
    own: float
    workers: float
    memory: float
    worker_memory: float
    added: int
    errors: list[Told]
    doubts: list[Told]
    figures: dict[str, float | None]

    @property
    def seconds(self) -> float:
        """Seconds of CPU in all processes."""
        return self.own + self.workers

    @property
    def on_two_cores(self) -> float:
        """Seconds that it takes on two cores that nobody else uses: what is done by one process alone counts whole."""
        return self.own + self.workers / 2


def measured(folder: Path, processes: int) -> Collection:
    """Collect what lies in a workspace, and return what that took."""
    start = time.perf_counter()
    order = CollectRequest(Workspace(folder), YEAR, date(YEAR, 12, 1), KIT, processes)
    found = collect(order)
    wall = time.perf_counter() - start
    mine, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    total = found.totals[OFFICE]
    return Collection(
        wall,
        mine.ru_utime + mine.ru_stime,
        others.ru_utime + others.ru_stime,
        mine.ru_maxrss / 1024,
        others.ru_maxrss / 1024,
        len(total.added),
        [_told(one) for one in _errors(found)],
        [_told(one) for one in found.diagnostics],
        {name: _float(figure.value) for name, figure in total.figures.items()},
    )


def _errors(found: Collected) -> Iterator[Diagnostic]:
    for reading in found.readings:
        yield from (one for one in reading.diagnostics if one.severity is Severity.ERROR)


def _told(one: Diagnostic) -> Told:
    return Path(one.place.file).stem, one.place.sheet, one.place.cell, one.code


def _float(value: object) -> float | None:
    return None if value is None else float(str(value))


if __name__ == "__main__":
    print(msgspec.json.encode(measured(Path(sys.argv[1]), int(sys.argv[2]))).decode())
