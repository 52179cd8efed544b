"""A paper as the bytes of a Word document, with python-docx: styles, story, sections, parts, package.

python-docx begins every document with a template of its own; all that is in it and not of the paper is taken out:
``styles`` and ``parts`` do.  The same paper gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.writing import pack
from reportgen.word.blocks import SectionBreak

if TYPE_CHECKING:
    from reportgen.word.paper import Paper

WRITTEN = datetime(2023, 11, 1, tzinfo=UTC)
"""When papers say that they were written, unless their maker knows better; the clock is never read."""


def docx(paper: Paper, written: datetime = WRITTEN) -> bytes:
    """Return the DOCX of ``paper``."""
    from docx import Document

    from reportgen.word.build import parts, story, styles
    from reportgen.word.build.sections import Sections

    document = Document()
    styles.replace_styles(document)
    parts.replace_parts(document)
    parts.set_properties(document, paper, written)
    sections = Sections(document, numbered=paper.numbered)
    for block in paper.body:
        if isinstance(block, SectionBreak):
            sections.end(block.section)
        else:
            story.add_block(document._body, block)
    sections.end_document(paper)
    parts.drop_unused_namespaces(document)
    return _same_bytes(document.save)


def _same_bytes(save: Callable[[io.BytesIO], None]) -> bytes:
    """Return what ``save`` writes as an archive without a time."""
    stream = io.BytesIO()
    save(stream)
    return pack(Archive(stream.getvalue()).members())
