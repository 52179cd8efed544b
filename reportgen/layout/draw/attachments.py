"""Files inside the PDF: the workbook that a paper was made from (ISO 19005-3, annex E)."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.draw.pdf_file import PdfFile, text
from reportgen.layout.pdf_options import Attachment


def write(pdf_file: PdfFile, attachments: Sequence[Attachment], stamp: str) -> str:
    """Add the files, dated ``stamp``; return the catalog's entries for them, "" where there is none."""
    if not attachments:
        return ""
    found = [(attachment.name, _specification(pdf_file, attachment, stamp)) for attachment in attachments]
    names = " ".join(f"{text(name)} {reference}" for name, reference in sorted(found))
    associated = " ".join(reference for _name, reference in found)
    return f"/AF [{associated}] /Names << /EmbeddedFiles << /Names [{names}] >> >>"


def _specification(pdf_file: PdfFile, attachment: Attachment, stamp: str) -> str:
    kind = attachment.media_type.replace("/", "#2F")
    file = pdf_file.stream(
        attachment.data,
        f"/Type /EmbeddedFile /Subtype /{kind} /Params << /Size {len(attachment.data)} /ModDate {stamp} >>",
    )
    name = text(attachment.name)
    return pdf_file.add(
        f"<< /Type /Filespec /F {name} /UF {name} /Desc {text(attachment.description)}"
        f" /AFRelationship /Source /EF << /F {file} /UF {file} >> >>"
    )
