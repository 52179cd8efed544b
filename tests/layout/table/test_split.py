"""Splitting changes nothing of what is split, and loses none of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.block.fragment import BlockFragment
from reportgen.layout.boxes import Page
from reportgen.layout.column import lay_out
from reportgen.layout.document import Block, Cell, Margins, Paragraph, Row, Table
from reportgen.layout.dump import dump
from reportgen.layout.table.table import TableFragment
from tests.layout.making import cell, context, pages, paragraph, section, table, texts
from tests.narrow import as_a


def shown(fragment: BlockFragment | None) -> str:
    return (
        ""
        if fragment is None
        else dump([Page(fragment.box().width, fragment.height, [(0.0, 0.0, fragment.box())])])
    )


def lines(prefix: str, count: int) -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"{prefix}.{number}") for number in range(count))


@st.composite
def merged_tables(draw: st.DrawFn) -> Table:
    """Two columns: cells merged over one to three rows beside plain ones, and perhaps a table in one of them."""
    rows = []
    for group in range(draw(st.integers(1, 4))):
        for at in range(draw(st.integers(1, 3))):
            merge = "continue" if at else "restart"
            first = () if at else lines(f"m{group}", draw(st.integers(1, 7)))
            second: tuple[Block, ...] = lines(f"r{group}.{at}", draw(st.integers(1, 3)))
            if draw(st.booleans()):
                second += (table([cell(f"n{group}.{at}")], grid=(40,)),)
            cells = (Cell(first, merge=merge, margins=Margins()), Cell(second, margins=Margins()))
            rows.append(Row(cells, cant_split=draw(st.booleans())))
    return table(*rows, grid=(50, 50))


@given(merged_tables(), st.integers(1, 20))
def test_splitting_twice_is_splitting_once(made: Table, room: int) -> None:
    fragment = lay_out(made, 100.0, context())
    before = shown(fragment)
    once = [shown(part) for part in fragment.split(room * 5.0)]
    forced = [shown(part) for part in fragment.force_split(room * 5.0)]
    assert [shown(part) for part in fragment.split(room * 5.0)] == once
    assert [shown(part) for part in fragment.force_split(room * 5.0)] == forced
    assert shown(fragment) == before


@given(merged_tables(), st.integers(2, 9))
def test_merged_cells_lose_nothing(made: Table, count: int) -> None:
    said = sorted(text for page in pages(section(made, height=2000.0)) for text in texts(page))
    found = pages(section(made, height=count * 10.0))
    assert sorted(text for page in found for text in texts(page)) == said


def test_the_rows_below_a_split_are_as_tall_as_what_is_left_of_a_merged_cell() -> None:
    tall = Cell(lines("m", 6), merge="restart", margins=Margins())
    covered = Cell((), merge="continue", margins=Margins())
    made = table([tall, cell("a")], [covered, cell("b")], grid=(50, 50))
    fragment = as_a(TableFragment, lay_out(made, 100.0, context()))
    assert [each.height for each in fragment.rows] == [10.0, 50.0]
    head, tail = fragment.split(40.0)
    assert head is not None and tail is not None
    assert [each.height for each in head.rows] == [10.0, 30.0]
    assert [each.height for each in tail.rows] == [20.0]


@pytest.mark.parametrize("height", [5.0, 15.0, 25.0, 35.0])
def test_a_paragraph_that_was_split_is_whole(height: float) -> None:
    fragment = lay_out(paragraph(*["aa "] * 9, widow_control=False), 60.0, context())
    before = shown(fragment)
    parts = [shown(part) for part in fragment.split(height)]
    assert [shown(part) for part in fragment.split(height)] == parts
    assert shown(fragment) == before


def test_a_nested_table_taller_than_a_page_goes_on() -> None:
    nested = table(*[Row((cell(f"n{i}"),), cant_split=True) for i in range(2)], grid=(40,))
    tall = table(Row((cell(*[f"t{i}" for i in range(5)]),), cant_split=True), grid=(40,))
    outer = table([Cell((tall, nested), margins=Margins())], grid=(90,))
    found = pages(section(outer, height=30.0))
    assert [texts(page) for page in found] == [["t0", "t1", "t2"], ["t3", "t4", "n0"], ["n1"]]
