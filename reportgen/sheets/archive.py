"""Parts → the bytes of an Office file: no time in it, the content types first, as Excel writes it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of an Office file by their names."""
    with ZipFile(BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return an Office file of ``parts``: the same bytes for the same parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES, part)):
            info = ZipInfo(name, EPOCH)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o600 << 16, 0
            target.writestr(info, parts[name])
    return stream.getvalue()
