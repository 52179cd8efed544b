"""What can be wrong with an archive of XML parts: each kind made from a sound one."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import shake_256

from .raw import Raw, members, zipped

Parts = Mapping[str, bytes]
Maker = Callable[[Parts, str], bytes]
MB = 2**20


def lying(**fields: int) -> Maker:
    """The main part's headers say something else."""

    def make(parts: Parts, main: str) -> bytes:
        made = members(parts)
        made[main].local = fields
        made[main].central = fields
        return zipped(made.values())

    return make


def small(parts: Parts, main: str) -> bytes:
    """The directory claims less than there is, with the check sum of that: who believes it, reads a part of a part."""
    made = members(parts)
    cut = parts[main][: len(parts[main]) // 2]
    lies = {"size": len(cut), "crc": zlib.crc32(cut)}
    made[main].local = lies
    made[main].central = lies
    return zipped(made.values())


@cache
def noise(size: int) -> bytes:
    """Letters that do not pack, the same every time."""
    return shake_256(b"noise").digest(size).hex().encode()


Pieces = tuple[tuple[bytes, int], ...]
"""Bytes, each so many times."""


@cache
def packed(piece: bytes) -> bytes:
    """Return a piece as a part of a deflate stream, which others may stand before and behind."""
    deflater = zlib.compressobj(1 if len(piece) > MB else 9, zlib.DEFLATED, -15)
    return deflater.compress(piece) + deflater.flush(zlib.Z_FULL_FLUSH)


def squeezed(pieces: Pieces) -> bytes:
    """Return the deflate stream of pieces; what is repeated is packed once."""
    return (
        b"".join(packed(piece) * times for piece, times in pieces)
        + zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    )


def honest(name: str, *pieces: tuple[bytes, int]) -> Raw:
    """Return a member of pieces, of which the headers say what is true."""
    size = found = 0
    for piece, times in pieces:
        size += len(piece) * times
        for _time in range(times):
            found = zlib.crc32(piece, found)
    told = {"size": size, "crc": found}
    return Raw(name, b"", told, told, body=squeezed(pieces))


def hidden_bomb(parts: Parts, main: str) -> bytes:
    """700 MB that the directory calls 1,000 bytes."""
    lies = {"size": 1000, "crc": zlib.crc32(parts[main][:1000])}
    body = squeezed(((parts[main], 1), (b" " * MB, 700)))
    return zipped((members(parts) | {main: Raw(main, parts[main], lies, lies, body=body)}).values())


def bomb(parts: Parts, main: str) -> bytes:
    """100 MB of blanks, honestly told."""
    return zipped((members(parts) | {main: honest(main, (parts[main], 1), (b" " * MB, 100))}).values())


def many_bombs(parts: Parts, main: str) -> bytes:
    """Ten members of 60 MB that pack 300 to 1, so that each alone might be honest."""
    unit = noise(1000) + b" " * (MB - 2000)
    one = honest("", (unit, 60))
    more = {name: replace(one, name=name) for name in (f"xl/extra{n}.xml" for n in range(10))}
    return zipped((members(parts) | more).values())


def heavy(tag: str, times: int) -> Maker:
    """Millions of elements among noise that keeps the ratio of an honest file; a tree of them would take 2 GB."""

    def make(parts: Parts, main: str) -> bytes:
        unit = b"<!--" + noise(100) + b"-->" + tag.encode() * 1000
        start, end = before_end("%%%")(parts[main]).split(b"%%%", 1)
        heavy = honest(main, (start, 1), (unit, times), (end, 1))
        return zipped((members(parts) | {main: heavy}).values())

    return make


def replaced(name: str, change: Callable[[bytes], bytes]) -> Maker:
    def make(parts: Parts, main: str) -> bytes:
        chosen = main if name == "" else name
        return zipped(members({**parts, chosen: change(parts.get(chosen, b"<x/>"))}).values())

    return make


def before_end(more: str) -> Callable[[bytes], bytes]:
    """Put XML before the end of the root."""
    return lambda data: data[: data.rindex(b"</")] + more.encode() + data[data.rindex(b"</") :]


def overlapping(parts: Parts, main: str) -> bytes:
    """One member's bytes lie inside another's."""
    inner = zipped([Raw("inner.xml", b"<x/>" * 100)])
    outer = Raw("outer.bin", inner, stored=True)
    head = zipped(members(parts).values())
    at = head.index(b"PK\1\2")  # where the next member goes, behind its own header
    twin = Raw("inner.xml", b"<x/>" * 100, central={"offset": at + 30 + len("outer.bin")})
    return zipped([*members(parts).values(), outer, twin])


def same_bytes(parts: Parts, main: str) -> bytes:
    """Two entries of the directory lead to the same bytes."""
    return zipped(
        [*members(parts).values(), Raw(next(iter(parts)), parts[next(iter(parts))], central={"offset": 0})]
    )


def twice(rename: Callable[[str], str]) -> Maker:
    def make(parts: Parts, main: str) -> bytes:
        return zipped([*members(parts).values(), Raw(rename(main), b"<x/>")])

    return make


def broken_stream(parts: Parts, main: str) -> bytes:
    made = members(parts)
    body = bytearray(made[main].packed())
    body[len(body) // 3 : len(body) // 3 + 8] = b"\xff" * 8
    made[main].body = bytes(body)
    return zipped(made.values())


def named(name: str) -> Maker:
    return lambda parts, _main: zipped([*members(parts).values(), Raw(name, b"x")])


def deep(parts: Parts, main: str) -> bytes:
    return replaced(main, before_end("<x>" * 100_000 + "</x>" * 100_000))(parts, main)


def long_attribute(parts: Parts, main: str) -> bytes:
    start, end = before_end("%%%")(parts[main]).split(b"%%%", 1)
    long = honest(main, (start + b'<x y="', 1), (noise(6 * MB), 1), (b'"/>' + end, 1))
    return zipped((members(parts) | {main: long}).values())


def crowd(parts: Parts, main: str) -> bytes:
    """A directory of so many members that only to list them takes a gigabyte."""
    entry = zipped([Raw("x", b"")])
    central = entry[entry.index(b"PK\1\2") : entry.index(b"PK\5\6")]
    sound = zipped(members(parts).values())
    return sound[: sound.index(b"PK\1\2")] + central * 1_000_000 + sound[sound.index(b"PK\1\2") :]


def doctype(name: str, encoding: str) -> Maker:
    """A document type with an entity, in a part."""

    def change(data: bytes) -> bytes:
        text = data.decode("utf-8-sig")
        body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
        declared = f'<?xml version="1.0" encoding="{encoding}"?>'
        return f'{declared}<!-- x --><!DOCTYPE x [<!ENTITY a "aaaa">]>{body}'.encode(encoding)

    return replaced(name, change)


def undeclared(parts: Parts, main: str) -> bytes:
    """A document type in UTF-7, which is ASCII to the eye of a search."""
    text = parts[main].decode("utf-8-sig")
    body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
    hidden = body.replace("<", "+ADw-", 1)
    made = f'<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE x [+ADw-!ENTITY a "b">]>{hidden}'
    return replaced(main, lambda _data: made.encode())(parts, main)


ARCHIVES: dict[str, Maker] = {
    "a directory that lies small": small,
    "a directory that lies a little large": lying(size=100_000),
    "a directory that lies very large": lying(size=0xFFFFFFF0),
    "a check sum that is wrong": lying(crc=1),
    "a bomb": bomb,
    "a bomb that the directory hides": hidden_bomb,
    "many bombs together": many_bombs,
    "elements without end": heavy("<x/>", 9000),
    "attributes without end": heavy('<x a="" b=""/>', 2000),
    "members inside members": overlapping,
    "entries for the same bytes": same_bytes,
    "a name twice": twice(lambda name: name),
    "a name twice in another case": twice(str.upper),
    "a name twice with backslashes": twice(lambda name: name.replace("/", "\\") if "/" in name else name),
    "an encrypted member": lying(flags=1),
    "an unknown compression": lying(method=99),
    "a compression that is not deflate": lying(method=14),
    "a broken deflate stream": broken_stream,
    "half a file": lambda parts, main: zipped(members(parts).values())[:-400],
    "a crowd of members": crowd,
    "a member named ../../x": named("../../x"),
    "a member named ..\\x": named("..\\x"),
    "a member named /x": named("/etc/x"),
    "a member named C:/x": named("C:/x"),
    "a member with a name of 40,000 letters": named("x" * 40_000),
    "xml 100,000 deep": deep,
    "an attribute of megabytes": long_attribute,
    "a document type in utf-7": undeclared,
    "xml that is broken": replaced("", lambda data: data[: len(data) // 2]),
}


def doctypes(parts: Parts) -> Iterator[tuple[str, Maker]]:
    """Yield each part with a document type, in both encodings that parts may have."""
    for name in parts:
        if name.endswith((".xml", ".rels")):
            for encoding in ("utf-8", "utf-16"):
                yield f"a document type in {name} in {encoding}", doctype(name, encoding)


def all_of(parts: Parts) -> dict[str, Maker]:
    return ARCHIVES | dict(doctypes(parts))
