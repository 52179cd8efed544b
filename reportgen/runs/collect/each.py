"""Every workbook read, also where one of them brings down the process that reads it: the others are read all the same.

What a pool's process ends by, all tasks that wait for it end by.  Those that were under way are read again, each in a
process of its own; those that waited, in a new pool.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor

from reportgen.collect.received import ReceivedFile
from reportgen.runs import pool
from reportgen.runs.collect import reading
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.sharing import Sharing
from reportgen.runs.request import Progress

Ended = Callable[[ReceivedFile, BaseException], UnitReading]
"""What there is to say of a workbook that could not be read to its end."""
_Read = UnitReading | BaseException
ALONE = 2
"""Processes of a pool that has one task: with 1 it would be done in this one."""


def read_all(
    files: Sequence[ReceivedFile], processes: int, first: pool.Begin, ended: Ended, progress: Progress
) -> list[UnitReading]:
    """Return what each of the ``files`` gives, in their order; ``first`` is what each process does first."""
    if processes == 1:
        return list(_told(pool.run(reading.read, files, 1, ended, first), files, progress))
    sharing = Sharing()
    found = (
        ended(file, one) if isinstance(one, BaseException) else sharing.reading(one)
        for file, one in zip(files, _each(files, processes, first), strict=True)
    )
    return list(_told(found, files, progress))


def _told(
    found: Iterator[UnitReading], files: Sequence[ReceivedFile], progress: Progress
) -> Iterator[UnitReading]:
    for done, one in enumerate(found, start=1):
        progress(done, len(files), one.file.path.name)
        yield one


def _each(files: Sequence[ReceivedFile], processes: int, first: pool.Begin) -> Iterator[_Read]:
    done = 0
    for one in pool.run(reading.read, files, processes, _as_it_is, first):
        if isinstance(one, BrokenExecutor):
            break
        done += 1
        yield one
    else:
        return
    suspects, waiting = files[done : done + processes], files[done + processes :]
    for file in suspects:
        yield from pool.run(reading.read, [file], ALONE, _as_it_is, first)
    if waiting:
        yield from _each(waiting, max(ALONE, min(processes, len(waiting))), first)


def _as_it_is(_file: ReceivedFile, trouble: BaseException) -> _Read:
    return trouble
