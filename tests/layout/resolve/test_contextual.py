"""Contextual spacing reaches from cell to cell of a row, and from the text into a table."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportgen.layout.column import stack
from reportgen.layout.document import Cell, Margins, Paragraph
from reportgen.layout.resolve.contextual import across_cells, into_table
from tests.layout.making import cell, context, paragraph, table


def item(style: str = "List", *, contextual: bool = True) -> Paragraph:
    return paragraph("a", style=style, contextual=contextual, before=4.0, after=6.0)


def holding(*blocks: Paragraph) -> Cell:
    return Cell(blocks, margins=Margins())


def heights(*cells: Cell) -> list[float]:
    return [stack(each.blocks, 50.0, context()).height for each in across_cells(cells)]


def test_the_rows_ends_keep_their_space() -> None:
    assert heights(holding(item()), holding(item()), holding(item())) == [14.0, 10.0, 16.0]
    assert heights(holding(item())) == [20.0]


def test_only_the_paragraphs_that_meet_lose_theirs() -> None:
    assert heights(holding(item(), item()), holding(item())) == [24.0, 16.0]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (item(), item("Body"), [20.0, 20.0]),
        (item(""), item(""), [20.0, 20.0]),
        (item(contextual=False), item(), [20.0, 16.0]),
        (item(), item(contextual=False), [14.0, 20.0]),
    ],
)
def test_each_has_its_own_say_and_styles_must_be_the_same(
    left: Paragraph, right: Paragraph, expected: list[float]
) -> None:
    assert heights(holding(left), holding(right)) == expected


def test_a_cell_that_ends_with_a_table_meets_nothing() -> None:
    ends = replace(cell(), blocks=(item(), table([cell("x")], grid=(20,))))
    assert heights(ends, holding(item()))[1] == 20.0


def test_the_paragraph_before_a_table_meets_its_first_cell_only() -> None:
    made = table([holding(item())], [holding(item())], grid=(50,))
    above, below = into_table(item(), made)
    assert isinstance(above, Paragraph)
    assert (above.format.before, above.format.after) == (4.0, 0.0)
    assert [stack(row.cells[0].blocks, 50.0, context()).height for row in below.rows] == [16.0, 20.0]
    assert into_table(item("Body"), made) == (item("Body"), made)
