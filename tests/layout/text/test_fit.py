import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.boxes import GlyphRun
from reportgen.layout.document import Align, Break, Inline, Label, Shape, TabStop
from reportgen.layout.document import Tab as TabItem
from tests.layout.making import FONT, context, glyphs, paragraph
from tests.narrow import as_a


def lines_of(fragment: ParagraphFragment) -> list[str]:
    return [
        "".join(leaf.text for _, _, leaf in line.box.children if isinstance(leaf, GlyphRun))
        for line in fragment.lines
    ]


def set_in(
    width: float, *items: str | Break | TabItem | Inline, **paragraph_format: float | tuple[TabStop] | Align
) -> ParagraphFragment:
    return lay_out(paragraph(*items, **paragraph_format), width, context())


def test_words_fill_lines_greedily() -> None:
    assert lines_of(set_in(50, "aa bb cc")) == ["aa bb", "cc"]


def test_a_line_may_end_after_a_hyphen_but_not_after_a_solidus() -> None:
    assert lines_of(set_in(40, "aa-bb")) == ["aa-", "bb"]
    assert lines_of(set_in(40, "x aa/bb")) == ["x", "aa/b", "b"]


def test_no_break_space_holds_words_together() -> None:
    assert lines_of(set_in(50, "aa bb\u00a0cc")) == ["aa", "bb\u00a0cc"]


def test_soft_hyphen_shows_only_where_the_line_ends() -> None:
    assert lines_of(set_in(40, "aaa\u00adbbb")) == ["aaa\u00ad", "bbb"]
    assert lines_of(set_in(90, "aaa\u00adbbb c")) == ["aaabbb c"]


def test_a_word_over_two_runs_is_not_broken_between_them() -> None:
    assert lines_of(set_in(50, "aa b", "bb cc")) == ["aa", "bbb", "cc"]


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    assert lines_of(set_in(30, "aaaaaaaa")) == ["aaa", "aaa", "aa"]


def test_a_break_ends_the_line() -> None:
    assert lines_of(set_in(90, "aa", Break("line", FONT), "bb")) == ["aa", "bb"]


def test_first_line_and_hanging_indent() -> None:
    fragment = set_in(50, "aa bb cc", left=20.0, first_line=-20.0)
    assert lines_of(fragment) == ["aa bb", "cc"]
    assert [line.box.children[0][0] for line in fragment.lines] == [0.0, 20.0]


def test_justified_lines_are_stretched_but_not_the_last() -> None:
    fragment = set_in(60, "aa bb cc", align=Align.JUSTIFY)
    first, last = (as_a(GlyphRun, line.box.children[0][2]) for line in fragment.lines)
    assert (first.text, first.stretch, first.width) == ("aa bb", 10.0, 60.0)
    assert last.stretch == 0.0


def test_right_and_centred() -> None:
    assert set_in(60, "aa", align=Align.RIGHT).lines[0].box.children[0][0] == 40.0
    assert set_in(60, "aa", align=Align.CENTRE).lines[0].box.children[0][0] == 20.0


def tab_places(stop: TabStop, text: str) -> list[float]:
    fragment = set_in(100, "a", TabItem(FONT), text, tabs=(stop,))
    return [x for x, _, leaf in fragment.lines[0].box.children if isinstance(leaf, GlyphRun)]


def test_tab_stops_of_every_kind() -> None:
    assert tab_places(TabStop(50.0), "bb") == [0.0, 50.0]
    assert tab_places(TabStop(50.0, "right"), "bb") == [0.0, 30.0]
    assert tab_places(TabStop(50.0, "center"), "bb") == [0.0, 40.0]
    assert tab_places(TabStop(50.0, "decimal"), "1,5") == [0.0, 40.0]


def test_default_tab_stops_count_from_the_margin() -> None:
    fragment = set_in(200, "a", TabItem(FONT), "b")
    assert fragment.lines[0].box.children[1][0] == 36.0


def test_leader_fills_the_tab() -> None:
    fragment = set_in(100, "a", TabItem(FONT), "b", tabs=(TabStop(90.0, "right", "dot"),))
    assert lines_of(fragment) == ["a" + "." * 7 + "b"]


WORDS = st.lists(st.text("abcđơ-", min_size=1, max_size=7), min_size=1, max_size=30)


@given(WORDS, st.integers(8, 40))
def test_every_word_stands_on_a_line_in_order(words: list[str], letters: int) -> None:
    fragment = set_in(letters * 10.0, " ".join(words))
    assert "".join(lines_of(fragment)).replace(" ", "") == "".join(words)
    assert all(len(line) <= letters for line in lines_of(fragment))


@given(WORDS, st.integers(8, 40))
def test_more_room_never_gives_more_lines(words: list[str], letters: int) -> None:
    text = " ".join(words)
    assert len(set_in((letters + 1) * 10.0, text).lines) <= len(set_in(letters * 10.0, text).lines)


@pytest.mark.parametrize("width", [50, 60])
def test_a_line_may_end_at_every_space_whatever_is_beside_it(width: float) -> None:
    assert lines_of(set_in(width, "aa bb )c")) == ["aa bb", ")c"]
    assert lines_of(set_in(width, "aaa ( bb")) == ["aaa (", "bb"]
    assert lines_of(set_in(width, "aa bb /c")) == ["aa bb", "/c"]


def extents(fragment: ParagraphFragment) -> list[tuple[float, float]]:
    """Return the left and right end of each line's letters, in the column."""
    return [
        (min(x for x, _, _ in found), max(x + leaf.width for x, _, leaf in found))
        for line in fragment.lines
        if (found := list(glyphs(line.box.children)))
    ]


INDENTS = [
    {"first_line": 15.0},
    {"first_line": 60.0},
    {"left": 15.0},
    {"left": 60.0},
    {"left": 40.0, "first_line": -9.0},
]


@pytest.mark.parametrize("indent", INDENTS)
@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("text", ["2", "22", "12345", "22 3", "a 12345 b"])
def test_indents_give_way_to_the_first_letter_of_a_word(
    indent: dict[str, float], align: Align, text: str
) -> None:
    """In a cell 20 pt wide no letter may stand in the next one."""
    fragment = set_in(20, text, align=align, **indent)
    assert "".join(lines_of(fragment)).replace(" ", "") == text.replace(" ", "")
    assert all(start >= 0.0 and end <= 20.0 for start, end in extents(fragment))


def test_a_word_beside_an_indent_is_broken_as_one_wider_than_the_line() -> None:
    assert lines_of(set_in(20, "22", first_line=15.0)) == ["2", "2"]
    assert lines_of(set_in(20, "22", first_line=60.0)) == ["2", "2"]
    assert lines_of(set_in(30, "22", first_line=5.0)) == ["22"]


def test_where_not_one_letter_fits_the_word_stays_whole() -> None:
    assert lines_of(set_in(5, "22", first_line=15.0)) == ["22"]


@pytest.mark.parametrize("text", ["", "22"])
@pytest.mark.parametrize("suffix", ["tab", "space", "nothing"])
@pytest.mark.parametrize(
    "indent", [{"left": 36.0, "first_line": -18.0}, {"left": 60.0}, {"first_line": 30.0}]
)
def test_a_list_s_label_is_not_broken_but_moved_in(text: str, suffix: str, indent: dict[str, float]) -> None:
    """A column of automatic numbers is often narrower than the indent of its list."""
    labelled = replace(paragraph(text, **indent), label=Label("1.", FONT, suffix))
    fragment = lay_out(labelled, 20.0, context())
    assert lines_of(fragment)[0].startswith("1.")
    assert all(start >= 0.0 and end <= 20.0 for start, end in extents(fragment))


def test_a_picture_beside_an_indent_is_moved_in() -> None:
    fragment = set_in(20, Inline(Shape("picture", 18.0, 9.0), FONT), first_line=30.0)
    ((x, _, _),) = fragment.lines[0].box.children
    assert 0.0 <= x <= 2.0


@pytest.mark.parametrize("suffix", ["tab", "nothing"])
def test_a_word_too_long_for_its_line_begins_beside_the_label(suffix: str) -> None:
    labelled = replace(paragraph("a" * 9, left=20.0, first_line=-20.0), label=Label("-", FONT, suffix))
    lines = lines_of(lay_out(labelled, 70.0, context()))
    assert lines == (["-aaaaa", "aaaa"] if suffix == "tab" else ["-aaaaaa", "aaa"])


@pytest.mark.parametrize("mark", [".", ",", ";", ":"])
def test_a_mark_may_stand_in_the_margin_where_the_format_has_it(mark: str) -> None:
    assert lines_of(set_in(50, f"aa bb{mark} c", hanging_marks=True)) == [f"aa bb{mark}", "c"]
    assert lines_of(set_in(50, f"aa bb{mark} c")) == ["aa", f"bb{mark} c"]


@pytest.mark.parametrize("text", ["aa bb) c", "aa bb.. c", "aa bbb. c"])
def test_only_one_mark_hangs_and_no_other_sign(text: str) -> None:
    assert lines_of(set_in(50, text, hanging_marks=True))[0] == "aa"


def test_a_mark_inside_a_word_does_not_hang() -> None:
    assert lines_of(set_in(50, "aa bb.", "c", hanging_marks=True)) == ["aa", "bb.c"]


def listed(text: str, width: float) -> list[str]:
    block = paragraph(text, left=20.0, first_line=-20.0, tabs=(TabStop(20.0),))
    return lines_of(lay_out(replace(block, label=Label("•", FONT, bullet="Square")), width, context()))


def test_a_word_wider_than_the_lines_of_a_list_begins_beside_its_bullet() -> None:
    assert listed("aaaaaaa bb", 70.0) == ["•aaaaa", "aa bb"]
    assert listed("aaa bbbb", 70.0) == ["•aaa", "bbbb"]
