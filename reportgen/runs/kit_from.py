"""``reportgen kit new``: an office's files → the draft of a kit, which reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reportgen import kit, outputs
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.mapping import draft, find, starter
from reportgen.mapping.draft import DraftSheet
from reportgen.runs.import_ import read_tables
from reportgen.workspace import KIT_FILE, Workspace

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEMPLATE = "bao-cao.docx"
_ANY_YEAR = 2026
"""Drafting a kit asks for no year: dates and headings are taken as they are."""


def kit_from(workspace: Workspace, name: str, files: Sequence[Path]) -> tuple[Path, ...]:
    """Write ``templates/NAME/`` with a ``kit.toml`` and a template for the tables in ``files``; return both.

    Raises:
        WorkspaceError: the name is none, the kit is there already, or no file has a table.
        ReportgenError: a file cannot be read, or the kit not written.
    """
    folder = workspace.templates / name
    _refuse(folder, name)
    drafts = [own for path in files for own in _drafts(path)]
    if not drafts:
        message = _("Không thấy bảng nào trong các tệp này.")
        raise WorkspaceError(error("no-tables", message, Place(files[0].as_posix())))
    title = name.replace("-", " ").capitalize()
    new = {
        folder / KIT_FILE: draft.kit_toml(name, title, drafts).encode(),
        folder / _TEMPLATE: starter.template(title, drafts),
    }
    folder.mkdir(parents=True)
    outputs.place_all(new, {path: {None} for path in new})
    kit.load(folder)
    return tuple(new)


def _refuse(folder: Path, name: str) -> None:
    if not _NAME.fullmatch(name):
        hint = _("Chỉ dùng chữ thường không dấu, chữ số và gạch nối: thu-vien.")
        raise WorkspaceError(
            error("kit-name", _("“{name}” không dùng làm tên bộ mẫu được.", name=name), hint=hint)
        )
    if folder.exists():
        message = _("Đã có bộ mẫu này; chương trình không ghi đè.")
        raise WorkspaceError(error("kit-exists", message, Place(folder.as_posix()), _("Chọn tên khác.")))


def _drafts(path: Path) -> list[DraftSheet]:
    tables = [t for sheet in read_tables(path).sheets if sheet.visible for t in find.tables(sheet, _unknown)]
    return list(draft.sheets(tables, path, _ANY_YEAR))


def _unknown(_title: str) -> bool:
    return False
