"""The page of results: what was run is measured, what failed and what is not there is said."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from bench.programs import OFFICE, OURS, FailedError, Program, best, programs, run
from bench.results import conversions, fidelity, machine, program_rows, table
from reportgen.layout import convert
from tests.layout.read.making import docx

COPY = "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])"
SLOW_COPY = f"import time; time.sleep(0.2); {COPY}"
"""Seconds are told in hundredths: what takes one or two says little about pages a second."""
FAIL = "import sys; sys.exit('không làm được')"


def program(name: str, code: str, *files: Path) -> Program:
    return Program(name, "1.0", lambda _docx, pdf: [sys.executable, "-c", code, *map(str, files), str(pdf)])


ABSENT = Program("khong-co", "", lambda _docx, _pdf: [])


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus of one document whose reference is our own PDF."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in ("docx", "word"):
        (folder / name).mkdir()
    letter = folder / "docx" / "thu.docx"
    letter.write_bytes(docx("<w:p><w:r><w:t>Kính gửi Ủy ban nhân dân xã</w:t></w:r></w:p>"))
    (folder / "word" / "thu.pdf").write_bytes(convert(letter).pdf)
    return folder


def cells(lines: list[str], first: str) -> list[str]:
    (line,) = (line for line in lines if line.startswith(f"| {first} |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_fidelity_of_us_another_a_broken_and_an_absent_one(corpus: Path, tmp_path: Path) -> None:
    ours = programs(sys.executable, tmp_path)[0]
    same = program("ban-sao", COPY, corpus / "word" / "thu.pdf")
    lines = list(fidelity(corpus, [ours, same, program("hong", FAIL), ABSENT], tmp_path))
    for name in (OURS, "ban-sao"):
        assert cells(lines, name)[1:] == ["1 of 1", "1", "1.000", "0.000", "1.000", "1.000"]
    assert cells(lines, "hong")[1:3] == ["0 of 1", "0"]
    assert cells(lines, "khong-co")[1] == "not found"
    assert cells(lines, "thu")[1] == "1/1"
    assert any("against Word" in line for line in lines) and not any(
        "against LibreOffice" in line for line in lines
    )


def test_conversions_tell_time_memory_and_pages(corpus: Path, tmp_path: Path) -> None:
    copying = program("ban-sao", SLOW_COPY, corpus / "word" / "thu.pdf")
    found = [copying, program("hong", FAIL), ABSENT]
    heads, _rule, row = conversions(found, [corpus / "docx" / "thu.docx"], tmp_path, 1)
    assert "ban-sao" in heads and "khong-co" not in heads
    _document, sound, failed = (cell.strip() for cell in row.strip("|").split("|"))
    seconds, memory, speed = map(float, sound.split(", "))
    assert seconds > 0 and memory > 1 and speed == pytest.approx(1 / seconds, rel=0.1)
    assert failed == "failed: không làm được"


def test_what_is_not_there_is_listed() -> None:
    assert cells(list(program_rows([ABSENT])), "khong-co")[1] == "not found"


def test_programs_say_their_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    found = {own.name: own for own in programs(sys.executable, tmp_path)}
    assert found[OURS].there and found[OURS].version.startswith("reportgen ")
    assert not found[OFFICE].there


def test_a_run_that_fails_says_its_last_line() -> None:
    with pytest.raises(FailedError, match="không làm được"):
        run([sys.executable, "-c", FAIL])


def test_the_best_run_is_taken(tmp_path: Path) -> None:
    counting = f"import pathlib; p = pathlib.Path({str(tmp_path / 'n')!r}); p.open('a').write('x')"
    best([sys.executable, "-c", counting], 2)
    assert (tmp_path / "n").read_text() == "xxx"  # one warms up


def test_the_page_says_how_busy_the_machine_was() -> None:
    assert any("cores, load" in line for line in machine())


def test_a_table_has_as_many_cells_in_each_row() -> None:
    made = list(table(("a", "b"), [("1",), ("x|y", "2\n3")]))
    assert made == ["| a | b |", "|---|---|", "| 1 |  |", "| x\\|y | 2 3 |"]


def test_a_corpus_without_references_is_said(tmp_path: Path) -> None:
    (tmp_path / "docx").mkdir()
    assert any("Not measured" in line for line in fidelity(tmp_path, [ABSENT], tmp_path))


def test_a_document_may_lie_beside_its_reference(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "word").mkdir()
    shutil.copy(corpus / "docx" / "thu.docx", tmp_path / "word")
    shutil.copy(corpus / "word" / "thu.pdf", tmp_path / "word")
    same = program("ban-sao", COPY, corpus / "word" / "thu.pdf")
    assert cells(list(fidelity(tmp_path, [same], tmp_path / "x")), "ban-sao")[1] == "1 of 1"
