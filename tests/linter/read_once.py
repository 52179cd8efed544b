"""Equal Word files read and laid out once: fixing and comparing papers asks for the same ones over and over."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import layout
from reportgen.diagnostics import Diagnostic
from reportgen.layout import DocumentLayout, DocxSource, LayoutOptions, raw, resolve
from reportgen.layout import read as reading
from reportgen.layout.document import Document
from reportgen.linter import fix, source
from reportgen.linter.paper.model import Paper
from reportgen.linter.paper.read import read as read_for_real

NAME = "read-once.docx"
FEW = 256
"""Papers kept: those that the tests of a file share."""
read_raw_for_real = reading.read
resolve_for_real = resolve.resolve
lay_out_for_real = layout.lay_out
_resolved: dict[int, tuple[raw.RawDocument, Document, list[Diagnostic]]] = {}
"""What documents mean, by the identity of what the file says, which is kept with it."""


def use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the linter and the layout have what was made of an equal file before."""
    monkeypatch.setattr(reading, "read", read_raw)
    monkeypatch.setattr(resolve, "resolve", resolve_once)
    monkeypatch.setattr(source, "read", read)
    monkeypatch.setattr(fix, "read", read)
    monkeypatch.setattr(layout, "lay_out", lay_out)


def read_raw(docx: Path | bytes, file: str = "") -> tuple[raw.RawDocument, list[Diagnostic]]:
    """Return what ``layout.read.read`` makes of a file; one that is told of is read anew, under its own name."""
    if isinstance(docx, bytes):
        document, told = _raw(docx)
        if not told:
            return document, []
    return read_raw_for_real(docx, file)


def resolve_once(said: raw.RawDocument) -> tuple[Document, list[Diagnostic]]:
    """Return what ``layout.resolve.resolve`` makes of a document."""
    if id(said) not in _resolved:
        if len(_resolved) >= FEW:
            _resolved.clear()
        _resolved[id(said)] = (said, *resolve_for_real(said))
    _said, document, told = _resolved[id(said)]
    return document, [*told]


def read(docx: Path | bytes, name: str = "") -> Paper:
    """Return what ``paper.read.read`` makes of a file."""
    return replace(_paper(docx), file=name) if isinstance(docx, bytes) else read_for_real(docx, name)


def lay_out(docx: DocxSource, name: str = "", options: LayoutOptions = layout.PLAIN) -> DocumentLayout:
    """Return what ``layout.lay_out`` makes of a file where nothing is asked for but its pages."""
    if options is not layout.PLAIN or not isinstance(docx, Path | bytes):
        return lay_out_for_real(docx, name, options)
    return _laid_out(docx.read_bytes() if isinstance(docx, Path) else docx)


@lru_cache(maxsize=FEW)
def _raw(docx: bytes) -> tuple[raw.RawDocument, list[Diagnostic]]:
    return read_raw_for_real(docx, NAME)


@lru_cache(maxsize=FEW)
def _paper(docx: bytes) -> Paper:
    return read_for_real(docx, NAME)


@lru_cache(maxsize=FEW)
def _laid_out(docx: bytes) -> DocumentLayout:
    return lay_out_for_real(docx, NAME)
