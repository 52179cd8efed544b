"""Which paragraph of a file is which passage."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.linter.edit.paragraphs import locate
from tests.linter.making import W, passage


def element(inner: str) -> etree._Element:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return etree.fromstring(f'<w:body xmlns:w="{W}" xmlns:mc="{mc}">{inner}</w:body>')


def word(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def found(body: str, *texts: str) -> dict[int, str]:
    """Return index of a passage → the identity of the paragraph that is taken for it."""
    places = locate(element(body), [passage(text, index) for index, text in enumerate(texts)])
    return {index: paragraph.get("id", "") for index, paragraph in places.items()}


def p(text: str, name: str) -> str:
    return f'<w:p id="{name}">{word(text)}</w:p>'


def test_a_paragraph_is_told_by_its_words_whatever_its_spaces() -> None:
    assert found(p("Điều  1", "a") + p("Điều 2", "b"), "Điều 2", "Điều 1") == {0: "b", 1: "a"}


def test_of_equal_ones_the_first_is_the_first() -> None:
    assert found(p("như trên", "a") + p("khác", "b") + p("như trên", "c"), "như trên", "như trên") == {
        0: "a",
        1: "c",
    }


def test_where_their_numbers_differ_none_is_told() -> None:
    assert found(p("như trên", "a") + p("như trên", "b"), "như trên") == {}


@pytest.mark.parametrize(
    "hidden",
    [
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc></w:tr></w:tbl>",
        "<!-- {} -->",
    ],
)
def test_paragraphs_that_are_not_shown_are_not_counted(hidden: str) -> None:
    assert found(p("một", "a") + hidden.format(p("một", "b")), "một") == {0: "a"}


def test_the_first_of_merged_cells_is_shown() -> None:
    cell = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}</w:tc>'
    assert found(f"<w:tbl><w:tr>{cell.format(p('một', 'a'))}</w:tr></w:tbl>", "một") == {0: "a"}
