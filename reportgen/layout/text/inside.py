"""What stands in a document's blocks, one after the other: their paragraphs, those in their shapes, their notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.layout.document import Anchor, Block, Inline, NoteMark, Paragraph, Shape


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


def notes_in(shape: Shape) -> list[NoteMark]:
    """Return the notes called in a shape's text."""
    return [
        item
        for paragraph in in_shape(shape)
        for item in paragraph.items
        if isinstance(item, NoteMark) and not item.own
    ]
