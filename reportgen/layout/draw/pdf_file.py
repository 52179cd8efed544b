"""The PDF file: numbered objects, the table of their places, the trailer (ISO 32000-1, 7.5).

Other modules write the bytes of the objects; here they get numbers. The /ID is computed from the content, so that equal
documents are equal bytes.
"""

from __future__ import annotations

import hashlib
import zlib

BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""The comment that tells programs that the file is not text (ISO 19005-1, 6.1.2)."""


class PdfFile:
    """The objects of one file. A reference is the text ``12 0 R``."""

    def __init__(self, version: str = "1.4") -> None:
        """Begin an empty file."""
        self._version = version
        self._objects: list[bytes] = []

    def add(self, data: bytes | str = b"") -> str:
        """Number an object and return the reference; without data it is filled later with ``fill``."""
        self._objects.append(data if type(data) is bytes else data.encode("ascii"))  # type: ignore[union-attr]  # type says so
        return f"{len(self._objects)} 0 R"

    def fill(self, reference: str, data: str) -> None:
        """Give a reserved object its bytes."""
        self._objects[int(reference[:-4]) - 1] = data.encode("ascii")

    def drop(self) -> None:
        """Take back the object that was added last; nothing may refer to it."""
        self._objects.pop()

    def stream(self, data: bytes, entries: str = "", deflate: bool = True) -> str:
        """Add a stream with these dictionary entries; ``deflate`` compresses it."""
        if deflate:
            data, entries = zlib.compress(data, 6), entries + " /Filter /FlateDecode"
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("ascii")
        return self.add(head + data + b"\nendstream")

    def finish(self, catalog: str, info: str) -> bytes:
        """Write the whole file; ``catalog`` and ``info`` are the bodies of those two objects."""
        root, about = self.add(catalog), self.add(info)
        digest = hashlib.sha256()
        parts = [f"%PDF-{self._version}\n".encode("ascii"), BINARY]
        at = len(parts[0]) + len(BINARY)
        places = []
        for number, data in enumerate(self._objects, start=1):
            digest.update(data)
            whole = b"%d 0 obj\n%b\nendobj\n" % (number, data)
            parts.append(whole)
            places.append(b"%010d 00000 n \n" % at)
            at += len(whole)
        size = len(places) + 1
        parts += [b"xref\n0 %d\n0000000000 65535 f \n" % size, *places]
        identity = digest.hexdigest()[:32]
        trailer = f"<< /Size {size} /Root {root} /Info {about} /ID [<{identity}> <{identity}>] >>"
        parts.append(f"trailer\n{trailer}\nstartxref\n{at}\n%%EOF\n".encode("ascii"))
        return b"".join(parts)


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
