"""Copies of a person's Word file have no fault that the file had not: fixed, with comments, with fields updated."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reportgen.layout import convert, write_back
from reportgen.linter.annotate import annotate
from reportgen.linter.fix import fix
from reportgen.linter.rule import Rule, rules
from reportgen.word.blocks import Markup, concatenate, paragraph
from reportgen.word.headings import section_heading
from tests.linter.models import example_docx
from tests.validity.auditing import faults
from tests.word.making import bytes_of

CONTENTS = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\h \\u '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Bấm F9.</w:t></w:r><w:r>'
    '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


THIRD = rules()[::3]
"""Enough to have each kind of mending and of comments; the audit of a file takes longer than making it."""


@pytest.mark.parametrize("rule", THIRD, ids=lambda rule: rule.CODE)
def test_what_the_linter_writes(rule: Rule, tmp_path: Path) -> None:
    source, copy = example_docx(tmp_path / "sai.docx", rule.BAD), tmp_path / "ban-sao.docx"
    before = set(faults(source))
    for made in (fix(source, "nd30").docx, annotate(source, "nd30")):
        if made is not None:
            copy.write_bytes(made)
            assert set(faults(copy)) <= before


def test_a_file_with_its_contents_written_back(tmp_path: Path) -> None:
    headings = concatenate(*(section_heading(number, "Kết quả") for number in ("I", "II", "III")))
    path = tmp_path / "muc-luc.docx"
    path.write_bytes(bytes_of((Markup(CONTENTS), *headings, *paragraph("NoiDung", "Nội dung."))))
    assert faults(path) == []
    conversion = convert(path, update_fields=True)
    assert conversion.docx
    path.write_bytes(write_back.update_fields(conversion.docx, conversion))
    assert "Bấm F9" not in zipfile.ZipFile(path).read("word/document.xml").decode()
    assert faults(path) == []


def test_the_audit_finds_a_part_that_is_not_sound(tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    path.write_bytes(bytes_of((Markup('<w:p><w:r/><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr></w:p>'),)))
    assert faults(path) != []
