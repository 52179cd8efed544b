"""DOCX → ``raw.RawDocument``: what the file says, nothing resolved.

``document, diagnostics = read(path_or_bytes)``. The package is not trusted: reading ends in bounded time and memory
with a document or with one ``DocumentError``. Unsupported content is reported once per kind in a Diagnostic. File units
end here: every length is in points.
"""

from __future__ import annotations

from pathlib import Path

from reportgen.diagnostics import Diagnostic
from reportgen.layout import raw
from reportgen.layout.garbage import trim_heap
from reportgen.layout.read.document import read_document
from reportgen.layout.read.package import open_package
from reportgen.layout.read.story import ReadContext

_MANY = 5_000  # paragraphs: what their XML took in memory is worth giving back before they are laid out


def read(docx: Path | bytes, file: str = "") -> tuple[raw.RawDocument, list[Diagnostic]]:
    """Read a DOCX; ``file`` is what diagnostics call it where bytes are given.

    Raises:
        DocumentError: it cannot be read at all; its one Diagnostic says why.
    """
    source = ReadContext(open_package(docx, file))
    document = read_document(source)
    if source.paragraphs > _MANY:
        trim_heap()
    return document, source.diagnostics


__all__ = ["read"]
