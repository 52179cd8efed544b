"""Pictures nobody vouches for: no program is started, no decoder asked but the named ones, nothing without bounds."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import textwrap
import time
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from reportgen.diagnostics import Diagnostic
from reportgen.layout import convert
from reportgen.layout.document import ImageData, Shape
from reportgen.layout.draw import formats, images, write
from reportgen.layout.draw.formats import BadPictureError, open_picture
from tests.layout.draw.making import FONTS, TITLED, page
from tests.layout.draw.test_pictures import image, picture
from tests.layout.read.making import docx

EPS = "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\n{}\nshowpage\n%%EOF\n"
WRITES = EPS.format("(%ram%hacked) (w) file (x) writestring").encode()
ENDLESS = EPS.format("{} loop").encode()
SHOWN = (
    '<w:p><w:r><w:pict><v:shape style="width:50pt;height:50pt"><v:imagedata r:id="r7"/></v:shape></w:pict></w:r>'
    "</w:p>"
)


def told_of(data: bytes) -> list[str]:
    told: list[Diagnostic] = []
    write([page(picture(ImageData("unknown", data, "hinh")))], TITLED, FONTS, told)
    return [each.code for each in told]


@pytest.mark.parametrize(
    "data", [WRITES, ENDLESS, b"\xc5\xd0\xd3\xc6" + struct.pack("<7I", 32, 99, 0, 0, 0, 0, 0) + WRITES]
)
@pytest.mark.parametrize("name", ["anh.eps", "anh.png", "anh.jpg"])
def test_a_document_starts_no_program(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_arguments: object, **_more: object) -> None:
        raise AssertionError("a program was started")

    for of, how in ((subprocess, "Popen"), (os, "system"), (os, "posix_spawn"), (os, "fork")):
        monkeypatch.setattr(of, how, started)
    made = convert(docx(SHOWN, {"r7": ("image", f"media/{name}")}, **{f"word__media__{name}": data}))
    assert "picture-not-shown" in [each.code for each in made.diagnostics]


@pytest.mark.parametrize(
    "kind", ["PPM", "TGA", "PCX", "ICO", "SGI", "JPEG2000", "EPS", "PDF", "DDS", "SPIDER"]
)
def test_a_format_that_is_not_named_is_a_box(kind: str) -> None:
    data = BytesIO()
    Image.new("F" if kind == "SPIDER" else "RGB", (16, 16)).save(data, kind)
    assert told_of(data.getvalue()) == ["picture-not-shown"]


def test_the_eps_decoder_is_not_even_loaded() -> None:
    code = textwrap.dedent("""
        import sys
        from tests.layout.draw.test_formats import WRITES, tiff, told_of
        assert told_of(tiff()) == []
        told_of(WRITES)
        sys.exit("PIL.EpsImagePlugin" in sys.modules)
    """)
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_named_formats_are_known_by_their_content(kind: str) -> None:
    data = image("RGB", (255, 0, 0), kind).data
    assert formats.format_of(data) == kind
    assert told_of(data) == []


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int) -> bytes:
    """A picture of nothing, as large as it says."""
    deflater = zlib.compressobj(9)
    row = b"\0" * (width + 1)
    body = b"".join(deflater.compress(row) for _ in range(min(height, 300))) + deflater.flush()
    head = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def tiff(**tags: int) -> bytes:
    """One black pixel, deflated, with further tags."""
    body = zlib.compress(b"\0")
    numbers = {256: 1, 257: 1, 258: 8, 259: 8, 262: 1, 273: 8, 277: 1, 278: 1, 279: len(body)}
    numbers |= {int(tag[1:]): value for tag, value in tags.items()}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(numbers.items()))
    at = 8 + len(body) + len(body) % 2
    return (
        struct.pack("<2sHI", b"II", 42, at) + body.ljust(at - 8, b"\0") + struct.pack("<H", len(numbers)) + entries
        + b"\0" * 4
    )  # fmt: skip


def webp(kind: bytes, head: bytes) -> bytes:
    return (
        b"RIFF" + struct.pack("<I", 4 + 8 + len(head)) + b"WEBP" + kind + struct.pack("<I", len(head)) + head
    )


def frames(kind: str, count: int) -> bytes:
    data = BytesIO()
    shown = [Image.new("RGB", (60, 60), (n * 37 % 256, n % 256, 0)) for n in range(count)]
    shown[0].save(data, kind, save_all=True, append_images=shown[1:])
    return data.getvalue()


def progressive() -> bytes:
    data = image("CMYK", 0, "JPEG", (64, 64)).data
    scan = data[data.index(b"\xff\xda") : -2]
    return data[:-2] + scan * 5000 + b"\xff\xd9"


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a png of 4 000 000 000 pixels": lambda: png(65_000, 65_000),
    "a gif larger than its screen": lambda: image("P", 0, "GIF").data[:6] + struct.pack("<HH", 65535, 65535)
    + image("P", 0, "GIF").data[10:],
    "a bmp of two thousand million pixels": lambda: image("RGB", 0, "BMP").data[:18]
    + struct.pack("<ii", 2**16, 2**15) + image("RGB", 0, "BMP").data[26:],
    "a tiff with a strip of all rows": lambda: tiff(t257=2**31, t278=2**31),
    "a tiff whose tiles are larger than any picture": lambda: tiff(t322=65_520, t323=65_520, t324=8, t325=9),
    "a tiff with a strip of 4 GB": lambda: tiff(t279=2**32 - 1),
    "a webp canvas of 2^48": lambda: webp(b"VP8X", b"\x02\0\0\0" + b"\xff" * 6),
    "a lossless webp of 16 384 squared": lambda: webp(b"VP8L", b"\x2f" + b"\xff" * 9),
    "a webp that is cut off": lambda: webp(b"VP8 ", b"\0\0"),
    "a jpeg of five thousand scans": progressive,
}  # fmt: skip
"""How each is made: by its test alone, for every worker loads this file."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_picture_of_too_much_is_a_named_box_at_once(name: str) -> None:
    data = HOSTILE[name]()
    began = time.process_time()
    assert told_of(data) == ["picture-not-shown"]
    assert time.process_time() - began < 5


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG"])
def test_of_many_frames_the_first_is_shown(kind: str) -> None:
    began = time.process_time()
    data = frames(kind, 300)
    made = time.process_time()
    assert told_of(data) == []
    assert time.process_time() - made < max(2, made - began)


def test_all_pictures_of_a_file_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MAX_PIXELS_IN_ALL", 500)
    shapes = [picture(image("RGB", (n, 0, 0))) for n in range(3)]
    told: list[Diagnostic] = []
    write([page(*shapes, picture(image("RGB", 0, "JPEG")))], TITLED, FONTS, told)
    assert [each.code for each in told] == ["picture-not-shown"]


def test_a_bad_picture_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def refuse(data: bytes) -> Image.Image:
        tried.append(data)
        raise BadPictureError("no")

    monkeypatch.setattr(images, "open_picture", refuse)
    shape = Shape("picture", 60, 40, image=ImageData("png", b"x", "hinh"))
    write([page(*(picture(shape.image) for _ in range(5)))], TITLED, FONTS, [])
    assert len(tried) == 1


@pytest.mark.parametrize("cut", [20, 40, 60])
@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_that_is_cut_off_is_a_named_box(kind: str, cut: int) -> None:
    data = image("RGB", (1, 2, 3), kind, (200, 200)).data
    assert told_of(data[: len(data) * cut // 100]) in (["picture-not-shown"], [])


def test_what_is_opened_is_not_decoded_yet() -> None:
    with open_picture(image("RGB", 0).data) as found:
        assert found.size == (20, 10)
