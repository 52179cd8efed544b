"""A file → the Details of each of its sheets, in the order of their tabs, before calamine reads the values.

The module of a format is imported when a file of it comes along: most runs see .xlsx alone.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from reportgen.errors import WorkbookError
from reportgen.language import _
from reportgen.sheets.container import DAMAGED, Kind, damaged, encrypted, refusal
from reportgen.sheets.details import Details, TooFarError
from reportgen.sheets.markup import XmlError


def inspect(data: bytes, kind: Kind, path: Path) -> tuple[Details, ...]:
    """Return the details of each sheet. Raises WorkbookError: too large, damaged, encrypted."""
    try:
        return tuple(_records(data, path) if kind is Kind.XLS else _parts(data, kind))
    except TooFarError as problem:
        raise too_far(problem.title, path) from problem
    except (*DAMAGED, struct.error, IndexError, XmlError) as problem:
        raise damaged(path) from problem


def too_far(title: str, path: Path) -> WorkbookError:
    """Return the refusal of a sheet that reaches too far down or to the right."""
    message = _("Trang “{title}” có ô ở quá xa bên dưới hoặc bên phải bảng số liệu.", title=title)
    hint = _("Chọn các hàng và cột thừa sau bảng, xóa hẳn (Delete rows, Delete columns) rồi lưu lại.")
    return refusal("workbook-too-large", message, path, hint)


def _parts(data: bytes, kind: Kind) -> Iterator[Details]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if kind is Kind.ODS:
            from reportgen.sheets import open_document

            yield from open_document.look(archive)
        else:
            from reportgen.sheets import spreadsheetml

            yield from spreadsheetml.look(archive)


def _records(data: bytes, path: Path) -> Iterator[Details]:
    from reportgen.sheets import biff, biff_sheet, claims, compound

    stream = compound.stream(data, "Workbook", "Book")
    if biff.is_encrypted(stream):
        raise encrypted(path)
    claims.check_records(data, stream)
    yield from biff_sheet.look(stream)
