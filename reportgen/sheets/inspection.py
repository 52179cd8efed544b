"""A file → the Details of each of its sheets, in the order of their tabs, before calamine reads the values.

The module of a format is imported when a file of it comes along: most runs see .xlsx alone.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from reportgen.errors import WorkbookError
from reportgen.language import _
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import OoxmlError
from reportgen.sheets.details import Details, TooFarError
from reportgen.sheets.file_type import (
    File,
    FileType,
    archive_refusal,
    damaged_workbook,
    encrypted_workbook,
    refusal,
)


def inspect(file: File) -> tuple[Details, ...]:
    """Return the details of each sheet. Raises WorkbookError: too large, damaged, encrypted."""
    try:
        return tuple(_records(file) if file.archive is None else _parts(file.archive, file.kind))
    except TooFarError as problem:
        raise too_far(problem.title, file.path) from problem
    except OoxmlError as problem:
        raise archive_refusal(problem, file.path) from problem
    except (KeyError, ValueError, struct.error, IndexError) as problem:
        raise damaged_workbook(file.path) from problem


def too_far(title: str, path: Path) -> WorkbookError:
    """Return the refusal of a sheet that reaches too far down or to the right."""
    message = _("Trang “{title}” có ô ở quá xa bên dưới hoặc bên phải bảng số liệu.", title=title)
    hint = _("Chọn các hàng và cột thừa sau bảng, xóa hẳn (Delete rows, Delete columns) rồi lưu lại.")
    return refusal("workbook-too-large", message, path, hint)


def _parts(archive: Archive, kind: FileType) -> Iterator[Details]:
    if kind is FileType.ODS:
        from reportgen.sheets import open_document

        return open_document.look(archive)
    from reportgen.sheets import spreadsheetml

    return spreadsheetml.look(archive)


def _records(file: File) -> Iterator[Details]:
    from reportgen.sheets import biff, biff_sheet, cfb, declared_counts

    stream = cfb.stream(file.data, "Workbook", "Book")
    if biff.is_encrypted(stream):
        raise encrypted_workbook(file.path)
    declared_counts.check_records(file.data, stream)
    yield from biff_sheet.look(stream)
