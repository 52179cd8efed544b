"""For who writes templates and kits; and whether everything is in place."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.api.arguments import Folder, workspace_of, years_of
from reportgen.language import speaking

if TYPE_CHECKING:
    from reportgen.runs.doctor import Examination
    from reportgen.runs.kit_from import DraftedKit
    from reportgen.runs.listing import TemplateNames
    from reportgen.runs.preview import Preview
    from reportgen.runs.templates import CheckedTemplates


def guide(name: str, *, language: str = "") -> str:
    """Return a guide that the program carries (``templates``, ``kits`` …) as plain text.

    Raises:
        ReportgenError: there is no guide of this name.
    """
    from reportgen.runs import guides

    with speaking(language):
        return guides.guide(name)


def preview(
    workspace: Folder,
    document: str,
    year: int | None = None,
    kit: str = "",
    *,
    each: str = "",
    language: str = "",
) -> Preview:
    """Make one document on trial in ``outputs/xem-truoc``; the year's papers are not touched.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        document: its name in the kit, or the path of a template.
        year: whose figures; None: the newest year without an error, else the samples.
        kit: the folder's name under ``templates/``; "" is the only one, or that of the year's workbook.
        each: the list for whose rows a template of no document is filled.
        language: of the messages.

    Raises:
        ReportgenError: the template, or the year, has something to fix; or a file cannot be written.
    """
    from reportgen.runs.preview import preview_document

    with speaking(language):
        return preview_document(years_of(workspace, kit, year), document, year, each)


def template_check(
    workspace: Folder,
    files: Iterable[str | PathLike[str]] = (),
    year: int | None = None,
    kit: str = "",
    *,
    language: str = "",
) -> CheckedTemplates:
    """Return what is wrong in Word templates; without ``files`` in all of the kit's.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    from reportgen.runs.templates import check_templates

    with speaking(language):
        return check_templates(years_of(workspace, kit, year), [Path(file) for file in files], year)


def template_fields(
    workspace: Folder, year: int | None = None, kit: str = "", *, language: str = ""
) -> TemplateNames:
    """Return every name, filter and function that templates may use, with what it is worth in a year.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    from reportgen.runs.listing import template_names

    with speaking(language):
        return template_names(years_of(workspace, kit, year), year)


def kit_export(workspace: Folder, kit: str = "", *, language: str = "") -> dict[str, object]:
    """Return the kit's sheets and columns as a Data Package of Table Schemas, ready for JSON.

    Raises:
        ReportgenError: the kit cannot be read.
    """
    from reportgen.runs.table_schema import data_package

    with speaking(language):
        return data_package(years_of(workspace, kit).kit)


def doctor(workspace: Folder | None = None, kit: str = "", *, language: str = "") -> tuple[Examination, ...]:
    """Examine the installation, the fonts, and the workspace; without one, that at the current folder."""
    from reportgen.runs.doctor import findings

    with speaking(language):
        return tuple(findings(None if workspace is None else workspace_of(workspace).root, kit))


def kit_new(
    workspace: Folder, name: str, files: Iterable[str | PathLike[str]], *, language: str = ""
) -> DraftedKit:
    """Draft a kit from an office's tables in ``templates/NAME``; return its files, and what is not in it.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        name: of the kit, in small letters, digits and hyphens.
        files: .xlsx, .xls, .ods, .csv, or .docx with tables.
        language: of the messages.

    Raises:
        ReportgenError: there is such a kit, no table, or a file cannot be read or written.
    """
    from reportgen.runs.kit_from import kit_from

    with speaking(language):
        return kit_from(workspace_of(workspace), name, [Path(file) for file in files])
