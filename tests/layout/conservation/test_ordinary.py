"""Every word of a file stands on its pages exactly once, whatever is cut, kept together, balanced or hung.

Of the first thirty random documents, ``draw/structure/test_ordinary.py`` says so, which draws them as well.
"""

from collections.abc import Sequence

import pytest

from reportgen.layout import DocumentLayout, lay_out
from tests.layout.conservation.ordinary import Kept, document, kept
from tests.layout.making import glyphs, texts
from tests.layout.read.making import docx


def all_of_it_stands_once(seed: int, said: Sequence[str], laid: DocumentLayout) -> None:
    assert (seed, kept(said, laid.pages)) == (seed, Kept((), ()))
    assert [each.code for each in laid.diagnostics if each.code.startswith("text")] == []


@pytest.mark.parametrize("first", range(30, 60, 10))
def test_every_word_stands_once(first: int) -> None:
    for seed in range(first, first + 10):
        data, said = document(seed)
        all_of_it_stands_once(seed, said, lay_out(data))


def test_the_same_seed_gives_the_same_document() -> None:
    assert document(7) == document(7)
    assert document(7) != document(8)


def paragraph(text: str, inner: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{inner}</w:p>"


def row(first: str, merge: str, *others: str) -> str:
    merged = f"<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr>{first}</w:tc>"
    return f"<w:tr>{merged}<w:tc>{''.join(others)}</w:tc></w:tr>"


def test_a_merged_cell_over_a_page_end_with_a_note_below_it() -> None:
    lines = [f"merged{number}." for number in range(12)]
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    rows = row("".join(map(paragraph, lines)), ' w:val="restart"', paragraph("r0.", call))
    rows += "".join(row("<w:p/>", "", paragraph(f"r{number}.") * 3) for number in range(1, 5))
    rows = rows.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    size = '<w:sectPr><w:pgSz w:w="6000" w:h="5000"/><w:pgMar w:top="600" w:bottom="600" w:left="600" w:right="600"/>'
    for above in range(14):
        made = docx(
            f"{paragraph('p.') * above}<w:tbl>{rows}</w:tbl>{paragraph('end.')}{size}</w:sectPr>",
            footnotes=f'<w:footnote w:id="1">{paragraph("note.")}</w:footnote>',
        )
        shown = " ".join(text for page in lay_out(made).pages for text in texts(page))
        assert [line for line in [*lines, "note."] if shown.count(line) != 1] == []


def test_a_note_called_in_a_frame_or_a_floating_table() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    frame = '<w:framePr w:w="1500" w:hSpace="100" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/>'
    framed = f"<w:p><w:pPr>{frame}</w:pPr><w:r><w:t>khung.</w:t></w:r>{call.format(1)}</w:p>"
    place = '<w:tblpPr w:vertAnchor="text" w:horzAnchor="margin"/>'
    cell = f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>{paragraph("ô.", call.format(2))}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="1500"/></w:tblGrid>'
    floating = f"<w:tbl><w:tblPr>{place}</w:tblPr>{grid}<w:tr>{cell}</w:tr></w:tbl>"
    notes = "".join(f'<w:footnote w:id="{at}">{paragraph(f"note{at}.")}</w:footnote>' for at in (1, 2))
    made = docx(framed + paragraph("a") + floating + paragraph("b"), footnotes=notes)
    shown = " ".join(text for page in lay_out(made).pages for text in texts(page))
    assert [shown.count(word) for word in ("khung.", "ô.", "note1.", "note2.")] == [1, 1, 1, 1]


def test_a_box_hung_on_the_last_line_of_a_page_stays_on_it() -> None:
    frame = '<w:framePr w:w="900" w:hSpace="100" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/>'
    words = " ".join(["chữ"] * 8)
    framed = f"<w:p><w:pPr>{frame}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    size = '<w:sectPr><w:pgSz w:w="6000" w:h="3000"/><w:pgMar w:top="400" w:bottom="400" w:left="400" w:right="400"/>'
    for count in range(12):
        made = docx(paragraph("a") * count + framed + paragraph("i") + f"{size}</w:sectPr>")
        for page in lay_out(made).pages:
            assert [leaf.text for _, y, leaf in glyphs(page.children) if y > page.height] == []
