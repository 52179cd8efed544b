"""Small Word templates made in the tests: paragraphs and tables of plain text."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml.ns import qn

UNUSED = (
    "stylesWithEffects",
    "webSettings",
    "fontTable",
    "theme",
    "customXml",
    "thumbnail",
    "extended-properties",
)
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph; each string is a run of its own."""
    made = "".join(f"<w:r><w:t>{escape(run)}</w:t></w:r>" for run in runs)
    return f"<w:p>{properties}{made}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of one-paragraph cells."""
    body = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{text if text.startswith('<') else paragraph(text)}</w:tc>" for text in row)
        + "</w:tr>"
        for row in rows
    )
    grid = "<w:gridCol/>" * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def template(folder: Path, *blocks: str, name: str = "mau.docx", section: str = "<w:sectPr/>") -> Path:
    """Write a template with ``blocks`` as its body; strings that are no XML become paragraphs."""
    body = "".join(block if block.startswith("<") else paragraph(block) for block in blocks)
    members = dict(_package())
    members["word/document.xml"] = (
        f'<w:document xmlns:w="{MAIN}"><w:body>{body}{section}</w:body></w:document>'.encode()
    )
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        for item, data in members.items():
            archive.writestr(item, data)
    return path


@lru_cache(maxsize=1)
def _package() -> tuple[tuple[str, bytes], ...]:
    return tuple(_empty().items())


def _empty() -> dict[str, bytes]:
    """Return the members of python-docx's empty document without what no template of the tests needs.

    Its styles, twice there, are 800 kB, which each filling would read and pack: those are kept that are the defaults.
    """
    made, stream = Document(), io.BytesIO()
    for part in (made.part, made.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rpartition("/")[2] in UNUSED:
                part.rels.pop(key)
    for style in list(made.styles.element):
        if style.get(qn("w:default")) is None and style.tag != qn("w:docDefaults"):
            made.styles.element.remove(style)
    made.save(stream)
    with zipfile.ZipFile(stream) as empty:
        return {item: empty.read(item) for item in empty.namelist()}


def add(path: Path, text: str) -> None:
    """Write one more paragraph at the end of a Word file."""
    word = Document(str(path))
    word.add_paragraph(text)
    word.save(str(path))


def texts(data: bytes) -> list[str]:
    """Return the text of each paragraph of a DOCX outside of tables, as python-docx reads it."""
    return [p.text for p in Document(io.BytesIO(data)).paragraphs]


def cells(data: bytes, number: int = 0) -> list[list[str]]:
    """Return the text of each row's cells in table ``number``."""
    return [[cell.text for cell in row.cells] for row in Document(io.BytesIO(data)).tables[number].rows]


def member(data: bytes, name: str = "word/document.xml") -> str:
    """Return a part of a DOCX as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()
