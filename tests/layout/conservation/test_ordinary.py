"""Every word of a file stands on its pages exactly once, whatever is cut, kept together, balanced or hung."""

import pytest

from reportgen.layout import lay_out
from tests.layout.conservation.ordinary import Kept, document, kept
from tests.layout.making import texts
from tests.layout.read.making import docx


@pytest.mark.parametrize("first", range(0, 60, 10))
def test_every_word_stands_once(first):
    for seed in range(first, first + 10):
        data, said = document(seed)
        laid = lay_out(data)
        assert (seed, kept(said, laid.pages)) == (seed, Kept((), ()))
        assert [each.code for each in laid.diagnostics if each.code.startswith("text")] == []


def test_the_same_seed_gives_the_same_document():
    assert document(7) == document(7)
    assert document(7) != document(8)


def paragraph(text, inner=""):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{inner}</w:p>"


def row(first, merge, *others):
    merged = f"<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr>{first}</w:tc>"
    return f"<w:tr>{merged}<w:tc>{''.join(others)}</w:tc></w:tr>"


def test_a_merged_cell_over_a_page_end_with_a_note_below_it():
    lines = [f"merged{number}." for number in range(12)]
    rows = row("".join(map(paragraph, lines)), ' w:val="restart"', paragraph("r0."))
    rows += "".join(row("<w:p/>", "", paragraph(f"r{number}.")) for number in range(1, 12))
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    size = '<w:sectPr><w:pgSz w:w="6000" w:h="5000"/><w:pgMar w:top="600" w:bottom="600" w:left="600" w:right="600"/>'
    body = "".join(paragraph(f"p{number}.") for number in range(8)) + f"<w:tbl>{rows}</w:tbl>"
    made = docx(
        f"{body}{paragraph('end.', call)}{size}</w:sectPr>",
        footnotes=f'<w:footnote w:id="1">{paragraph("note.")}</w:footnote>',
    )
    pages = lay_out(made).pages
    assert len(pages) > 1
    shown = " ".join(text for page in pages for text in texts(page))
    assert [line for line in [*lines, "note."] if shown.count(line) != 1] == []
