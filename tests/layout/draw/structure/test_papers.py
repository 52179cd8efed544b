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
from tests.layout.draw.structure.reading import Node, Tagged, faults


@pytest.fixture(scope="module")
def papers(folder: Path) -> dict[Path, Tagged]:
    """The PDF files of all papers of a year, read."""
    return {path: Tagged(path.read_bytes()) for path in folder.glob("*.pdf")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all papers of a year."""
    made = workspace.init(tmp_path_factory.mktemp("papers")).workspace
    return build_year(BuildRequest(made, 2023)).folder


def test_every_kind_of_paper_is_tagged_without_fault(papers: dict[Path, Tagged]) -> None:
    found = {path.name: faults(tagged) for path, tagged in papers.items()}
    assert len(found) > 7 and not any(found.values()), found


def test_papers_are_read_in_the_order_of_their_word_files(papers: dict[Path, Tagged]) -> None:
    for path, tagged in papers.items():
        written = "".join(words(docx.Document(str(path.with_suffix(".docx")))))
        read = tagged.text(without_what_is_not_written(tagged.tree))
        assert "".join(read.split()).casefold() == written.casefold(), path.name


def without_what_is_not_written(node: Node) -> Node:
    """Return an element without labels and figures, of which a Word file has no words."""
    kids = [
        without_what_is_not_written(kid) if isinstance(kid, Node) else kid
        for kid in node.kids
        if not isinstance(kid, Node) or kid.role not in ("Lbl", "Figure")
    ]
    return Node(node.role, node.entries, kids)


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
