"""Without a console: the window opens, and what stops it is shown."""

from __future__ import annotations

import ctypes
import sys
import types

import pytest

from reportgen.cli import windowless


def test_what_stops_it_is_shown_where_nothing_can_be_printed(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    shown: list[str] = []
    empty = tmp_path_factory.mktemp("empty")
    assert windowless.start(["-C", str(empty)], shown.append) == 1
    assert str(empty) in shown[0] and "Traceback" not in shown[0]


def test_a_window_that_was_open_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    typed: list[list[str]] = []

    def opened(words: list[str]) -> int:
        typed.append(words)
        return 0

    monkeypatch.setattr(windowless, "main", opened)
    assert windowless.start(["-C", "."], shown.append) == 0
    assert (typed, shown) == ([["open", "-C", "."]], [])


def test_a_box_is_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[object, ...]] = []
    user = types.SimpleNamespace(MessageBoxW=lambda *words: shown.append(words))
    monkeypatch.setattr(ctypes, "windll", types.SimpleNamespace(user32=user), raising=False)
    windowless.box("không phải Windows")
    assert shown == []
    monkeypatch.setattr(sys, "platform", "win32")
    windowless.box("Không mở được.")
    assert [words[1] for words in shown] == ["Không mở được."]
