"""Paragraph styles as the layout computes them, without the text."""

from __future__ import annotations

import pytest

from reportgen.errors import DocumentError
from reportgen.layout.styles import paragraph_styles
from tests.layout.read.making import docx

STYLES = (
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
    '<w:pPr><w:ind w:left="200"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>'
    '<w:rPr><w:sz w:val="30"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/></w:style>'
)


def test_a_style_has_what_its_ancestors_say() -> None:
    found = paragraph_styles(docx("", styles=STYLES), lambda _id, name: name == "B")
    assert list(found) == ["B"]
    style = found["B"]
    assert (style.name, style.format.left) == ("B", 10.0)
    assert (style.font.family, style.font.size, style.font.bold) == ("Arial", 15.0, True)


def test_only_paragraph_styles_are_given() -> None:
    assert list(paragraph_styles(docx("", styles=STYLES), lambda *_: True)) == ["A", "B"]


def test_a_file_without_styles_has_none() -> None:
    assert not paragraph_styles(docx(""), lambda *_: True)


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(DocumentError):
        paragraph_styles(b"PK", lambda *_: True)


def test_what_styles_say_is_not_read_where_none_is_wanted() -> None:
    """A part that only the reading of what they say would refuse is not even opened."""
    made = docx("", styles=STYLES, numbering="<w:broken")
    assert not paragraph_styles(made, lambda _id, name: name == "D")
    with pytest.raises(DocumentError):
        paragraph_styles(made, lambda _id, name: name == "B")
