"""Many tasks at once: each in turn here, or on several cores; one that fails does not stop the others.

Worker processes leave Ctrl-C to the program that started them, which ends them; they do not outlive it.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from reportgen import language

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

Task = TypeVar("Task")
Result = TypeVar("Result")
Begin = Callable[[], object]
"""What a process does before its first task; importable by name, or a `functools.partial` of what is."""

WORTH_A_PROCESS = 4
"""From so many tasks on, starting processes costs less than it gains."""


def workers(asked: int, tasks: int, worth: int = WORTH_A_PROCESS) -> int:
    """Return how many processes to use; ``asked`` 0 means as many as there are cores, if that pays."""
    if asked:
        return max(1, min(asked, tasks))
    return min(os.cpu_count() or 1, tasks) if tasks >= worth else 1


def run(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    processes: int,
    failed: Callable[[Task, BaseException], Result],
    *begin: Begin,
) -> Iterator[Result]:
    """Yield the result of each task in the tasks' order.

    Args:
        work: does one task; importable by name, because it may run in another process.
        tasks: what to do.
        processes: 1 works here and lets every exception through.
        failed: the result of a task whose process ended with an exception, or was ended from outside.
        begin: what each process does first.
    """
    if processes == 1:
        for first in begin:
            first()
        yield from map(work, tasks)
        return
    with local(processes, *begin) as pool:
        with signals_held():
            futures = deque(pool.submit(work, task) for task in tasks)
        for task in tasks:
            yield _result(task, futures.popleft(), failed)  # let go: each keeps its result


@contextmanager
def local(processes: int, *begin: Begin) -> Iterator[Executor]:
    """Give so many processes of this PC; they are ended at once where what is inside is left by an exception."""
    from concurrent.futures import ProcessPoolExecutor

    from reportgen.runs.workers import WorkerContext

    pool = ProcessPoolExecutor(processes, WorkerContext(), _begin, (language.current(), begin))
    try:
        yield pool
    except BaseException:
        end_workers()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _result(task: Task, future: Future[Result], failed: Callable[[Task, BaseException], Result]) -> Result:
    trouble = future.exception()
    return future.result() if trouble is None else failed(task, trouble)


@contextmanager
def signals_held() -> Iterator[None]:
    """Let signals wait: processes that are started meanwhile have them held for good, ours come afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: `_begin` alone
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(spoken: str, begin: Sequence[Begin]) -> None:
    """Make this process a worker: it speaks as its parent, hears no Ctrl-C, ends with it."""
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
    language.use(spoken)
    for first in begin:
        first()
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
