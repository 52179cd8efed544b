import pytest

from reportgen.layout.document import (
    Bookmark,
    Border,
    Break,
    Cell,
    Columns,
    Edges,
    Field,
    HeaderFooter,
    Margins,
    Note,
    NoteMark,
    Paragraph,
)
from tests.layout.making import FONT, baselines, glyphs, pages, paragraph, section, table, texts


def lines(count: int, **paragraph_format: object) -> list[Paragraph]:
    return [paragraph(f"p{i}", **paragraph_format) for i in range(count)]


def test_blocks_fill_pages_in_order() -> None:
    made = pages(section(*lines(7), height=30.0))
    assert [texts(page) for page in made] == [["p0", "p1", "p2"], ["p3", "p4", "p5"], ["p6"]]


def test_page_break_before() -> None:
    made = pages(section(paragraph("a"), paragraph("b", page_break_before=True)))
    assert [texts(page) for page in made] == [["a"], ["b"]]


def test_a_heading_stays_with_what_follows() -> None:
    made = pages(section(*lines(2), paragraph("head", keep_next=True), paragraph("text"), height=30.0))
    assert [texts(page) for page in made] == [["p0", "p1"], ["head", "text"]]


def test_running_heads_by_page_with_their_numbers() -> None:
    head = HeaderFooter(default=(paragraph(Field("PAGE", FONT)),), first=(paragraph("first"),))
    made = pages(section(*lines(5), height=30.0, headers=head, header_distance=0.0, first_differs=True))
    assert [texts(page)[0] for page in made] == ["first", "2", "3"]


def test_a_tall_header_pushes_the_text_down() -> None:
    head = HeaderFooter(default=(paragraph("a"), paragraph("b")))
    made = pages(section(paragraph("text"), headers=head, header_distance=5.0, margins=Margins(10, 0, 0, 0)))
    assert baselines(made[0])[-1] == ("text", 5.0 + 20.0 + 8.0)


def test_numbers_restart_in_a_section_and_take_its_format() -> None:
    foot = HeaderFooter(default=(paragraph(Field("PAGE", FONT)),))
    first = section(paragraph("a"), footers=foot)
    annex = section(paragraph("b"), footers=foot, page_start=1, page_format="lowerRoman")
    made = pages(first, annex)
    assert [page.label for page in made] == ["1", "i"]
    assert [texts(page)[0] for page in made] == ["1", "i"]


def test_totals_are_known_on_the_first_page() -> None:
    made = pages(section(paragraph(Field("NUMPAGES", FONT)), *lines(5), height=20.0))
    assert texts(made[0])[0] == str(len(made)) == "3"


def test_page_references_find_their_page() -> None:
    made = pages(
        section(
            paragraph(Field("PAGEREF", FONT, target="x")),
            *lines(2),
            paragraph(Bookmark("x"), "here"),
            height=20.0,
        )
    )
    assert texts(made[0])[0] == "2"


def test_a_continuous_section_goes_on_under_the_last() -> None:
    made = pages(section(paragraph("a")), section(paragraph("b"), start="continuous"))
    assert baselines(made[0]) == [("a", 8.0), ("b", 18.0)]


def test_the_blank_page_before_an_odd_page_section_is_counted_but_not_printed() -> None:
    made = pages(section(paragraph("a")), section(paragraph("b"), start="oddPage"))
    assert [texts(page) for page in made] == [["a"], ["b"]]
    assert [page.label for page in made] == ["1", "3"]


def test_text_goes_on_in_the_next_column() -> None:
    made = pages(section(*lines(4), height=20.0, columns=Columns((40.0, 40.0), (20.0,))))
    assert len(made) == 1
    assert texts(made[0]) == ["p0", "p1", "p2", "p3"]


def test_a_footnote_stands_on_the_page_that_calls_it() -> None:
    note = Note("1", (paragraph("note"),))
    call = paragraph("call", NoteMark("footnote", "1", "1", FONT))
    made = pages(section(*lines(3), call, *lines(2), height=46.0), footnotes={"1": note})
    called = next(page for page in made if "note" in texts(page))
    assert "1" in texts(called)
    assert texts(called)[-1] == "note"


def called(identity: str, *before: str) -> Paragraph:
    return paragraph(*before, NoteMark("footnote", identity, identity, FONT))


def long_note(identity: str, count: int) -> Note:
    return Note(identity, tuple(paragraph(f"n{i}") for i in range(count)))


def test_a_footnote_longer_than_its_room_goes_on_at_the_foot_of_the_next_page() -> None:
    made = pages(
        section(*lines(5), called("1", "call"), *lines(2), height=87.0), footnotes={"1": long_note("1", 4)}
    )
    assert texts(made[0])[-4:] == ["call", "1", "n0", "n1"]
    assert texts(made[1]) == ["p0", "p1", "n2", "n3"]


def test_a_footnote_with_no_room_for_its_first_lines_takes_its_line_along() -> None:
    note = Note("1", (paragraph("aaaa bbbb cccc dddd eeee ffff"),))
    body = section(*lines(7), called("1", "call"), height=104.0)
    made = pages(body, footnotes={"1": note}, separator=paragraph())
    assert "call" not in texts(made[0])


def test_long_footnotes_leave_a_fifth_of_the_page_to_the_text() -> None:
    made = pages(section(called("1"), *lines(30), height=100.0), footnotes={"1": long_note("1", 30)})
    assert [sum(text.startswith("p") for text in texts(page)) for page in made[1:3]] == [2, 2]


def test_footnotes_stand_under_the_column_that_calls_them() -> None:
    made = pages(
        section(*lines(2), called("1", "c"), *lines(3), height=34.0, columns=Columns((40.0, 40.0), (20.0,))),
        footnotes={"1": long_note("1", 1)},
    )
    assert dict(baselines(made[0]))["c"] == 8.0
    assert {x for x, _, leaf in glyphs(made[0].children) if leaf.text == "n0"} == {60.0}


def test_rows_leave_room_for_the_footnotes_called_in_them() -> None:
    rows = [[Cell((called(str(i), f"r{i}"),), margins=Margins())] for i in range(6)]
    notes = {str(i): long_note(str(i), 1) for i in range(6)}
    made = pages(section(table(*rows, grid=(90,)), height=56.5), footnotes=notes)
    assert [texts(page).count("n0") for page in made] == [2, 2, 2]


def test_endnotes_stand_below_the_last_line() -> None:
    call = paragraph("call", NoteMark("endnote", "1", "i", FONT))
    head = HeaderFooter(default=(paragraph("head"),))
    body = section(call, *lines(1), headers=head, header_distance=0.0, height=60.0)
    notes = {"1": long_note("1", 4)}
    made = pages(body, endnotes=notes, endnote_separator=(paragraph("rule"),))
    assert [texts(page) for page in made] == [
        ["head", "call", "i", "p0", "rule", "n0", "n1"],
        ["head", "n2", "n3"],
    ]


def test_without_endnotes_there_is_no_separator() -> None:
    (page,) = pages(
        section(*lines(1)), endnotes={"1": long_note("1", 1)}, endnote_separator=(paragraph("r"),)
    )
    assert texts(page) == ["p0"]


def test_lines_kept_together_that_no_page_holds_fill_their_pages() -> None:
    made = pages(section(paragraph("aaaa bbbb cccc dddd eeee", keep_lines=True, right=50.0), height=20.0))
    assert [texts(page) for page in made] == [["aaaa", "bbbb"], ["cccc", "dddd"], ["eeee"]]


def test_a_page_field_may_have_a_format_of_its_own() -> None:
    made = pages(section(paragraph("a")), section(paragraph(Field("PAGE", FONT, number_format="upperRoman"))))
    assert [texts(page) for page in made] == [["a"], ["II"]]


def test_mirrored_margins_change_sides_on_even_pages() -> None:
    made = pages(section(*lines(3), height=20.0, margins=Margins(left=10.0, right=30.0)), mirror_margins=True)
    assert [next(glyphs(page.children))[0] for page in made] == [10.0, 30.0]


PAGE_BREAK = Break("page", FONT)


@pytest.mark.parametrize(
    "spec",
    [{}, {"keep_lines": True}, {"keep_next": True}, {"before": 6.0}, {"line_rule": "exact", "line": 40.0}],
)
def test_a_page_break_acts_at_the_foot_of_a_full_page(spec: dict[str, object]) -> None:
    made = pages(section(*lines(3), paragraph(PAGE_BREAK, **spec), paragraph("next"), height=30.0))
    assert [texts(page) for page in made] == [["p0", "p1", "p2"], ["next"]]


def test_text_after_a_page_break_of_its_paragraph_goes_over_alone() -> None:
    made = pages(section(*lines(3), paragraph(PAGE_BREAK, "text", keep_lines=True), height=30.0))
    assert [texts(page) for page in made] == [["p0", "p1", "p2"], ["text"]]


@pytest.mark.parametrize(
    "after", [paragraph(PAGE_BREAK), paragraph("text", page_break_before=True), paragraph(PAGE_BREAK, "text")]
)
def test_nothing_is_kept_with_what_a_page_break_parts(after: Paragraph) -> None:
    head = paragraph("head", keep_next=True)
    made = pages(section(*lines(2), head, after, paragraph("more"), height=30.0))
    assert texts(made[0]) == ["p0", "p1", "head"]
    assert len(made) == 2


def test_a_kept_paragraph_is_not_kept_with_the_page_after_its_break() -> None:
    made = pages(section(*lines(2), paragraph("head", PAGE_BREAK, keep_next=True), *lines(2), height=30.0))
    assert [texts(page) for page in made] == [["p0", "p1", "head"], ["p0", "p1"]]


def test_the_last_rows_stay_where_a_page_break_follows() -> None:
    row = [Cell((paragraph("row", keep_next=True),), margins=Margins())]
    made = pages(
        section(*lines(1), table(row, row, grid=(90,)), paragraph(PAGE_BREAK), *lines(1), height=30.0)
    )
    assert [texts(page) for page in made] == [["p0", "row", "row"], ["p0"]]


def test_widows_are_counted_up_to_the_break() -> None:
    text = paragraph("aaaa bbbb cccc", PAGE_BREAK, "dddd eeee", right=50.0)
    made = pages(section(*lines(2), text, height=40.0))
    assert [texts(page) for page in made] == [["p0", "p1"], ["aaaa", "bbbb", "cccc"], ["dddd", "eeee"]]


def top(*blocks: Paragraph, **spec: object) -> list[float]:
    """Return the first baseline of each page."""
    made = pages(section(*blocks, height=60.0, **spec))
    return [baselines(page)[0][1] for page in made]


@pytest.mark.parametrize(
    "second",
    [
        [paragraph("b", before=20.0, page_break_before=True)],
        [paragraph(PAGE_BREAK), paragraph("b", before=20.0)],
        [*lines(4), paragraph("b", before=20.0)],
    ],
)
def test_the_space_before_falls_away_at_the_top_of_pages_but_the_first(second: list[Paragraph]) -> None:
    assert top(paragraph("a", before=12.0), *second) == [20.0, 8.0]


def test_so_it_is_where_a_continuous_section_begins_with_a_page_break() -> None:
    one = section(paragraph("a"), space_after=5.0)
    heading = paragraph("b", before=12.0, page_break_before=True)
    made = pages(one, section(heading, start="continuous"))
    assert [baselines(page)[0][1] for page in made] == [8.0, 15.0]


@pytest.mark.parametrize(("after", "first"), [(0.0, 20.0), (5.0, 15.0), (12.0, 8.0), (30.0, 8.0)])
def test_a_sections_first_page_has_what_the_space_after_the_last_one_leaves(
    after: float, first: float
) -> None:
    one = section(paragraph("a", before=12.0), space_after=after)
    made = pages(one, section(paragraph("a", before=12.0), *lines(10)))
    assert [baselines(page)[0][1] for page in made] == [20.0, first, 8.0]


def test_the_distance_of_a_border_stays_at_the_top() -> None:
    line = Border("single", 1.0, space=5.0)
    bordered = paragraph("b", before=20.0, page_break_before=True, borders=Edges(top=line))
    assert top(paragraph("a"), bordered)[1] == 14.0


def test_balanced_columns_below_other_text_keep_the_space_before() -> None:
    two = Columns((40.0, 40.0), (20.0,))
    columned = section(*lines(4, before=5.0), start="continuous", columns=two)
    first = section(paragraph("a"), paragraph("b", page_break_before=True))
    made = pages(first, columned, section(paragraph("z"), start="continuous"))
    assert dict(baselines(made[1])[1:2])["p0"] == 10.0 + 5.0 + 8.0
