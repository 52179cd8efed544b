"""Pages of PDFs as pictures, and the words on them; one at a time, because the library is not made for threads."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from pathlib import Path

import pypdfium2
from msgspec import Struct

from reportgen import outputs

WIDTHS = (160, 800, 1_200, 1_800)
"""Pixels that a picture may be wide."""
MOST_BYTES = 48 * 2**20
"""Of pictures that are kept."""
MOST_HITS = 500

_lock = threading.Lock()
_kept: OrderedDict[tuple[str, int, int], bytes] = OrderedDict()
_before: dict[Path, dict[str, bytes]] = {}
"""Folder of a year → its PDFs as they were before the last build of this window."""


class PageSize(Struct, frozen=True):
    """A page's width and height in points."""

    width: float
    height: float


class Hit(Struct, frozen=True):
    """Where a text was found: the page, from 0, and the words around it."""

    page: int
    text: str


def sizes(data: bytes) -> list[PageSize]:
    """Return the sizes of a PDF's pages; none where it cannot be read."""
    with _lock:
        try:
            with pypdfium2.PdfDocument(data) as document:
                return [PageSize(*document.get_page_size(number)) for number in range(len(document))]
        except pypdfium2.PdfiumError:
            return []


def picture(data: bytes, number: int, width: int) -> bytes:
    """Return a page as a PNG so many pixels wide; ``b""`` where there is no such page.

    The width is the next of those that are made.
    """
    wide = next((one for one in WIDTHS if one >= width), WIDTHS[-1])
    key = outputs.sha256(data), number, wide
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
        made = _drawn(data, number, wide)
        if made:
            _kept[key] = made
            while sum(map(len, _kept.values())) > MOST_BYTES:
                _kept.popitem(last=False)
        return made


def _drawn(data: bytes, number: int, width: int) -> bytes:
    try:
        with pypdfium2.PdfDocument(data) as document:
            if not 0 <= number < len(document):
                return b""
            page = document[number]
            image = page.render(scale=width / page.get_width()).to_pil()
    except pypdfium2.PdfiumError:
        return b""
    stream = io.BytesIO()
    image.convert("P", palette=1, colors=64).save(stream, "PNG", optimize=False, compress_level=3)
    return stream.getvalue()


def search(data: bytes, text: str) -> list[Hit]:
    """Return where ``text`` stands in a PDF, whatever its letters' case."""
    wanted = text.casefold().strip()
    found: list[Hit] = []
    if not wanted:
        return found
    with _lock:
        try:
            with pypdfium2.PdfDocument(data) as document:
                for number in range(len(document)):
                    own = " ".join(document[number].get_textpage().get_text_range().split())
                    at = own.casefold().find(wanted)
                    while at >= 0 and len(found) < MOST_HITS:
                        found.append(Hit(number, own[max(0, at - 40) : at + len(wanted) + 40]))
                        at = own.casefold().find(wanted, at + len(wanted))
        except pypdfium2.PdfiumError:
            return found
    return found


def keep_before(folder: Path) -> None:
    """Remember a year's PDFs before they are made anew, for looking at both."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.glob("*.pdf")):
        try:
            found[path.name] = path.read_bytes()
        except OSError:
            continue
    _before.clear()  # of one year alone: they take memory
    _before[folder] = found


def before(folder: Path, name: str) -> bytes:
    """Return a PDF as it was before the last build; ``b""`` where there is none."""
    return _before.get(folder, {}).get(name, b"")
