"""Property blocks are folded where that is safe, and what is read is the same either way."""

from __future__ import annotations

import pytest

from reportgen.layout import raw
from reportgen.layout.read import read
from reportgen.layout.read.fold import fold
from reportgen.ooxml.names import W_URI
from tests.layout.read.making import docx, part
from tests.narrow import as_a

RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>abc</w:t></w:r>"
LONG = 500  # paragraphs: a part that is worth folding


def body(inner: str, run: str = RUN) -> str:
    return f"<w:p>{inner}</w:p>" + f"<w:p>{run}</w:p>" * LONG


def folded(inner: str) -> int:
    """Return how many blocks were folded."""
    return len(fold(part("document", f"<w:body>{body(inner)}</w:body>").encode())[1])


@pytest.mark.parametrize(
    ("inner", "blocks"),
    [
        ("", 1),
        (f'<w:r xmlns:w="{W_URI}"/>', 1),  # declared once more, the same
        ('<w:r xmlns:w="urn:other"/>', 0),
        ("<!-- <w:rPr> -->", 0),
        ('<w:r fold="7"/>', 0),
    ],
)
def test_what_is_folded(inner: str, blocks: int) -> None:
    assert folded(inner) == blocks


@pytest.mark.parametrize(
    "run",
    [
        RUN,
        RUN.replace("<w:r>", f'<w:r xmlns:w="{W_URI}">'),
        RUN.replace("<w:r>", '<w:r xmlns:q="urn:q">').replace("<w:b/>", '<w:b/><q:mark q:val="1"/>'),
        RUN.replace("<w:b/>", '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'),
    ],
)
def test_runs_are_read_whole(run: str) -> None:
    document, found = read(docx(body("", run)))
    runs = [
        as_a(raw.Text, item) for p in document.sections[0].blocks for item in as_a(raw.Paragraph, p).items
    ]
    assert {(run.text, run.properties.bold, run.properties.italic) for run in runs} == {("abc", True, None)}
    assert len(runs) == LONG and not found
