"""The bar of progress: on a terminal that somebody looks at, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from reportgen.cli.progress import bar, nothing


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_many_are_done_of_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with bar(title="Đang đọc") as advance:
        advance(2, 8, "Báo cáo [tổng kết]")
    assert "2/8" in shown.getvalue() and "Báo cáo [tổng kết]" in shown.getvalue()


@pytest.mark.parametrize(("stream", "wanted"), [(Terminal(), False), (io.StringIO(), True)])
def test_nobody_looking_sees_nothing(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, wanted: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with bar(wanted=wanted) as advance:
        assert advance is nothing
        advance(1, 2, "Báo cáo")
    assert stream.getvalue() == ""
