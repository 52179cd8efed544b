"""Footnotes counted anew on each page: the label is known only when the page is."""

from reportgen.layout.document import Break, Note, NoteMark
from tests.layout.making import FONT, pages, paragraph, section, texts


def note(number):
    own = NoteMark("footnote", str(number), str(number), FONT, own=True)
    return Note(str(number), (paragraph(own, "n"),))


def called(number):
    return NoteMark("footnote", str(number), str(number), FONT)


def test_each_page_begins_with_the_first_label():
    body = section(
        paragraph("a", called(1), called(2), Break("page", FONT)), paragraph("b", called(3)), height=200.0
    )
    notes = {str(number): note(number) for number in (1, 2, 3)}
    first, second = pages(body, footnotes=notes, footnotes_by_page="lowerLetter")
    assert "".join(texts(first)) == "aabanbn"
    assert "".join(texts(second)) == "baan"
    assert "".join(texts(pages(body, footnotes=notes)[1])) == "b33n"
