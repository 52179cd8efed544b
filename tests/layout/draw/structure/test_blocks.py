"""Paragraphs, headings, lists, quotes, contents: what a reader that does not look is told of them."""

from __future__ import annotations

import pytest

from reportgen.layout.document import Label, Tab
from reportgen.layout.draw.structure.blocks import HeadingLevels
from tests.layout.draw.structure.making import FONT, item, paragraph, tagged


def test_headings_and_paragraphs_in_their_order() -> None:
    found = tagged(paragraph("Phần I", outline_level=1), paragraph("Một."), paragraph("Hai."))
    assert found.outline() == "Document(H1 P P)"
    assert found.blocks() == ["Phần I", "Một.", "Hai."]


@pytest.mark.parametrize(
    ("levels", "roles"),
    [
        ([1, 2, 3], "H1 H2 H3"),
        ([2, 3, 2], "H1 H2 H1"),
        ([1, 3, 3, 2], "H1 H2 H2 H2"),
        ([1, 2, 3, 4, 5, 6, 7, 9], "H1 H2 H3 H4 H5 H6 H6 H6"),
        ([3, 1], "H1 H1"),
    ],
)
def test_no_heading_is_skipped(levels: list[int], roles: str) -> None:
    headings = HeadingLevels()
    assert " ".join(map(headings.role, levels)) == roles


def test_an_empty_paragraph_is_nothing() -> None:
    assert tagged(paragraph("a"), paragraph(), paragraph("b")).outline() == "Document(P P)"


def test_a_list_has_items_with_labels() -> None:
    found = tagged(item("một"), item("hai"), paragraph("hết"))
    assert found.outline() == "Document(L(LI(Lbl LBody) LI(Lbl LBody)) P)"
    assert found.blocks() == ["-", "một", "-", "hai", "hết"]
    (made,) = found.tree.find("L")
    assert made.attribute("ListNumbering") == "/Disc"


def test_a_deeper_list_is_in_the_item_above() -> None:
    found = tagged(item("1"), item("1.1", level=1), item("2"))
    assert found.outline() == "Document(L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody)))"


def test_another_list_is_another_element() -> None:
    assert tagged(item("a"), item("b", list_id=2)).outline(depth=1) == "Document(L L)"


def test_a_numbered_heading_is_no_list() -> None:
    label = Label("I.", FONT, list_id=1, number_format="upperRoman")
    found = tagged(paragraph("Tình hình", label=label, outline_level=1))
    assert found.outline() == "Document(H1)" and found.blocks() == ["I. Tình hình"]


def test_quotes_contents_and_captions_are_known_by_their_styles() -> None:
    found = tagged(
        paragraph("Mục một", Tab(FONT), "1", role="toc"),
        paragraph("Mục hai", Tab(FONT), "2", role="toc"),
        paragraph("Lời Bác", role="quote"),
        paragraph("Hình 1", role="caption"),
    )
    assert found.outline() == "Document(TOC(TOCI(Reference) TOCI(Reference)) BlockQuote(P) Caption)"


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    words = " ".join(f"chữ{number}" for number in range(200))
    found = tagged(paragraph(words), paragraph("sau"), height=220.0)
    first, last = found.tree.find("P")
    assert len({page for page, _mcid in first.kids}) > 1
    assert found.text(first).split() == words.split()
    assert found.text(last) == "sau"


def test_one_paragraph_on_a_page_is_one_sequence() -> None:
    found = tagged(paragraph(" ".join(f"chữ{number}" for number in range(100))))
    assert len(found.tree.find("P")[0].kids) == 1


def test_words_before_a_tab_and_at_the_end_of_a_line_end_with_a_space() -> None:
    found = tagged(paragraph("Số:", Tab(FONT), "12"))
    assert found.blocks() == ["Số: 12"]
    broken = tagged(paragraph("một " * 60))
    assert broken.blocks() == [("một " * 60).strip()]


def test_a_word_that_is_divided_has_a_soft_hyphen() -> None:
    found = tagged(paragraph("a" * 50 + "\u00ad" + "b" * 50))
    assert found.blocks() == ["a" * 50 + "\u00ad" + "b" * 50]
