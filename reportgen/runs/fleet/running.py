"""A crew does the jobs of a build: handed out a few at a time, so that what waits takes no memory.

Whoever works is an ``Executor``; where its process is ended from outside, what it had at hand is tried alone once more,
so that a unit that ends its process is known and the others are made.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import AbstractContextManager
from typing import Any, Protocol

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.language import _
from reportgen.runs.fleet.model import UnitJob, UnitOutcome, failed
from reportgen.runs.pool import signals_held

PATIENCE = 5.0
"""Seconds after which it is asked whether the crew is still there."""
MOST_BREAKS = 20
"""So many times processes may be ended from outside before it is given up."""


class Crew(Protocol):
    """Who does the jobs of a build."""

    @property
    def width(self) -> int:
        """How many jobs are handed out at a time."""

    def executor(self) -> AbstractContextManager[Executor]:
        """Give who works; what is being done when it is left by an exception is dropped."""

    def begun(self, job: UnitJob) -> tuple[Callable[..., Any], Any] | UnitOutcome:
        """Return what is to be called with what, somewhere else; or what became of the unit already."""

    def ended(self, job: UnitJob, result: Any) -> UnitOutcome:  # noqa: ANN401 - what `begun` let be called gives it
        """Return what became of a unit."""

    def lost(self) -> str:
        """Return why nobody works any more, "" while somebody does."""

    def why(self, trouble: BaseException) -> str:
        """Return what a failure means that is none of the program; "" for one that is."""

    def dropped(self, job: UnitJob) -> None:
        """Put away what may be half done of a job that was dropped."""


def run(crew: Crew, jobs: Iterable[UnitJob], tell: Callable[[UnitOutcome], None]) -> None:
    """Do all ``jobs``; ``tell`` is called with what became of each."""
    waiting, suspects, breaks = deque(jobs), deque[UnitJob](), 0
    while waiting and breaks < MOST_BREAKS:
        flight = _Flight(crew, tell)
        flight.go(waiting, crew.width)
        suspects.extend(flight.left)
        breaks += bool(flight.left)
    while suspects and breaks < MOST_BREAKS:
        flight, alone = _Flight(crew, tell), deque([suspects.popleft()])
        flight.go(alone, 1)
        breaks += bool(flight.left)
        for job in flight.left:
            tell(failed(job, _ended_from_outside(job)))
    for job in (*waiting, *suspects):
        tell(failed(job, _ended_from_outside(job)))


class _Flight:
    """Jobs handed out to one executor until all are done, or it breaks."""

    def __init__(self, crew: Crew, tell: Callable[[UnitOutcome], None]) -> None:
        self._crew, self._tell = crew, tell
        self._flying: dict[Future[Any], UnitJob] = {}
        self.left: list[UnitJob] = []
        """What was at hand when it broke."""

    def go(self, waiting: deque[UnitJob], width: int) -> None:
        try:
            with self._crew.executor() as executor:
                while (waiting or self._flying) and not self.left:
                    self._hand_out(executor, waiting, width)
                    self._take_back()
                    if why := self._crew.lost():
                        self._give_up(why, waiting)
        except BaseException:
            for job in self._flying.values():
                self._crew.dropped(job)
            raise

    def _hand_out(self, executor: Executor, waiting: deque[UnitJob], width: int) -> None:
        while waiting and len(self._flying) < width:
            job = waiting.popleft()
            begun = self._crew.begun(job)
            if isinstance(begun, UnitOutcome):
                self._tell(begun)
                continue
            work, task = begun
            try:
                with signals_held():
                    self._flying[executor.submit(work, task)] = job
            except BrokenExecutor:
                self.left.append(job)
                return

    def _take_back(self) -> None:
        done, _others = wait(self._flying, timeout=PATIENCE, return_when=FIRST_COMPLETED)
        for future in done:
            self._tell_of(future)
        if self.left:
            self.left.extend(self._flying.values())
            self._flying.clear()

    def _tell_of(self, future: Future[Any]) -> None:
        job = self._flying[future]
        trouble = CancelledError() if future.cancelled() else future.exception()
        if isinstance(trouble, BrokenExecutor):
            self.left.append(job)
        elif trouble is not None:
            why = self._crew.why(trouble)
            self._tell(failed(job, error("no-worker", why, _place(job)) if why else _defect(job, trouble)))
        else:
            self._tell(self._crew.ended(job, future.result()))
        del self._flying[future]

    def _give_up(self, why: str, waiting: deque[UnitJob]) -> None:
        for job in (*self._flying.values(), *waiting):
            self._tell(failed(job, error("no-worker", why, _place(job))))
        for future in self._flying:
            future.cancel()
        self._flying.clear()
        waiting.clear()


def _place(job: UnitJob) -> Place:
    files = [file for _year, file in sorted(job.books.items(), reverse=True)]
    return Place(files[0].path.as_posix() if files else "")


def _ended_from_outside(job: UnitJob) -> Diagnostic:
    message = _("Tiến trình làm đơn vị này bị dừng từ bên ngoài (hết bộ nhớ?).")
    return error("worker-ended", message, _place(job), _alone(job))


def _defect(job: UnitJob, trouble: BaseException) -> Diagnostic:
    message = _("Lỗi của chương trình khi làm đơn vị này: {what}.", what=type(trouble).__name__)
    return error("defect", message, _place(job), _alone(job))


def _alone(job: UnitJob) -> str:
    return _("Chạy riêng đơn vị này: --units {code} --jobs 1", code=job.code)
