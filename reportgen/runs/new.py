"""``reportgen new 2024``: reads the kit and last year's workbook, draws the blank one, never over a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen import awards, check, kit, outputs, sheets, workspace
from reportgen.blank import plan
from reportgen.blank.carry import Last
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.sheets import write
from reportgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class New:
    """What ``new`` did: the workbook, and the one of last year that it was filled from, None for none."""

    path: Path
    before: Path | None


def new_workbook(place: Workspace, year: int, kit_name: str = "") -> New:
    """Make ``inputs/<year>.xlsx`` and return where it is.

    Raises:
        WorkspaceError: the year has a workbook already, or the file cannot be written.
        KitError: the kit or its catalogue of awards says what it may not.
        WorkbookError: last year's workbook is there and cannot be read.
    """
    outputs.recover(place.inputs)
    _refuse_to_overwrite(place, year)
    rules = kit.load(workspace.kit_folder(place, kit_name))
    before = workspace.find_earlier(place, year - 1)
    catalogue = awards.load(rules.awards.catalogue) if rules.awards else None
    book = plan.book(rules, year, _last(rules, before, year - 1), catalogue)
    target = place.inputs / f"{year}.xlsx"
    outputs.place_all({target: write.draw(book)}, {target: {None}})
    return New(target, before)


def _last(rules: Kit, path: Path | None, year: int) -> Last | None:
    """Return last year's data; what is wrong in it is not carried, because a wrong cell has no value."""
    if path is None:
        return None
    data, _problems = check.check_year(rules, sheets.read(path), year)
    return Last(rules, data)


def _refuse_to_overwrite(place: Workspace, year: int) -> None:
    there = workspace.find_earlier(place, year)
    if there is not None:
        message = _("Năm {year} đã có sổ số liệu; chương trình không ghi đè.", year=year)
        hint = _("Muốn làm lại từ đầu thì đổi tên hoặc chuyển tệp này đi nơi khác.")
        raise WorkspaceError(error("workbook-exists", message, Place(str(there)), hint))
