"""Text beside the paper is told with its page; what is on the paper, also turned, is not."""

from __future__ import annotations

import pytest

from reportgen.layout.boxes import Box, Page
from reportgen.layout.draw import write
from tests.layout.draw.making import FONTS, TITLED, glyphs


def told(*pages: Page) -> list[tuple[str, int, str]]:
    found: list[object] = []
    write(pages, TITLED, FONTS, found)  # type: ignore[arg-type]
    return [(each.code, each.place.page, each.place.paragraph) for each in found]  # type: ignore[attr-defined]


def at(x: float, y: float, text: str = "Chữ ở đây") -> Page:
    return Page(595.0, 842.0, [(x, y, glyphs(text))], "")


@pytest.mark.parametrize(("x", "y"), [(72.0, 860.0), (72.0, -5.0), (600.0, 100.0), (-300.0, 100.0)])
def test_text_beyond_an_edge_is_told(x: float, y: float) -> None:
    assert told(at(72.0, 100.0), at(x, y)) == [("text-outside-page", 2, "Chữ ở đây")]


@pytest.mark.parametrize(("x", "y"), [(72.0, 100.0), (0.0, 841.0), (590.0, 10.0), (-5.0, 10.0)])
def test_text_that_is_seen_is_not(x: float, y: float) -> None:
    assert told(at(x, y)) == []


def test_blanks_are_not() -> None:
    assert told(at(72.0, 900.0, "  ")) == []


def test_once_for_each_page_from_its_first_words() -> None:
    page = Page(595.0, 842.0, [(72.0, 900.0 + y, glyphs(f"dòng {y} ")) for y in range(6)], "")
    assert told(page, page) == [
        ("text-outside-page", number, "dòng 0 dòng 1 dòng 2 dòng 3") for number in (1, 2)
    ]


@pytest.mark.parametrize(("left", "outside"), [(100.0, False), (700.0, True)])
def test_turned_text_counts_where_it_comes_to_stand(left: float, outside: bool) -> None:
    box = Box("cell", 20.0, 200.0, [(0.0, 12.0, glyphs("Chữ xoay"))], rotation=90)
    assert bool(told(Page(595.0, 842.0, [(left, 300.0, box)], ""))) is outside
