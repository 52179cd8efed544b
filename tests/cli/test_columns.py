"""Rows of cells as lines that fit a terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from reportgen.cli import columns
from reportgen.cli.columns import cell
from reportgen.cli.screen import letters

WORD = st.text("aăđ_", min_size=1, max_size=30)
CELL = st.lists(WORD, max_size=12).map(lambda words: cell(" ".join(words)))
ROWS = st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=5)


def drawn(row: columns.Row, widths: list[int]) -> list[str]:
    return [line.plain for line in columns.lines(row, widths)]


@given(ROWS, st.tuples(*[st.integers(1, 9)] * 3), st.integers(40, 120))
def test_no_word_is_cut_or_lost_and_no_line_is_too_wide(
    rows: list[columns.Row], shares: tuple[int, ...], width: int
) -> None:
    widths = columns.widths(rows, shares, width)
    for row in rows:
        lines = drawn(row, widths)
        words = " ".join(text for own in row for text, _style in own).split()
        assert sorted(" ".join(lines).split()) == sorted(words)
        assert max(map(letters, lines), default=0) <= width


def test_what_is_narrow_leaves_its_room_to_the_others() -> None:
    rows = [(cell("G4"), cell("một hai ba bốn năm"), cell("sáu bảy tám chín"))]
    assert columns.widths(rows, (1, 1, 1), 30) == [2, 12, 12]
    assert columns.widths(rows, (1, 1, 1), 60) == [2, 18, 16], "no column is wider than its text"


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (("tên", "hai bốn", "năm"), ["tên     hai     năm", "        bốn"]),
        (("tên_rất_dài", "hai", "năm"), ["tên_rất_dài", "        hai     năm"]),
        (("tên", "một_chữ_dài", "năm"), ["tên     một_chữ_dài", "                năm"]),
        (("tên", "hai", "một_chữ_dài"), ["tên     hai", "         một_chữ_dài"]),
        (("tên", "{{ a | b }}", "năm"), ["tên     {{ a | b }}", "                năm"]),
    ],
)
def test_a_word_or_a_tag_too_wide_for_its_column_goes_on_over_those_beside_it(
    row: tuple[str, ...], lines: list[str]
) -> None:
    assert drawn(tuple(map(cell, row)), [6, 6, 4]) == lines


def test_texts_below_a_row_take_the_whole_width() -> None:
    shown = io.StringIO()
    rows = [(cell("G4"), cell("chưa đủ", "red")), (cell("G5"), cell("đủ"))]
    below = [["  - một hai ba bốn năm"], []]
    columns.print_table(Console(file=shown, width=16), ("Ô", "Kết luận"), rows, (1, 4), below)
    assert shown.getvalue().splitlines() == [
        "Ô   Kết luận",
        "────────────",
        "G4  chưa đủ",
        "  - một hai ba",
        "    bốn năm",
        "G5  đủ",
    ]
