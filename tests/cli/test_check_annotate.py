"""``check --annotate`` loses no copy because nobody reads what it prints."""

from pathlib import Path

import pytest

from reportgen.cli import main, report
from reportgen.cli.check import check


def close_the_pipe(*_args: object, **_options: object) -> None:
    raise BrokenPipeError


def test_the_copy_is_written_before_anything_is_printed(
    in_2023: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "show", close_the_pipe)
    with pytest.raises(BrokenPipeError):
        check(2023, annotate=True)
    assert (in_2023 / "outputs" / "2023" / "2023-soat-loi.xlsx").stat().st_size


def test_problems_are_shown_even_when_the_copy_cannot_be_written(
    in_2023: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (in_2023 / "outputs").write_text("no folder")
    assert main(["check", "2023", "--annotate"]) == 1
    assert "[totals-row]" in capsys.readouterr().err
