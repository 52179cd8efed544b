"""Inside a paragraph and around it: links, languages, notes, figures, and what is no part of the text."""

from __future__ import annotations

import pikepdf
from msgspec.structs import replace

from reportgen.layout.document import (
    Anchor,
    Bookmark,
    Border,
    Edges,
    HeaderFooter,
    Inline,
    Note,
    NoteMark,
    Shape,
    Tab,
    TabStop,
    Text,
)
from tests.layout.draw.structure.making import (
    FONT,
    PICTURE,
    cell,
    paragraph,
    pdf,
    row,
    section,
    table,
    tagged,
)
from tests.layout.draw.structure.reading import Node, Tagged, faults

ADDRESS = "https://chinhphu.vn/"


def called(kind: str = "footnote") -> NoteMark:
    return NoteMark(kind, "1", "1", replace(FONT, script="superscript"))


def note(kind: str = "footnote") -> Note:
    return Note("1", (paragraph(replace(called(kind), in_note=True), " Lời chú."), paragraph("Tiếp.")))


def test_a_link_has_its_annotation_and_its_words() -> None:
    found = tagged(paragraph("Xem ", Text("cổng thông tin", FONT, ADDRESS), " nhé."))
    (link,) = found.tree.find("Link")
    annotation = next(kid for kid in link.kids if not isinstance(kid, tuple | Node))
    assert annotation.Contents == "cổng thông tin"
    assert found.text(link) == "cổng thông tin" and found.blocks() == ["Xem cổng thông tin nhé."]


def test_a_link_over_two_lines_is_one_element() -> None:
    found = tagged(paragraph("a", Text(" liên kết" * 40, FONT, ADDRESS)))
    (link,) = found.tree.find("Link")
    assert sum(isinstance(kid, pikepdf.Object) for kid in link.kids) > 1


def test_a_link_that_leads_nowhere_is_none() -> None:
    found = tagged(paragraph("a", Text("đâu", FONT, "#khong-co")))
    assert found.outline() == "Document(P(Span))"


def test_a_link_in_the_document_leads_there() -> None:
    found = tagged(paragraph(Text("xem sau", FONT, "#sau")), paragraph(Bookmark("sau"), "sau"))
    assert found.outline() == "Document(P(Link) P)"


def test_another_language_is_told() -> None:
    english = replace(FONT, language="en-US")
    found = tagged(paragraph("Lệnh ", Text("build", english), " tạo tệp."))
    (span,) = found.tree.find("Span")
    assert span.entries.Lang == "en-US" and found.text(span) == "build"


def test_what_is_no_language_is_not_told() -> None:
    assert tagged(paragraph(Text("a", replace(FONT, language="x-none")))).tree.find("Span") == []


def test_a_footnote_follows_its_paragraph() -> None:
    found = tagged(paragraph("Câu", called(), "."), paragraph("Sau."), footnotes={"1": note()})
    assert found.outline() == "Document(P(Reference) Note(P(Lbl) P) P)"
    assert found.blocks() == ["Câu1.", "1", "Lời chú.", "Tiếp.", "Sau."]


def test_a_footnote_over_two_pages_is_one() -> None:
    words = " ".join(f"chữ{number}" for number in range(150))
    long = Note("1", (paragraph(replace(called(), in_note=True), words), paragraph("Cuối.")))
    found = tagged(paragraph("Câu", called()), footnotes={"1": long}, height=220.0)
    (made,) = found.tree.find("Note")
    assert len(found.pages) > 1 and found.text(made).endswith("chữ149Cuối.")


def test_an_endnote_is_a_note_at_the_end() -> None:
    found = tagged(paragraph("Câu", called("endnote")), paragraph("Sau."), endnotes={"1": note("endnote")})
    assert found.outline() == "Document(P(Reference) P Note(P(Lbl)) P)" or found.tree.find("Note")


def test_a_picture_is_a_figure_with_words_and_a_box() -> None:
    found = tagged(paragraph("Hình: ", Inline(PICTURE, FONT)))
    (figure,) = found.tree.find("Figure")
    assert figure.entries.Alt == "Sơ đồ trận địa"
    left, low, right, high = (float(number) for number in figure.attribute("BBox"))
    assert (round(right - left), round(high - low)) == (20, 20)
    assert found.outline() == "Document(P(Figure))"


def test_a_picture_with_a_link_is_in_it() -> None:
    found = tagged(paragraph(Inline(replace(PICTURE, link=ADDRESS), FONT)))
    assert found.outline() == "Document(P(Link(Figure)))"


def test_what_is_marked_as_decoration_is_none_of_the_text() -> None:
    assert tagged(paragraph("a", Inline(replace(PICTURE, decorative=True), FONT))).outline() == "Document(P)"


def test_a_line_is_decoration() -> None:
    line = Shape("line", 50.0, 0.0)
    assert (
        tagged(paragraph("a", Inline(line, FONT)), paragraph("b", Anchor(line))).outline() == "Document(P P)"
    )


def test_the_text_of_a_text_box_comes_before_its_paragraph() -> None:
    box = Shape("rectangle", 100.0, 40.0, blocks=(paragraph("trong hộp"),), fill="EEEEEE")
    for behind in (False, True):
        found = tagged(paragraph("trước"), paragraph("a", Anchor(box, behind=behind)), paragraph("sau"))
        assert found.blocks() == ["trước", "trong hộp", "a", "sau"]
        assert found.outline() == "Document(P Div(P) P P)"


def test_what_is_in_a_described_group_is_part_of_the_picture() -> None:
    words = Shape("rectangle", 50.0, 20.0, blocks=(paragraph("40%"),))
    chart = Shape("group", 100.0, 100.0, children=((0.0, 0.0, words),), description="Biểu đồ")
    found = tagged(paragraph(Inline(chart, FONT)))
    assert found.outline() == "Document(P(Figure))"
    assert found.text(found.tree.find("Figure")[0]) == "40%"


def test_headers_leaders_and_lines_are_artifacts() -> None:
    head = HeaderFooter(default=(paragraph("Trang ", Text("1", FONT, ADDRESS)),))
    stop = TabStop(200.0, "right", "dot")
    ruled = Edges(bottom=Border("single", 1.0))
    body = section(
        paragraph("Mục", Tab(FONT), "7", tabs=(stop,), borders=ruled, shading="DDDDDD"), headers=head
    )
    data = pdf(body)
    assert faults(data) == []
    found = Tagged(data)
    assert found.blocks() == ["Mục 7"]
    assert found.outline() == "Document(P P(Link))"  # the header's link can be pressed
    artifacts = "".join(found.contents[0].artifacts)
    assert "Trang" in artifacts and "...." in artifacts


def test_a_shape_in_a_repeated_row_is_read_once() -> None:
    head = row(cell(paragraph("Tên", Anchor(PICTURE))), "Số", header=True)
    rows = [row(f"tên{number}", str(number)) for number in range(30)]
    found = tagged(table(head, *rows), height=200.0)
    assert len(found.pages) > 1 and len(found.tree.find("Figure")) == 1
