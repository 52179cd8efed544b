"""Runs and fields as WordprocessingML, and documents converted from their bytes."""

from __future__ import annotations

import io
from pathlib import Path

from docx.document import Document

from reportgen.layout import Conversion, convert


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def character(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def complex_field(code: str, shown: str) -> str:
    return (
        character("begin")
        + run(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
        + character("separate")
        + shown
        + character("end")
    )


def saved(document: Document) -> bytes:
    """Return a document of python-docx as a file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def convert_file(tmp_path: Path, data: bytes, update_fields: bool = False) -> Conversion:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return convert(path, update_fields=update_fields)
