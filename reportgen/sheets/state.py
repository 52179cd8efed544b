"""What there is to know of a workbook's file beside its values: open in Excel, write-protected, with macros."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.ooxml.archive import Archive
from reportgen.sheets.file_type import File


def notes(file: File) -> Iterator[Diagnostic]:
    """Yield a note on each state of the file that a user might wonder about; nothing is changed for any of them."""
    path, place = file.path, Place(file.path.as_posix())
    if lock := _lock(path):
        message = _("Sổ đang mở trong {program}; những gì chưa lưu không được tính.", program=lock)
        yield note("workbook-open", message, place, _("Lưu sổ lại (Ctrl+S) rồi chạy lại lệnh."))
    elif not _can_be_written(path):
        yield note(
            "workbook-read-only",
            _("Tệp chỉ cho đọc; không sao, chương trình không ghi vào sổ số liệu."),
            place,
        )
    if file.archive is not None:
        yield from _inside(file.archive, place)


def _can_be_written(path: Path) -> bool:
    """Return whether the file opens for writing; nothing is written.

    What `os.access` says is not asked: on Windows it knows the attribute "read-only" and no rights.
    """
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False


def _lock(path: Path) -> str:
    """Return the program that has the workbook open, as the lock file beside it tells; empty for none.

    Excel writes ``~$2023.xlsx``, and for names of eight letters or more may leave out the first two;
    LibreOffice writes ``.~lock.2023.xlsx#``.
    """
    if path.with_name(f".~lock.{path.name}#").exists():
        return "LibreOffice"
    names = (path.name, path.name[2:] if len(path.stem) >= 8 else path.name)
    return "Excel" if any(path.with_name(f"~${name}").exists() for name in names) else ""


def _inside(archive: Archive, place: Place) -> Iterator[Diagnostic]:
    names = archive.names
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        message = _("Sổ có macro; macro không được chạy, chỉ số liệu trong ô được đọc.")
        yield note("workbook-macros", message, place)
    if any(name.startswith("xl/externalLinks/") for name in names):
        message = _("Sổ có công thức lấy số từ tệp khác; số được dùng là số lần cuối Excel tính.")
        yield note("workbook-links", message, place, _("Mở sổ bằng Excel, cập nhật liên kết rồi lưu lại."))
