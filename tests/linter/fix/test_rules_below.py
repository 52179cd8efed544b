"""The line under a subject: drawn where there is none, made as long as it should be, else left to a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import linter
from reportgen.linter.fix import fix
from reportgen.ooxml.names import W
from tests.linter.fix.test_fix import HEAD, LONG, fixed
from tests.linter.making import docx, p

TITLE = p("THÔNG BÁO", bold=True, align="center")
SUBJECT = p("Lịch làm việc", bold=True, align="center")
BODY = p(LONG * 3, align="both", first=36)
EMPTY = p("", bottom=True)
"""A paragraph of no words with a border, as wide as the page."""


def written(folder: Path, *between: str) -> Path:
    """Write a paper with these paragraphs under its subject."""
    return docx(folder / "a.docx", HEAD, TITLE, SUBJECT, *between, BODY)


def asked(path: Path) -> bool:
    return "ND30-19" in {one.code for one in linter.lint(path)}


@pytest.mark.parametrize("between", [(), (EMPTY,)])
def test_a_line_is_made_as_long_as_it_should_be(tmp_path: Path, between: tuple[str, ...]) -> None:
    wrong = written(tmp_path, *between)
    assert asked(wrong)
    right = fixed(wrong, tmp_path / "b.docx")
    assert not asked(right)
    texts = [one.text for one in Document(str(right)).paragraphs]
    assert texts == ["THÔNG BÁO", "Lịch làm việc", "", LONG * 3]


def test_a_line_of_the_right_length_is_not_touched(tmp_path: Path) -> None:
    right = fixed(written(tmp_path), tmp_path / "b.docx")
    assert "ND30-19" not in {change.code for change in fix(right).changes}


@pytest.mark.parametrize(
    "subject",
    [p("Lịch làm việc", bold=True, align="center", bottom=True)],
    ids=["the paragraph's own border"],
)
def test_a_border_of_the_subject_itself_is_left_to_a_person(tmp_path: Path, subject: str) -> None:
    wrong = docx(tmp_path / "a.docx", HEAD, TITLE, subject, BODY)
    right = fixed(wrong, tmp_path / "b.docx")
    paragraphs = Document(str(right)).paragraphs
    assert [one.text for one in paragraphs][:3] == ["THÔNG BÁO", "Lịch làm việc", LONG * 3]
    assert paragraphs[1]._p.find(f"{W}pPr/{W}pBdr") is not None
    assert asked(wrong) == asked(right)
