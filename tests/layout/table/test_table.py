from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.boxes import BorderLine
from reportgen.layout.column import lay_out
from reportgen.layout.document import NO_BORDER, Border, Cell, Edges, Margins, Row, Table, Width
from reportgen.layout.table.borders import stronger_border
from reportgen.layout.table.grid import grid_cells
from reportgen.layout.table.table import TableFragment
from reportgen.layout.table.widths import columns
from tests.layout.making import (
    BOXED,
    baselines,
    cell,
    context,
    inside,
    pages,
    paragraph,
    section,
    table,
    texts,
)
from tests.narrow import as_a


def lay_out_table(made: Table) -> TableFragment:
    return as_a(TableFragment, lay_out(made, 100.0, context()))


def test_spans_and_merges_have_their_places() -> None:
    made = table(
        [cell("a", span=2), cell("b", merge="restart")],
        [cell("c"), cell("d"), cell("", merge="continue")],
        grid=(10, 10, 10),
    )
    places = [[(s.column, s.span, s.rows) for s in row] for row in grid_cells(made)]
    assert places == [[(0, 2, 1), (2, 1, 2)], [(0, 1, 1), (1, 1, 1), (2, 1, 0)]]


def test_a_row_is_as_tall_as_its_tallest_cell_and_its_upper_line() -> None:
    made = table([cell("a", borders=BOXED), cell("b", "c", borders=BOXED)], grid=(50, 50))
    fragment = lay_out_table(made)
    assert fragment.rows[0].height == 20.0 + 1.0
    assert fragment.height == 20.0 + 2.0


def test_row_height_rules() -> None:
    rows = [Row((cell("a"),), height=30.0, height_rule=rule) for rule in ("atLeast", "exact")]
    rows.append(Row((cell("a", "b"),), height=15.0, height_rule="exact"))
    fragment = lay_out_table(table(*rows, grid=(50,)))
    assert [row.height for row in fragment.rows] == [30.0, 30.0, 15.0]


def test_a_height_of_at_least_counts_neither_line_nor_margins() -> None:
    lined = cell("a", borders=BOXED, margins=Margins(top=2.0, bottom=3.0))
    rows = [Row((lined,), height=height, height_rule="atLeast") for height in (15.0, 5.0)]
    fragment = lay_out_table(table(*rows, grid=(50,)))
    assert [row.height for row in fragment.rows] == [15.0 + 1.0 + 5.0, 10.0 + 1.0 + 5.0]


def test_the_last_row_grows_under_a_merged_cell() -> None:
    made = table(
        [cell("a", "b", "c", merge="restart"), cell("x")],
        [cell("", merge="continue"), cell("y")],
        grid=(50, 50),
    )
    fragment = lay_out_table(made)
    assert [row.height for row in fragment.rows] == [10.0, 20.0]


def test_header_rows_stand_on_every_page() -> None:
    rows = [Row((cell("H"),), header=True)] + [Row((cell(f"r{i}"),)) for i in range(5)]
    made = pages(section(table(*rows, grid=(50,)), height=30.0))
    assert [texts(page) for page in made] == [["H", "r0", "r1"], ["H", "r2", "r3"], ["H", "r4"]]


def test_a_row_breaks_across_pages_unless_it_may_not() -> None:
    tall = cell("a", "b", "c", "d")
    free = pages(section(table([cell("x")], [tall], grid=(50,)), height=40.0))
    held = pages(section(table([cell("x")], Row((tall,), cant_split=True), grid=(50,)), height=40.0))
    assert [texts(page) for page in free] == [["x", "a", "b", "c"], ["d"]]
    assert [texts(page) for page in held] == [["x"], ["a", "b", "c", "d"]]


def test_a_row_taller_than_a_page_ends_the_flow_nowhere() -> None:
    made = pages(
        section(table(Row((cell("a", "b", "c"),), cant_split=True), [cell("z")], grid=(50,)), height=20.0)
    )
    assert [text for page in made for text in texts(page)] == ["a", "b", "c", "z"]


def test_the_wider_border_wins_then_the_weightier_style() -> None:
    thin, thick = Border("single", 0.5), Border("single", 1.5)
    assert stronger_border(thin, thick) is thick
    assert stronger_border(thin, Border("double", 0.5)).style == "double"
    assert stronger_border(NO_BORDER, thin) is thin


def test_lines_of_a_grid_are_as_few_as_they_can_be() -> None:
    made = table(*[[cell("a", borders=BOXED), cell("b", borders=BOXED)] for _ in range(3)], grid=(50, 50))
    rules = [
        leaf for _, _, leaf in lay_out(made, 100.0, context()).box().children if isinstance(leaf, BorderLine)
    ]
    assert len([rule for rule in rules if rule.dx]) == 4
    assert len([rule for rule in rules if rule.dy]) == 3


def test_widths_come_from_grid_cells_and_preference() -> None:
    made = table([cell("a"), cell("b")], grid=(30, 60))
    assert columns(made, 200.0, context()) == (30, 60)
    bare = table([cell("a", width=Width("points", 40.0)), cell("b")], grid=())
    assert columns(bare, 100.0, context()) == (40.0, 60.0)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12), st.integers(3, 9))
def test_pages_lose_no_row(counts: list[int], lines: int) -> None:
    rows = [[cell(*[f"{i}.{k}" for k in range(count)])] for i, count in enumerate(counts)]
    made = pages(section(table(*rows, grid=(90,)), height=lines * 10.0))
    expected = [f"{i}.{k}" for i, count in enumerate(counts) for k in range(count)]
    assert [text for page in made for text in texts(page)] == expected


def test_widows_and_orphans_are_controlled_in_a_split_row() -> None:
    tall = Cell((paragraph("aa bb cc dd ee ff"),), margins=Margins())
    made = pages(section(paragraph("x"), table([tall], grid=(20,)), height=30.0))
    assert [texts(page) for page in made] == [["x", "aa", "bb"], ["cc", "dd"], ["ee", "ff"]]


def test_without_widow_control_and_with_kept_lines_a_split_row_parts_anywhere() -> None:
    tall = Cell((paragraph("aa bb cc dd", widow_control=False, keep_lines=True),), margins=Margins())
    made = pages(section(paragraph("x"), paragraph("y"), table([tall], grid=(20,)), height=30.0))
    assert [texts(page) for page in made] == [["x", "y", "aa"], ["bb", "cc", "dd"]]


def test_a_row_moves_where_an_orphan_would_be_left() -> None:
    tall = Cell((paragraph("aa bb cc dd"),), margins=Margins())
    made = pages(section(paragraph("x"), paragraph("y"), table([tall], grid=(20,)), height=30.0))
    assert [texts(page) for page in made] == [["x", "y"], ["aa", "bb"], ["cc", "dd"]]


def test_a_row_whose_stated_height_has_no_room_moves() -> None:
    row = Row((cell("a", "b", "c"),), height=20.0, height_rule="atLeast")
    made = pages(section(*[paragraph("x")] * 2, table(row, grid=(50,)), height=30.0))
    assert [texts(page) for page in made] == [["x", "x"], ["a", "b", "c"]]


def kept_row(text: str) -> list[Cell]:
    return [Cell((paragraph(text, keep_next=True),), margins=Margins())]


def test_a_row_stays_with_the_next_if_its_first_paragraph_does() -> None:
    made = pages(
        section(table([cell("a")], [cell("b")], kept_row("c"), [cell("d")], grid=(50,)), height=30.0)
    )
    assert [texts(page) for page in made] == [["a", "b"], ["c", "d"]]


def test_the_last_rows_stay_with_the_signature() -> None:
    made = pages(
        section(table([cell("a")], [cell("b")], kept_row("c"), grid=(50,)), paragraph("sign"), height=30.0)
    )
    assert [texts(page) for page in made] == [["a", "b"], ["c", "sign"]]


@given(st.integers(0, 3), st.integers(1, 12), st.integers(2, 5))
def test_kept_rows_longer_than_a_page_still_end(heads: int, count: int, lines: int) -> None:
    rows = [Row((cell(f"h{i}"),), header=True) for i in range(heads)]
    rows += [Row(tuple(kept_row(f"r{i}"))) for i in range(count)]
    made = pages(section(table(*rows, grid=(50,)), paragraph("sign"), height=lines * 10.0))
    found = [text for page in made for text in texts(page) if not text.startswith("h")]
    assert found == [f"r{i}" for i in range(count)] + ["sign"]


def test_what_an_exact_height_hides_is_not_there() -> None:
    made = pages(section(table(Row((cell("a", "b", "c"),), height=15.0, height_rule="exact"), grid=(50,))))
    assert texts(made[0]) == ["a", "b"]


def test_a_row_that_may_not_be_split_is_split_if_it_is_taller_than_a_page() -> None:
    made = pages(section(table(Row((cell("a", "b", "c"),), cant_split=True), grid=(50,)), height=20.0))
    assert [texts(page) for page in made] == [["a", "b"], ["c"]]


def rotated(text: str, direction: str) -> Cell:
    return Cell((paragraph(text),), margins=Margins(), text_direction=direction)


def test_turned_text_stands_along_the_height_of_its_row() -> None:
    row = Row((rotated("abc", "btLr"), rotated("abc", "tbRl")), height=40.0, height_rule="atLeast")
    fragment = lay_out_table(table(row, grid=(30, 30)))
    first, second = (inside(inside(cell).children[0]) for cell in inside(fragment.box().children[0]).children)
    assert (first.rotation, second.rotation) == (270, 90)
    assert fragment.rows[0].height == 40.0
    assert (first.width, first.height, len(inside(first.children[0]).children)) == (30, 40.0, 1)


def test_a_row_without_height_grows_to_its_turned_text() -> None:
    fragment = lay_out_table(table([rotated("abc def", "btLr"), cell("x")], grid=(30, 30)))
    assert round(fragment.rows[0].height) == 70


def test_the_thickest_line_of_both_rows_takes_room_between_them() -> None:
    heavy = Edges(bottom=Border("single", 4.0))
    fragment = lay_out_table(table([cell("a", borders=heavy)], [cell("b", borders=BOXED)], grid=(50,)))
    assert [row.above for row in fragment.rows] == [0.0, 4.0]


def test_a_double_line_is_three_lines_thick() -> None:
    assert [Border(style, 0.5).thickness for style in ("single", "double", "triple")] == [0.5, 1.5, 2.5]


def test_the_largest_upper_margin_holds_for_the_whole_row() -> None:
    made = table([cell("a", margins=Margins(top=7.0)), cell("b")], grid=(20, 20))
    found = baselines(pages(section(made))[0])
    assert found == [("a", 15.0), ("b", 15.0)]


def test_diagonals_run_from_corner_to_corner() -> None:
    red = Border("single", 1.0, "FF0000")
    down, up = Edges(diagonal_down=red), Edges(diagonal_up=red)
    made = table([cell("a", borders=down), cell("b", borders=up)], grid=(40, 30))
    box = lay_out(made, 100.0, context()).box()
    cells = [inside(each) for each in inside(box.children[0]).children]
    lines = [
        [(x, y, leaf.dx, leaf.dy) for x, y, leaf in c.children if isinstance(leaf, BorderLine)] for c in cells
    ]
    assert lines == [[(0.0, 0.0, 40.0, 10.0)], [(0.0, 10.0, 30.0, -10.0)]]
