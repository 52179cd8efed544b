"""Letters of fonts whose letters are not what they say; formats of pictures by their first bytes."""

from __future__ import annotations

import pytest

from reportgen.layout.read.images import kind_of
from reportgen.layout.read.symbols import is_symbol_font, to_unicode


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("abS", "Symbol", "αβΣ"),
        ("\uf061\uf0b7", "SYMBOL", "α•"),
        ("\uf0fc\uf0fe", "Wingdings", "✓☑"),
        ("\uf0ff1", "Wingdings 3", "•1"),
        ("Báo \uf0b3 \uf041 cáo", "Times New Roman", "Báo ≥ Α cáo"),
        ("\uf032\uf0ff\ue000", "Times New Roman", "2ÿ\ue000"),
    ],
)
def test_letters_are_read_as_they_look(text: str, font: str, expected: str) -> None:
    assert to_unicode(text, font) == expected


def test_which_fonts_these_are() -> None:
    assert is_symbol_font("webdings") and not is_symbol_font("Arial")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"BM....", "bmp"),
        (b"II*\x00", "tiff"),
        (b"MM\x00*", "tiff"),
        (b"\xd7\xcd\xc6\x9a", "wmf"),
        (b"RIFF1234WEBPVP8", "webp"),
        (b"RIFF1234WAVE", "unknown"),
        (b"\x01\x00\x00\x00" + b"\0" * 36 + b" EMF", "emf"),
        (b'<?xml version="1.0"?><svg xmlns="x"/>', "svg"),
        (b"", "unknown"),
    ],
)
def test_the_format_of_a_picture_is_in_its_first_bytes(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
