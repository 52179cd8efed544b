"""The command that opens the window: what it says first, which workspace, which password, what is missing."""

from __future__ import annotations

import builtins
import getpass
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen import workspace
from reportgen.cli import main
from reportgen.web import server
from reportgen.web.server import Listening
from reportgen.workspace import Workspace

ADDRESS = "http://127.0.0.1:9/?token=x"
Served = list[tuple[Workspace | None, Listening]]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Served:
    """What is asked of the server, which only says where it would listen."""
    found: Served = []

    def serve(
        own: Workspace | None, listening: Listening, _state: Path, opened: Callable[[str], None]
    ) -> None:
        found.append((own, listening))
        opened(ADDRESS)

    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.chdir(tmp_path)
    return found


def test_its_first_line_is_the_address(
    served: Served, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(webbrowser, "open", seen.append)
    assert main(["open"]) == 0
    assert main(["open", "--no-browser", "--port", "8017"]) == 0
    assert capsys.readouterr().out == f"{ADDRESS}\n" * 2
    assert seen == [ADDRESS]
    assert [(own, listening.port) for own, listening in served] == [(None, 0), (None, 8017)]


def test_the_workspace_is_the_one_named_or_the_one_here(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.init(tmp_path / "kho", ("quoc-phong",), ())
    assert main(["open", "--no-browser", "-C", str(tmp_path / "kho")]) == 0
    monkeypatch.chdir(tmp_path / "kho" / "templates")
    assert main(["open", "--no-browser"]) == 0
    assert main(["open", "--no-browser", "-C", str(tmp_path)]) == 1
    assert [own.root.resolve() for own, _listening in served if own] == [tmp_path / "kho"] * 2


@pytest.mark.parametrize(
    ("kept", "named", "typed", "wanted"),
    [
        ("mật khẩu dài\nhàng hai\n", "khác", "gõ", "mật khẩu dài"),
        ("", "khác", "gõ", ""),
        (None, "của biến", "gõ", "của biến"),
        (None, "", "gõ vào", "gõ vào"),
    ],
)
def test_a_password_comes_from_its_file_the_environment_or_the_keyboard(
    served: Served, monkeypatch: pytest.MonkeyPatch, kept: str | None, named: str, typed: str, wanted: str
) -> None:
    monkeypatch.setenv("REPORTGEN_PASSWORD", named)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: typed)
    words = ["open", "--no-browser", "--certificate", "a.pem", "--key", "b.pem"]
    if kept is not None:
        Path("mat-khau").write_text(kept, encoding="utf-8")
        words += ["--password-file", "mat-khau"]
    assert main(words) == 0
    assert served[0][1].password == wanted


def test_a_password_that_is_no_text_is_told(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mat-khau").write_bytes(b"\xff\xfe\xff")
    words = [
        "open",
        "--no-browser",
        "--certificate",
        "a.pem",
        "--key",
        "b.pem",
        "--password-file",
        "mat-khau",
    ]
    assert main(words) == 1
    assert "mat-khau" in capsys.readouterr().err and not served


def test_without_its_packages_it_says_how_to_install_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = builtins.__import__

    def without(name: str, *others: Any, **named: Any) -> Any:  # noqa: ANN401 - Python's own
        if name == "reportgen.web.server":
            raise ModuleNotFoundError(name="uvicorn")
        return known(name, *others, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["open", "--no-browser"]) == 1
    said = capsys.readouterr().err
    assert "uvicorn" in said and "pip install 'reportgen-vn[web]'" in said
