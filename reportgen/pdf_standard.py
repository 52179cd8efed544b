"""The standards that a PDF may be asked to keep: PDF/A (ISO 19005) for archives, PDF/UA (ISO 14289) for all readers."""

from __future__ import annotations

from msgspec import Struct

from reportgen.language import _

ACCESSIBLE = "ua-1"
NAMES = ("a-1a", "a-1b", "a-2a", "a-2b", "a-2u", "a-3a", "a-3b", "a-3u", ACCESSIBLE)
"""Parts of ISO 19005 with their levels: a with the structure, b what is seen, u with the text in Unicode."""


class PdfStandard(Struct, frozen=True):
    """What a file keeps: ``part`` and ``level`` of PDF/A (0 and "": none), and whether it is PDF/UA-1, too."""

    part: int = 1
    level: str = "a"
    accessible: bool = False

    def __str__(self) -> str:
        """Return its name as it is asked for: ``a-2a+ua-1``; empty where it is none."""
        names = [f"a-{self.part}{self.level}"] if self.part else []
        return "+".join([*names, *([ACCESSIBLE] if self.accessible else [])])

    @property
    def version(self) -> str:
        """The version of PDF that it is written in: PDF/A-1 is 1.4, all others 1.7."""
        return "1.4" if self.part == 1 else "1.7"


ARCHIVE = PdfStandard()
"""PDF/A-1a, where no other is asked for."""


def parse(asked: str) -> PdfStandard:
    """Return the standard that is asked for: one of ``NAMES``, or PDF/A and PDF/UA joined by ``+``.

    Raises:
        ValueError: there is no such standard, or no file can keep both; says why in the user's language.
    """
    words = [word.strip().lower() for word in asked.split("+")]
    if unknown := [word for word in words if word not in NAMES]:
        raise ValueError(_("“{typed}” không có trong: {known}.", typed=unknown[0], known=", ".join(NAMES)))
    archival = sorted({word for word in words if word != ACCESSIBLE})
    accessible = ACCESSIBLE in words
    if len(archival) > 1:
        raise ValueError(_("một tệp chỉ theo được một chuẩn PDF/A: {names}.", names=", ".join(archival)))
    if not archival:
        return PdfStandard(0, "", accessible)
    part, level = int(archival[0][2]), archival[0][3]
    if accessible and part == 1:
        raise ValueError(_("{first} là PDF 1.4 còn ua-1 là PDF 1.7; hãy dùng a-2a+ua-1.", first=archival[0]))
    return PdfStandard(part, level, accessible)
