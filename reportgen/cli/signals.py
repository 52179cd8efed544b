"""A stop from outside, Ctrl-C or SIGTERM: one line and the exit code of it, at whatever moment it comes.

The first signal is raised as `StopSignal`, so that what is half done is put away.  A second one, or one that is
swallowed on its way (by an import that catches everything, by a destructor), ends the program on the spot.  This
module loads nothing heavy: it listens while the rest is still being loaded.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

from reportgen import language
from reportgen.cli import spoken
from reportgen.cli.exits import Exit
from reportgen.language import _

PATIENCE = 3.0
"""Seconds from the signal to the end, whatever is still being put away."""


class StopSignal(BaseException):
    """The user, or the system, wants the program to end now."""


_stopped_by: list[int] = []


def run_interruptibly(work: Callable[[], int], typed: Sequence[str], *, ours: bool) -> int:
    """Return the exit code of ``work``, or that of a stop.

    Args:
        work: the command.
        typed: its words, which may name a language.
        ours: whether the process is ours, and with it the signals that it gets.
    """
    try:
        if ours:
            _listen()
            atexit.register(gc.freeze)  # the process ends: nothing need be looked through once more
        language.use(spoken.spoken_language(typed, os.environ))
        code = work()
        if ours:
            _ignore()
    except (StopSignal, KeyboardInterrupt):
        code = report_stop()
        if ours:
            _ignore()
    return code


def _listen() -> None:
    """From now on take Ctrl-C and SIGTERM ourselves, unless whoever started us had them ignored (``nohup``)."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)
    sys.unraisablehook = _unraisable


def _ignore() -> None:
    """Take no more signals: all is done, and the interpreter is about to end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def has_come() -> bool:
    """Return whether there was a stop: whatever is raised after it is no trouble of its own."""
    return bool(_stopped_by)


def report_stop() -> int:
    """Say that the program was stopped and return the exit code: 130 after Ctrl-C, 143 after SIGTERM."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    line = _("Đã dừng theo yêu cầu.") + "\n"
    with suppress(OSError):  # not through the stream, which may be in the middle of a write
        os.write(2, line.encode(encoding, "replace"))
    return Exit.TERMINATED if signal.SIGTERM in _stopped_by else Exit.INTERRUPTED


def _stop(number: int, _frame: FrameType | None) -> None:
    if _stopped_by:
        _leave()
    _stopped_by.append(number)
    _hurry()
    raise StopSignal


def _hurry() -> None:
    """See to it that the program ends even if the exception is caught by somebody else."""
    if hasattr(signal, "setitimer"):  # a thread could not be started while `threading` is being loaded
        signal.signal(signal.SIGALRM, lambda _number, _frame: _leave())
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)


def _unraisable(problem: sys.UnraisableHookArgs) -> None:
    if isinstance(problem.exc_value, StopSignal):
        _leave()
    sys.__unraisablehook__(problem)


def _leave() -> None:
    """End the program here and now, with the worker processes it has."""
    code = report_stop()
    if "multiprocessing" in sys.modules:
        from reportgen.runs.pool import end_workers

        end_workers()
    os._exit(code)
