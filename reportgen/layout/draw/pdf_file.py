"""The PDF file: numbered objects, the table of their places, the trailer (ISO 32000-1, 7.5).

From version 1.5 on objects that are no streams are compressed together, which makes a tagged file much smaller.

Other modules write the bytes of the objects; here they get numbers. The /ID is computed from the content, so that equal
documents are equal bytes.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from itertools import accumulate

BINARY = b"%\xe2\xe3\xcf\xd3\n"
"""The comment that tells programs that the file is not text (ISO 19005-1, 6.1.2)."""


ARCHIVE_VERSION = "1.4"
"""That of PDF/A-1, which allows neither object streams nor cross-reference streams (ISO 19005-1, 6.1.4)."""
PER_STREAM = 1000
"""Objects of one object stream: a reader unpacks all of them for the first that it needs."""
_WIDTHS = (1, 4, 2)
"""Bytes of the fields of a cross-reference stream: kind, place or object stream, generation or number in that."""


class PdfFile:
    """The objects of one file. A reference is the text ``12 0 R``."""

    def __init__(self, version: str = ARCHIVE_VERSION) -> None:
        """Begin an empty file."""
        self._version = version
        self._objects: list[bytes] = []
        self._streams: set[int] = set()

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
        reference = self.add(head + data + b"\nendstream")
        self._streams.add(len(self._objects))
        return reference

    def finish(self, catalog: str, info: str) -> bytes:
        """Write the whole file; ``catalog`` and ``info`` are the bodies of those two objects."""
        root, about = self.add(catalog), self.add(info)
        identity = hashlib.sha256(b"".join(self._objects)).hexdigest()[:32]
        trailer = f"/Root {root} /Info {about} /ID [<{identity}> <{identity}>]"
        parts = [f"%PDF-{self._version}\n".encode("ascii"), BINARY]
        at = sum(map(len, parts))
        end = self._with_table if self._version == ARCHIVE_VERSION else self._compact
        parts.append(end(parts, at, trailer))
        return b"".join(parts)

    def _with_table(self, parts: list[bytes], at: int, trailer: str) -> bytes:
        """Add each object by itself; return the table of their places, and the trailer."""
        places = []
        for number, data in enumerate(self._objects, start=1):
            whole = b"%d 0 obj\n%b\nendobj\n" % (number, data)
            parts.append(whole)
            places.append(b"%010d 00000 n \n" % at)
            at += len(whole)
        size = len(places) + 1
        table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, b"".join(places))
        return table + f"trailer\n<< /Size {size} {trailer} >>\nstartxref\n{at}\n%%EOF\n".encode("ascii")

    def _compact(self, parts: list[bytes], at: int, trailer: str) -> bytes:
        """Add what is no stream in object streams (7.5.7); return the cross-reference stream (7.5.8)."""
        packed = [n for n in range(1, len(self._objects) + 1) if n not in self._streams]
        places = {0: (0, 0, 65535)}
        for first in range(0, len(packed), PER_STREAM):
            numbers = packed[first : first + PER_STREAM]
            self.stream(*self._object_stream(numbers))
            places |= {number: (2, len(self._objects), index) for index, number in enumerate(numbers)}
        for number in sorted(self._streams):
            whole = b"%d 0 obj\n%b\nendobj\n" % (number, self._objects[number - 1])
            parts.append(whole)
            places[number] = (1, at, 0)
            at += len(whole)
        own = len(self._objects) + 1
        places[own] = (1, at, 0)
        entries = f"/Type /XRef /Size {own + 1} /W [{' '.join(map(str, _WIDTHS))}] {trailer}"
        self.stream(b"".join(struct.pack(">BIH", *places[number]) for number in range(own + 1)), entries)
        return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (own, self._objects[-1], at)

    def _object_stream(self, numbers: Sequence[int]) -> tuple[bytes, str]:
        """Return what an object stream of these objects holds, and its entries."""
        objects = [self._objects[number - 1] for number in numbers]
        places = accumulate((len(data) + 1 for data in objects), initial=0)
        heads = b" ".join(b"%d %d" % pair for pair in zip(numbers, places, strict=False)) + b"\n"
        entries = f"/Type /ObjStm /N {len(numbers)} /First {len(heads)}"
        return heads + b"\n".join(objects), entries


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
