"""What the functions take: a workspace and a Word file, each given in whatever way is at hand."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportgen.workspace import Workspace

if TYPE_CHECKING:
    from reportgen.runs.years import Years

Folder = Workspace | str | PathLike[str]
"""A workspace, or where it is."""
Source = str | PathLike[str] | bytes | BinaryIO
"""A Word file: where it is, its bytes, or a file that is open for reading bytes."""


def years_of(workspace: Folder, kit: str, year: int | None = None) -> Years:
    """Return the years of a workspace under the kit of that name; "" is that of the workbook of ``year``."""
    from reportgen.runs.years import Years

    return Years(workspace_of(workspace), kit, year)


def workspace_of(given: Folder) -> Workspace:
    """Return the workspace.

    Raises:
        WorkspaceError: there is none at that place.
    """
    from reportgen.workspace import find

    return given if isinstance(given, Workspace) else find(Path(given))


def docx_of(source: Source) -> Path | bytes:
    """Return where a Word file is, or its bytes."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | PathLike):
        return Path(source)
    return source.read()
