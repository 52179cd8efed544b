from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from reportgen.layout.boxes import ShapeGraphic
from reportgen.layout.document import ImageData, Shape
from reportgen.layout.draw.metafiles import bitmap
from tests.layout.draw.making import page, pdf, pixel


def dib() -> tuple[bytes, bytes]:
    buffer = BytesIO()
    Image.new("RGB", (8, 4), (255, 0, 0)).save(buffer, "BMP")
    data = buffer.getvalue()
    return data[14:54], data[54:]


def emf() -> bytes:
    head, bits = dib()
    header = struct.pack("<II", 1, 88) + bytes(32) + b" EMF" + bytes(44)
    offsets = struct.pack("<IIII", 80, len(head), 80 + len(head), len(bits))
    body = bytes(40) + offsets + bytes(16) + head + bits
    return header + struct.pack("<II", 81, 8 + len(body)) + body + struct.pack("<IIIII", 14, 20, 0, 0, 20)


def wmf() -> bytes:
    head, bits = dib()
    body = bytes(22) + head + bits
    record = struct.pack("<IH", (6 + len(body)) // 2, 0x0F43) + body
    return b"\xd7\xcd\xc6\x9a" + bytes(18) + struct.pack("<HHH", 1, 9, 0x300) + bytes(12) + record


@pytest.mark.parametrize(("kind", "data"), [("emf", emf()), ("wmf", wmf())])
def test_the_bitmap_in_a_metafile_is_shown(kind: str, data: bytes) -> None:
    shape = Shape("picture", 40.0, 20.0, image=ImageData(kind, data, "a"))
    shown = pdf(page(ShapeGraphic(40.0, 20.0, shape)))
    assert pixel(shown, 90, 110) == (255, 0, 0)


@pytest.mark.parametrize("data", [emf(), wmf()])
@pytest.mark.parametrize("length", [0, 30, 60, 100, 130])
def test_a_cut_metafile_has_no_bitmap_or_a_part(data: bytes, length: int) -> None:
    assert len(bitmap(data[:length])) <= length


def test_a_drawing_has_no_bitmap() -> None:
    assert bitmap(emf()[:88] + struct.pack("<IIIII", 14, 20, 0, 0, 20)) == b""


def test_a_bitmap_in_a_drawing_is_not_taken_for_it() -> None:
    line = struct.pack("<IIII", 54, 16, 0, 0)
    assert bitmap(emf()[:88] + line + emf()[88:]) == b""
