"""The colour of pages, which Word shows on the screen alone."""

from __future__ import annotations

import pytest

from reportgen.layout import lay_out
from tests.layout.read.making import docx
from tests.zips import unzipped, zipped


@pytest.mark.parametrize(
    ("colour", "shown", "told"), [("FFFFCC", True, True), ("FFFFCC", False, False), ("FFFFFF", True, False)]
)
def test_a_page_colour_is_told_where_word_shows_it(colour: str, shown: bool, told: bool) -> None:
    settings = "<w:displayBackgroundShape/>" if shown else ""
    members = unzipped(docx("<w:p/>", settings=settings))
    name = "word/document.xml"
    members[name] = members[name].replace(b"<w:body>", f'<w:background w:color="{colour}"/><w:body>'.encode())
    assert ("page-colour" in [each.code for each in lay_out(zipped(members)).diagnostics]) is told
