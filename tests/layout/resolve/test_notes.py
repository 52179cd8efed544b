"""How footnotes and endnotes are numbered: by the document, by its sections, each in its own format."""

import pytest

from reportgen.layout import document
from reportgen.layout.resolve import load
from tests.layout.read.making import docx
from tests.narrow import as_a


def note(number: int, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r></w:p></w:{kind}>'


def marked(*numbers: int, section: str = "", kind: str = "footnote") -> str:
    marks = "".join(f'<w:r><w:{kind}Reference w:id="{n}"/></w:r>' for n in numbers)
    return f"<w:p><w:pPr>{section}</w:pPr>{marks}</w:p>"


def labels(body: str, settings: str = "", kind: str = "footnote") -> list[str]:
    notes = "".join(note(n, kind) for n in range(1, 5))
    found, _ = load(docx(body, settings=settings, **{f"{kind}s": notes}))
    paragraphs = (block for section in found.sections for block in section.blocks)
    return [
        i.label
        for p in paragraphs
        for i in as_a(document.Paragraph, p).items
        if isinstance(i, document.NoteMark)
    ]


def sections(properties: str = "") -> str:
    return (
        marked(1, 2, section=f"<w:sectPr>{properties}</w:sectPr>")
        + marked(3, 4)
        + f"<w:sectPr>{properties}</w:sectPr>"
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", "1234"),
        ('<w:numRestart w:val="eachSect"/>', "1212"),
        ('<w:numRestart w:val="eachPage"/>', "1234"),
        ('<w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/>', "abab"),
        ('<w:numFmt w:val="chicago"/><w:numStart w:val="2"/>', ["†", "‡", "§", "**"]),
    ],
)
def test_the_document_s_and_the_sections_numbering_say_the_same(said: str, expected: str | list[str]) -> None:
    written = f"<w:footnotePr>{said}</w:footnotePr>"
    assert labels(sections(), settings=written) == list(expected)
    if "numStart" not in said:  # a section's start counts where its notes begin anew
        assert labels(sections(written)) == list(expected)


@pytest.mark.parametrize("where", ["settings", "section"])
def test_pages_count_their_own_notes_where_asked(where: str) -> None:
    said = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachPage"/></w:footnotePr>'
    settings, own = (said, "") if where == "settings" else ("", said)
    found, _ = load(docx(sections(own), settings=settings))
    assert found.footnotes_by_page == "lowerLetter"
    assert load(docx(sections()))[0].footnotes_by_page == ""


def test_a_section_may_number_its_own_way() -> None:
    own = '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>'
    body = marked(1, 2, section="<w:sectPr/>") + marked(3, 4) + f"<w:sectPr>{own}</w:sectPr>"
    assert labels(body) == ["1", "2", "III", "IV"]


def test_endnotes_are_roman_unless_they_say_otherwise() -> None:
    assert labels(marked(1, 2, kind="endnote"), kind="endnote") == ["i", "ii"]
    said = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    assert labels(marked(1, 2, kind="endnote"), settings=said, kind="endnote") == ["1", "2"]
