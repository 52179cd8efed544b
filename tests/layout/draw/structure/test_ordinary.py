"""Random ordinary documents: each word is shown once, tagged without a fault, and read where the Word file has it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from reportgen.layout import DocumentLayout, lay_out
from reportgen.layout.draw import write
from reportgen.layout.languages import with_languages
from reportgen.ooxml.names import W
from tests.layout.conservation.ordinary import WORD, document
from tests.layout.conservation.test_ordinary import all_of_it_stands_once
from tests.layout.draw.structure.reading import Tagged, faults

BOX = f"{W}txbxContent"


class Written:
    """The words of a Word file in reading order: a text box before its paragraph, a footnote after it."""

    def __init__(self, data: bytes) -> None:
        self._parts = zipfile.ZipFile(BytesIO(data))
        self._called: list[str] = []

    def words(self) -> list[str]:
        """The words of all but endnotes."""
        return list(self._blocks(self._part("word/document.xml")[0]))

    def endnotes(self) -> list[str]:
        """The words of the endnotes called so far: a page may have the end of one cell after the next cell."""
        return [word for name in self._called for word in self._note("endnote", name)]

    def _part(self, name: str) -> Any:  # noqa: ANN401 - lxml's element
        return etree.fromstring(self._parts.read(name))

    def _note(self, kind: str, name: str) -> Iterator[str]:
        for note in self._part(f"word/{kind}s.xml"):
            if note.get(W + "id") == name:
                yield from self._blocks(note)

    def _blocks(self, parent: Any) -> Iterator[str]:  # noqa: ANN401
        for block in parent:
            if block.tag == W + "p":
                yield from self._paragraph(block)
            elif block.tag == W + "tbl":
                for cell in block.iterfind(f"{W}tr/{W}tc"):
                    merge = cell.find(f"{W}tcPr/{W}vMerge")
                    if merge is None or merge.get(W + "val") == "restart":
                        yield from self._blocks(cell)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401
        for box in paragraph.iter(BOX):
            yield from self._blocks(box)
        for text in paragraph.iter(W + "t"):
            if not any(True for _ in text.iterancestors(BOX)) or paragraph.getparent().tag == BOX:
                yield from WORD.findall(text.text or "")
        for call in paragraph.iter(W + "footnoteReference"):
            yield from self._note("footnote", call.get(W + "id"))
        self._called += [call.get(W + "id") for call in paragraph.iter(W + "endnoteReference")]


def drawn(laid: DocumentLayout) -> Tagged:
    """Return the PDF of pages, read."""
    return Tagged(write(laid.pages, with_languages(laid.document), laid.fonts))


@pytest.mark.parametrize("first", range(0, 30, 10))
def test_each_word_is_shown_and_read_once_and_in_its_place(first: int) -> None:
    for seed in range(first, first + 10):
        data, said = document(seed)
        laid = lay_out(data)
        all_of_it_stands_once(seed, said, laid)
        tagged = drawn(laid)
        assert (seed, faults(tagged)) == (seed, [])
        written, read = Written(data), WORD.findall(tagged.text(tagged.tree))
        body = written.words()
        assert (seed, read[: len(body)]) == (seed, body)
        assert (seed, sorted(read[len(body) :])) == (seed, sorted(written.endnotes()))
