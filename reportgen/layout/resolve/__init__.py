"""``raw.RawDocument`` → ``document.Document``: what the file means, every property resolved.

``document, diagnostics = load(docx)`` reads and resolves in one step; ``resolve(raw)`` is the second half alone.
The cascade is §17.7.2: document defaults, table style, paragraph style, numbering level, character style, direct
formatting. Equal formats share one object.
"""

from __future__ import annotations

from pathlib import Path

from reportgen.diagnostics import Diagnostic
from reportgen.layout import document, raw
from reportgen.layout.resolve.resolver import DocumentResolver


def resolve(source: raw.RawDocument) -> tuple[document.Document, list[Diagnostic]]:
    """Resolve a raw document."""
    resolver = DocumentResolver(source)
    found = resolver.resolve()
    resolver.release()
    return found, resolver.diagnostics


def load(docx: Path | bytes, file: str = "") -> tuple[document.Document, list[Diagnostic]]:
    """Read and resolve a DOCX; ``file`` is what diagnostics call it where bytes are given.

    Raises:
        DocumentError: it cannot be read at all.
    """
    from reportgen.layout.read import read  # lxml is loaded only when a document is

    source, noticed = read(docx, file)
    resolved, more = resolve(source)
    return resolved, noticed + more


__all__ = ["load", "resolve"]
