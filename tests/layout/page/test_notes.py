"""Footnotes counted anew on each page: the label is known only when the page is."""

from reportgen.layout.document import Break, Note, NoteMark
from tests.layout.making import FONT, baselines, pages, paragraph, section, texts


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
