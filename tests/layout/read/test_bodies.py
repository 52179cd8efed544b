"""Mail merge writes one ``w:body`` for each letter: all of them are read, in order."""

import pytest

from reportgen.layout import raw
from reportgen.layout.read import read
from reportgen.layout.write_back.contents import rebuild_contents
from tests.layout.read.making import docx
from tests.narrow import there

WIDE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
TALL = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def word(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def texts_of(section: raw.Section) -> list[str]:
    paragraphs = (block for block in section.blocks if isinstance(block, raw.Paragraph))
    return [item.text for paragraph in paragraphs for item in paragraph.items if isinstance(item, raw.Text)]


def sections(*bodies: str) -> list[tuple[str, float]]:
    document, _ = read(docx("</w:body><w:body>".join(bodies)))
    return [("".join(texts_of(s)), there(s.properties.page_width)) for s in document.sections]


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_every_body_is_read(count: int) -> None:
    assert sections(*(word(str(n)) + TALL for n in range(count))) == [(str(n), 595.3) for n in range(count)]


def test_a_body_keeps_its_own_sections_and_its_own_paper() -> None:
    ending = f"<w:pPr>{WIDE}</w:pPr>"
    found = sections(word("a", ending) + word("b") + TALL, word("c") + WIDE)
    assert found == [("a", 841.9), ("b", 595.3), ("c", 841.9)]


def test_a_body_without_a_section_takes_the_paper_of_the_one_before() -> None:
    assert sections(word("a") + WIDE, word("b")) == [("a", 841.9), ("b", 841.9)]


def test_contents_count_the_headings_of_every_body() -> None:
    heading = word("Phần hai", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')
    toc = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    made = rebuild_contents(
        docx(f"{toc}{TALL}</w:body><w:body>{heading}{TALL}", styles=styles), rebuild_all=True
    )
    document, _ = read(there(made))
    texts = [text for s in document.sections for text in texts_of(s)]
    assert texts.count("Phần hai") == 2
