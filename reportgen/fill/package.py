"""A DOCX as its zip members: read within bounds, written with the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from reportgen.diagnostics import Place, error
from reportgen.errors import TemplateError
from reportgen.language import _

MAX_FILE = 32 * 1024 * 1024
MAX_UNPACKED = 128 * 1024 * 1024
MAX_MEMBERS = 2000

FIRST = ("[Content_Types].xml", "_rels/.rels")
"""Readers that stream expect the content types first."""

EPOCH_OF_ZIP = (1980, 1, 1, 0, 0, 0)

DOCUMENT = "word/document.xml"


def read(path: Path) -> bytes:
    """Return the template's bytes; raise `TemplateError` when it is missing, locked or too large."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_FILE else b""
    except OSError as failure:
        raise _problem("template-not-found", path.as_posix(), _missing(path, failure)) from failure
    if size > MAX_FILE:
        raise _problem(
            "template-too-large", path.as_posix(), _("Mẫu văn bản lớn quá {mib} MiB.", mib=MAX_FILE >> 20)
        )
    return data


def unpack(data: bytes, file: str) -> dict[str, bytes]:
    """Return member name → bytes of a DOCX; raise `TemplateError` for what is none, or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_bounds(archive, file)
            members = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as broken:
        message = _("Tệp không phải là văn bản Word (.docx), hoặc đã hỏng.")
        raise _problem("template-damaged", file, message) from broken
    if DOCUMENT not in members:
        raise _problem("template-damaged", file, _("Tệp không có phần thân của một văn bản Word (.docx)."))
    return members


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the zip of ``members``: fixed dates and order, so that equal members give equal bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members, key=_order):
            archive.writestr(_entry(name), members[name])
    return stream.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH_OF_ZIP)
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
    return info


def _check_bounds(archive: zipfile.ZipFile, file: str) -> None:
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise _problem("template-too-large", file, _("Mẫu văn bản khi mở ra lớn quá mức cho phép."))


def _missing(path: Path, failure: OSError) -> str:
    if isinstance(failure, FileNotFoundError):
        return _("Không tìm thấy mẫu văn bản {file}.", file=path.name)
    return _(
        "Không đọc được mẫu văn bản {file}: {reason}.", file=path.name, reason=failure.strerror or failure
    )


def _problem(code: str, file: str, message: str) -> TemplateError:
    hint = _("Mở tệp bằng Word, ghi lại dưới dạng .docx, hoặc lấy lại mẫu gốc của bộ mẫu.")
    return TemplateError(error(code, message, Place(file), hint))
