"""What a paragraph says, letter by letter."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.ooxml.names import W_URI
from reportgen.ooxml.text import text_of


def word(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (word("Số") + "<w:r><w:tab/><w:t>5</w:t><w:br/><w:noBreakHyphen/><w:cr/></w:r>", "Số\t5\n\u2011\n"),
        (f"<w:hyperlink>{word('a')}</w:hyperlink><w:ins>{word('b')}</w:ins>", "ab"),
        (f"<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>{word('x')}</w:moveFrom>{word('a')}", "a"),
        (f"<w:r><w:pict><w:txbxContent><w:p>{word('hộp')}</w:p></w:txbxContent></w:pict></w:r>{word('a')}", "a"),
        (mark("begin") + word("PAGE") + mark("separate") + word("2") + mark("end") + word(" a"), "2 a"),
        (mark("begin") + word("PAGE") + mark("end") + word("a"), "a"),
        (
            mark("begin") + mark("begin") + mark("separate") + word("IF") + mark("end") + mark("separate") + word("b")
            + mark("end"),
            "b",
        ),
        (mark("separate") + mark("end") + mark("none") + word("a"), "a"),
        ("<w:r/><w:r><w:t/></w:r>", ""),
    ],
)  # fmt: skip
def test_what_a_paragraph_says_is_what_is_shown(inner: str, said: str) -> None:
    assert text_of(etree.fromstring(f'<w:p xmlns:w="{W_URI}">{inner}</w:p>')) == said
