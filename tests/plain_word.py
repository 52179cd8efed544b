"""New Word files as python-docx begins them, without what no paper of the tests has: quicker to read and to write."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn

_TABLE_STYLES = ("TableNormal", "TableGrid")
"""Of the hundred looks of tables those that papers have."""


def document() -> Document:
    """Return an empty document."""
    return docx.Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    made = docx.Document()
    styles = made.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _TABLE_STYLES:
            styles.remove(style)
    for name, relationship in list(made.part.rels.items()):
        if relationship.reltype.endswith("/stylesWithEffects"):  # all of them once more
            del made.part.rels[name]
    data = BytesIO()
    made.save(data)
    return data.getvalue()
