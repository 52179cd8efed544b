"""Files that are sent, to be kept or to be shown: with a safe name, and the type that its ending says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import Response

TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".eml": "message/rfc822",
    ".zip": "application/zip",
}
VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""What a file may that is shown: the browser's own viewer has a style of its own."""
FIXED = (1980, 1, 1, 0, 0, 0)
"""The date of every member of a zip: the same files give the same bytes."""


def sent(data: bytes, name: str, *, inline: bool = False) -> Response:
    """Return a file to be saved, or with ``inline`` to be shown by the browser."""
    kind = TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
    how = "inline" if inline else "attachment"
    headers = {"content-disposition": f"{how}; filename*=UTF-8''{quote(name, safe='')}"}
    if inline:
        headers["content-security-policy"] = VIEWER
    return Response(data, media_type=kind, headers=headers)


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the files, each asked for when its turn comes, as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files:
            package.writestr(zipfile.ZipInfo(name, FIXED), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
