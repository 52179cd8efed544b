"""A DOCX in memory, out of a few lines of XML."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import read
from tests.zips import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{REL}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = ("styles", "numbering", "settings", "theme", "footnotes", "endnotes")


def part(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMESPACES}>{inner}</w:{name}>'


def relationships(items: dict[str, tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="{i}" Type="{REL}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for i, (kind, target) in items.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'


Links = dict[str, tuple[str, str]]
"""Identifier → kind and target of a relationship."""


def docx(body: str, links: Links | None = None, /, **parts: str | bytes) -> bytes:
    """``parts`` are styles, numbering, settings, footnotes … (inner XML), or files by name with ``__`` for ``/``."""
    files: dict[str, str | bytes] = {
        "_rels/.rels": relationships({"r1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    found = dict(links or {})
    for name, inner in parts.items():
        if name in _KINDS:
            files[f"word/{name}.xml"] = inner if name == "theme" else part(name, str(inner))
            found[f"k{name}"] = (name, f"{name}.xml")
        else:
            files[name.replace("__", "/")] = inner
    files["word/_rels/document.xml.rels"] = relationships(found)
    return zipped(files)


def paragraphs(body: str, links: Links | None = None) -> list[raw.Paragraph]:
    """Return the paragraphs of a body as they are read."""
    document, _diagnostics = read(docx(body, links))
    return [b for s in document.sections for b in s.blocks if isinstance(b, raw.Paragraph)]


def items(inner: str) -> list[raw.InlineItem]:
    """Return the items of a paragraph as they are read."""
    return paragraphs(f"<w:p>{inner}</w:p>")[0].items
