"""The head of an annex (Decree 30, annex I, III.1); each stands in a section of its own, counted from page 1."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, concatenate, paragraph


def annex(number: str, names: tuple[str, ...], attached: str) -> Blocks:
    """Return ``Phụ lục II``, the lines of its name, and what it is attached to."""
    lines = concatenate(*(paragraph("TenPhuLuc", name) for name in names))
    return paragraph("PhuLuc", number) + lines + paragraph("KemTheo", attached)
