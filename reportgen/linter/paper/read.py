"""DOCX → ``Paper``, through the layout engine's cascade: what is seen, not only what is set directly."""

from __future__ import annotations

from pathlib import Path

from reportgen.layout import document
from reportgen.layout.garbage import pause_gc
from reportgen.linter.paper import model
from reportgen.linter.paper.raw_texts import TypedTexts
from reportgen.linter.paper.strokes import with_strokes
from reportgen.linter.paper.walk import Walk


def read(docx: Path | bytes, name: str = "") -> model.Paper:
    """Return what is in a file, which diagnostics call ``name``, else by its path.

    Raises:
        DocumentError: the file cannot be read.
    """
    from reportgen.layout.read import read as read_raw
    from reportgen.layout.resolve import resolve

    with pause_gc():
        said, _noticed = read_raw(docx, name)
        resolved, _more = resolve(said)
        return paper(name or (str(docx) if isinstance(docx, Path) else ""), resolved, TypedTexts(said))


def paper(file: str, read: document.Document, typed: TypedTexts) -> model.Paper:
    """Return the paper that a resolved document is."""
    passages: list[model.Passage] = []
    sections = []
    for index, section in enumerate(read.sections):
        walk = Walk(index, section, typed, passages)
        walk.blocks(section.blocks)
        sections.append(_section(index, section))
    return model.Paper(file, tuple(sections), tuple(with_strokes(passages)), read.even_and_odd)


def _section(index: int, said: document.Section) -> model.PaperSection:
    return model.PaperSection(
        index,
        said.page_width,
        said.page_height,
        said.margins.top,
        said.margins.bottom,
        said.margins.left,
        said.margins.right,
        said.start,
        said.page_start,
        said.page_format,
        said.first_differs,
        _running_heads(index, said, said.headers, "header"),
        _running_heads(index, said, said.footers, "footer"),
    )


def _running_heads(
    index: int, section: document.Section, said: document.HeaderFooter, story: str
) -> model.RunningHeads:
    found = []
    for blocks in (said.default, said.first, said.even):
        passages: list[model.Passage] = []
        Walk(index, section, TypedTexts(), passages, story).blocks(blocks)
        found.append(tuple(passages))
    return model.RunningHeads(*found)
