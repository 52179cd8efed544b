"""The file itself: numbered objects, their places, the trailer – PDF 1.4, one revision, no object streams.

Every object's bytes are made by who knows them; here they get numbers. The file's /ID is made of its content, so
that equal documents are equal bytes. It does what reportlab's document would do, in a tenth of the time that
importing it takes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from itertools import accumulate

HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"  # four bytes beyond ASCII say that the file is binary (§7.5.2)


class Archive:
    """Collects objects. A reference is the text ``12 0 R``."""

    def __init__(self) -> None:
        """Begin an empty file."""
        self._objects: list[bytes] = []

    def add(self, data: bytes | str = b"") -> str:
        """Number an object and return the reference; without data it is filled later with ``fill``."""
        self._objects.append(data if isinstance(data, bytes) else data.encode("ascii"))
        return f"{len(self._objects)} 0 R"

    def fill(self, reference: str, data: str) -> None:
        """Give a reserved object its bytes."""
        self._objects[int(reference.split(maxsplit=1)[0]) - 1] = data.encode("ascii")

    def stream(self, data: bytes, entries: str = "", deflate: bool = True) -> str:
        """Add a stream with these dictionary entries; ``deflate`` compresses it."""
        if deflate:
            data, entries = zlib.compress(data, 6), entries + " /Filter /FlateDecode"
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("ascii")
        return self.add(head + data + b"\nendstream")

    def finish(self, catalog: str, info: str) -> bytes:
        """Write the whole file; ``catalog`` and ``info`` are the bodies of those two objects."""
        root, about = self.add(catalog), self.add(info)
        body = [b"%d 0 obj\n%b\nendobj\n" % numbered for numbered in enumerate(self._objects, start=1)]
        *places, end = accumulate(map(len, body), initial=len(HEAD))
        identity = hashlib.sha256(b"".join(self._objects)).hexdigest()[:32]
        trailer = (
            f"trailer\n<< /Size {len(body) + 1} /Root {root} /Info {about} /ID [<{identity}> <{identity}>] >>\n"
            f"startxref\n{end}\n%%EOF\n"
        )
        return b"".join((HEAD, *body, _cross_references(places), trailer.encode("ascii")))


def _cross_references(places: Sequence[int]) -> bytes:
    """Return the table of where each object begins: lines of twenty bytes (§7.5.4)."""
    lines = "".join(f"{place:010d} 00000 n \n" for place in places)
    return f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{lines}".encode("ascii")


def text(value: str) -> str:
    """Return a PDF text string: ASCII in parentheses, everything else as UTF-16 in hexadecimal."""
    if value.isascii() and value.isprintable():
        escaped = value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{value.encode('utf-16-be', 'replace').hex().upper()}>"


def number(value: float) -> str:
    """Return a number as PDF writes it, to a thousandth."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short
