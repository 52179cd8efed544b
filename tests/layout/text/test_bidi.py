"""Right-to-left text in visual order; letters are squares."""

from __future__ import annotations

import random

import pytest

from reportgen.layout import convert
from reportgen.layout.boxes import count_letters
from reportgen.layout.document import Document, Tab, TabStop
from reportgen.layout.text.arabic import joined
from reportgen.layout.text.direction import has_right_to_left
from tests.layout.draw.making import text_of
from tests.layout.making import FONT, glyphs, pages, paragraph, section
from tests.layout.read.making import docx

HEBREW = "שלום"
TURNED = HEBREW[::-1]


def line(*items: object, **form: object) -> str:
    """The text of a paragraph's one line, from left to right; a gap is a space."""
    wide = section(paragraph(*items, **form), page_width=1000.0)  # type: ignore[arg-type]  # text or items
    placed = sorted(glyphs(pages(wide)[0].children), key=lambda each: each[0])
    return "|".join(g.text for _, _, g in placed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"a {HEBREW} b", f"a {TURNED} b"),
        (f"{HEBREW} אב", f"בא {TURNED}"),
        (f"{HEBREW} 12", f"12 {TURNED}"),
        (f"{HEBREW} 1,234.5%", f"1,234.5% {TURNED}"),
        (f"a ({HEBREW}) b", f"a ({TURNED}) b"),
        (f"{HEBREW}, b", f"{TURNED}, b"),
    ],
)
def test_words_in_a_line_from_the_left(text: str, expected: str) -> None:
    assert line(text).replace("|", "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEBREW} abc.", f".abc {TURNED}"),
        (f"{HEBREW} (אב)", f"(בא) {TURNED}"),
        (f"{HEBREW} 12 אב", f"בא 12 {TURNED}"),
        ("abc", "abc"),
    ],
)
def test_words_in_a_line_from_the_right(text: str, expected: str) -> None:
    spare = paragraph(HEBREW)  # the document has such letters
    wide = section(paragraph(text, bidi=True), spare, page_width=1000.0)
    placed = [(y, x, g.text) for x, y, g in glyphs(pages(wide)[0].children)]
    first = min(y for y, _, _ in placed)
    assert "".join(text for y, _, text in sorted(placed) if y == first) == expected


def test_lines_are_broken_in_reading_order() -> None:
    (page,) = pages(section(paragraph("אבגד הוזח טיכל"), page_width=100.0))
    rows: dict[float, str] = {}
    for _x, y, g in sorted(glyphs(page.children), key=lambda each: each[:2]):
        rows[y] = rows.get(y, "") + g.text
    assert list(rows.values()) == ["חזוה דגבא", "לכיט"]
    assert count_letters(page) == 12


def test_tabs_stay_where_they_are() -> None:
    found = line(HEBREW, Tab(FONT), "אב", tabs=(TabStop(200.0),))
    assert found == f"{TURNED}|בא"


def test_arabic_letters_join() -> None:
    assert joined("بيت") == ["\ufe91", "\ufef4", "\ufe96"]
    assert joined("دار") == ["\ufea9", "\ufe8d", "\ufead"]
    assert joined("سلام") == ["\ufeb3", "\ufefc", "\u200c", "\ufee1"]
    assert joined("abc") == ["a", "b", "c"]


def test_marks_do_not_part_letters() -> None:
    assert joined("بَب") == ["\ufe91", "\u064e", "\ufe90"]


def test_who_has_such_letters() -> None:
    assert has_right_to_left(Document((section(paragraph("a", HEBREW)),)))
    assert not has_right_to_left(Document((section(paragraph("Tiếng Việt")),)))


def test_no_letter_is_lost_and_letters_are_copied_as_such() -> None:
    made = convert(docx(f"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>{HEBREW} سلام 12</w:t></w:r></w:p>"))
    assert "text-lost" not in [each.code for each in made.diagnostics]
    assert not any("\ufe70" <= c <= "\ufefc" for c in text_of(made.pdf))


def test_random_text_keeps_its_letters() -> None:
    dice = random.Random("bidi")  # noqa: S311 - the same texts each time
    for _ in range(200):
        text = "".join(dice.choice("ab12 .,()%-אבسلامً\u0301") for _ in range(dice.randrange(1, 40)))
        body = section(paragraph(text, bidi=dice.random() < 0.5), page_width=120.0, height=2000.0)
        drawn = "".join(g.text for _, _, g in glyphs(pages(body)[0].children))
        assert len(drawn.replace(" ", "")) == len(text.replace(" ", ""))
