"""Makes a saved workbook final: nothing in the file tells when it was made, so the same input gives the same bytes."""

from __future__ import annotations

import re
from datetime import date

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.writing import pack

CORE = "docProps/core.xml"
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)")


def seal(saved: bytes, made: date) -> bytes:
    """Return the workbook with the day ``made`` in its properties and no time in its archive."""
    parts = Archive(saved).members()
    stamp = f"{made.isoformat()}T00:00:00Z".encode()
    parts[CORE] = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", parts[CORE])
    return pack(parts)
