"""A worker of the pool: what it does before its first task, and that it does not outlive its parent."""

from __future__ import annotations

import os
import signal
from types import SimpleNamespace

import pytest

from reportgen import language
from reportgen.runs import pool


def test_a_worker_speaks_as_its_parent_and_hears_no_interrupt() -> None:
    before, spoken = signal.getsignal(signal.SIGINT), language.current()
    done: list[str] = []
    try:
        pool._begin("en", [lambda: done.append("begun")])
        assert (done, language.current()) == (["begun"], "en")
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
        language.use(spoken)


def test_a_worker_ends_after_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    monkeypatch.setattr(os, "_exit", seen.append)
    pool._end_after(SimpleNamespace(join=lambda: seen.append("parent has ended")))  # type: ignore[arg-type]
    assert seen == ["parent has ended", 1]


def test_signals_wait_no_longer_than_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    own = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with pool.signals_held():
        assert {signal.SIGINT, signal.SIGTERM} <= signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == own
    monkeypatch.delattr(signal, "pthread_sigmask")
    with pool.signals_held():  # as on Windows
        assert not hasattr(signal, "pthread_sigmask")
