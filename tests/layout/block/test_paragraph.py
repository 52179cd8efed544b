import pytest
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.block.spacing import gap
from reportgen.layout.column import stack
from reportgen.layout.document import Break, ParagraphFormat
from tests.layout.making import BOXED, FONT, LINE, context, paragraph
from tests.narrow import there


def fragment(lines: int, **paragraph_format: str | bool | float) -> ParagraphFragment:
    return lay_out(paragraph(" ".join(["aaaa"] * lines), **paragraph_format), 40.0, context())


def counts(parts: tuple[ParagraphFragment | None, ParagraphFragment | None]) -> tuple[int, ...]:
    return tuple(0 if part is None else len(part.lines) for part in parts)


@pytest.mark.parametrize(
    ("lines", "room", "expected"),
    [
        (6, 35.0, (3, 3)),
        (6, 59.0, (4, 2)),  # two lines go over, not one
        (6, 15.0, (0, 6)),  # not one line alone at the foot
        (3, 25.0, (0, 3)),  # three lines cannot be parted
        (6, 60.0, (6, 0)),
    ],
)
def test_widows_and_orphans(lines: int, room: float, expected: tuple[int, int]) -> None:
    assert counts(fragment(lines).split(room)) == expected


def test_without_widow_control_any_line_may_stand_alone() -> None:
    assert counts(fragment(6, widow_control=False).split(15.0)) == (1, 5)


def test_kept_lines_go_together() -> None:
    assert counts(fragment(6, keep_lines=True).split(40.0)) == (0, 6)


def test_a_split_loses_no_line_and_no_space() -> None:
    head, tail = fragment(6, before=3.0, after=5.0).split(30.0)
    assert head is not None and tail is not None
    assert head.height + tail.height == 60.0
    assert (head.outer_format.before, head.outer_format.after) == (3.0, 0.0)
    assert (tail.outer_format.before, tail.outer_format.after) == (0.0, 5.0)


def test_a_page_break_cuts_after_its_line() -> None:
    block = lay_out(paragraph("aa", Break("page", FONT), "bb"), 40.0, context())
    head, tail = block.split(100.0)
    assert counts((head, tail)) == (1, 1)
    assert there(head).break_after() == "page"


def test_borders_take_room() -> None:
    block = lay_out(paragraph("aa", borders=BOXED), 40.0, context())
    assert block.height == 10.0 + 2 * LINE.width


def test_an_empty_paragraph_is_as_tall_as_its_mark() -> None:
    assert lay_out(paragraph(), 40.0, context()).height == 10.0


def test_the_larger_of_two_spaces_parts_paragraphs() -> None:
    assert gap(ParagraphFormat(after=6.0), ParagraphFormat(before=4.0)) == 6.0
    assert gap(ParagraphFormat(after=6.0), ParagraphFormat(before=9.0)) == 9.0


def test_contextual_spacing_falls_away_between_paragraphs_of_one_style() -> None:
    same = ParagraphFormat(before=4.0, after=6.0, contextual=True, style="List")
    assert gap(same, same) == 0.0
    assert gap(same, ParagraphFormat(before=4.0, style="Body")) == 6.0


def test_auto_spacing_falls_away_between_items_of_one_list() -> None:
    auto = ParagraphFormat(before=14.0, before_auto=True, after=14.0, after_auto=True, num_id=3)
    assert gap(auto, auto) == 0.0
    assert gap(auto, replace(auto, num_id=4)) == gap(replace(auto, num_id=0), replace(auto, num_id=0)) == 14.0
    assert gap(replace(auto, after=6.0, after_auto=False), auto) == 6.0


@pytest.mark.parametrize(("auto", "height"), [(True, 10.0), (False, 24.0)])
def test_auto_spacing_falls_away_at_the_end_of_a_cell(auto: bool, height: float) -> None:
    made = stack([paragraph("a", after=14.0, after_auto=auto)], 40.0, context())
    assert made.height == height
    assert made.overhang() == height - 10.0


def test_the_foot_of_a_column_needs_no_room_for_what_a_multiple_adds() -> None:
    spaced = fragment(3, line=1.5, widow_control=False)
    assert spaced.height == pytest.approx(45.0)
    assert spaced.overhang() == pytest.approx(5.0)
    assert counts(spaced.split(40.0)) == (3, 0)
    assert counts(spaced.split(39.0)) == (2, 1)
    assert counts(fragment(3, line_rule="atLeast", line=15.0, widow_control=False).split(44.0)) == (2, 1)
