"""Who else is at work is said truthfully: a command that writes, a program that has the workbook open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen import language
from reportgen.outputs import lock
from reportgen.web.holding import held
from reportgen.workspace import Workspace

NOON = 1_700_000_000
"""A moment long past: it is told with its day."""


@pytest.fixture
def own(zoo: Path) -> Workspace:
    """A workspace with a workbook; what it holds is not looked at."""
    (zoo / "inputs" / "2026.xlsx").write_bytes(b"PK")
    return Workspace(zoo)


def excel(user: str) -> bytes:
    """The file of Excel beside a workbook that is open."""
    narrow = user.encode("cp1258", "replace")
    head = bytes([len(narrow)]) + narrow.ljust(54, b" ")
    return head + len(user).to_bytes(2, "little") + user.encode("utf-16-le") + b" \0" * 20


def locked(own: Workspace, name: str, data: bytes) -> list[str]:
    path = own.inputs / name
    path.write_bytes(data)
    os.utime(path, (NOON, NOON))
    return held(own, 2026)


def test_nobody_is_told_where_nobody_is(own: Workspace) -> None:
    assert held(own, 2026) == [] == held(own, 2025)


def test_excel_is_told_with_its_user_and_since_when(own: Workspace) -> None:
    (said,) = locked(own, "~$2026.xlsx", excel("Nguyễn Thị Hòa"))
    assert "2026.xlsx đang mở" in said and "Nguyễn Thị Hòa" in said and "/11/2023" in said


def test_libreoffice_is_told_with_its_user(own: Workspace) -> None:
    (said,) = locked(
        own, ".~lock.2026.xlsx#", "Trần Văn Bình,binh,may-1,26.11.2026 08:12,file:///x;".encode()
    )
    assert "Trần Văn Bình" in said


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"\x36" * 55, b"x" * 57, excel("a\x00\n\u202eb" * 40), b",,\n"]
)
def test_a_lock_that_is_odd_still_tells_that_the_workbook_is_open(own: Workspace, data: bytes) -> None:
    for name in ("~$2026.xlsx", ".~lock.2026.xlsx#"):
        (said,) = locked(own, name, data)
        assert "đang mở" in said and said.isprintable() and len(said) < 400
        (own.inputs / name).unlink()


def test_a_command_that_writes_is_told_and_the_window_itself_is_not(
    own: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    descriptor = lock.acquire(own.output(2026))
    try:
        assert held(own, 2026) == []
        monkeypatch.setattr(os, "getpid", lambda: 1)
        (said,) = held(own, 2026)
        assert "đang ghi vào 2026" in said and "từ " in said
        with language.speaking("en"):
            assert "2026" in held(own, 2026)[0]
    finally:
        lock.release(own.output(2026), descriptor)
    assert held(own, 2026) == []
