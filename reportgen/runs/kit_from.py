"""``reportgen kit new``: an office's files → the draft of a kit, which reads them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen import kit, outputs
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _
from reportgen.mapping import draft, find, starter
from reportgen.mapping.find import FoundTable
from reportgen.runs.import_ import has_values, read_tables
from reportgen.sheets import Sheet
from reportgen.workspace import KIT_FILE, Workspace

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEMPLATE = "bao-cao.docx"
_ANY_YEAR = 2026
"""Drafting a kit asks for no year: dates and headings are taken as they are."""


class DraftedKit(Struct, frozen=True):
    """The files of a drafted kit; ``notes`` say what of the tables' files is not in it."""

    kit: Path
    template: Path
    notes: tuple[Diagnostic, ...]


def kit_from(workspace: Workspace, name: str, files: Sequence[Path]) -> DraftedKit:
    """Write ``templates/NAME/`` with a ``kit.toml`` and a template for the tables in ``files``.

    Raises:
        WorkspaceError: the name is none, the kit is there already, or no file has a table.
        ReportgenError: a file cannot be read, or the kit not written.
    """
    folder = workspace.templates / name
    _refuse(folder, name)
    notes: list[Diagnostic] = []
    drafts = list(draft.sheets(_tables(files, notes), _ANY_YEAR))
    if not drafts:
        message = _("Không thấy bảng nào trong các tệp này.")
        raise WorkspaceError(error("no-tables", message, Place(files[0].as_posix())))
    title = name.replace("-", " ").capitalize()
    made = DraftedKit(folder / KIT_FILE, folder / _TEMPLATE, tuple(notes))
    new = {
        made.kit: draft.kit_toml(name, title, drafts).encode(),
        made.template: starter.template(title, drafts),
    }
    folder.mkdir(parents=True)
    try:
        outputs.place_all(new, {path: {None} for path in new})
        kit.load(folder)
    except ReportgenError:
        shutil.rmtree(folder)
        raise
    return made


def _refuse(folder: Path, name: str) -> None:
    if not _NAME.fullmatch(name):
        hint = _("Chỉ dùng chữ thường không dấu, chữ số và gạch nối: thu-vien.")
        raise WorkspaceError(
            error("kit-name", _("“{name}” không dùng làm tên bộ mẫu được.", name=name), hint=hint)
        )
    if folder.exists():
        message = _("Đã có bộ mẫu này; chương trình không ghi đè.")
        raise WorkspaceError(error("kit-exists", message, Place(folder.as_posix()), _("Chọn tên khác.")))


def _tables(files: Sequence[Path], notes: list[Diagnostic]) -> Iterator[tuple[Path, FoundTable]]:
    """Yield the tables of the files; what is in none is noted."""
    for path in files:
        book = read_tables(path)
        notes.extend(book.notes)
        for sheet in filter(has_values, book.sheets):
            found = list(find.tables(sheet, _unknown)) if sheet.visible else []
            yield from ((path, table) for table in found)
            if not found:
                notes.append(_passed_over(sheet, Place(book.file, sheet.title)))


def _passed_over(sheet: Sheet, place: Place) -> Diagnostic:
    if sheet.visible:
        return note("no-table", _("Không thấy bảng nào trong trang này."), place)
    return note("hidden-sheet", _("Trang ẩn không đọc."), place, _("Bỏ ẩn trang rồi làm lại nếu cần."))


def _unknown(_title: str) -> bool:
    return False
