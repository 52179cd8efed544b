"""The empty last paragraph of a cell after a nested table (§17.4.65): Word gives it no height."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.document import NO_EDGES, Anchor, Block, Bookmark, Paragraph, Table


def flatten_last_paragraph(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return a cell's blocks with an empty last paragraph after a table reduced to no height.

    Shapes and bookmarks in it stay.
    """
    if len(blocks) < 2 or not isinstance(blocks[-2], Table):
        return blocks
    last = blocks[-1]
    if not isinstance(last, Paragraph) or not _is_empty(last):
        return blocks
    flat = replace(
        last.format,
        before=0.0,
        after=0.0,
        before_auto=False,
        after_auto=False,
        line_rule="exact",
        line=0.0,
        borders=NO_EDGES,
    )
    return (*blocks[:-1], replace(last, format=flat))


def _is_empty(paragraph: Paragraph) -> bool:
    return not paragraph.label.text and all(isinstance(item, Anchor | Bookmark) for item in paragraph.items)
