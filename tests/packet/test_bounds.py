"""A foreign PDF may not ask for more than a paper has: a few bytes can name millions of pages and gigabytes."""

import resource
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.fuzzing.pdf import pages, pdf_bytes
from reportgen.errors import DocumentError
from reportgen.packet import bounds, paper_from_pdf

MANY = "[" + "4 0 R " * 500 + "]"
THRICE = "[" + "/RunLengthDecode " * 3 + "]"
RUNS = b"\x81\0" * 300  # 128 zeros each, and those are runs again

Objects = dict[int, str | bytes]


def deep() -> Objects:
    """A tree of pages that is nothing but a stem, of twenty thousand nodes."""
    stem = {n: f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 >>" for n in range(100, 20_100)}
    return pages() | {2: "<< /Type /Pages /Kids [100 0 R] /Count 1 >>", **stem}


def packed() -> Objects:
    """Contents of 200 MB, packed twice."""
    contents = zlib.compress(zlib.compress(bytes(200 << 20), level=1))
    return pages(content=contents, entries="/Filter [/FlateDecode /FlateDecode]")


def repeated() -> Objects:
    """Contents of a megabyte, five hundred times."""
    return pages(content=zlib.compress(bytes(1 << 20)), entries="/Filter /FlateDecode", contents=MANY)


def tried(path: Path, data: bytes) -> str:
    """Return the code with which a PDF is refused; nothing where it is taken."""
    (file := path / "la.pdf").write_bytes(data)
    try:
        paper_from_pdf("Lạ", file)
    except DocumentError as refusal:
        (found,) = refusal.diagnostics
        assert found.place.file == str(file)
        assert "\n" not in found.message
        return found.code
    return ""


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: pages(kids="[" + "3 0 R " * 1_000_000 + "]", count="1000000"), "packet-pdf-size"),
        (deep, "packet-pdf-size"),
        (lambda: pages(kids="[2 0 R 3 0 R]"), "packet-pdf-size"),
        (packed, "packet-pdf-size"),
        (lambda: pages(content=RUNS, entries=f"/Filter {THRICE}"), "packet-pdf-size"),
        (lambda: pages(content=b"0", entries="/Filter [" + "/ASCIIHexDecode " * 300 + "]"), "packet-pdf-size"),
        (repeated, "packet-pdf-size"),
        (lambda: pages(kids="[]", count="0"), "packet-pdf-pages"),
        (lambda: pages(kids="null"), "packet-pdf-damaged"),
        (lambda: pages(catalog="/Pages 3 0 R"), ""),
        (pages, ""),
    ],
)  # fmt: skip
def test_what_is_asked_for(make: Callable[[], Objects], code: str, tmp_path: Path) -> None:
    objects = make()
    begun, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert tried(tmp_path, pdf_bytes(objects)) == code
    assert time.process_time() - begun < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700_000


def test_contents_that_pages_share_are_counted_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_CONTENT", 100)
    content = b"0 0 m 9 9 l S " * 3
    assert tried(tmp_path, pdf_bytes(pages(content=content))) == ""
    assert (
        tried(tmp_path, pdf_bytes(pages(content=content, kids="[3 0 R 3 0 R 3 0 R]", count="3")))
        == "packet-pdf-size"
    )
