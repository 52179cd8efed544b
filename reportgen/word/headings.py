"""The headings of a text (Decree 30, annex I, II.6): part, section, clause, point."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph


def part_number(number: str) -> Blocks:
    """Return ``Phần I``, on a line of its own."""
    return paragraph("TieuDePhan", f"Phần {number}")


def part_title(title: str) -> Blocks:
    """Return the title of a part, below its number."""
    return paragraph("TenPhan", title)


def section_heading(number: str, title: str) -> Blocks:
    """Return the heading of a section: ``I. NHỮNG KẾT QUẢ``."""
    return paragraph("TieuDeMuc", f"{number}. {title}")


def clause_heading(number: str, title: str) -> Blocks:
    """Return the heading of a clause: ``1. Công tác tuyển quân``."""
    return paragraph("TieuDeKhoan", f"{number}. {title}")


def point(letter: str, text: str) -> Blocks:
    """Return a point: ``a) …``; the letters are the Vietnamese alphabet's, so that đ follows d."""
    return paragraph("NoiDung", f"{letter}) {text}")
