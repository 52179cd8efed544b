"""Columns whose cells ask for other widths than the grid's are fitted anew, between their longest words and that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.layout.boxes import Page
from reportgen.layout.column import lay_out
from reportgen.layout.document import Cell, Inline, Margins, Paragraph, Shape, Table, Width
from reportgen.layout.table.autofit import agrees
from reportgen.layout.table.table import TableFragment
from reportgen.layout.table.widths import columns
from tests.layout.making import FONT, cell, context, glyphs, pages, paragraph, section, table
from tests.narrow import as_a


def asking(width: float, *texts: str, **spec: object) -> Cell:
    return cell(*texts, width=Width("points", width), **spec)


def widths(made: Table, available: float = 500.0) -> list[float]:
    return [round(width, 2) for width in columns(made, available, context())]


def placed(page: Page) -> list[tuple[float, float, str]]:
    return [(x, y, leaf.text) for x, y, leaf in glyphs(page.children)]


def test_a_grid_that_the_cells_agree_with_stays() -> None:
    made = table([asking(30.0, "a word longer than it"), asking(60.4, "b")], grid=(30, 60))
    assert agrees(made, made.grid)
    assert widths(made) == [30, 60]


def test_what_is_too_much_is_taken_from_what_is_above_the_longest_words() -> None:
    made = table(
        [asking(100.0, "aaaa bb"), asking(40.0, "cc")],
        [asking(20.0, "a"), asking(140.0, "dd")],
        grid=(100, 40),
    )
    fitted = replace(made, width=Width("points", 140.0))
    # the words are 40 and 20 wide, so 60 and 120 may give way, and 100 must
    assert widths(fitted) == [round(100 - 100 * 60 / 180, 2), round(140 - 100 * 120 / 180, 2)]
    assert widths(made) == [100.0, 140.0]
    assert widths(made, 140.0) == widths(fitted)


def test_before_word_2013_a_table_may_hang_out_on_both_sides() -> None:
    made = table([asking(80.0, "a"), asking(80.0, "b")], grid=(40, 60))
    for hanging, expected in ((0.0, 100.0), (10.0, 110.0)):
        assert laid_out(replace(made, hanging=hanging)).width == pytest.approx(expected)
    percent = replace(made, width=Width("percent", 50.0), hanging=10.0)
    assert laid_out(percent).width == pytest.approx(55.0)


def laid_out(made: Table) -> TableFragment:
    return as_a(TableFragment, lay_out(made, 100.0, context()))


def test_no_column_is_narrower_than_its_longest_word() -> None:
    made = table([asking(50.0, "aaaaaaaaaa"), asking(90.0, "b b b")], grid=(50, 20))
    assert widths(replace(made, width=Width("points", 100.0))) == [100.0, 10.0]


@pytest.mark.parametrize(
    ("block", "needed"),
    [
        (paragraph("aa bbb", left=7.0, right=2.0), 39.0),
        (paragraph(Inline(Shape("picture", 33.0, 5.0), FONT), " a"), 33.0),
        (paragraph(), 0.0),
    ],
)
def test_the_longest_word_counts_with_what_is_beside_it(block: Paragraph, needed: float) -> None:
    narrow = Cell((block,), width=Width("points", 1.0), margins=Margins(left=3.0, right=4.0))
    made = table([narrow, asking(50.0, "b")], grid=(20, 50))
    assert widths(made)[0] == needed + 7.0


def test_a_table_that_is_too_narrow_grows_in_proportion() -> None:
    made = table([asking(20.0, "a"), asking(60.0, "b")], grid=(50, 50))
    assert widths(replace(made, width=Width("points", 160.0))) == [40.0, 120.0]


def test_words_without_room_share_it() -> None:
    made = table([asking(50.0, "a" * 30), asking(60.0, "b" * 10)], grid=(60, 50))
    assert widths(replace(made, width=Width("points", 100.0)), 200.0) == [150.0, 50.0]
    assert widths(replace(made, width=Width("points", 100.0)), 900.0) == [300.0, 100.0]


LONG = [cell("a" * 12), cell("b b"), cell("c c")]


def test_a_column_grows_for_a_word_that_the_grid_has_no_room_for() -> None:
    made = table(LONG, LONG, grid=(60, 60, 60))
    (page,) = pages(section(made, page_width=200.0))
    assert [(x, text) for x, _, text in placed(page)][:3] == [(0, "a" * 12), (120.0, "b b"), (160.0, "c c")]
    (page,) = pages(section(replace(made, fixed=True)))
    assert [(x, text) for x, _, text in placed(page)][:2] == [(0, "a" * 6), (0, "a" * 6)]


def test_it_does_so_each_time_and_inside_other_tables() -> None:
    inner = table(LONG, grid=(60, 60, 60))
    holder = table([Cell((inner, inner), margins=Margins())], grid=(200,))
    (page,) = pages(section(holder, inner, page_width=200.0))
    assert [x for x, _, text in placed(page) if text == "b b"] == [120.0] * 3


def test_a_fixed_table_keeps_its_grid() -> None:
    made = replace(table([asking(20.0, "a"), asking(60.0, "b")], grid=(50, 50)), fixed=True)
    assert widths(made) == [50, 50]


@given(st.lists(st.tuples(st.floats(1, 400), st.integers(1, 9)), min_size=1, max_size=6), st.floats(10, 600))
def test_columns_lie_between_their_words_and_their_wishes(
    asked: list[tuple[float, int]], total: float
) -> None:
    row = [asking(width, "a" * letters) for width, letters in asked]
    made = replace(table(row, grid=[7.5] * len(row)), width=Width("points", total))
    found = columns(made, 500.0, context())
    if agrees(made, made.grid):
        return
    words = [letters * 10.0 for _, letters in asked]
    most = max(total, min(sum(words), 500.0))
    assert sum(found) == pytest.approx(most, abs=0.01)
    assert sum(words) > most or all(w >= word - 0.01 for w, word in zip(found, words, strict=True))
