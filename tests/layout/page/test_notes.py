"""Footnotes counted anew on each page: the label is known only when the page is."""

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import BorderLine, Page
from reportgen.layout.document import Break, Margins, Note, NoteMark, Paragraph, Section
from tests.layout.making import FONT, baselines, leaves, pages, paragraph, section, texts


def note(number: int) -> Note:
    own = NoteMark("footnote", str(number), str(number), FONT, in_note=True)
    return Note(str(number), (paragraph(own, "n"),))


def called(number: int) -> NoteMark:
    return NoteMark("footnote", str(number), str(number), FONT)


def test_each_page_begins_with_the_first_label() -> None:
    body = section(
        paragraph("a", called(1), called(2), Break("page", FONT)), paragraph("b", called(3)), height=200.0
    )
    notes = {str(number): note(number) for number in (1, 2, 3)}
    first, second = pages(body, footnotes=notes, footnotes_by_page="lowerLetter")
    assert "".join(texts(first)) == "aabanbn"
    assert "".join(texts(second)) == "baan"
    assert "".join(texts(pages(body, footnotes=notes)[1])) == "b33n"


def test_the_last_note_stands_on_the_foot_without_the_space_below_it() -> None:
    def blocks(**paragraph_format: float) -> list[float]:
        spaced = {
            "1": Note("1", (paragraph("n", **paragraph_format),)),
            "2": Note("2", (paragraph("m", **paragraph_format),)),
        }
        (page,) = pages(section(paragraph("a", called(1), called(2)), height=200.0), footnotes=spaced)
        return [y for text, y in baselines(page) if text in "nm"]

    assert blocks() == [188.0, 198.0]
    assert blocks(after=6.0, line=1.5) == [177.0, 198.0]


def rule(page: Page) -> tuple[float, float, float]:
    """Return the place and the width of the rule above the notes."""
    ((x, y, line),) = leaves(page.children, BorderLine)
    return x, round(y, 2), line.dx


def wide(*blocks: Paragraph, height: float) -> Section:
    return replace(section(*blocks, height=height), page_width=300.0, margins=Margins(left=20.0, right=30.0))


@pytest.mark.parametrize("size", [10.0, 20.0])
def test_the_rule_stands_in_a_line_of_its_paragraph(size: float) -> None:
    separator = replace(paragraph(), mark=replace(FONT, size=size))
    (page,) = pages(
        wide(paragraph("a", called(1)), height=200.0), footnotes={"1": note(1)}, separator=separator
    )
    assert rule(page) == (20.0, 190.0 - size + 0.8 * size - 0.22 * size, 144.0)


def test_the_line_of_the_rule_takes_room_from_the_text() -> None:
    body = wide(*(paragraph(f"p{n}") for n in range(3)), paragraph("a", called(1)), height=60.0)
    assert len(pages(body, footnotes={"1": note(1)}, separator=paragraph())) == 1
    assert len(pages(body, footnotes={"1": note(1)}, separator=paragraph("", after=2.0))) == 2


def test_the_rule_above_notes_that_go_on_is_as_wide_as_the_text() -> None:
    long = Note("1", tuple(paragraph(f"n{n}") for n in range(6)))
    made = pages(wide(paragraph("a", called(1)), height=50.0), footnotes={"1": long}, separator=paragraph())
    assert [rule(page)[2] for page in made] == [144.0, 250.0]
