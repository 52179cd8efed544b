"""The papers of the sample year: tagged without a fault, and read in the order of their Word files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from reportgen import workspace
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest
from tests.layout.draw.structure.reading import Tagged, faults


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all papers of a year."""
    made = workspace.init(tmp_path_factory.mktemp("papers")).workspace
    return build_year(BuildRequest(made, 2023)).folder


def test_every_kind_of_paper_is_tagged_without_fault(papers: Path) -> None:
    found = {path.name: faults(path.read_bytes()) for path in papers.glob("*.pdf")}
    assert len(found) > 7 and not any(found.values()), found


def test_papers_are_read_in_the_order_of_their_word_files(papers: Path) -> None:
    for path in papers.glob("*.pdf"):
        tagged = Tagged(path.read_bytes())
        for unwritten in (*tagged.tree.find("Lbl"), *tagged.tree.find("Figure")):
            unwritten.kids.clear()
        written = "".join(words(docx.Document(str(path.with_suffix(".docx")))))
        assert "".join(tagged.text(tagged.tree).split()).casefold() == written.casefold(), path.name


def words(block: Document | Table | Paragraph | _Cell) -> Iterator[str]:
    """Yield the words of a Word file in their order; each cell once."""
    if isinstance(block, Paragraph):
        yield from block.text.split()
    elif isinstance(block, Table):
        for cell in dict.fromkeys(cell._tc for row in block.rows for cell in row.cells):
            yield from words(_Cell(cell, block))
    else:
        for inner in block.iter_inner_content():
            yield from words(inner)
