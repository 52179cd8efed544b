"""``check --annotate`` loses no copy because nobody reads what it prints."""

import shutil
from pathlib import Path

import pytest

from reportgen.cli import main, report
from reportgen.cli.check import check


@pytest.fixture
def work(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(checkout / "templates", tmp_path / "templates")
    (tmp_path / "inputs").mkdir()
    shutil.copy(checkout / "inputs" / "2023.xlsx", tmp_path / "inputs")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def close_the_pipe(*_args: object, **_options: object) -> None:
    raise BrokenPipeError


def test_the_copy_is_written_before_anything_is_printed(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "show", close_the_pipe)
    with pytest.raises(BrokenPipeError):
        check(2023, annotate=True)
    assert (work / "outputs" / "2023" / "2023-soat-loi.xlsx").stat().st_size


def test_problems_are_shown_even_when_the_copy_cannot_be_written(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "outputs").write_text("no folder")
    assert main(["check", "2023", "--annotate"]) == 1
    assert "[totals-row]" in capsys.readouterr().err
