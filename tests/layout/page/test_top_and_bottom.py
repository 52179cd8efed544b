"""Nothing stands beside a top-and-bottom shape (§20.4.2.20): text goes on below it, wherever the shape is anchored."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import Page, ShapeGraphic
from reportgen.layout.document import Anchor, Columns, HeaderFooter, Margins, Paragraph, Shape, Table
from tests.layout.making import cell, glyphs, leaves, pages, paragraph, section, table


def shape(y: float, height: float = 20.0, x: float = 0.0, width: float = 30.0, **spec: str | bool) -> Anchor:
    made = Anchor(Shape("picture", width, height), x=x, y=y, wrap="topAndBottom")
    return replace(made, **spec)


def covered(page: Page, gutter: float = 100.0) -> list[str]:
    """Return the texts beside or under a shape of their column; letters are 8 above and 2 below their baseline."""
    return [
        leaf.text
        for x, y, leaf in glyphs(page.children)
        for left, top, figure in leaves(page.children, ShapeGraphic)
        if (x < gutter) == (left < gutter) and top < y + 1.95 and top + figure.height > y - 7.95
    ]


def body(*blocks: Paragraph | Table, **spec: float | HeaderFooter | Margins) -> list[Page]:
    return pages(section(*blocks, height=200.0, **spec))


LINES = [paragraph(str(number)) for number in range(8)]
LONG = "aaaaaaaa " * 6
YS = [0.0, 3.0, 9.9, 10.0, 12.0, 15.0, 21.0, 26.0, 33.0, 47.0]


def assert_clear(found: list[Page], *texts: str, gutter: float = 100.0) -> None:
    assert [covered(page, gutter) for page in found] == [[] for _ in found]
    shown = "".join(leaf.text for page in found for _, _, leaf in glyphs(page.children))
    assert all(text in shown for text in texts)
    assert any(True for page in found for _ in leaves(page.children, ShapeGraphic))


@pytest.mark.parametrize("y", YS)
@pytest.mark.parametrize("text", ["", "a", LONG])
def test_the_text_after_it_goes_below(y: float, text: str) -> None:
    assert_clear(body(paragraph("z"), paragraph(shape(y), text), *LINES), *"01234567")


@pytest.mark.parametrize("y", YS)
@pytest.mark.parametrize("second", [0.4, -6.0, 6.0, 30.0])
@pytest.mark.parametrize("height", [5.0, 20.0, 30.0])
def test_two_of_them(y: float, second: float, height: float) -> None:
    two = paragraph(shape(y), shape(max(y + second, 0.0), height, x=40.0), "b")
    assert_clear(body(paragraph("z"), two, *LINES), *"01234567")


@pytest.mark.parametrize("y", YS)
@pytest.mark.parametrize(
    "paragraph_format", [{"before": 7.0}, {"after": 7.0}, {"keep_next": True}, {"keep_lines": True}]
)
def test_spaces_and_kept_lines(y: float, paragraph_format: Mapping[str, bool | float]) -> None:
    blocks = [paragraph(shape(y), "b", **paragraph_format), *(paragraph(LONG, **paragraph_format), *LINES)]
    assert_clear(body(paragraph("z"), *blocks), *"01234567")


@pytest.mark.parametrize("y", YS)
@pytest.mark.parametrize("place", ["page", "margin", "paragraph", "line"])
def test_other_places(y: float, place: str) -> None:
    blocks = [paragraph(shape(y, vertical_from=place), "b"), *LINES]
    assert_clear(body(*blocks), *"01234567")


@pytest.mark.parametrize("y", YS)
def test_it_keeps_text_away_even_where_it_is_said_to_lie_behind_it(y: float) -> None:
    """PDF converters write ``behindDoc`` with every wrap; it means something with ``wrapNone`` only."""
    assert_clear(body(paragraph(shape(y, behind=True), "b"), *LINES), *"01234567")


@pytest.mark.parametrize("y", YS)
def test_a_table_goes_below_it(y: float) -> None:
    made = table(*[[cell(str(number))] for number in range(8)], grid=(50.0,))
    assert_clear(body(paragraph("z"), paragraph(shape(y), "b"), made), *"01234567")


@pytest.mark.parametrize("y", YS)
def test_in_a_cell(y: float) -> None:
    inner = (paragraph(shape(y), "b"), *LINES)
    made = table([replace(cell(), blocks=inner)], grid=(90.0,))
    assert_clear(body(made), *"01234567")


@pytest.mark.parametrize("y", YS)
def test_in_a_running_head(y: float) -> None:
    head = HeaderFooter(default=(paragraph(shape(y), "b"), *LINES[:3]))
    assert_clear(body(paragraph("z"), headers=head, header_distance=0.0), *"012z")


@pytest.mark.parametrize("y", YS)
def test_in_columns(y: float) -> None:
    blocks = [*LINES[:7], paragraph(shape(y), "bbb"), *LINES]
    made = pages(section(*blocks, height=100.0, columns=Columns((40.0, 40.0), (20.0,))))
    assert_clear(made, *"01234567", gutter=50.0)


def test_a_paragraph_that_goes_to_the_next_column_takes_its_shapes_along() -> None:
    blocks = [*LINES, paragraph("y"), paragraph(shape(0.0, 5.0, width=8.0), LONG, keep_lines=True)]
    (page,) = pages(section(*blocks, height=100.0, columns=Columns((40.0, 90.0), (20.0,))))
    assert [(x, y) for x, y, _ in leaves(page.children, ShapeGraphic)] == [(60.0, 0.0)]
    assert covered(page, gutter=50.0) == []


@pytest.mark.parametrize("y", [5.0, 15.0, 25.0])
def test_at_a_page_s_foot(y: float) -> None:
    found = body(*(paragraph("x") for _ in range(16)), paragraph(shape(y), "b"), *LINES, margins=Margins())
    assert_clear(found, *"01234567")
