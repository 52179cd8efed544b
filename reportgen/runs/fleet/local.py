"""The crew of this PC: processes that each hold one unit at a time, or this process alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any, ParamSpec, TypeVar

from reportgen import outputs
from reportgen.runs import pool
from reportgen.runs.fleet import making
from reportgen.runs.fleet.making import Builder
from reportgen.runs.fleet.model import FleetOrder, UnitJob, UnitOutcome

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


class Here(Executor):
    """Does what it is given at once, in this process; a defect comes through where one job alone is done."""

    def __init__(self, *, lets_through: bool) -> None:
        """Let exceptions ``lets_through``, or keep them in the job's future."""
        self._lets_through = lets_through

    def submit(
        self, work: Callable[_Parameters, _Result], /, *args: _Parameters.args, **named: _Parameters.kwargs
    ) -> Future[_Result]:
        """Return the result, as one that is ready."""
        future: Future[_Result] = Future()
        try:
            future.set_result(work(*args, **named))
        except Exception as trouble:
            if self._lets_through:
                raise
            future.set_exception(trouble)
        return future


class LocalCrew:
    """So many processes of this PC, which write what they make themselves; see `running.Crew`."""

    def __init__(
        self, order: FleetOrder, own: Builder, processes: int, jobs: int, begin: Sequence[pool.Begin] = ()
    ) -> None:
        """Work in so many ``processes`` on so many ``jobs``; 1: in this one. Each process begins with ``begin``."""
        self._order, self._own, self._processes, self._jobs = order, own, processes, jobs
        self._begin: tuple[pool.Begin, ...] = (partial(making.begin, order), *begin)

    @property
    def width(self) -> int:
        """One job for each process, and one that waits for it."""
        return 1 if self._processes == 1 else 2 * self._processes

    def executor(self) -> AbstractContextManager[Executor]:
        """Give the processes."""
        if self._processes == 1:
            return _here(lets_through=self._jobs == 1)
        return pool.local(self._processes, *self._begin)

    def begun(self, job: UnitJob) -> tuple[Callable[[UnitJob], UnitOutcome], UnitJob]:
        """Return what makes a unit's papers."""
        return (self._own.make if self._processes == 1 else making.make), job

    def ended(self, _job: UnitJob, result: Any) -> UnitOutcome:  # noqa: ANN401
        """Return what became of a unit."""
        outcome: UnitOutcome = result
        return outcome

    def lost(self) -> str:
        """Return "": processes that end are told of by their futures."""
        return ""

    def why(self, _trouble: BaseException) -> str:
        """Return "": a process that ends breaks the whole executor."""
        return ""

    def dropped(self, job: UnitJob) -> None:
        """Undo what a worker that was ended may have begun to store."""
        outputs.recover(self._own.folder(job))


@contextmanager
def _here(*, lets_through: bool) -> Iterator[Executor]:
    yield Here(lets_through=lets_through)
