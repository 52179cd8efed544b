"""Fold repeated property blocks before the XML is parsed: a list of 5,000 rows repeats them 30,000 times.

Each ``<w:rPr>…</w:rPr>`` (and ``w:pPr``, ``w:tcPr``, ``w:trPr``) becomes ``<w:rPr fold="n"/>``, ``n`` being the number
of its text; the distinct texts are parsed once. This halves the parsing time and makes interning one dictionary
look-up. A part in which "<w:" might not begin a tag of WordprocessingML (comments, CDATA, other bindings of the prefix)
is left unchanged, so is one whose blocks have prefixes that are declared further inside than in the root, and so are
blocks inside blocks of the same name (``w:rPrChange``). Time is linear in the size.
"""

from __future__ import annotations

from copy import copy

from reportgen.layout.read.package import as_document_error
from reportgen.ooxml.errors import DamagedError
from reportgen.ooxml.names import W_URI, W
from reportgen.ooxml.xml import Element, parse

FOLD = "fold"
_TAGS = (b"pPr", b"rPr", b"tcPr", b"trPr")  # w:pPr first: it swallows the mark's w:rPr
_SMALLEST = 20_000


def fold(data: bytes) -> tuple[bytes, list[bytes]]:
    """Return the part with its property blocks folded, and the blocks; untouched where that is not safe."""
    if len(data) < _SMALLEST or not _safe(data):
        return data, []
    numbers: dict[bytes, int] = {}
    for tag in _TAGS:
        data = _fold_tag(data, tag, numbers)
    return data, list(numbers)


def _safe(data: bytes) -> bool:
    """Whether every ``<w:`` begins a tag in the namespace that the root declares for ``w``."""
    if b"<!" in data or data.count(b"<?") > 1 or b" fold=" in data:
        return False
    declared = f'xmlns:w="{W_URI}"'.encode()
    if declared not in _root_tag(data) or data.count(b"xmlns:w=") != data.count(declared):
        return False
    return data.lstrip(b"\xef\xbb\xbf")[:1] == b"<"


def _root_tag(data: bytes) -> bytes:
    """Return the root's start tag."""
    start = data.find(b"?>") + 2 if data.lstrip(b"\xef\xbb\xbf").startswith(b"<?") else 0
    begin = data.find(b"<", start)
    return data[begin : data.find(b">", begin) + 1]


def _fold_tag(data: bytes, tag: bytes, numbers: dict[bytes, int]) -> bytes:
    opening, closing = b"<w:" + tag + b">", b"</w:" + tag + b">"
    tokens: dict[bytes, bytes] = {}
    first, *parts = data.split(opening)
    out = [first]
    for part in parts:
        inner, close, rest = part.partition(closing)
        if not close:
            out.append(opening + part)
            continue
        token = tokens.get(inner)
        if token is None:
            number = numbers.setdefault(opening + inner + closing, len(numbers))
            token = tokens[inner] = b'<w:%b fold="%d"/>' % (tag, number)
        out.append(token)
        out.append(rest)
    return b"".join(out)


def parse_folded(data: bytes, part: str, file: str) -> tuple[Element, list[Element]]:
    """Parse a part; return its root and the folded blocks as elements, by number.

    Raises:
        DocumentError: the part is damaged, or too large.
    """
    folded, texts = fold(data)
    with as_document_error(file):
        blocks = _parse_blocks(_root_tag(data), texts, part) if texts else []
        return (parse(data, part), []) if blocks is None else (parse(folded, part), blocks)


def _parse_blocks(tag: bytes, texts: list[bytes], part: str) -> list[Element] | None:
    """Return the blocks inside the root's tag; None where one has a prefix that is declared further inside."""
    name = tag[1:].split()[0].rstrip(b">/")
    try:
        return list(parse(tag + b"".join(texts) + b"</" + name + b">", part))
    except DamagedError:
        return None


def unfold(element: Element, blocks: list[Element]) -> Element:
    """Return a property block as it was written, the blocks inside it too."""
    number = element.get(FOLD)
    if number is not None:
        return blocks[int(number)]
    for inner in element.findall(W + "rPr"):
        folded = inner.get(FOLD)
        if folded is not None:
            element.replace(inner, copy(blocks[int(folded)]))
    return element
