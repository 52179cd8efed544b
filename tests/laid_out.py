"""Equal Word files laid out once: most tests of commands are about the same papers, and few about their pages."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from reportgen import language, layout
from reportgen.errors import DocumentError
from reportgen.layout import Conversion, DocxSource
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions

SURROUNDINGS = ("REPORTGEN_FONTS", "SOURCE_DATE_EPOCH")
"""What in the environment a PDF depends on."""
LARGEST = 5_000_000
"""Bytes; what is larger, or no file at all, is left to the program."""
NAME = "laid-out-once.docx"
for_real = layout.convert


def once(
    docx: DocxSource, name: str = "", *, update_fields: bool = False, pdf: PdfOptions = PLAIN_PDF
) -> Conversion:
    """Return what ``layout.convert`` makes of a Word file, or made of an equal one."""
    name = name or (str(docx) if isinstance(docx, Path) else "")
    if isinstance(docx, Path):
        ordinary = docx.is_file() and docx.stat().st_size < LARGEST and os.access(docx, os.R_OK)
        source: DocxSource = docx.read_bytes() if ordinary else docx
    else:
        source = docx if isinstance(docx, bytes) else docx.read()
    if not isinstance(source, bytes):
        return for_real(source, name, update_fields=update_fields, pdf=pdf)
    surroundings = tuple(os.environ.get(own) for own in SURROUNDINGS)
    try:
        made = _made(source, pdf, language.current(), surroundings, update_fields=update_fields)
    except DocumentError:
        return for_real(source, name, update_fields=update_fields, pdf=pdf)
    return replace(
        made,
        diagnostics=tuple(
            replace(own, place=replace(own.place, file=name)) if own.place.file == NAME else own
            for own in made.diagnostics
        ),
    )


@lru_cache(maxsize=256)
def _made(
    docx: bytes, pdf: PdfOptions, _spoken: str, _surroundings: tuple[str | None, ...], *, update_fields: bool
) -> Conversion:
    return for_real(docx, NAME, update_fields=update_fields, pdf=pdf)
