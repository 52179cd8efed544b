from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.boxes import GlyphRun
from reportgen.layout.document import Align, Break, Tab, TabStop
from reportgen.layout.text import narrowing
from tests.layout.making import FONT, context, glyphs, pages, paragraph, section, texts
from tests.narrow import as_a

# Letters and spaces are 10 pt wide. "aaaa bb cc" wants 100 pt; without "cc" its one space gains what is left.
LOSES_A_QUARTER = 95.0
LOSES_MORE = 94.0


def set_in(width: float, *items: str | Break | Tab, mode: int = 15, **form: object) -> list[str]:
    form.setdefault("align", Align.JUSTIFY)
    place = replace(context(), compatibility=mode)
    fragment = lay_out(paragraph(*items, **form), width, place)
    return ["".join(run.text for _, _, run in glyphs(line.box.children)) for line in fragment.lines]


def test_a_word_goes_on_a_justified_line_if_each_space_loses_a_quarter_at_most() -> None:
    assert set_in(LOSES_A_QUARTER, "aaaa bb cc dd") == ["aaaa bb cc", "dd"]
    assert set_in(LOSES_MORE, "aaaa bb cc dd") == ["aaaa bb", "cc dd"]


def test_not_before_word_2013_and_not_where_the_line_is_not_justified() -> None:
    assert set_in(LOSES_A_QUARTER, "aaaa bb cc dd", mode=14) == ["aaaa bb", "cc dd"]
    for align in (Align.LEFT, Align.RIGHT, Align.CENTRE):
        assert set_in(LOSES_A_QUARTER, "aaaa bb cc dd", align=align) == ["aaaa bb", "cc dd"]


def test_not_where_the_spaces_would_gain_little_without_the_word() -> None:
    # 9 letters and 8 spaces fill 170 pt of 174: each space would gain 0.05; with "jk" each would lose 0.29 …
    line = "a b c d e f g h i"
    assert set_in(174.0, f"{line} j k") == [line, "j k"]
    # … of 186 pt each would gain 0.2 or lose 0.044.
    assert set_in(186.0, f"{line} j k") == [f"{line} j", "k"]


def test_the_last_line_is_narrowed_to_the_margin_too() -> None:
    fragment = lay_out(paragraph("aaaa bb cc", align=Align.JUSTIFY), LOSES_A_QUARTER, context())
    run = as_a(GlyphRun, fragment.lines[0].box.children[0][2])
    assert (run.text, run.stretch, run.width) == ("aaaa bb cc", -2.5, 95.0)


def test_a_word_of_several_parts_is_taken_whole_or_not() -> None:
    assert set_in(LOSES_A_QUARTER, "aaaa bb c", "c dd") == ["aaaa bb cc", "dd"]
    assert set_in(LOSES_A_QUARTER, "aaaa bb c", "cc dd") == ["aaaa bb", "ccc dd"]


def test_only_spaces_after_the_last_tab_are_narrowed() -> None:
    stop = TabStop(40.0)
    assert set_in(94.0, "a b", Tab(FONT), "c d ef", tabs=(stop,)) == ["a bc d", "ef"]
    assert set_in(96.0, "a b", Tab(FONT), "c d ef", tabs=(stop,)) == ["a bc d ef"]


def test_a_break_after_the_narrowed_word_makes_no_empty_line() -> None:
    assert set_in(LOSES_A_QUARTER, "aaaa bb cc", Break("line", FONT), "dd") == ["aaaa bb cc", "dd"]


def test_the_document_says_whose_rules_hold() -> None:
    block = paragraph("aaaa bb cc", align=Align.JUSTIFY)
    old, new = (pages(replace(section(block), page_width=95.0), compatibility=mode)[0] for mode in (14, 15))
    assert (texts(old), texts(new)) == (["aaaa bb", "cc"], ["aaaa bb cc"])


@given(st.lists(st.text("ab", min_size=1, max_size=6), min_size=1, max_size=30), st.floats(60, 200))
def test_nothing_is_lost_and_no_space_loses_more_than_a_quarter(words: list[str], width: float) -> None:
    fragment = lay_out(paragraph(" ".join(words), align=Align.JUSTIFY), width, context())
    runs = [run for line in fragment.lines for _, _, run in glyphs(line.box.children)]
    assert " ".join(run.text for run in runs).split() == words
    assert all(run.stretch >= -10.0 * narrowing.MOST - 0.001 for run in runs)
    assert all(run.width <= width + 0.03 for run in runs)
