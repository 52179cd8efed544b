import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import Page
from reportgen.layout.document import (
    NO_FRAME,
    Anchor,
    Cell,
    Float,
    Frame,
    HeaderFooter,
    Margins,
    Paragraph,
    Table,
)
from reportgen.layout.page.text_frames import anchor_frames
from tests.layout.making import cell, context, glyphs, pages, paragraph, section, table, texts
from tests.narrow import as_a


def places(page: Page) -> dict[str, tuple[float, float]]:
    return {leaf.text: (round(x, 1), round(y, 1)) for x, y, leaf in glyphs(page.children)}


def framed(text: str, **spec: str | float) -> Paragraph:
    return paragraph(text, frame=replace(Frame(), **spec))


def test_a_frame_stands_where_it_says_and_takes_no_room_in_the_flow() -> None:
    frame = framed("f", width=20.0, horizontal_from="page", vertical_from="page", x=70.0, y=60.0)
    found = places(pages(section(paragraph("a"), frame, paragraph("b")))[0])
    assert (found["f"], found["b"]) == ((70.0, 68.0), (0.0, 18.0))


def test_text_gives_way_to_a_frame() -> None:
    frame = framed("ff", horizontal_from="page", vertical_from="paragraph", space_h=5.0)
    found = places(pages(section(frame, paragraph("bb")))[0])
    assert found["bb"] == (25.1, 8.0)


def test_paragraphs_of_one_frame_stay_together() -> None:
    blocks = [framed("a", width=9.0), framed("b", width=9.0), framed("c", width=8.0), paragraph("d")]
    (host,) = anchor_frames(blocks, 100.0, context())
    first, second = (as_a(Anchor, item).shape.blocks for item in as_a(Paragraph, host).items[:2])
    assert (len(first), len(second)) == (2, 1)
    assert all(as_a(Paragraph, inner).format.frame == NO_FRAME for inner in first)


def test_a_page_number_in_a_frame_stands_beside_the_footer_s_text() -> None:
    number = framed("7", horizontal_from="margin", vertical_from="paragraph", horizontal_align="center")
    foot = HeaderFooter(default=(number, paragraph("foot")))
    found = places(pages(section(paragraph("a"), footers=foot, footer_distance=0.0))[0])
    assert found["7"][1] == found["foot"][1]
    assert 40 < found["7"][0] < 50


def floating(*rows: list[Cell], width: float, **place: str | float) -> Table:
    return replace(table(*rows, grid=(width,)), place=replace(Float(), **place))


def test_a_narrow_floating_table_stands_on_the_page() -> None:
    made = floating([cell("t")], width=30.0, horizontal_from="page", vertical_from="page", x=60.0, y=50.0)
    found = places(pages(section(paragraph("a"), made, paragraph("b")))[0])
    assert (found["t"], found["b"]) == ((60.0, 58.0), (0.0, 18.0))


def test_a_floating_table_as_wide_as_the_text_stays_in_the_flow() -> None:
    made = floating([cell("t")], [cell("u")], width=100.0, horizontal_from="page", x=1.0)
    assert anchor_frames([made, paragraph("b")], 100.0, context()) == [made, paragraph("b")]


@pytest.mark.parametrize(
    ("place", "x"),
    [
        ({"horizontal_align": "center"}, -10.0),
        ({"horizontal_from": "margin", "horizontal_align": "right"}, -20.0),
        ({"x": 3.0}, 3.0),
    ],
)
def test_there_it_keeps_its_offset_and_its_place_across(place: dict[str, str | float], x: float) -> None:
    made = replace(floating([cell("t")], [cell("u")], width=120.0, y=7.0, **place), indent=-5.0)
    found = places(pages(section(paragraph("a", after=4.0), made, paragraph("b")))[0])
    assert (found["t"], found["u"]) == ((x, 10.0 + 4.0 + 7.0 + 8.0), (x, 39.0))
    assert found["b"] == (0.0, 49.0)


def test_the_offset_is_above_the_first_part_only() -> None:
    made = floating(*([cell(f"r{n}")] for n in range(5)), width=100.0, x=0.0, y=15.0)
    found = pages(section(made, paragraph("b"), height=40.0))
    assert [texts(page) for page in found] == [["r0", "r1"], ["r2", "r3", "r4", "b"]]
    assert places(found[0])["r0"][1] == 23.0
    assert places(found[1])["r2"][1] == 8.0


def test_what_has_no_paragraph_to_hang_on_stays_where_it_is() -> None:
    made = pages(section(paragraph("a"), framed("f", width=20.0)))
    assert texts(made[0]) == ["a", "f"]


def test_frames_in_cells_stay_in_the_flow() -> None:
    inner = Cell((framed("f", width=20.0), paragraph("x")), margins=Margins())
    assert texts(pages(section(table([inner], grid=(50,))))[0]) == ["f", "x"]


@pytest.mark.parametrize(
    ("wrap", "place"),
    [("none", (0.0, 8.0)), ("around", (25.1, 8.0)), ("auto", (25.1, 8.0)), ("notBeside", (0.0, 18.0))],
)
def test_a_frame_keeps_text_away_as_it_says(wrap: str, place: tuple[float, float]) -> None:
    frame = framed("ff", horizontal_from="page", vertical_from="paragraph", space_h=5.0, wrap=wrap)
    assert places(pages(section(frame, paragraph("bb")))[0])["bb"] == place
    foot = HeaderFooter(default=(frame, paragraph("bb")))
    below = places(pages(section(paragraph("a"), footers=foot, footer_distance=0.0))[0])
    assert (below["bb"][1] > below["ff"][1]) is (wrap == "notBeside")
