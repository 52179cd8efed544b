"""A packet imposed as an A5 booklet on A4 sheets: printed on both sides, folded and stapled in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from reportgen.packet.bind import restate, save
from reportgen.packet.place import place, size

if TYPE_CHECKING:
    from pikepdf import Page, Rectangle

SHEET = (841.9, 595.3)
"""A4 lying, in points."""


def as_booklet(packet: bytes) -> bytes:
    """Return the sheets of the booklet: two pages to a side, in the order that folding needs.

    What leads from page to page (links, outline, page labels) stays behind, and so does
    the structure: paper has none of it.
    """
    import pikepdf

    with pikepdf.open(BytesIO(packet)) as whole:
        pages = list(whole.pages)
        for page in pages:
            _upright(page)
        for pair in sides(len(pages)):
            side = whole.add_blank_page(page_size=SHEET)
            for half, index in enumerate(pair):
                if index is not None:
                    place(pages[index], side, whole, f"Trang{index}", _half(half))
        del whole.pages[: len(pages)]
        for key in ("/Outlines", "/PageLabels", "/PageMode", "/StructTreeRoot", "/MarkInfo"):
            if key in whole.Root:
                del whole.Root[key]
        printed = whole.Root.ViewerPreferences
        printed.Duplex = pikepdf.Name.DuplexFlipShortEdge
        restate(whole, "B" if b"pdfaid:part" in whole.Root.Metadata.read_bytes() else "")
        whole.remove_unreferenced_resources()
        return save(whole)


def _upright(page: Page) -> None:
    """Turn a lying page, its head to the left, so that it fills the half sheet."""
    wide, tall = size(page)
    if wide > tall:
        page.rotate(-90, relative=True)


def sides(count: int) -> Iterator[tuple[int | None, int | None]]:
    """Yield the pages (from 0; None is blank) left and right on each side of each sheet, front before back."""
    full = -(-count // 4) * 4

    def page(index: int) -> int | None:
        return index if index < count else None

    for sheet in range(full // 4):
        first, last = 2 * sheet, full - 1 - 2 * sheet
        yield page(last), page(first)
        yield page(first + 1), page(last - 1)


def _half(half: int) -> Rectangle:
    import pikepdf

    width, height = SHEET
    return pikepdf.Rectangle(half * width / 2, 0, (half + 1) * width / 2, height)
