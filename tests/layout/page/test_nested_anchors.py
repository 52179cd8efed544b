"""What is anchored inside a floating table, a frame or a text box is drawn, at its place, with it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import Page, ShapeGraphic
from reportgen.layout.document import (
    Anchor,
    Block,
    Cell,
    Float,
    Frame,
    HeaderFooter,
    Margins,
    Paragraph,
    Shape,
    Table,
)
from tests.layout.making import inside, leaves, pages, paragraph, section, table
from tests.narrow import as_a

PICTURE = Shape("picture", 7.0, 5.0)
RULE = Shape("line", 12.0, 0.0)


def figures(page: Page) -> list[tuple[str, float, float]]:
    return [(one.shape.kind, round(x, 1), round(y, 1)) for x, y, one in leaves(page.children, ShapeGraphic)]


def shape_places(page: Page, kind: str = "picture") -> list[tuple[float, float]]:
    return [(x, y) for found, x, y in figures(page) if found == kind]


def holding(anchor: Anchor, *texts: str) -> Paragraph:
    return paragraph(*texts, anchor)


def floating(inner: Paragraph) -> Table:
    place = Float(horizontal_from="page", vertical_from="page", x=40.0, y=50.0)
    made = table([Cell((inner,), margins=Margins())], grid=(30.0,))
    return replace(made, place=place)


def framed(inner: Paragraph) -> Paragraph:
    frame = Frame(width=30.0, horizontal_from="page", vertical_from="page", x=40.0, y=50.0)
    return replace(inner, format=replace(inner.format, frame=frame))


def boxed(inner: Paragraph) -> Paragraph:
    shape = Shape("rectangle", 30.0, 20.0, blocks=(inner,), insets=Margins())
    return paragraph(Anchor(shape, horizontal_from="page", vertical_from="page", x=40.0, y=50.0))


Holder = Callable[[Paragraph], Block]
HOLDERS: list[Holder] = [floating, framed, boxed]


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("shape", [PICTURE, RULE])
@pytest.mark.parametrize("behind", [False, True])
def test_a_shape_inside_stands_where_its_paragraph_is(holder: Holder, shape: Shape, behind: bool) -> None:
    inner = holding(Anchor(shape, x=3.0, y=4.0, behind=behind), "t")
    page = pages(section(paragraph("a"), holder(inner), paragraph("b")))[0]
    assert shape_places(page, shape.kind) == [(43.0, 54.0)]


@pytest.mark.parametrize("holder", HOLDERS)
def test_a_shape_inside_may_be_placed_on_the_page(holder: Holder) -> None:
    inner = holding(
        Anchor(PICTURE, horizontal_from="page", vertical_from="page", x=3.0, y=4.0, in_cell=False)
    )
    assert shape_places(pages(section(holder(inner), paragraph("b")))[0]) == [(3.0, 4.0)]


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_cell_is_the_page_for_what_stands_in_it(align: str) -> None:
    inner = holding(Anchor(PICTURE, horizontal_from="page", horizontal_align=align))
    (place,) = shape_places(pages(section(floating(inner), paragraph("b")))[0])
    assert place == ({"left": 40.0, "center": 51.5, "right": 63.0}[align], 50.0)


@pytest.mark.parametrize("holder", HOLDERS)
def test_running_heads_show_it_too(holder: Holder) -> None:
    inner = holding(Anchor(PICTURE))
    head = HeaderFooter(default=(holder(inner), paragraph("h")))
    page = pages(section(paragraph("a"), headers=head, header_distance=0.0))[0]
    assert shape_places(page) == [(40.0, 50.0)]


def test_shapes_in_shapes_in_shapes() -> None:
    inmost = holding(Anchor(PICTURE, x=1.0, y=1.0))
    middle = Shape("rectangle", 20.0, 10.0, blocks=(inmost,), insets=Margins())
    page = pages(section(floating(holding(Anchor(middle, x=2.0, y=2.0))), paragraph("b")))[0]
    assert shape_places(page) == [(43.0, 53.0)]


def test_what_lies_behind_the_text_lies_behind_the_page_s_unless_its_holder_is_filled() -> None:
    inner = holding(Anchor(PICTURE, behind=True), "t")
    page = pages(section(floating(inner), paragraph("b")))[0]
    assert as_a(ShapeGraphic, inside(page.children[0]).children[0][2]).shape == PICTURE
    filled = Shape("rectangle", 30.0, 20.0, fill="FFFF00", blocks=(inner,), insets=Margins())
    page = pages(section(paragraph(Anchor(filled))))[0]
    kinds = [kind for kind, _, _ in figures(page)]
    assert kinds == ["rectangle", "picture"]
    assert [type(child).__name__ for _, _, child in inside(page.children[-1]).children] == [
        "ShapeGraphic",
        "Box",
        "Box",
    ]


def test_shapes_of_running_heads_lie_under_the_body() -> None:
    mark = Anchor(PICTURE, horizontal_from="page", vertical_from="page", x=5.0, y=5.0)
    head = HeaderFooter(default=(holding(mark, "h"),))
    low = Anchor(RULE, behind=True)
    page = pages(section(holding(low, "a"), headers=head, header_distance=0.0))[0]
    kinds = [inside(each).kind for each in page.children]
    assert kinds == ["header", "shape", "shape", "paragraph"]
    assert [kind for kind, _, _ in figures(page)] == ["picture", "line"]
