"""``reportgen new 2024``: reads the kit and last year's workbook, draws the blank one, never over a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from reportgen import outputs
from reportgen.blank import plan
from reportgen.blank.carry import PreviousYear
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.runs.skeletons import skeletons
from reportgen.runs.years import Years
from reportgen.sheets import write
from reportgen.workspace import Workspace, find_earlier


class NewWorkbook(Struct, frozen=True):
    """What ``new`` did: the workbook, and the one of last year that it was filled from, None for none.

    ``papers`` are the skeletons of papers that it laid down beside it.
    """

    path: Path
    before: Path | None
    papers: tuple[Path, ...] = ()


def new_workbook(workspace: Workspace, year: int, kit_name: str = "", unit: str = "") -> NewWorkbook:
    """Make ``inputs/<year>.xlsx``, and the papers for which the kit has skeletons; return where they are.

    Without a name its kit is that of last year's workbook; without a code its unit is that one's, too.

    Raises:
        WorkspaceError: the year has a workbook already, or the file cannot be written.
        KitError: the kit or its catalogue of awards says what it may not.
        WorkbookError: last year's workbook is there and cannot be read.
    """
    outputs.recover(workspace.inputs)
    _refuse_to_overwrite(workspace, year)
    drawn = blank_workbook(workspace, year, kit_name, unit)
    target = workspace.inputs / f"{year}.xlsx"
    outputs.recover(*{path.parent for path in drawn.papers})
    new = {target: drawn.data, **drawn.papers}
    outputs.place_all(new, {path: {None} for path in new})
    return NewWorkbook(target, drawn.before, tuple(drawn.papers))


class BlankWorkbook(Struct, frozen=True):
    """A workbook that is not stored: its kit, its bytes, the one of last year, the papers to lay down beside it."""

    kit: Kit
    data: bytes
    unit: str
    before: Path | None
    papers: Mapping[Path, bytes]


def blank_workbook(workspace: Workspace, year: int, kit_name: str = "", unit: str = "") -> BlankWorkbook:
    """Return the workbook that `new_workbook` would store, and raise what that does of the files that it reads."""
    before = find_earlier(workspace, year - 1)
    years = Years(workspace, kit_name, None if before is None else year - 1)
    former = None if before is None else years.read(year - 1)
    # a wrong cell has no value
    last = None if former is None else PreviousYear(years.kit, former.data)
    code = unit or ("" if former is None else former.identity.unit)
    book = plan.book(years.kit, year, last, years.catalogue, code)
    return BlankWorkbook(years.kit, write.draw(book), code, before, skeletons(years, year, last))


def _refuse_to_overwrite(workspace: Workspace, year: int) -> None:
    there = find_earlier(workspace, year)
    if there is not None:
        message = _("Năm {year} đã có sổ số liệu; chương trình không ghi đè.", year=year)
        hint = _("Muốn làm lại từ đầu thì đổi tên hoặc chuyển tệp này đi nơi khác.")
        raise WorkspaceError(error("workbook-exists", message, Place(str(there)), hint))
