"""Makes a saved workbook final: nothing in the file tells when it was made, so the same input gives the same bytes."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
CORE = "docProps/core.xml"
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)")


def seal(saved: bytes, made: date) -> bytes:
    """Return the workbook with the day ``made`` in its properties and no time in its archive."""
    with ZipFile(BytesIO(saved)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    stamp = f"{made.isoformat()}T00:00:00Z".encode()
    parts[CORE] = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", parts[CORE])
    return zipped(parts)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return an archive of ``parts``, the content types first, as Excel writes it."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda part: (part != "[Content_Types].xml", part)):
            info = ZipInfo(name, EPOCH)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o600 << 16, 0
            target.writestr(info, parts[name])
    return stream.getvalue()
