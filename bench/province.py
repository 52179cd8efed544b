"""Measure a province: its communes' workbooks collected, and their papers built.

Usage:  python bench/province.py [--units 166] [--build 40 | 100,500 | 0] [--jobs 2] [--seed 1] [--only collect|build]
        [--keep FOLDER] [--out FILE]

The communes are generated (`bench/provinces/`), 1 in 50 broken on purpose; the papers of the first ``--build`` of them
are made.  What is asked: 166 communes collected in 15 seconds on two cores, 3,321 in four minutes, twice as many in no
more than 2.1 times the CPU time; every planted fault told at its cell, nothing else; 15 papers a second, each a Word
file and its PDF, a paper of 500 communes no more than a tenth dearer or cheaper than one of 100; 300 MB a worker and
600 MB for the process that has them.

Seconds on two cores are the CPU seconds of that process and half of those of its workers, because others may use the
machine, too; the clock's are printed beside them.  Half the communes, to compare with, are measured before and after.
The last line has the figures; the exit code is 1 where one falls short.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.provinces import figures, laying
from bench.provinces.building import Building
from bench.provinces.collecting import Collection, Told
from bench.provinces.faults import Fault
from bench.results import machine, table

BENCH = Path(__file__).parent
FEW, ALL = (166, 15.0), (3_321, 240.0)
"""Communes, and the seconds in which they must be collected."""
TWICE, WORKER_MB, OWN_MB = 2.1, 300, 600
RATE, ALIKE = 15.0, 0.1
"""Papers a second; by how much the cost of a paper may differ."""
CHECKED = {
    "dqtv_quan_so": ("Lực lượng", "D", range(4, 15)),
    "kham_co_mat": ("Tuyển quân", "K", range(4, 18)),
    "tuyen_quan_giao": ("Tuyển quân", "R", range(4, 18)),
    "ngan_sach": ("Hậu cần, ngân sách", "E", range(4, 8)),
}
"""Figure → the sheet, column and rows that it adds in a commune's workbook."""


def main() -> int:
    """Lay out the province, measure, print."""
    arguments = _arguments()
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="province-"))
    try:
        short, lines = _measured(arguments, folder)
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for line in short:
        print(f"falls short: {line}")
    if arguments.out is not None:
        page = (f"# A province of {arguments.units} communes, measured", "", *machine(), "", *lines)
        arguments.out.write_text("\n".join(page) + "\n", encoding="utf-8")
    print("; ".join(line.strip("| ").replace(" | ", " ") for line in lines[2:]))
    return int(bool(short))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--units", type=int, default=FEW[0])
    parser.add_argument("--build", help="of how many communes papers are made; several are compared")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="lay out the workspace there and leave it")
    parser.add_argument("--out", type=Path, help="write the figures as a page, too")
    parser.add_argument("--only", choices=("collect", "build"), default="")
    return parser.parse_args()


def _measured(arguments: argparse.Namespace, folder: Path) -> tuple[list[str], list[str]]:
    """Return what falls short, and the figures as the rows of a table."""
    start = time.perf_counter()
    planted = laying.lay(folder / "all", arguments.units, arguments.seed)
    rows: list[tuple[str, str]] = [("laid out, s", f"{time.perf_counter() - start:.0f}")]
    short: list[str] = []
    if arguments.only != "build":
        laying.lay(folder / "half", arguments.units // 2, arguments.seed)
        before = _collect(folder / "half", arguments.jobs)
        whole = _collect(folder / "all", arguments.jobs)
        half = (before.seconds + _collect(folder / "half", arguments.jobs).seconds) / 2
        rows.extend(_figures(whole, half, planted))
        short.extend(_short(arguments, whole, half, planted))
    if arguments.only != "collect":
        asked = arguments.build or ("100,500" if arguments.units >= 500 else "40")
        counts = [min(arguments.units, int(count)) for count in asked.split(",") if int(count)]
        builds = [_build(folder / "all", arguments.jobs, count) for count in counts]
        rows.extend(row for one in builds for row in _build_figures(one, arguments.units))
        short.extend(_build_short(builds, planted))
    return short, list(table(("figure", "measured"), rows))


def _collect(folder: Path, jobs: int) -> Collection:
    return msgspec.json.decode(_aside("collecting.py", folder, jobs), type=Collection)


def _build(folder: Path, jobs: int, units: int) -> Building:
    shutil.rmtree(folder / "outputs", ignore_errors=True)  # what is current would not be made again
    return msgspec.json.decode(_aside("building.py", folder, jobs, units), type=Building)


def _aside(script: str, *arguments: object) -> bytes:
    command = [sys.executable, str(BENCH / "provinces" / script), *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - our own


def _figures(whole: Collection, half: float, planted: Sequence[Fault]) -> Iterator[tuple[str, str]]:
    missed, false = _compared(whole, planted)
    yield "collected on two cores, s", f"{whole.on_two_cores:.1f}"
    yield "by the clock, s", f"{whole.wall:.1f}"
    yield "CPU, s", f"{whole.seconds:.1f}"
    yield "CPU of the collecting process, s", f"{whole.own:.1f}"
    yield "CPU of the same with half the communes, ×", f"{whole.seconds / half:.2f}"
    yield "memory, MB", f"{whole.memory:.0f}"
    yield "memory of a worker, MB", f"{whole.worker_memory:.0f}"
    yield "communes added", str(whole.added)
    yield "faults told at their cells", f"{len(planted) - len(missed)} of {len(planted)}"
    yield "false errors", str(len(false))
    yield "false doubts", str(len(whole.doubts))


def _short(
    arguments: argparse.Namespace, whole: Collection, half: float, planted: Sequence[Fault]
) -> Iterator[str]:
    most = max(FEW[1], ALL[1] * arguments.units / ALL[0])
    if whole.on_two_cores > most:
        yield f"{whole.on_two_cores:.1f} s on two cores, {most:.1f} asked"
    if whole.seconds > TWICE * half:
        yield f"{whole.seconds / half:.2f} times the CPU time of half the communes, {TWICE} asked"
    for what, memory, most in (
        ("a worker", whole.worker_memory, WORKER_MB),
        ("the collecting process", whole.memory, OWN_MB),
    ):
        if memory > most:
            yield f"{memory:.0f} MB of {what}, {most} asked"
    missed, false = _compared(whole, planted)
    yield from (f"not told: {one.kind}, {one.code} {one.sheet}!{one.cell}" for one in missed)
    yield from (f"false error: {told}" for told in false)
    yield from (f"false doubt: {told}" for told in whole.doubts)
    yield from _wrong_sums(arguments, whole, planted)


def _compared(found: Collection, planted: Sequence[Fault]) -> tuple[list[Fault], list[Told]]:
    """Return the faults that were not told at their cells, and the errors that are told anywhere else."""
    cells = {(one.code, one.sheet, one.cell) for one in planted}
    told = {one[:3] for one in found.errors}
    missed = [one for one in planted if (one.code, one.sheet, one.cell) not in told]
    return missed, [one for one in found.errors if one[:3] not in cells]


def _wrong_sums(arguments: argparse.Namespace, found: Collection, planted: Sequence[Fault]) -> Iterator[str]:
    broken = {one.code for one in planted}
    sound = [n for n in range(arguments.units) if f"X{n + 1:04}" not in broken]
    known = [figures.numbers(arguments.seed, number) for number in sound]
    for name, (sheet, letter, rows) in CHECKED.items():
        expected = sum(figures.total(own[sheet], letter, rows) for own in known)
        if found.figures[name] != expected:
            yield f"{name} is {found.figures[name]}, the communes' figures make {expected}"


def _build_figures(one: Building, units: int) -> Iterator[tuple[str, str]]:
    yield "papers built", f"{one.papers} of {one.units} communes"
    yield "papers a second on two cores", f"{one.rate:.1f}"
    yield "CPU of a paper, s", f"{one.each:.4f}"
    yield "built by the clock, s", f"{one.wall:.0f}"
    yield "built memory, of a worker, MB", f"{one.memory:.0f}, {one.worker_memory:.0f}"
    hours = one.papers / max(1, one.units) * units / one.rate / 3600
    yield f"papers of all {units} on two cores, h", f"{hours:.2f}"


def _build_short(builds: Sequence[Building], planted: Sequence[Fault]) -> Iterator[str]:
    for one in builds:
        if one.rate < RATE:
            yield f"{one.rate:.1f} papers a second, {RATE} asked"
        if one.worker_memory > WORKER_MB or one.memory > OWN_MB:
            yield f"{one.memory:.0f} MB and {one.worker_memory:.0f} MB a worker while building"
        count = one.units + len(one.failed)
        broken = {own.code for own in planted if int(own.code[1:]) <= count}
        if broken != set(one.failed):
            yield f"not built: {sorted(one.failed)}, broken: {sorted(broken)}"
    costs = [one.each for one in builds]
    if costs and max(costs) > (1 + ALIKE) * min(costs):
        yield f"a paper costs {min(costs):.4f} to {max(costs):.4f} s of CPU"


if __name__ == "__main__":
    sys.exit(main())
