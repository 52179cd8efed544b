"""``--verbose`` says what is read and written and how long it took, and changes nothing else."""

from __future__ import annotations

import logging
import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportgen import language, stages
from reportgen.cli import main, verbose

SECONDS = re.compile(r": [0-9,.]+ giây\.$")


def test_off_by_default(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "2023", "-q"]) == 0
    assert capsys.readouterr().err == ""
    assert not verbose.is_listening()


def test_a_year_tells_what_it_reads_and_writes(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["build", "2023", "--only", "giay-moi", "--format", "docx"]
    assert main([*command, "-v"]) == 0
    told = capsys.readouterr()
    lines = told.err.splitlines()
    stages_told = [SECONDS.sub("", line) for line in lines if SECONDS.search(line)]
    assert [line for line in stages_told if "inputs/2023.xlsx" in line] == [
        "Đọc và kiểm tra inputs/2023.xlsx"
    ]
    assert "Đọc bộ mẫu templates/quoc-phong" in stages_told
    assert "Điền mẫu templates/quoc-phong/giay-moi.docx" in stages_told
    assert "Đã ghi outputs/2023/giay-moi.docx." in lines


def test_results_and_files_are_the_same_with_it(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = []
    for more in ([], ["-v"]):
        assert main(["build", "2023", "--only", "giay-moi", "--format", "docx", *more]) == 0
        files = {path.name: path.read_bytes() for path in (in_sample / "outputs" / "2023").iterdir()}
        made.append((capsys.readouterr().out, files))
        for name in files:
            (in_sample / "outputs" / "2023" / name).unlink()
    assert made[0] == made[1]


def test_it_stands_before_the_command_too_and_ends_with_it(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-v", "awards", "check", "2023", "--json"]) == 0
    assert "Đọc và kiểm tra inputs/2023.xlsx" in capsys.readouterr().err
    assert main(["awards", "check", "2023", "--json"]) == 0
    assert "Đọc và kiểm tra" not in capsys.readouterr().err
    assert logging.getLogger(stages.LOGGER).handlers == []


def test_worker_processes_tell_as_much(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    document, written = docx.Document(), BytesIO()
    document.add_paragraph("Thử.")
    document.save(written)
    paths = [tmp_path / f"{number}.docx" for number in range(2)]
    for path in paths:
        path.write_bytes(written.getvalue())
    assert main(["pdf", *map(str, paths), "--jobs", "2", "-v"]) == 0
    told = capfd.readouterr().err
    assert all(f"Dàn trang {path}: " in told for path in paths)
    assert all(f"Đã ghi {path.with_suffix('.pdf')}." in told for path in paths)


def test_programs_may_listen_to_the_logger(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, stages.LOGGER), language.speaking("en"):
        with stages.stage("Laying out a.docx"):
            pass
        stages.tell_removed(Path("a.pdf"))
    first, second = caplog.messages
    assert re.fullmatch(r"Laying out a\.docx: [0-9.]+ s\.", first) and second == "Removed a.pdf."


def test_a_stage_that_fails_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    with (
        caplog.at_level(logging.INFO, stages.LOGGER),
        pytest.raises(ValueError, match="x"),
        stages.stage("a"),
    ):
        raise ValueError("x")
    assert caplog.messages == []
