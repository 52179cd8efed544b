import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.boxes import BorderLine, Page
from reportgen.layout.document import Break, Columns, Paragraph
from tests.layout.making import FONT, glyphs, pages, paragraph, section

TWO = Columns((40.0, 40.0), (20.0,))


def lines(count: int) -> list[Paragraph]:
    return [paragraph(f"p{i}") for i in range(count)]


def places(page: Page) -> dict[str, tuple[float, float]]:
    return {leaf.text: (x, y) for x, y, leaf in glyphs(page.children)}


def test_columns_before_a_continuous_section_are_equally_long() -> None:
    made = pages(section(*lines(5), columns=TWO), section(paragraph("end"), start="continuous"))
    found = places(made[0])
    assert [found[f"p{i}"] for i in range(5)] == [(0, 8), (0, 18), (0, 28), (60, 8), (60, 18)]
    assert found["end"] == (0, 38)


def test_columns_at_the_end_of_the_document_are_filled_one_after_the_other() -> None:
    found = places(pages(section(*lines(5), columns=TWO))[0])
    assert {x for x, _ in found.values()} == {0}


def test_only_the_last_page_of_columns_is_balanced() -> None:
    made = pages(
        section(*lines(24), height=100.0, columns=TWO), section(paragraph("end"), start="continuous")
    )
    assert len(made) == 2
    assert places(made[1])["p22"][1] == places(made[1])["p20"][1]


def test_the_mark_of_a_paragraph_goes_over_its_column_break_but_stays_with_a_page_break() -> None:
    column, page = (paragraph(Break(kind, FONT), after=4.0) for kind in ("column", "page"))
    made = pages(section(paragraph("a"), column, paragraph("b"), page, paragraph("c"), columns=TWO))
    assert [places(one) for one in made] == [{"a": (0, 8), "b": (60, 22)}, {"c": (0, 8)}]


def test_a_column_break_is_not_balanced_away() -> None:
    first = paragraph("a", Break("column", FONT))
    made = pages(section(first, *lines(3), columns=TWO), section(paragraph("end"), start="continuous"))
    assert places(made[0])["p0"][0] == 60


def test_text_is_set_anew_for_a_column_of_another_width() -> None:
    text = paragraph(" ".join(["aa"] * 12), widow_control=False)
    made = pages(section(text, height=20.0, columns=Columns((20.0, 70.0), (10.0,))))
    found = [(x, leaf.text) for x, _, leaf in glyphs(made[0].children)]
    assert [text for x, text in found if x < 20] == ["aa", "aa"]
    assert [text for x, text in found if x >= 30][:2] == ["aa aa", "aa aa"]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=12), st.integers(2, 4))
def test_balancing_loses_nothing(counts: list[int], number: int) -> None:
    width = 100.0 / number - 2.0
    blocks = [paragraph(" ".join([f"{i}"] * count)) for i, count in enumerate(counts)]
    columns = Columns((width,) * number, (2.0,) * (number - 1))
    made = pages(
        section(*blocks, height=80.0, columns=columns), section(paragraph("end"), start="continuous")
    )
    found = " ".join(leaf.text for page in made for _, _, leaf in glyphs(page.children)).split()
    assert found == [f"{i}" for i, count in enumerate(counts) for _ in range(count)] + ["end"]


def test_a_line_stands_between_columns_that_ask_for_one() -> None:
    columns = Columns((40.0, 40.0), (20.0,), line_between=True)
    made = pages(section(*lines(4), columns=columns), section(paragraph("end"), start="continuous"))
    assert [(x, y, leaf.dy) for x, y, leaf in made[0].children if isinstance(leaf, BorderLine)] == [
        (50.0, 0.0, 20.0)
    ]


@pytest.mark.parametrize(("before", "top"), [(0.0, 16.0), (4.0, 16.0), (10.0, 20.0)])
@pytest.mark.parametrize("balanced", [True, False])
def test_all_columns_begin_below_the_space_after_the_text_above(
    balanced: bool, before: float, top: float
) -> None:
    columned = [paragraph("a", before=before), *lines(3 if balanced else 6)]
    following = [section(paragraph("z"), start="continuous", height=76.0)] if balanced else []
    above = section(paragraph("t", after=6.0), height=76.0)
    made = pages(above, section(*columned, height=76.0, start="continuous", columns=TWO), *following)
    found = places(made[0])
    assert found["a"] == (0, top + 8.0)
    assert min(y for x, y in found.values() if x) == 16.0 + 8.0


@pytest.mark.parametrize("after", [0.0, 9.0, 30.0])
def test_columns_that_begin_at_the_foot_go_over_to_the_next_page(after: float) -> None:
    above = [*lines(5), paragraph("t", after=after)]
    made = pages(
        section(*above, height=65.0),
        section(*(paragraph(f"c{n}") for n in range(4)), height=65.0, start="continuous", columns=TWO),
    )
    assert places(made[1]) == {f"c{n}": (0, 8 + 10 * n) for n in range(4)}
    assert len(made) == 2


def test_a_heading_at_the_foot_goes_over_also_where_a_continuous_section_begins_there() -> None:
    body = [paragraph("h", keep_next=True), paragraph("t")]
    made = pages(section(*lines(5), height=65.0), section(*body, height=65.0, start="continuous"))
    assert places(made[1]) == {"h": (0, 8), "t": (0, 18)}
