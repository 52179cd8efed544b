"""``reportgen check``: what there is to fix or to know in one year's workbook, and a copy of it that shows that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from reportgen import outputs
from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.runs.context import read_year
from reportgen.runs.request import Diagnostics
from reportgen.runs.years import Years
from reportgen.workspace import WORKBOOK_SUFFIXES, Workspace, find_input


class AnnotatedCopy(Struct, frozen=True):
    """Where the copy is that shows what is wrong, and what there is to know of it."""

    path: Path
    diagnostics: Diagnostics


def examine(workspace: Workspace, year: int, kit_name: str = "") -> Diagnostics:
    """Return everything there is to fix or to know in the workbook of ``year``.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    return read_year(Years(workspace, kit_name, year), year).diagnostics


def annotate_workbook(workspace: Workspace, year: int, found: Sequence[Diagnostic]) -> AnnotatedCopy:
    """Write a copy of the workbook with what was ``found`` at its cells; one that a person edited stays beside it.

    Raises:
        ReportgenError: the workbook cannot be read, or the copy not written.
    """
    from reportgen.sheets.annotate import annotate  # `check` alone does not need it

    source = find_input(workspace, year)
    wanted = workspace.output(year) / f"{_stem(year)}{source.suffix.lower()}"
    outputs.recover(wanted.parent)
    copy = outputs.beside(wanted)
    outputs.refuse_inputs([copy], [source])
    outputs.store_copies(copy.parent, {copy.name: annotate(source, found)})
    return AnnotatedCopy(copy, tuple(outputs.beside_note(wanted, copy)))


def drop_annotated(workspace: Workspace, year: int) -> Diagnostics:
    """Remove the annotated copies of a workbook that has no errors any more, but those that a person edited.

    Raises:
        ReportgenError: one is open elsewhere, or cannot be removed.
    """
    folder = workspace.output(year)
    names = [path.name for path in folder.glob(f"{_stem(year)}*") if path.suffix in WORKBOOK_SUFFIXES]
    return tuple(_gone_note(path) for path in outputs.remove_copies(folder, sorted(names)))


def _gone_note(path: Path) -> Diagnostic:
    message = _("Các lỗi ghi trong bản chép này đã hết, nên bản chép đã được xóa.")
    return note("annotated-gone", message, Place(str(path)))


def _stem(year: int) -> str:
    return f"{year}-soat-loi"
