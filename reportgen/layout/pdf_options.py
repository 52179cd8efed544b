"""How a PDF is written: the standard that it keeps, what lies in it, how it is printed."""

from __future__ import annotations

from msgspec import Struct

from reportgen.pdf_standard import ARCHIVE, PdfStandard

MOST_COPIES = 5
"""Viewers take no number of copies above (ISO 32000-1, table 150)."""


class Attachment(Struct, frozen=True):
    """A file inside the PDF from which it was made: its name, its bytes, what kind and what it is."""

    name: str
    data: bytes
    media_type: str
    description: str


class PdfOptions(Struct, frozen=True):
    """How a PDF is written.

    ``duplex``: viewers print on both sides, turned at the long edge. ``copies``: so many, 2 to 5; any other number is
    left to who prints. Only a file of PDF/A-3, or of no PDF/A, can hold attachments: ``standard`` becomes one.
    """

    standard: PdfStandard = ARCHIVE
    attachments: tuple[Attachment, ...] = ()
    duplex: bool = False
    copies: int = 1

    def viewer_preferences(self) -> str:
        """Return the catalog's entry: the title is shown, pages are printed as large as they are."""
        entries = ["/DisplayDocTitle true /PrintScaling /None"]
        if self.duplex:
            entries.append("/Duplex /DuplexFlipLongEdge")
        if 1 < self.copies <= MOST_COPIES:
            entries.append(f"/NumCopies {self.copies}")
        return f"/ViewerPreferences << {' '.join(entries)} >>"


PLAIN_PDF = PdfOptions()
