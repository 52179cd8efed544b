"""The few names of WordprocessingML that filling touches, in lxml's ``{namespace}local`` spelling."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"


def w(local: str) -> str:
    """Return the WordprocessingML name ``local``."""
    return f"{{{MAIN}}}{local}"


BODY, SECTION = w("body"), w("sectPr")
PARAGRAPH, PARAGRAPH_PROPERTIES, TEXT, RUN = w("p"), w("pPr"), w("t"), w("r")
TABLE, ROW, CELL = w("tbl"), w("tr"), w("tc")
BREAK, DRAWN, PICTURE = w("br"), w("drawing"), w("pict")

MARKS = tuple(
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd"),
    )
)
"""The ends of ranges, which stand in paragraphs and between them (§17.13)."""
