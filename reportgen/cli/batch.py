"""Many files at once: each in turn, or on several cores; one that fails does not stop the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from reportgen import language

if TYPE_CHECKING:
    from concurrent.futures import Future

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH_A_PROCESS = 4
"""From so many files on, starting processes costs less than it gains."""


def workers(asked: int, files: int) -> int:
    """Return how many processes to use; ``asked`` 0 means as many as there are cores, if that pays."""
    if asked:
        return min(asked, files)
    return min(os.cpu_count() or 1, files) if files >= WORTH_A_PROCESS else 1


def run(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    processes: int,
    failed: Callable[[Task, BaseException], Result],
) -> Iterator[Result]:
    """Yield the result of each task in the tasks' order.

    Args:
        work: does one task; importable by name, because it may run in another process.
        tasks: what to do.
        processes: 1 works here and lets every exception through.
        failed: the result of a task whose process ended with an exception, or was ended from outside.
    """
    if processes == 1:
        yield from map(work, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and safe beside the threads of a progress bar.
    speak, spoken = language.use, (language.current(),)
    with ProcessPoolExecutor(processes, get_context("spawn"), speak, spoken) as pool:
        futures = [pool.submit(work, task) for task in tasks]
        for task, future in zip(tasks, futures, strict=True):
            yield _result(task, future, failed)


def _result(task: Task, future: Future[Result], failed: Callable[[Task, BaseException], Result]) -> Result:
    trouble = future.exception()
    return future.result() if trouble is None else failed(task, trouble)
