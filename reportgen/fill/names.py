"""The few names of WordprocessingML that filling touches, in lxml's ``{namespace}local`` spelling."""

from __future__ import annotations

from reportgen.ooxml.names import W


def w(local: str) -> str:
    """Return the WordprocessingML name ``local``."""
    return W + local


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
