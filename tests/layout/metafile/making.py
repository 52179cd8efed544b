"""Small metafiles by hand: records after the header of a picture of 100 × 50 units."""

from __future__ import annotations

import struct
from io import BytesIO

from PIL import Image

WIDTH, HEIGHT = 100, 50


def emf_record(kind: int, body: bytes = b"") -> bytes:
    body += bytes(-len(body) % 4)
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf(*records: bytes) -> bytes:
    """An EMF of ten pixels to the millimetre."""
    frame = struct.pack("<4i", 0, 0, 10 * WIDTH, 10 * HEIGHT)  # hundredths of a millimetre
    sizes = struct.pack("<4i", 1000, 1000, 100, 100)
    header = struct.pack("<4i", 0, 0, WIDTH - 1, HEIGHT - 1) + frame + b" EMF" + bytes(28) + sizes
    end = emf_record(14, struct.pack("<III", 0, 0, 20))
    return emf_record(1, header) + b"".join(records) + end


def wmf_record(function: int, *shorts: int, data: bytes = b"") -> bytes:
    body = struct.pack(f"<{len(shorts)}h", *shorts) + data
    body += bytes(len(body) % 2)
    return struct.pack("<IH", 3 + len(body) // 2, function) + body


def wmf(*records: bytes, placeable: bool = True) -> bytes:
    place = b"\xd7\xcd\xc6\x9a" + struct.pack("<H4hHIH", 0, 0, 0, WIDTH, HEIGHT, 72, 0, 0)
    header = struct.pack("<HHHIHIH", 1, 9, 0x300, 0, 0, 0, 0)
    return (place if placeable else b"") + header + b"".join(records) + wmf_record(0)


def dib(colour: tuple[int, int, int], size: tuple[int, int] = (8, 4)) -> tuple[bytes, bytes]:
    """The header and the bits of a picture of one colour."""
    buffer = BytesIO()
    Image.new("RGB", size, colour).save(buffer, "BMP")
    return buffer.getvalue()[14:54], buffer.getvalue()[54:]


def stretched(colour: tuple[int, int, int], operation: int = 0x00CC0020, kind: int = 81) -> bytes:
    """EMR_STRETCHDIBITS of a bitmap over the whole picture."""
    head, bits = dib(colour)
    offsets = struct.pack("<IIII", 80, len(head), 80 + len(head), len(bits))
    place = struct.pack("<6i", 0, 0, 0, 0, 8, 4)
    size = struct.pack("<IIii", 0, operation, WIDTH, HEIGHT)
    return emf_record(kind, bytes(16) + place + offsets + size + head + bits)


def emf_font(number: int, family: str = "Arial", height: int = -10, angle: int = 0) -> bytes:
    numbers = struct.pack("<5i", height, 0, angle, 0, 400)
    return emf_record(
        82, struct.pack("<I", number) + numbers + bytes(8) + family.encode("utf-16-le").ljust(64, b"\0")
    )


def emf_text(text: str, x: int, y: int, each: int = 0, options: int = 0) -> bytes:
    encoded = text.encode("utf-16-le")
    encoded += bytes(-len(encoded) % 4)
    spaces = struct.pack(f"<{len(text)}i", *[each] * len(text)) if each else b""
    at = 76 + len(encoded) if each else 0
    head = struct.pack("<iiIII4iI", x, y, len(text), 76, options, 0, 0, 0, 0, at)
    return emf_record(84, bytes(16) + struct.pack("<Iff", 1, 1.0, 1.0) + head + encoded + spaces)


def select(number: int) -> bytes:
    return emf_record(37, struct.pack("<I", number))


def emf_brush(number: int, red: int, green: int, blue: int) -> bytes:
    return emf_record(39, struct.pack("<II4BI", number, 0, red, green, blue, 0, 0)) + select(number)


def emf_pen(number: int, style: int, width: int) -> bytes:
    return emf_record(38, struct.pack("<IIiiI", number, style, width, 0, 0)) + select(number)


def frame(kind: int, *numbers: int) -> bytes:
    return emf_record(kind, struct.pack(f"<{len(numbers)}i", *numbers))
