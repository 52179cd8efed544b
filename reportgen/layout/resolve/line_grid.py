"""Lines on the section's document grid (``w:docGrid`` of type ``lines``, §17.6.5)."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.document import Block, Paragraph, ParagraphFormat


def on_grid(blocks: tuple[Block, ...], pitch: float) -> tuple[Block, ...]:
    """Return a section's blocks with the paragraphs that snap to a grid of ``pitch`` points; 0: there is none.

    Text in tables does not, unless ``w:adjustLineHeightInTable`` asked for it (§17.15.3.1), which is not followed.
    """
    if pitch <= 0.0:
        return blocks
    formats: dict[int, ParagraphFormat] = {}
    return tuple(_on_grid(block, pitch, formats) for block in blocks)


def _on_grid(block: Block, pitch: float, formats: dict[int, ParagraphFormat]) -> Block:
    if not isinstance(block, Paragraph) or not block.format.snap_to_grid:
        return block
    key = id(block.format)
    if key not in formats:
        formats[key] = replace(block.format, line_pitch=pitch)
    return replace(block, format=formats[key])
