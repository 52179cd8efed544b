from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.boxes import Rule
from reportgen.layout.column import lay_out
from reportgen.layout.document import NO_BORDER, Border, Row, Width
from reportgen.layout.table.borders import winner
from reportgen.layout.table.grid import spots
from reportgen.layout.table.widths import columns
from tests.layout.making import BOXED, cell, pages, scene, section, table, texts


def test_spans_and_merges_have_their_places():
    made = table(
        [cell("a", span=2), cell("b", merge="restart")],
        [cell("c"), cell("d"), cell("", merge="continue")],
        grid=(10, 10, 10),
    )
    places = [[(s.column, s.span, s.rows) for s in row] for row in spots(made)]
    assert places == [[(0, 2, 1), (2, 1, 2)], [(0, 1, 1), (1, 1, 1), (2, 1, 0)]]


def test_a_row_is_as_tall_as_its_tallest_cell_and_its_upper_line():
    made = table([cell("a", borders=BOXED), cell("b", "c", borders=BOXED)], grid=(50, 50))
    laid = lay_out(made, 100.0, scene())
    assert laid.rows[0].height == 20.0 + 1.0
    assert laid.height == 20.0 + 2.0


def test_row_height_rules():
    rows = [Row((cell("a"),), height=30.0, height_rule=rule) for rule in ("atLeast", "exact")]
    rows.append(Row((cell("a", "b"),), height=15.0, height_rule="exact"))
    laid = lay_out(table(*rows, grid=(50,)), 100.0, scene())
    assert [row.height for row in laid.rows] == [30.0, 30.0, 15.0]


def test_the_last_row_grows_under_a_merged_cell():
    made = table(
        [cell("a", "b", "c", merge="restart"), cell("x")],
        [cell("", merge="continue"), cell("y")],
        grid=(50, 50),
    )
    laid = lay_out(made, 100.0, scene())
    assert [row.height for row in laid.rows] == [10.0, 20.0]


def test_header_rows_stand_on_every_page():
    rows = [Row((cell("H"),), header=True)] + [Row((cell(f"r{i}"),)) for i in range(5)]
    made = pages(section(table(*rows, grid=(50,)), height=30.0))
    assert [texts(page) for page in made] == [["H", "r0", "r1"], ["H", "r2", "r3"], ["H", "r4"]]


def test_a_row_breaks_across_pages_unless_it_may_not():
    tall = cell("a", "b", "c", "d")
    free = pages(section(table([cell("x")], [tall], grid=(50,)), height=40.0))
    held = pages(section(table([cell("x")], Row((tall,), cant_split=True), grid=(50,)), height=40.0))
    assert [texts(page) for page in free] == [["x", "a", "b", "c"], ["d"]]
    assert [texts(page) for page in held] == [["x"], ["a", "b", "c", "d"]]


def test_a_row_taller_than_a_page_ends_the_flow_nowhere():
    made = pages(
        section(table(Row((cell("a", "b", "c"),), cant_split=True), [cell("z")], grid=(50,)), height=20.0)
    )
    assert [text for page in made for text in texts(page)] == ["a", "b", "c", "z"]


def test_the_wider_border_wins_then_the_weightier_style():
    thin, thick = Border("single", 0.5), Border("single", 1.5)
    assert winner(thin, thick) is thick
    assert winner(thin, Border("double", 0.5)).style == "double"
    assert winner(NO_BORDER, thin) is thin


def test_lines_of_a_grid_are_as_few_as_they_can_be():
    made = table(*[[cell("a", borders=BOXED), cell("b", borders=BOXED)] for _ in range(3)], grid=(50, 50))
    rules = [leaf for _, _, leaf in lay_out(made, 100.0, scene()).box().children if isinstance(leaf, Rule)]
    assert len([rule for rule in rules if rule.dx]) == 4
    assert len([rule for rule in rules if rule.dy]) == 3


def test_widths_come_from_grid_cells_and_preference():
    made = table([cell("a"), cell("b")], grid=(30, 60))
    assert columns(made, 200.0) == (30, 60)
    bare = table([cell("a", width=Width("points", 40.0)), cell("b")], grid=())
    assert columns(bare, 100.0) == (40.0, 60.0)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12), st.integers(3, 9))
def test_pages_lose_no_row(counts, lines):
    rows = [[cell(*[f"{i}.{k}" for k in range(count)])] for i, count in enumerate(counts)]
    made = pages(section(table(*rows, grid=(90,)), height=lines * 10.0))
    expected = [f"{i}.{k}" for i, count in enumerate(counts) for k in range(count)]
    assert [text for page in made for text in texts(page)] == expected
