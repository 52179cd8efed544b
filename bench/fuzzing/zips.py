"""ZIP files as no program writes them: sizes that lie, bombs, members twice, over each other, cut off, encrypted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from bench.fuzzing.cases import Dice
from tests.layout.fuzz.mutations import Members
from tests.zips import unzipped, zipped

CENTRAL, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


def zeros(size: int) -> bytes:
    """Return ``size`` spaces as a raw deflate stream: a megabyte is packed once, and stands there as often as needed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * (size >> 20) + packer.flush()


def with_bomb(members: Members, name: str, size: int, declared_size: int | None = None) -> bytes:
    """Return the package with a member of ``size`` spaces, of which the directory says ``declared_size`` bytes."""
    rest = {own: data for own, data in members.items() if own != name}
    packed = zeros(size)
    claimed = size & 0xFFFFFFFF if declared_size is None else declared_size
    return _append(zipped(rest), name, packed, claimed)


def _append(archive: bytes, name: str, packed: bytes, claimed: int) -> bytes:
    """Return the archive with one more member, whatever is said of its size."""
    at = archive.rindex(END)
    count, size, start = struct.unpack("<HII", archive[at + 10 : at + 20])
    data = archive[:start]
    word = name.encode()
    head = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, 0, len(packed), claimed, len(word), 0)
    local = LOCAL + head + word + packed
    entry = CENTRAL + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, start) + word
    directory = archive[start : start + size] + entry
    end = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), start + len(local), 0)
    return data + local + directory + END + end


def mutate(package: bytes, dice: Dice) -> tuple[str, bytes]:
    """Return what was done, and the package with its structure spoilt."""
    changes = (
        _lie_about_sizes,
        _lie_about_sizes,
        _twice,
        _overlap,
        _encrypt,
        _method,
        _bomb,
        _many,
        _truncate,
        _comment,
        _in_itself,
    )
    change = dice.choice(changes)
    return change.__name__.strip("_"), change(package, dice)


def _field(package: bytes, mark: bytes, dice: Dice, offset: int, form: str, value: int) -> bytes:
    """Overwrite one field of a random record that begins with ``mark``."""
    places = [at for at in range(len(package) - 46) if package.startswith(mark, at)]
    data = bytearray(package)
    if places:
        struct.pack_into(form, data, dice.choice(places) + offset, value)
    return bytes(data)


def _lie_about_sizes(package: bytes, dice: Dice) -> bytes:
    value = dice.choice([0, 1, 100, 0x7FFFFFFF, 0xFFFFFFFF])
    mark, offset = dice.choice(
        [(CENTRAL, 16), (CENTRAL, 20), (CENTRAL, 24), (CENTRAL, 42), (LOCAL, 18), (LOCAL, 22)]
    )
    return _field(package, mark, dice, offset, "<I", value)


def _twice(package: bytes, dice: Dice) -> bytes:
    members = unzipped(package)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    first = buffer.getvalue()
    name = dice.choice(sorted(members))
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = raw.compress(dice.randbytes(500)) + raw.flush()
    return _append(first, name, packed, 500)


def _overlap(package: bytes, dice: Dice) -> bytes:
    places = [at for at in range(len(package) - 46) if package.startswith(CENTRAL, at)]
    data = bytearray(package)
    target = package[places[0] + 42 : places[0] + 46]
    for at in dice.sample(places, len(places) // 2):
        data[at + 42 : at + 46] = target
    return bytes(data)


def _encrypt(package: bytes, dice: Dice) -> bytes:
    return _field(package, CENTRAL, dice, 8, "<H", 1)


def _method(package: bytes, dice: Dice) -> bytes:
    return _field(package, CENTRAL, dice, 10, "<H", dice.choice([0, 1, 9, 12, 14, 93, 99, 0xFFFF]))


def _bomb(package: bytes, dice: Dice) -> bytes:
    members = unzipped(package)
    name = dice.choice(sorted(members))
    size = dice.choice([1 << 26, 1 << 29, 3 << 30])
    return with_bomb(members, name, size, dice.choice([None, 0, 1000]))


def _many(package: bytes, dice: Dice) -> bytes:
    members = unzipped(package)
    return zipped(members | {f"x/{number}": b"" for number in range(dice.choice([100, 30_000]))})


def _truncate(package: bytes, dice: Dice) -> bytes:
    return package[: -dice.choice([1, 10, 22, 100, 2000])]


def _comment(package: bytes, dice: Dice) -> bytes:
    data = bytearray(package)
    data[-2:] = struct.pack("<H", dice.choice([1, 65535]))
    return bytes(data) + bytes(dice.choice([0, 1, 65535]))


def _in_itself(package: bytes, dice: Dice) -> bytes:
    return dice.choice(
        [package + package, b"MZ" + bytes(500) + package, package[4:], package[:4] * 200 + package]
    )
