"""A DOCX in memory, out of a few lines of XML."""

from __future__ import annotations

import io
import zipfile

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


def docx(body: str, *, links: dict[str, tuple[str, str]] | None = None, **parts: str | bytes) -> bytes:
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


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()
