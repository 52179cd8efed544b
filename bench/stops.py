"""Is anything lost by a stop?  ``stops.py [--stops N] [--seed S] [--steps COMMAND…]`` stops commands that write.

Run it from the repository's root: ``PYTHONPATH=. python bench/stops.py``.

Two campaigns.  At every step: a command is run once, and before each call that changes the disk its workspace is
copied; each copy is what a KILL there leaves.  By chance: a command is started and gets KILL, INT or TERM at a moment
that the seed chooses, mostly while it stores.  After each stop the workbook is changed and the same command run again:
every file must be what it is without the stop, those that a person edited as he left them, and no litter stays.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tests import stopped
from tests.outputs.stopping import states
from tests.stopped import COMMANDS, Outcome, Stage


def at_steps(stage: Stage, name: str, folder: Path, pool: ProcessPoolExecutor) -> Iterator[Outcome]:
    """Yield how a command fares that is stopped before each of its steps."""
    keep = folder / f"steps-{name}"
    keep.mkdir()
    found = stopped.each_step(stage, name, keep, states)
    yield from pool.map(partial(_step, stage, name), found)


def _step(stage: Stage, name: str, work: Path) -> Outcome:
    moment = stopped.moment(work)
    return Outcome(name, "step", moment, stopped.after(stage, name, work))


def by_chance(stage: Stage, folder: Path, stops: range, pool: ProcessPoolExecutor) -> Iterator[Outcome]:
    """Yield how commands fare that get a signal at a moment by chance; each number is a seed."""
    yield from pool.map(partial(_chance, stage, folder), stops)


def _chance(stage: Stage, folder: Path, seed: int) -> Outcome:
    chance = random.Random(seed)  # noqa: S311 - a moment, not a secret
    name = list(COMMANDS)[seed % len(COMMANDS)]
    return stopped.stop(stage, name, folder / f"stop-{seed}", chance)


def report(outcomes: list[Outcome]) -> int:
    """Print what was found, and return how many cases went wrong."""
    for key, count in sorted(Counter((one.name, one.signal, one.moment) for one in outcomes).items()):
        print(f"{count:5d}  " + "  ".join(f"{word:<10}" for word in key))
    wrong = [one for one in outcomes if one.wrong]
    for one in wrong:
        print("WRONG", one)
    print(f"{len(outcomes)} stops, {len(wrong)} wrong")
    return len(wrong)


def main() -> int:
    """Run both campaigns."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stops", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", nargs="*", choices=list(COMMANDS), default=list(COMMANDS))
    parser.add_argument("--keep", type=Path, help="a new folder for the workspaces of what goes wrong")
    arguments = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder_name, ProcessPoolExecutor(2, get_context("spawn")) as pool:
        folder = Path(folder_name) if arguments.keep is None else arguments.keep
        folder.mkdir(exist_ok=True)
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - what the commands say
        stage = stopped.staged(folder, list(COMMANDS))
        outcomes = [one for name in arguments.steps for one in at_steps(stage, name, folder, pool)]
        wrong = report(outcomes)
        first = arguments.seed * 100_000
        wrong += report(list(by_chance(stage, folder, range(first, first + arguments.stops), pool)))
    print(f"{time.monotonic() - start:.0f} s")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
