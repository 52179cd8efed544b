"""What kind of file a workbook is, by its first bytes and members; whatever is none gets one clear line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Place, error
from reportgen.errors import WorkbookError
from reportgen.language import _
from reportgen.ooxml import limits
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import LockedError, OoxmlError, TooLargeError
from reportgen.suggest import did_you_mean

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")


class FileType(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


class File(Struct, frozen=True):
    """A workbook's file: its bytes, its format, and the archive that it is unless it is an .xls."""

    path: Path
    data: bytes
    kind: FileType
    archive: Archive | None = None


def refusal(code: str, message: str, path: Path, hint: str = "") -> WorkbookError:
    """Return the one line that a workbook gets when it cannot be read at all."""
    return WorkbookError(error(code, message, Place(path.as_posix()), hint))


def damaged_workbook(path: Path, why: str = "") -> WorkbookError:
    """Return the refusal of a file that looks like a workbook and cannot be read as one."""
    hint = _("Mở tệp bằng Excel rồi lưu lại; nếu không mở được thì lấy bản sao khác.")
    message = _("Tệp bị hỏng hoặc chép chưa hết, không đọc được.")
    return refusal("workbook-damaged", f"{message[:-1]}: {why}." if why else message, path, hint)


def archive_refusal(problem: OoxmlError, path: Path) -> WorkbookError:
    """Return what a clerk is told of a workbook that the archive's reader refuses."""
    if isinstance(problem, TooLargeError):
        return _too_large(path)
    return (
        encrypted_workbook(path) if isinstance(problem, LockedError) else damaged_workbook(path, problem.why)
    )


def open_workbook(path: Path) -> File:
    """Open a workbook; its content decides what it is, not its name.

    Raises:
        WorkbookError: missing, empty, encrypted, damaged, too large, or no workbook.
    """
    return opened(load(path), path)


def opened(data: bytes, path: Path) -> File:
    """Return the workbook with these bytes, told of as ``path``. Raises WorkbookError, as `open_workbook` does."""
    if data.startswith(b"PK"):
        return _of_archive(data, path)
    if data.startswith(_OLE):
        return File(path, data, _of_compound(data, path))
    raise _not_a_workbook(data, path)


def load(path: Path) -> bytes:
    """Return the bytes of the file. Raises WorkbookError: missing, a folder, a lock file, empty, too large."""
    if path.name.startswith(("~$", ".~lock.")):
        hint = _("Dùng tệp có cùng tên, không có “~$” ở đầu.")
        raise refusal(
            "workbook-lock-file", _("Đây là tệp khóa tạm của Excel, không phải sổ số liệu."), path, hint
        )
    if path.is_dir():
        raise refusal("workbook-missing", _("Đây là thư mục, không phải tệp."), path)
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.FILE + 1)
    except FileNotFoundError:
        raise refusal("workbook-missing", _("Không có tệp này."), path, _similar(path)) from None
    except (OSError, ValueError) as problem:
        hint = _("Đóng tệp trong Excel và kiểm tra quyền đọc tệp.")
        raise refusal("workbook-unreadable", _("Không mở được tệp."), path, hint) from problem
    if not data:
        raise refusal("workbook-empty", _("Tệp trống (0 byte)."), path, _("Chép lại tệp từ bản gốc."))
    if len(data) > limits.FILE:
        raise _too_large(path)
    return data


def _too_large(path: Path) -> WorkbookError:
    hint = _("Xóa các hàng, cột, trang và hình ảnh thừa rồi lưu lại.")
    return refusal("workbook-too-large", _("Tệp quá lớn."), path, hint)


def _similar(path: Path) -> str:
    folder = path.parent
    if not folder.is_dir():
        return _("Không có thư mục {folder}.", folder=folder.as_posix())
    names = [own.name for own in folder.iterdir() if own.suffix.lower() in _ENDINGS]
    return did_you_mean(path.name, names)


def _of_archive(data: bytes, path: Path) -> File:
    try:
        archive = Archive(data)
        return File(path, data, _of_members(archive, path), archive)
    except OoxmlError as problem:
        raise archive_refusal(problem, path) from problem


def _of_members(archive: Archive, path: Path) -> FileType:
    if archive.has("xl/workbook.xml"):
        return FileType.XLSX
    if archive.has("content.xml") and archive.has("mimetype"):
        return _of_open_document(archive, path)
    if archive.has("xl/workbook.bin"):
        raise _other(_("tệp Excel nhị phân (.xlsb)"), path)
    if archive.has("word/document.xml"):
        raise _other(_("tệp Word"), path)
    if archive.has("ppt/presentation.xml"):
        raise _other(_("tệp PowerPoint"), path)
    raise _other(_("tệp nén (zip)"), path)


def _of_open_document(archive: Archive, path: Path) -> FileType:
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise encrypted_workbook(path)
    if b"spreadsheet" not in archive.read("mimetype"):
        raise _other(_("tệp LibreOffice không phải bảng tính"), path)
    return FileType.ODS


def encrypted_workbook(path: Path) -> WorkbookError:
    """Return the refusal of a workbook with a password."""
    hint = _("Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.")
    return refusal("workbook-encrypted", _("Tệp đặt mật khẩu, không đọc được."), path, hint)


def _of_compound(data: bytes, path: Path) -> FileType:
    """Look for the names of streams in the directory of a compound file ([MS-CFB] 2.6.1: UTF-16)."""
    if _stream("EncryptedPackage") in data:
        raise encrypted_workbook(path)
    if _stream("Workbook") in data or _stream("Book") in data:
        return FileType.XLS
    if _stream("WordDocument") in data:
        raise _other(_("tệp Word"), path)
    raise damaged_workbook(path)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _not_a_workbook(data: bytes, path: Path) -> WorkbookError:
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf"):
        return _other(_("tệp PDF"), path)
    if head.startswith((b"<!doctype html", b"<html", b"<table")):
        return _other(_("trang web (HTML)"), path)
    if head.startswith(b"<?xml"):
        return _other(_("tệp XML"), path)
    if b"\0" not in data[:4096] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _other(_("tệp văn bản (CSV)"), path)
    return damaged_workbook(path)


def _other(what: str, path: Path) -> WorkbookError:
    message = _("Đây là {what}, không phải sổ Excel; đổi tên tệp không làm nó thành sổ Excel.", what=what)
    hint = _("Mở tệp rồi lưu thành “Excel Workbook (*.xlsx)”.")
    return refusal("not-a-workbook", message, path, hint)
