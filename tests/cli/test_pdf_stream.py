"""``reportgen pdf -``: a Word file in by one stream, its PDF out by the other."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import docx
import pytest

from reportgen.cli import main, streams
from reportgen.ooxml import limits

pytestmark = pytest.mark.real_layout


@pytest.fixture(scope="module")
def letter() -> bytes:
    """A short Word file."""
    document, written = docx.Document(), BytesIO()
    document.add_paragraph("Kính gửi: Ủy ban nhân dân xã Mẫu.")
    document.save(written)
    return written.getvalue()


def run_piped(data: bytes, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    return main(["pdf", "-", *more])


def test_the_pdf_is_the_one_that_a_file_makes(
    letter: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(letter)
    assert main(["pdf", str(path), "-q"]) == 0
    capfdbinary.readouterr()
    assert run_piped(letter, monkeypatch) == 0
    assert capfdbinary.readouterr().out == path.with_suffix(".pdf").read_bytes()


def test_through_a_real_pipe(letter: bytes, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "reportgen", "pdf", "-"], input=letter, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout[:5], ran.stdout[-6:]) == (0, b"%PDF-", b"%%EOF\n")


@pytest.mark.parametrize("data", [b"", b"no archive at all"])
def test_what_is_no_word_file_is_told_by_the_streams_name(
    data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_piped(data, monkeypatch) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("<stdin>  lỗi [")


def test_no_more_is_read_than_a_document_may_have(
    letter: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(limits, "FILE", len(letter) - 1)
    endless = BytesIO(letter + b" " * 1000)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(endless))
    assert main(["pdf", "-"]) == 1
    assert endless.tell() <= len(letter)
    assert "[document-too-large]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["a.docx"], "không đi cùng với tệp khác"),
        (["-o", "a.pdf"], "không đi cùng với --output"),
        (["--update-fields"], "không đi cùng với --update-fields"),
        (["--json"], "không đi cùng với --json"),
    ],
)
def test_what_does_not_go_with_a_stream(
    more: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pdf", "-", *more]) == 2
    assert said in capsys.readouterr().err


def test_a_terminal_is_given_no_pdf(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["pdf", "-"]) == 2
    assert "reportgen pdf - > van-ban.pdf" in capsys.readouterr().err


def test_a_reader_who_has_gone_is_no_trouble() -> None:
    class Closed(TextIOWrapper):
        @property
        def buffer(self) -> BytesIO:
            raise BrokenPipeError

    stream = streams.ResilientStream(Closed(BytesIO()))
    stream.write_bytes(b"%PDF")
    assert isinstance(stream.failure, BrokenPipeError)
