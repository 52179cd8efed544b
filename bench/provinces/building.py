"""Papers of some communes built, measured, in a process of its own: prints as JSON what it took.

Usage:  python bench/provinces/building.py WORKSPACE PROCESSES COMMUNES
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path, PurePath

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.provinces.laying import KIT, YEAR
from reportgen.runs.fleet.build import build_units, on_this_pc
from reportgen.runs.fleet.model import FleetRequest, State
from reportgen.workspace import Workspace


class Building(msgspec.Struct, frozen=True):
    """What a build took and made.

    Args:
        units: communes whose papers were made.
        failed: codes of those whose were not.
        papers: Word files that have a PDF.
        wall: seconds by the clock.
        own: CPU seconds of the process that hands out.
        workers: CPU seconds of the others.
        memory: MB at the peak of the process that hands out.
        worker_memory: MB at the peak of the greatest of the others.
    """

    units: int
    failed: list[str]
    papers: int
    wall: float
    own: float
    workers: float
    memory: float
    worker_memory: float

    @property
    def each(self) -> float:
        """CPU seconds of a paper."""
        return (self.own + self.workers) / max(1, self.papers)

    @property
    def rate(self) -> float:
        """Papers a second on two cores that nobody else uses."""
        return self.papers / (self.own + self.workers / 2)


def measured(folder: Path, processes: int, units: int) -> Building:
    """Build the papers of the first communes of a workspace, and return what that took."""
    start = time.perf_counter()
    codes = tuple(f"X{number:04}" for number in range(1, units + 1))
    asked = FleetRequest(Workspace(folder), YEAR, codes, KIT, force=True)
    found = build_units(asked, on_this_pc(processes))
    wall = time.perf_counter() - start
    mine, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    made = {PurePath(name) for unit in found.units for name in unit.made}
    return Building(
        sum(unit.state is State.MADE for unit in found.units),
        [unit.code for unit in found.units if unit.state is State.FAILED],
        sum(path.suffix == ".pdf" and path.with_suffix(".docx") in made for path in made),
        wall,
        mine.ru_utime + mine.ru_stime,
        others.ru_utime + others.ru_stime,
        mine.ru_maxrss / 1024,
        others.ru_maxrss / 1024,
    )


if __name__ == "__main__":
    print(msgspec.json.encode(measured(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))).decode())
