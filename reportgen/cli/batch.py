"""Many files at once: each in turn, or on several cores; one that fails does not stop the others.

Worker processes leave Ctrl-C to the program that started them, which ends them; they do not outlive it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from reportgen import language
from reportgen.cli import verbose

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess

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
    pool = ProcessPoolExecutor(
        processes, get_context("spawn"), _begin, (language.current(), verbose.is_listening())
    )
    try:
        with _signals_held():
            futures = [pool.submit(work, task) for task in tasks]
        for task, future in zip(tasks, futures, strict=True):
            yield _result(task, future, failed)
    except BaseException:
        end_workers()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _result(task: Task, future: Future[Result], failed: Callable[[Task, BaseException], Result]) -> Result:
    trouble = future.exception()
    return future.result() if trouble is None else failed(task, trouble)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let signals wait: processes that are started meanwhile have them held for good, ours come afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: `_begin` alone
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(spoken: str, tells: bool) -> None:
    """Make this process a worker: it speaks and tells as its parent, hears no Ctrl-C, ends with it."""
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
    language.use(spoken)
    verbose.listen(tells)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def end_workers() -> None:
    """End the workers at once: nobody waits for what they are doing."""
    from multiprocessing import active_children

    for child in active_children():
        child.kill()
