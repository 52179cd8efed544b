"""Word files for ``pdf`` and ``lint``: the sample papers, mutated as bytes, as a package, as XML."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from pathlib import Path

import pypdfium2

from bench.fuzzing import sources, zips
from bench.fuzzing.cases import GOOD, Campaign, Case, Dice, Verdict
from tests.layout.fuzz import mutations
from tests.zips import unzipped, zipped

FILE = "la.docx"
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_NOT_A_NUMBER = re.compile(rb"(?<![A-Za-z/<(])(?:nan|inf)(?![A-Za-z])")


def case(done: str, data: bytes) -> Case:
    """Return the case of one Word file."""
    return Case(done, {FILE: data}, (("pdf", FILE, "--json"), ("lint", FILE, "--json")), _verdict_of_pdf)


def make(dice: Dice) -> Case:
    """Return a mutated Word file."""
    source = dice.choice(sources.documents())
    change = dice.choices([mutations.mutate, zips.mutate], weights=[85, 15])[0]
    done, data = change(source.read_bytes(), dice)
    return case(f"{source.name}: {done}", data)


def _verdict_of_pdf(place: Path) -> Verdict:
    """Open the PDF; look for numbers that are none."""
    pdf = (place / FILE).with_suffix(".pdf").read_bytes()
    try:
        opened = pypdfium2.PdfDocument(BytesIO(pdf))
        opened[0].get_textpage().get_text_range()
    except (pypdfium2.PdfiumError, IndexError) as problem:
        return "bad pdf", str(problem)
    for found in _STREAM.finditer(pdf):
        try:
            content = zlib.decompress(found[1])
        except zlib.error:
            continue
        if content[:4] not in (b"\0\1\0\0", b"true") and b" Tf" in content and _NOT_A_NUMBER.search(content):
            return "bad pdf", "nan or inf in a page"
    return GOOD


def bombs() -> list[Case]:
    """Return what is always tried."""
    members = unzipped(sources.documents()[0].read_bytes())
    body = members["word/document.xml"]

    def with_body(inside: str) -> bytes:
        return zipped(
            members | {"word/document.xml": body.replace(b"<w:body>", b"<w:body>" + inside.encode())}
        )

    return [
        case("3 GB in the main part", zips.with_bomb(members, "word/document.xml", 3 << 30)),
        case("1 GB that says 10 bytes", zips.with_bomb(members, "word/styles.xml", 1 << 30, 10)),
        case("entities", zipped(members | {"word/document.xml": mutations.with_entities(body)})),
        case("20,000 nested runs", with_body("<w:ins>" * 20_000 + "</w:ins>" * 20_000)),
        case("200,000 paragraphs", with_body("<w:p/>" * 200_000)),
        case("a word of a million letters", with_body(f"<w:p><w:r><w:t>{'x' * 1_000_000}</w:t></w:r></w:p>")),
        case("100,000 tables", with_body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 30_000)),
        case(
            "tables in tables",
            with_body("<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60),
        ),
    ]


CAMPAIGN = Campaign("docx", make, bombs)
