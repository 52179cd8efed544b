"""Bordered paragraphs that follow one another stand in one box, without gaps where there is space between them."""

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import BorderLine, Fill, Page
from reportgen.layout.document import Border, Columns, HeaderFooter, Paragraph, Section, Table
from tests.layout.making import BOXED, baselines, cell, leaves, pages, paragraph, section, table

SPACES = [
    {},
    {"before": 6.0},
    {"after": 6.0},
    {"before": 4.0, "after": 9.0},
    {"before": 14.0, "before_auto": True},
]


def boxed(text: str = "a", **paragraph_format: str | bool | float) -> Paragraph:
    return paragraph(text, borders=BOXED, **paragraph_format)


def uprights(page: Page) -> dict[float, list[tuple[float, float]]]:
    """Return the stretches of each upright line, by its place across the page, joined where they meet."""
    found: dict[float, list[tuple[float, float]]] = {}
    for x, y, rule in leaves(page.children, BorderLine):
        if rule.dx == 0.0:
            found.setdefault(round(x, 2), []).append((round(y, 2), round(y + rule.dy, 2)))
    return {x: joined(sorted(parts)) for x, parts in found.items()}


def joined(parts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    whole = [parts[0]]
    for start, end in parts[1:]:
        if start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def horizontals(page: Page) -> list[float]:
    return [round(y, 2) for _, y, rule in leaves(page.children, BorderLine) if rule.dy == 0.0]


def body(*blocks: Paragraph | Table) -> Section:
    return section(*blocks, height=300.0)


def in_a_cell(*blocks: Paragraph) -> Section:
    return section(table([replace(cell(), blocks=blocks)], grid=(90.0,)), height=300.0)


def in_a_header(*blocks: Paragraph) -> Section:
    return section(paragraph("z"), headers=HeaderFooter(default=blocks), header_distance=0.0, height=300.0)


def in_columns(*blocks: Paragraph) -> Section:
    two = Columns((40.0, 40.0), (20.0,))
    return section(*blocks, columns=two, height=300.0)


@pytest.mark.parametrize("holder", [body, in_a_cell, in_a_header, in_columns])
@pytest.mark.parametrize("spaces", SPACES)
@pytest.mark.parametrize("count", [2, 3, 5])
def test_the_upright_lines_are_not_broken(
    holder: Callable[..., Section], spaces: Mapping[str, bool | float], count: int
) -> None:
    page = pages(holder(*(boxed(str(n), **spaces) for n in range(count))))[0]
    assert [len(parts) for parts in uprights(page).values()] == [1, 1]
    assert len(horizontals(page)) == 2


def test_balanced_columns_too() -> None:
    columned = in_columns(*(boxed(str(n), before=6.0) for n in range(4)))
    page = pages(columned, section(paragraph("z"), start="continuous", height=300.0))[0]
    assert [len(parts) for parts in uprights(page).values()] == [1, 1, 1, 1]


def test_shading_goes_on_too() -> None:
    page = pages(body(*(boxed(shading="FFFF00", before=6.0) for _ in range(3))))[0]
    fills = sorted((y, y + fill.height) for _, y, fill in leaves(page.children, Fill))
    assert joined(fills) == [(fills[0][0], fills[-1][1])]


@pytest.mark.parametrize(
    "other", [boxed(left=5.0), boxed(right=5.0), paragraph("b"), table([cell("c")], grid=(50,))]
)
def test_boxes_that_differ_stay_apart(other: Paragraph | Table) -> None:
    page = pages(body(boxed(after=6.0), other, boxed(before=6.0)))[0]
    assert all(end - start <= 12.0 for parts in uprights(page).values() for start, end in parts)


SPACED_LINE = Border("single", 1.0, space=3.0)


def test_a_box_cut_by_a_pages_end_is_closed_and_opened_again() -> None:
    edges = replace(BOXED, top=SPACED_LINE, bottom=SPACED_LINE)
    found = pages(section(*(paragraph(str(n), borders=edges) for n in range(6)), height=50.0))
    assert [horizontals(page) for page in found] == [[0.5, 47.5], [0.5, 27.5]]
    assert [baselines(page)[0][1] for page in found] == [12.0, 12.0]
    assert [next(iter(uprights(page).values())) for page in found] == [
        [(0.0, 48.0)],
        [(0.0, 28.0)],
    ]


def test_nothing_is_drawn_between_pages() -> None:
    found = pages(section(*(boxed(str(n), before=20.0) for n in range(8)), height=100.0))
    assert len(found) > 1
    for page in found:
        assert all(start >= 0.0 and end <= 100.0 for parts in uprights(page).values() for start, end in parts)
        assert [len(parts) for parts in uprights(page).values()] == [1, 1]


@pytest.mark.parametrize(("style", "height"), [("single", 1.0), ("double", 3.0), ("triple", 5.0)])
def test_all_lines_of_a_border_take_room(style: str, height: float) -> None:
    ruled = replace(BOXED, top=replace(BOXED.top, style=style), bottom=replace(BOXED.bottom, style=style))
    (found,) = pages(body(paragraph("a", borders=ruled), paragraph("b")))
    assert dict(baselines(found)) == {"a": 8.0 + height, "b": 18.0 + 2 * height}
    assert horizontals(found)[0] == height / 2
