"""The measures of likeness: a document against itself, against another, and where they begin to differ."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench import drift, fidelity
from bench.measure_pdf import compare
from reportgen.layout import convert
from tests.layout.read.making import docx

LINES = ("Kính gửi Ủy ban nhân dân xã", "Căn cứ Luật", "Nơi nhận")


def letter(path: Path, *spaces: int, words: tuple[str, ...] = LINES) -> Path:
    """Write a letter whose paragraphs have ``spaces`` (twips) before them, and return it."""
    body = "".join(
        f'<w:p><w:pPr><w:spacing w:before="{space}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for text, space in zip(words, spaces, strict=True)
    )
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(docx(body))
    return path


def rendering(document: Path, pdf: Path) -> Path:
    pdf.parent.mkdir(exist_ok=True)
    pdf.write_bytes(convert(document).pdf)
    return pdf


@pytest.mark.parametrize(
    ("document", "reference"),
    [("docx/a.docx", "reference/a.pdf"), ("a.docx", "a.pdf"), ("a.docx", "word/a.pdf")],
)
def test_a_corpus_may_lie_in_any_of_three_ways(
    tmp_path: Path, document: str, reference: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rendering(letter(tmp_path / document, 0, 0, 0), tmp_path / reference)
    assert fidelity.main([str(tmp_path)]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[1].split() == ["a", "1/1", "1.000", "0.000", "1.000", "1.000"]
    assert table[2].split() == ["ours:", "mean", "1", "of", "1", "1.000", "0.000", "1.000", "1.000"]


def test_others_are_measured_beside_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rendering(letter(tmp_path / "a.docx", 0, 0, 0), tmp_path / "a.pdf")
    rendering(letter(tmp_path / "b.docx", 0, 200, 0), tmp_path / "others" / "a.pdf")
    assert fidelity.main([str(tmp_path), "--against", str(tmp_path / "others")]) == 0
    theirs = next(row for row in capsys.readouterr().out.splitlines() if "others: mean" in row)
    lines, placed = (float(share) for share in theirs.split()[-2:])
    assert lines == 1.0 and 0.0 < placed < 1.0


def test_a_broken_document_fails_and_the_others_are_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(rendering(letter(tmp_path / "a.docx", 0, 0, 0), tmp_path / "a.pdf"), tmp_path / "b.pdf")
    (tmp_path / "b.docx").write_bytes(b"PK")
    assert fidelity.main([str(tmp_path)]) == 1
    assert "1 of 1" in capsys.readouterr().out


def test_drift_is_the_first_line_that_moved_by_more_than_those_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = rendering(letter(tmp_path / "a.docx", 0, 0, 0), tmp_path / "a.pdf")
    ours = rendering(letter(tmp_path / "b.docx", 0, 200, 0), tmp_path / "b.pdf")
    (departure,) = drift.departures(reference, ours)
    assert departure.reference is not None and departure.reference.text == LINES[1]
    assert departure.ours is not None
    assert departure.ours.y - departure.reference.y == pytest.approx(10.0, abs=0.01)
    assert drift.main([str(reference), str(ours)]) == 1
    assert "by +0.00, +10.00 (before +0.00, +0.00): Căn cứ" in capsys.readouterr().out
    assert drift.main([str(reference), str(reference)]) == 0


def test_a_line_of_one_side_only_is_told(tmp_path: Path) -> None:
    reference = rendering(letter(tmp_path / "a.docx", 0, 0, 0), tmp_path / "a.pdf")
    ours = rendering(letter(tmp_path / "b.docx", 0, 0, words=LINES[::2]), tmp_path / "b.pdf")
    found = [str(departure) for departure in drift.departures(reference, ours)]
    assert found[0].startswith("only in the reference: page 1") and LINES[1] in found[0]


def test_bullets_are_alike_whichever_code_they_have(tmp_path: Path) -> None:
    made = [
        rendering(letter(tmp_path / f"{n}.docx", 0, words=(sign,)), tmp_path / f"{n}.pdf")
        for n, sign in enumerate("•-")
    ]
    assert compare(*made).text == 1.0
