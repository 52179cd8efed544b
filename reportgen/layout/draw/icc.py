"""The sRGB profile of the output intent, built from the standard's numbers (IEC 61966-2-1; ICC.1:1998, version 2)."""

from __future__ import annotations

import struct

# Red, green and blue and the white point, adapted to D50.
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
    b"wtpt": (0.96420, 1.00000, 0.82491),
}
STEPS = 256
NAME = b"sRGB IEC61966-2.1"


def profile() -> bytes:
    """Return the profile's bytes, always the same."""
    tags = {tag: b"XYZ \0\0\0\0" + _s15_fixed16(*values) for tag, values in PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve())
    tags |= {b"desc": _description(), b"cprt": b"text\0\0\0\0No copyright, use freely\0"}
    table, data = b"", b""
    offset = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for tag, value in tags.items():
        if value not in places:
            places[value] = offset + len(data)
            data += value + b"\0" * (-len(value) % 4)
        table += struct.pack(">4sLL", tag, places[value], len(value))
    body = struct.pack(">L", len(tags)) + table + data
    return _header(128 + len(body)) + body


def _header(size: int) -> bytes:
    head = struct.pack(">L4sL4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    return (head + _s15_fixed16(0.9642, 1.0, 0.82491)).ljust(128, b"\0")


def _s15_fixed16(*values: float) -> bytes:
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _curve() -> bytes:
    values = [round(65535 * _linear(i / (STEPS - 1))) for i in range(STEPS)]
    return b"curv\0\0\0\0" + struct.pack(f">L{STEPS}H", STEPS, *values)


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _description() -> bytes:
    name = NAME + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">L", len(name)) + name + b"\0" * (4 + 4 + 2 + 1 + 67)
