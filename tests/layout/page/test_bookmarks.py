"""The pages on which bookmarks begin, wherever in the text they stand."""

from __future__ import annotations

from reportgen.layout.document import Anchor, Bookmark, Cell, Document, Shape
from reportgen.layout.page.totals import pages_and_bookmarks
from tests.layout.making import Squares, paragraph, section, table


def test_a_bookmark_is_found_in_text_cells_and_shapes() -> None:
    box = Anchor(Shape("rectangle", 50.0, 20.0, blocks=(paragraph(Bookmark("khung"), "hộp"),)))
    marked = Cell((paragraph(Bookmark("ô"), "ô"),))
    blocks = (
        paragraph(Bookmark("đầu"), "một"),
        table([marked], grid=[100.0]),
        paragraph("hai", page_break_before=True),
        paragraph(box, "ba", Bookmark("cuối")),
    )
    pages, found = pages_and_bookmarks(Document((section(*blocks),)), Squares())
    assert len(pages) == 2
    assert found == {"đầu": "1", "ô": "1", "khung": "2", "cuối": "2"}


def test_where_there_is_none_there_are_none() -> None:
    assert pages_and_bookmarks(Document((section(paragraph("một")),)), Squares())[1] == {}
