"""Zips written byte by byte, so that every field of them can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache


def deflated(data: bytes, level: int = 6) -> bytes:
    """Return ``data`` as one stream."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
    return deflater.compress(data) + deflater.flush()


small_deflated = lru_cache(512)(deflated)
"""The parts of sound files, which most files have."""


@dataclass
class Raw:
    """One member; ``local`` and ``central`` are fields of its two headers that are not as they should be.

    Fields: flags, method, crc, packed, size, name, offset.
    """

    name: str
    data: bytes
    local: Mapping[str, int | bytes] = field(default_factory=dict)
    central: Mapping[str, int | bytes] = field(default_factory=dict)
    stored: bool = False
    body: bytes | None = None  # the packed bytes, where they are not those of ``data``

    def packed(self) -> bytes:
        if self.body is not None:
            return self.body
        if self.stored:
            return self.data
        return deflated(self.data, 1) if len(self.data) > 2**20 else small_deflated(self.data)

    def header(self, body: bytes, lies: Mapping[str, int | bytes]) -> tuple[bytes, bytes]:
        """Return what both headers have in common, and the name."""
        own: dict[str, int | bytes] = {
            "flags": 0,
            "method": 0 if self.stored else 8,
            "crc": lies["crc"] if "crc" in lies else zlib.crc32(self.data),
            "packed": len(body),
            "size": len(self.data),
            "name": self.name.encode(),
        } | dict(lies)
        name = own["name"]
        assert isinstance(name, bytes)
        fields = (own["flags"], own["method"], 0, 0x21, own["crc"], own["packed"], own["size"], len(name), 0)
        return struct.pack("<HHHHIIIHH", *fields), name


def zipped(members: Iterable[Raw]) -> bytes:
    out, directory, count = b"", b"", 0
    for member in members:
        body = member.packed()
        at = member.central.get("offset", len(out))
        shared, name = member.header(body, {k: v for k, v in member.central.items() if k != "offset"})
        directory += (
            b"PK\1\2" + struct.pack("<HH", 20, 20) + shared + struct.pack("<HHHII", 0, 0, 0, 0, at) + name
        )
        count += 1
        if "offset" not in member.central:
            shared, name = member.header(body, member.local)
            out += b"PK\3\4" + struct.pack("<H", 20) + shared + name + body
    return (
        out + directory + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), len(out), 0)
    )


def members(parts: Mapping[str, bytes]) -> dict[str, Raw]:
    return {name: Raw(name, data) for name, data in parts.items()}
