"""What must end soon, told by the CPU it uses and not by the clock: a busy machine is no fault of the program."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LOOK = 20.0
"""Seconds of the clock between two looks at whether anything is done at all."""
IDLE = 0.02
"""Seconds of CPU between two looks that are less than any work."""
SLOWER = 1 if sys.gettrace() is None else 20
"""How much slower tight loops may be where each line is noted, as the measure of coverage does."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail where the code below uses more CPU than this, or waits for ever for something."""
    looked = time.process_time()

    def too_much(_signal: int, _frame: object) -> None:
        raise AssertionError(f"more than {seconds} s of CPU")

    def look(_signal: int, _frame: object) -> None:
        nonlocal looked
        before, looked = looked, time.process_time()
        if looked - before < IDLE:
            raise AssertionError("it waits for ever")

    handlers = {signal.SIGPROF: too_much, signal.SIGALRM: look}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    signal.setitimer(signal.ITIMER_PROF, seconds * SLOWER)
    signal.setitimer(signal.ITIMER_REAL, LOOK, LOOK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def fastest(work: Callable[[], object], runs: int = 3) -> float:
    """Return the CPU time of the fastest run, in seconds."""
    taken = []
    for _run in range(runs):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
