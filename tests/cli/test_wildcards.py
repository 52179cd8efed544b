"""Wildcards on Windows, where no shell expands them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.cli import wildcards


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year's folder with papers, one of them open in Word."""
    folder = tmp_path / "năm 2024"
    folder.mkdir()
    for name in ("b.docx", "a.docx", "a.pdf", "c [1].docx", "~$a.docx"):
        (folder / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["pdf", "năm 2024/*.docx"], ["pdf", "năm 2024/a.docx", "năm 2024/b.docx", "năm 2024/c [1].docx"]),
        (["pdf", "*/?.docx"], ["pdf", "năm 2024/a.docx", "năm 2024/b.docx"]),
        (["lint", "năm 2024/c [1]*"], ["lint", "năm 2024/c [1].docx"]),
        (["lint", "năm 2024/a.*"], ["lint", "năm 2024/a.docx", "năm 2024/a.pdf"]),
        (["lint", "*.docx"], ["lint", "*.docx"]),
        (["lint", "--select=*", "-o*", "ND30-*"], ["lint", "--select=*", "-o*", "ND30-*"]),
        (["build", "2024"], ["build", "2024"]),
    ],
)
def test_words_with_wildcards_are_the_files_they_name(typed: list[str], meant: list[str]) -> None:
    assert wildcards.expanded(typed) == meant


@pytest.mark.parametrize(("system", "files"), [("win32", 3), ("linux", 1), ("darwin", 1)])
def test_they_are_expanded_where_the_shell_does_not(
    system: str, files: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "argv", ["reportgen", "pdf", "năm 2024/*.docx"])
    monkeypatch.setattr(
        "reportgen.cli.signals.run_interruptibly", lambda _act, typed, **_how: given.extend(typed)
    )
    cli.main()
    assert len(given) == 1 + files


def test_what_a_program_gives_is_taken_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(
        "reportgen.cli.signals.run_interruptibly", lambda _act, typed, **_how: given.extend(typed)
    )
    cli.main(["pdf", "năm 2024/*.docx"])
    assert given == ["pdf", "năm 2024/*.docx"]
