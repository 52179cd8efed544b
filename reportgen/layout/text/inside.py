"""Traversal of blocks: their paragraphs, those in their shapes, their notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.layout.document import (
    Anchor,
    Block,
    Document,
    Equation,
    Inline,
    NoteMark,
    Paragraph,
    Shape,
    Text,
)


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph: in cells that are not covered by a merged one, and in the shapes on each paragraph."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for item in block.items:
                if isinstance(item, Anchor | Inline):
                    yield from in_shape(item.shape)
        else:
            for row in block.rows:
                for cell in row.cells:
                    if cell.merge != "continue":
                        yield from paragraphs(cell.blocks)


def in_shape(shape: Shape) -> Iterator[Paragraph]:
    """Yield every paragraph in a shape and in those it groups."""
    yield from paragraphs(shape.blocks)
    for _x, _y, child in shape.children:
        yield from in_shape(child)


def chart_texts(shape: Shape) -> Iterator[str]:
    """Yield the texts of a shape that is a chart, and of the charts that it groups."""
    if shape.kind == "chart":
        from reportgen.layout.chart.words import words  # few documents need it

        yield from words(shape.chart)
    for _x, _y, child in shape.children:
        yield from chart_texts(child)


def notes_in(shape: Shape) -> list[NoteMark]:
    """Return the notes called in a shape's text."""
    return [
        item
        for paragraph in in_shape(shape)
        for item in paragraph.items
        if isinstance(item, NoteMark) and not item.in_note
    ]


def texts(document: Document) -> Iterator[str]:
    """Yield the texts of the document: of its body and its running heads, then of its notes."""
    for blocks in _all_blocks(document):
        for paragraph in paragraphs(blocks):
            for item in paragraph.items:
                if isinstance(item, Text | Equation):
                    yield item.text
                elif isinstance(item, Anchor | Inline):
                    yield from chart_texts(item.shape)


def runs(document: Document) -> Iterator[Text]:
    """Yield the runs of text of the document in the same order."""
    for blocks in _all_blocks(document):
        for paragraph in paragraphs(blocks):
            yield from (item for item in paragraph.items if isinstance(item, Text))


def _all_blocks(document: Document) -> Iterator[Iterable[Block]]:
    for section in document.sections:
        yield section.blocks
        for running in (section.headers, section.footers):
            yield from (running.default, running.first, running.even)
    for notes in (document.footnotes, document.endnotes):
        yield from (note.blocks for note in notes.values())
