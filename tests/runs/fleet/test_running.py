"""A crew does every job once, whatever ends the processes that work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.runs.fleet import running
from reportgen.runs.fleet.local import Here
from reportgen.runs.fleet.model import State, UnitJob, UnitOutcome
from reportgen.runs.fleet.running import run


class Fragile(Executor):
    """Breaks at a job that ends its process: so does all that waits, and what is given to it from then on."""

    def __init__(self, killers: frozenset[str]) -> None:
        self._killers, self._futures, self._broken = killers, list[Future[Any]](), False
        self._worker, self._lock = ThreadPoolExecutor(1), Lock()

    def submit(self, work: Callable[..., Any], /, *args: Any, **_named: Any) -> Future[Any]:  # noqa: ANN401
        with self._lock:
            if self._broken:
                raise BrokenExecutor
            self._futures.append(Future())
            self._worker.submit(self._do, self._futures[-1], work, *args)
            return self._futures[-1]

    def _do(self, future: Future[Any], work: Callable[[UnitJob], Any], job: UnitJob) -> None:
        with self._lock:
            if job.code in self._killers:
                self._broken = True
                for one in self._futures:
                    if not one.done():
                        one.set_exception(BrokenExecutor())
            elif not future.done():
                future.set_result(work(job))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._worker.shutdown(wait, cancel_futures=cancel_futures)


class FakeCrew:
    """Works here; ``killers`` end their process, ``gone`` is why nobody works any more."""

    def __init__(self, killers: frozenset[str] = frozenset(), gone: str = "", width: int = 3) -> None:
        self._killers, self._gone, self.width = killers, gone, width
        self.dropped_jobs: list[str] = []

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        with Fragile(self._killers) if self._killers else Here(lets_through=False) as executor:
            yield executor

    def begun(self, job: UnitJob) -> tuple[Callable[[UnitJob], str], UnitJob] | UnitOutcome:
        if job.code.startswith("sẵn"):
            return UnitOutcome(job.code, job.name, State.CURRENT)
        return make, job

    def ended(self, job: UnitJob, _result: object) -> UnitOutcome:
        return UnitOutcome(job.code, job.name, State.MADE)

    def lost(self) -> str:
        return self._gone

    def why(self, trouble: BaseException) -> str:
        return "cụm máy" if isinstance(trouble, ConnectionError) else ""

    def dropped(self, job: UnitJob) -> None:
        self.dropped_jobs.append(job.code)


def make(job: UnitJob) -> str:
    if job.code == "lỗi":
        raise ValueError("hỏng")
    if job.code == "mất":
        raise ConnectionError
    return job.code


def done(crew: FakeCrew, codes: list[str]) -> dict[str, UnitOutcome]:
    told: list[UnitOutcome] = []
    run(crew, [UnitJob(code, code, {}) for code in codes], told.append)
    assert Counter(one.code for one in told) == Counter(codes)
    return {one.code: one for one in told}


def test_what_is_current_is_handed_to_nobody_and_a_defect_stops_nobody() -> None:
    found = done(FakeCrew(), ["a", "sẵn", "lỗi", "b", "mất"])
    assert {code: one.state for code, one in found.items()} == {
        "a": State.MADE,
        "sẵn": State.CURRENT,
        "lỗi": State.FAILED,
        "b": State.MADE,
        "mất": State.FAILED,
    }
    assert [one.code for one in found["lỗi"].diagnostics] == ["defect"]
    assert [(one.code, one.message) for one in found["mất"].diagnostics] == [("no-worker", "cụm máy")]


CODES = [f"{number:02}" for number in range(12)]


@given(st.sets(st.sampled_from(CODES), min_size=1, max_size=5), st.integers(1, 4))
def test_a_unit_that_ends_its_process_is_known_and_the_others_are_made(killers: set[str], width: int) -> None:
    found = done(FakeCrew(frozenset(killers), width=width), CODES)
    assert {code for code, one in found.items() if one.state is State.FAILED} == killers
    assert {one.diagnostics[0].code for one in found.values() if one.diagnostics} == {"worker-ended"}


def test_it_is_given_up_where_every_process_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_BREAKS", 3)
    found = done(FakeCrew(frozenset(CODES)), CODES)
    assert all(one.state is State.FAILED for one in found.values())


def test_where_nobody_works_any_more_all_that_is_left_says_why() -> None:
    found = done(FakeCrew(gone="Không còn ai."), CODES)
    left = [one for one in found.values() if one.state is State.FAILED]
    assert left and {one.diagnostics[0].message for one in left} == {"Không còn ai."}


def test_what_is_at_hand_when_it_is_stopped_is_put_away() -> None:
    crew = FakeCrew(frozenset(["không có"]))

    def stop(_outcome: UnitOutcome) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(crew, [UnitJob(code, code, {}) for code in CODES], stop)
    assert crew.dropped_jobs
