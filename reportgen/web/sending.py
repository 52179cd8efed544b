"""Files that are sent to be kept: with a safe name, and the type that its ending says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
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
FIXED = (1980, 1, 1, 0, 0, 0)
"""The date of every member of a zip: the same files give the same bytes."""


def sent(data: bytes, name: str) -> Response:
    """Return a file as a download."""
    kind = TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(data, media_type=kind, headers=headers)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return the files as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, FIXED), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
