"""What takes longer than a click: a run in a thread of its own, with its progress, which may be cancelled."""

from __future__ import annotations

import contextvars
import itertools
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.language import _

KEPT = 20
"""So many jobs that have ended are remembered."""


class State(StrEnum):
    """How it stands with a job."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class CancelledError(Exception):
    """Somebody asked for the end; raised where progress is told, before anything is written."""


class Standing(Struct, frozen=True):
    """How far a job is.

    Attributes:
        number: the job's.
        kind: what is done, ``build``.
        state: whether it runs.
        done: steps done.
        total: of so many.
        title: of the step.
        diagnostics: what there is to say when it has ended.
        result: what it gave, ready for JSON.
    """

    number: int
    kind: str
    state: State
    done: int = 0
    total: int = 0
    title: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    result: dict[str, Any] = {}


Progress = Callable[[int, int, str], None]
Work = Callable[[Progress], tuple[dict[str, Any], tuple[Diagnostic, ...]]]


class Jobs:
    """The jobs of a window: one at a time, for they write into the same folders."""

    def __init__(self) -> None:
        """Have none."""
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._known: dict[int, Standing] = {}
        self._cancelled: set[int] = set()

    def start(self, kind: str, work: Work) -> Standing | None:
        """Start a job; None where another one runs.

        ``work`` tells its progress, which raises `CancelledError` where the end was asked for; it returns what it gave
        and what there is to say.
        """
        with self._lock:
            if self.running is not None:
                return None
            number = next(self._numbers)
            self._known[number] = Standing(number, kind, State.RUNNING)
            for old in list(self._known)[:-KEPT]:
                del self._known[old]
        context = contextvars.copy_context()  # the language of the request
        threading.Thread(target=context.run, args=(self._run, number, kind, work), daemon=True).start()
        return self._known[number]

    def _run(self, number: int, kind: str, work: Work) -> None:
        def advance(done: int, total: int, title: str) -> None:
            if number in self._cancelled:
                raise CancelledError
            self._known[number] = Standing(number, kind, State.RUNNING, done, total, title)

        try:
            result, told = work(advance)
            ended = Standing(number, kind, State.DONE, diagnostics=told, result=result)
        except CancelledError:
            ended = Standing(number, kind, State.CANCELLED, title=_("Đã dừng; chưa ghi gì."))
        except ReportgenError as problem:
            ended = Standing(number, kind, State.FAILED, diagnostics=problem.diagnostics)
        except Exception as defect:  # noqa: BLE001 - a page must not wait for ever for a job that fell
            said = _("Lỗi của chương trình: {kind}.", kind=type(defect).__name__)
            ended = Standing(number, kind, State.FAILED, title=said)
        self._known[number] = ended
        self._cancelled.discard(number)

    def cancel(self, number: int) -> None:
        """Ask for the end of a job."""
        if number in self._known:
            self._cancelled.add(number)

    def get(self, number: int) -> Standing | None:
        """Return how it stands with a job; None for one that is not known."""
        return self._known.get(number)

    @property
    def newest(self) -> Standing | None:
        """The job that runs, or the one that ended last."""
        return next(reversed(self._known.values()), None)

    @property
    def running(self) -> Standing | None:
        """The job that runs."""
        return next((one for one in self._known.values() if one.state is State.RUNNING), None)
