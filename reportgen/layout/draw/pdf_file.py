"""The PDF file: numbered objects and the trailer, written as PDF 1.4 by reportlab's document.

Other modules write the bytes of the objects; here they get numbers. The /ID is computed from the content, so that equal
documents are equal bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc


class _Raw(pdfdoc.PDFObject):
    """An object whose bytes are ready."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, document: Any) -> bytes:  # noqa: ANN401 - reportlab's protocol
        return self.data


class PdfFile:
    """The objects of one file. A reference is the text ``12 0 R``."""

    def __init__(self) -> None:
        """Begin an empty file."""
        # The stubs know neither Catalog nor _ID.
        self._document: Any = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 4))
        self._raw: dict[str, _Raw] = {}
        self._digest = hashlib.sha256()

    def add(self, data: bytes | str = b"") -> str:
        """Number an object and return the reference; without data it is filled later with ``fill``."""
        raw = _Raw(data if isinstance(data, bytes) else data.encode("ascii"))
        name = self._document.Reference(raw).name
        reference = "{} {} R".format(*self._document.idToObjectNumberAndVersion[name])
        self._raw[reference] = raw
        return reference

    def fill(self, reference: str, data: str) -> None:
        """Give a reserved object its bytes."""
        self._raw[reference].data = data.encode("ascii")

    def stream(self, data: bytes, entries: str = "", deflate: bool = True) -> str:
        """Add a stream with these dictionary entries; ``deflate`` compresses it."""
        if deflate:
            data, entries = zlib.compress(data, 6), entries + " /Filter /FlateDecode"
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("ascii")
        return self.add(head + data + b"\nendstream\n")

    def finish(self, catalog: str, info: str) -> bytes:
        """Write the whole file; ``catalog`` and ``info`` are the bodies of those two objects."""
        document = self._document
        document.Catalog, document.info = _Raw(catalog.encode("ascii")), _Raw(info.encode("ascii"))
        for raw in (*self._raw.values(), document.Catalog, document.info):
            self._digest.update(raw.data)
        identity = self._digest.hexdigest()[:32]
        document._ID = f"[<{identity}> <{identity}>]".encode("ascii")
        return bytes(document.format())


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
