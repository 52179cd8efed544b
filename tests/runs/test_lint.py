"""One file linted: what is written beside it, and that it is opened once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from reportgen.runs.lint import LintRequest, lint_file
from tests.linter.fix.test_fix import LONG, paper
from tests.linter.making import p


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are opened from now on."""
    names: list[str] = []
    own: Callable[..., IO[bytes]] = Path.open

    def note(path: Path, *arguments: object, **options: object) -> IO[bytes]:
        names.append(path.name)
        return own(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", note)
    return names


def test_a_file_that_is_fixed_and_annotated_is_opened_once(tmp_path: Path, opened: list[str]) -> None:
    wrong = paper(
        tmp_path / "a.docx",
        p(LONG * 3, align="left", first=36),
        p("Đời sống của nhân dân trên địa bàn được nâng lên."),
    )
    opened.clear()
    run = lint_file(wrong, LintRequest(fix=True, annotate=True))
    assert [path.name for path in run.written] == ["a-da-sua.docx", "a-nhan-xet.docx"]
    assert opened.count("a.docx") == 1


def test_a_dry_run_writes_nothing_and_tells_the_difference(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    run = lint_file(wrong, LintRequest(fix=True, dry_run=True))
    assert run.fixed and run.changes and "a-da-sua.docx" in run.difference
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_that_is_not_there_stops_no_other(tmp_path: Path) -> None:
    run = lint_file(tmp_path / "khong-co.docx", LintRequest(fix=True, annotate=True))
    assert [one.code for one in run.diagnostics] == ["no-document"]
    assert run.report is None and not run.written
