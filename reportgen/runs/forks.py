"""Papers made side by side in forked processes, where the system has them; else one after the other, here.

Forked and not spawned (as `pool` does for whole files): what papers are made of, the kit with its compiled
expressions and the year's names, is there at once, and could not be sent.  Whoever is free takes the next task from
one queue.  A fork only computes: it writes nothing but its results to its pipe, and what it could not do is
done here, so that a fork that fails or is ended from outside changes neither results nor errors.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NoReturn, TypeVar

from msgspec import Struct

from reportgen.errors import ReportgenError

Result = TypeVar("Result")
Task = Callable[[], Result]
Begin = Callable[[int], object]
"""Called, in the process that asked, with the number of a task that is begun."""

WORTH_A_FORK = 4
"""From so many tasks on, a fork gains more than it costs."""
MOST = 4
"""So many processes at the most: what is read and written before and after them does not become faster."""
_NUMBER = 2
"""Bytes of a task's number; a pipe of the smallest size (4 KiB, on one page) holds 2,048 of them."""
_MOST_TASKS = 2_048
_STOPS = (signal.SIGINT, signal.SIGTERM)


def processes() -> int:
    """Return how many processes this system has cores for; 1 where forking is not safe (macOS) or not known."""
    if (
        sys.platform != "linux" or threading.active_count() > 1
    ):  # a fork would have the locks of other threads
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def run(tasks: Sequence[Task[Result]], wanted: int, begin: Begin) -> list[Result]:
    """Return the results of ``tasks`` in their order, made by so many processes as are ``wanted``.

    Raises:
        ReportgenError: that of the first task that has one.
    """
    made: dict[int, Result] = {}
    if wanted > 1 and WORTH_A_FORK <= len(tasks) <= _MOST_TASKS:
        made = _forked(tasks, min(wanted, len(tasks)), begin)
    results = []
    for number, task in enumerate(tasks):
        if number not in made:
            begin(number)
            made[number] = task()
        results.append(made[number])
    return results


class _Fork(Struct):
    """A forked process, and the pipe that its results come through."""

    process: int
    pipe: int


def _forked(tasks: Sequence[Task[Result]], wanted: int, begin: Begin) -> dict[int, Result]:
    """Return the results that were made, by the tasks' numbers: none where one of them failed."""
    queue, write = os.pipe()
    os.write(write, b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(tasks))))
    os.close(write)
    forks: list[_Fork] = []
    try:
        with _stops_held(), suppress(OSError):  # no memory, or no process more: those that there are do it
            forks.extend(_fork(tasks, queue) for _another in range(wanted - 1))
        made = _work(tasks, queue, begin)
        for fork in forks:
            made |= _received(fork)
    except ReportgenError:  # which of them is the first is found in their order
        made = {}
    finally:
        os.close(queue)
        for fork in forks:
            _end(fork)
    return made


def _work(tasks: Sequence[Task[Result]], queue: int, begin: Begin) -> dict[int, Result]:
    made = {}
    while taken := os.read(queue, _NUMBER):
        number = int.from_bytes(taken, "big")
        begin(number)
        made[number] = tasks[number]()
    return made


@contextmanager
def _stops_held() -> Iterator[None]:
    """Let signals wait until the forks are noted here; there they are not heard."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fork(tasks: Sequence[Task[Result]], queue: int) -> _Fork:
    read, write = os.pipe()
    parent = os.getpid()
    try:
        process = os.fork()
    except OSError:
        os.close(read)
        os.close(write)
        raise
    if not process:
        os.close(read)  # else this process would wait for itself to read, were the other gone
        _be_forked(tasks, queue, write, parent)
    os.close(write)
    return _Fork(process, read)


def _be_forked(tasks: Sequence[Task[Result]], queue: int, pipe: int, parent: int) -> NoReturn:
    """Work, and end: whatever happens here, what else the program does is not done twice.

    Where the ``parent`` is gone, nothing more is begun.
    """

    def stay(_number: int) -> None:
        if os.getppid() != parent:
            os._exit(1)

    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that forked hears it, and ends this one
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
        sent = pickle.dumps(_work(tasks, queue, stay))
        with os.fdopen(pipe, "wb") as stream:
            stream.write(sent)
    finally:
        os._exit(0)


def _received(fork: _Fork) -> dict[int, Result]:
    """Return what a fork has made; nothing where it came to no end."""
    with os.fdopen(os.dup(fork.pipe), "rb") as stream:
        sent = stream.read()
    try:
        received: dict[int, Result] = pickle.loads(sent)  # noqa: S301 - our own process wrote it
    except (pickle.UnpicklingError, EOFError):
        return {}
    return received


def _end(fork: _Fork) -> None:
    os.close(fork.pipe)
    with suppress(
        ProcessLookupError, ChildProcessError
    ):  # who started us may have had ended processes forgotten
        os.kill(fork.process, signal.SIGKILL)
        os.waitpid(fork.process, 0)
