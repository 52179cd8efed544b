"""PDFs for the packet: broken tables, loops, passwords, scripts, trees of pages without bottom, pages of odd sizes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Literal

import pikepdf

from bench.fuzzing import sources
from bench.fuzzing.cases import Campaign, Case, Dice
from tests.layout.fuzz import mutations

FILE = "inputs/2023/tai-lieu/la.pdf"
PACKET = """
[packet]
title = "Tài liệu hội nghị"
template = "tai-lieu-hoi-nghi.docx"

[[item]]
title = "Báo cáo lạ"
file = "tai-lieu/la.pdf"
"""
SIZES = ("[0 0 595 842]", "[0 0 0 0]", "[0 0 -5 -5]", "[0 0 1e30 1e30]", "[0 0 999999999 1]", "[842 595 0 0]", "[]", "[0 0 595]", "null",
         "[/a /b /c /d]", "(x)", "[0 0 595 nan]", "[0 0 .00001 .00001]", "9 0 R", "[9 0 R 9 0 R 9 0 R 9 0 R]")  # fmt: skip
TURNS = ("90", "-90", "45", "1e30", "/x", "null", "(90)", "99999999999999999999", "[90]", "1.5")
CONTENTS = (
    "4 0 R",
    "[4 0 R 4 0 R]",
    "[" + "4 0 R " * 5000 + "]",
    "3 0 R",
    "99 0 R",
    "(x)",
    "[/a]",
    "null",
    "[[4 0 R]]",
)
FILTERS = ("/FlateDecode", "[/FlateDecode /FlateDecode]", "/DCTDecode", "/LZWDecode", "/Crypt", "/x", "[" + "/ASCIIHexDecode " * 300 + "]",
           "/JBIG2Decode", "/RunLengthDecode", "[null]", "(x)")  # fmt: skip
EXTRAS = ("/Annots [3 0 R]", "/Annots [10 0 R]", "/Resources 3 0 R", "/Resources << /Font << /F 3 0 R >> >>", "/Parent 3 0 R", "/UserUnit 1e9",
          "/Group << /S /Transparency >>", "/AA << /O 8 0 R >>", "/Resources << /XObject << /X 11 0 R >> >>", "/Tabs /S /StructParents -1",
          "/CropBox [0 0 1e9 1]", "/Annots 4 0 R", "/Annots [" + "10 0 R " * 3000 + "]", "/Metadata 3 0 R", "/Type /x")  # fmt: skip


def case(done: str, data: bytes) -> Case:
    """Return the case of one PDF."""
    files = {FILE: data, "templates/quoc-phong/packet.toml": PACKET.encode()}
    return Case(done, files, (("packet", "2023", "--number", "--booklet", "--json"),))


def make(dice: Dice) -> Case:
    """Return a hostile PDF."""
    kind, change = dice.choice(
        [("objects", _odd), ("objects", _odd), ("bytes", _bytes), ("words", _words), ("locked", _lock)]
    )
    done, data = change(dice)
    return case(f"{kind}: {done}", data)


def pdf_bytes(objects: Mapping[int, str | bytes], trailer: str = "", start: int | None = None) -> bytes:
    """Return a PDF of these objects, with a table of where they are."""
    data, places = bytearray(b"%PDF-1.7\n"), {}
    for number, text in objects.items():
        places[number] = len(data)
        body = text.encode("latin-1", "replace") if isinstance(text, str) else text
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    data += f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{at if start is None else start}\n%%EOF\n".encode()
    return bytes(data)


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a stream object."""
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def pages(
    page: str = "", content: bytes = b"0 0 m 9 9 l S", entries: str = "", **others: str
) -> dict[int, str | bytes]:
    """Return the objects of a PDF of one page."""
    return {
        1: f"<< /Type /Catalog /Pages 2 0 R {others.get('catalog', '')} >>",
        2: f"<< /Type /Pages /Kids {others.get('kids', '[3 0 R]')} /Count {others.get('count', '1')} >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox {others.get('size', '[0 0 595 842]')} /Contents {others.get('contents', '4 0 R')} {page} >>",
        4: stream(content, entries),
        8: "<< /S /JavaScript /JS (app.alert(1)) >>",
        9: others.get("nine", "1e400"),
        10: "<< /Type /Annot /Subtype /Widget /FT /Tx /V (x) /Rect [0 0 9 9] /Parent 10 0 R /AP << /N 11 0 R >> >>",
        11: stream(b"/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 11 0 R >> >>"),
    }  # fmt: skip


def _odd(dice: Dice) -> tuple[str, bytes]:
    """Return a well-formed file whose objects are odd in one to three ways."""
    options: dict[str, str] = {}
    page: list[str] = []
    entries, content = "", b"0 0 m 9 9 l S"
    for _ in range(dice.choice([1, 1, 2, 3])):
        what = dice.choice(
            ["size", "turn", "contents", "filter", "extra", "kids", "count", "catalog", "trailer"]
        )
        if what == "size":
            options["size"] = dice.choice(SIZES)
        elif what == "turn":
            page.append(f"/Rotate {dice.choice(TURNS)}")
        elif what == "contents":
            options["contents"] = dice.choice(CONTENTS)
        elif what == "filter":
            entries = f"/Filter {dice.choice(FILTERS)}"
            content = dice.choice(
                [content, zlib.compress(content), dice.randbytes(200), zlib.compress(bytes(10**7))]
            )
        elif what == "extra":
            page.append(dice.choice(EXTRAS))
        elif what == "kids":
            options["kids"] = dice.choice(
                [
                    "[2 0 R]",
                    "[3 0 R 3 0 R]",
                    "[]",
                    "null",
                    "[null]",
                    "[3 0 R 2 0 R]",
                    "3 0 R",
                    "[99 0 R]",
                    "[4 0 R]",
                    "[1 0 R]",
                ]
            )
        elif what == "count":
            options["count"] = dice.choice(["-1", "0", "999999999", "1e30", "/x", "null", "2"])
        elif what == "catalog":
            options["catalog"] = dice.choice(["/OpenAction 8 0 R", "/Names << /JavaScript 8 0 R >>", "/AcroForm << /Fields [10 0 R] /XFA 4 0 R >>", "/Pages 3 0 R",
                                            "/Metadata 4 0 R", "/Outlines 2 0 R", "/PageLabels 3 0 R", "/Type /x", "/Version /9.9"])  # fmt: skip
        else:
            options["trailer"] = dice.choice(
                [
                    "/Prev 0",
                    "/Prev 9",
                    "/Info 3 0 R",
                    "/Encrypt 3 0 R",
                    "/Root 3 0 R",
                    "/ID [(a)]",
                    "/XRefStm 9",
                ]
            )
    data = pdf_bytes(pages(" ".join(page), content, entries, **options), options.get("trailer", ""))
    return f"{options} {' '.join(page)} {entries}"[:250], data


@cache
def _sound() -> bytes:
    """Return a PDF of our own, and so of several pages, fonts, links and an outline."""
    from reportgen.layout import convert

    return convert(sources.documents()[0]).pdf


def _bytes(dice: Dice) -> tuple[str, bytes]:
    source = dice.choice([_sound(), pdf_bytes(pages())])
    return mutations.in_bytes(source, dice)


def _words(dice: Dice) -> tuple[str, bytes]:
    """Return a sound file in which words stand for other words."""
    data = _sound() if dice.random() < 0.5 else pdf_bytes(pages("/Annots [10 0 R] /Rotate 90"))
    done = []
    words = (b"/Length", b"/Type", b"/Page", b"/Kids", b"/Count", b"/Parent", b"/Filter", b"obj", b"endobj", b"stream", b"xref", b"trailer", b"0 R",
             b"/MediaBox", b"/Contents", b"/Resources", b"/Root", b"/Size", b"startxref", b"<<", b">>", b"%%EOF")  # fmt: skip
    for _ in range(dice.choice([1, 2, 5])):
        old, new = dice.choice(words), dice.choice([*words, b"", b"99999999999", b"-1"])
        data = data.replace(old, new, dice.choice([1, 1, 3, -1]))
        done.append(f"{old!r} → {new!r}")
    return "; ".join(done), data


def _lock(dice: Dice) -> tuple[str, bytes]:
    """Return a file with a password, or one that may be read but not changed."""
    level: Literal[2, 3, 4, 6] = dice.choice([2, 3, 4, 6])
    user = dice.choice(["", "mat khau"])
    stream = BytesIO()
    with pikepdf.open(BytesIO(_sound())) as pdf:
        pdf.save(
            stream,
            encryption=pikepdf.Encryption(
                owner="chu", user=user, R=level, aes=level >= 4, metadata=level >= 4
            ),
        )
    data = stream.getvalue()
    return (f"R={level} {user!r}", data) if dice.random() < 0.5 else mutations.in_bytes(data, dice)


def bombs() -> list[Case]:
    """Return what is always tried."""
    deep = pages() | {2: "<< /Type /Pages /Kids [100 0 R] /Count 1 >>"}
    for number in range(100, 20_100):
        deep[number] = (
            f"<< /Type /Pages /Parent {number - 1} 0 R /Kids [{number + 1 if number < 20_099 else 3} 0 R] /Count 1 >>"
        )
    packed = zlib.compress(zlib.compress(bytes(1 << 28)))
    xref = pdf_bytes(pages())
    return [
        case("20,000 levels of pages", pdf_bytes(deep)),
        case(
            "a page a million times", pdf_bytes(pages(kids="[" + "3 0 R " * 1_000_000 + "]", count="1000000"))
        ),
        case(
            "tables that point at each other",
            pdf_bytes(pages(), f"/Prev {xref.rindex(b'xref', 0, xref.rindex(b'startxref'))}"),
        ),
        case(
            "256 MB packed twice",
            pdf_bytes(pages(content=packed, entries="/Filter [/FlateDecode /FlateDecode]")),
        ),
        case(
            "a form that shows itself",
            pdf_bytes(pages("/Resources << /XObject << /X 11 0 R >> >>", b"/X Do")),
        ),
        case("100,000 arrays in each other", pdf_bytes(pages(nine="[" * 100_000 + "]" * 100_000))),
        case("two pages that are each other's parents", pdf_bytes(pages(kids="[2 0 R 3 0 R]"))),
        case("10,000 pages", pdf_bytes(pages(kids="[" + "3 0 R " * 10_000 + "]", count="10000"))),
    ]


CAMPAIGN = Campaign("pdf", make, bombs)
