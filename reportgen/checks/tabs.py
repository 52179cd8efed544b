"""Which worksheet is which: tabs are found by title, also misspelt in case, spaces or accents' form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from reportgen.checks import confirmations
from reportgen.checks.alike import suggestion
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import Kit, SheetSpec
from reportgen.kit.types import raw_value
from reportgen.language import _
from reportgen.records import Value
from reportgen.sheets import Sheet, Workbook
from reportgen.vietnamese.unicode import fold


class Tabs(Struct, frozen=True):
    """The worksheet of each sheet of the kit, by the kit's name; ``others`` are known to no kit.

    ``answers`` hold the clerk's confirmations, whatever the kit.
    """

    known: Mapping[str, Sheet]
    others: tuple[Sheet, ...]
    answers: tuple[Sheet, ...]
    problems: tuple[Diagnostic, ...]


def match(kit: Kit, workbook: Workbook) -> Tabs:
    """Return which worksheet is which."""
    names = {fold(title): spec.name for spec in kit.sheets for title in (spec.title, *spec.aliases)}
    known: dict[str, Sheet] = {}
    others: list[Sheet] = []
    answers: list[Sheet] = []
    problems: list[Diagnostic] = []
    for sheet in workbook.sheets:
        name = names.get(fold(sheet.title))
        if name is None and confirmations.is_tab(sheet.title):
            answers.append(sheet)
        elif name is None:
            others.append(sheet)
        elif name in known:
            problems.append(_duplicate(sheet, known[name], workbook))
        else:
            known[name] = sheet
    return Tabs(known, tuple(others), tuple(answers), tuple(problems))


def missing_sheets(found: Tabs, wanted: Iterable[SheetSpec], workbook: Workbook) -> Iterator[Diagnostic]:
    """Yield which of the ``wanted`` sheets are not there; that is an error where one is required."""
    for spec in wanted:
        if spec.name not in found.known:
            yield _missing_sheet(spec, found.others, workbook)


def unknown_sheets(sheets: tuple[Sheet, ...]) -> dict[str, tuple[tuple[Value, ...], ...]]:
    """Return the visible sheets that no kit knows, as they are; hidden ones hold lists for drop-downs."""
    return {
        sheet.title: tuple(tuple(raw_value(raw) for raw in row) for row in sheet.rows)
        for sheet in sheets
        if sheet.visible
    }


def _duplicate(sheet: Sheet, first: Sheet, workbook: Workbook) -> Diagnostic:
    message = _("Trang này trùng với trang “{title}”.", title=first.title)
    hint = _("Xóa hoặc đổi tên một trong hai trang.")
    return error("repeated-sheet", message, Place(workbook.file, sheet.title), hint)


def _missing_sheet(spec: SheetSpec, others: Iterable[Sheet], workbook: Workbook) -> Diagnostic:
    place = Place(workbook.file, spec.title)
    near = suggestion(spec.title, (sheet.title for sheet in others))
    if spec.required:
        message = _("Thiếu trang “{title}” trong sổ số liệu.", title=spec.title)
        return error("missing-sheet", message, place, near or _("Thêm trang có tên ấy."))
    message = _("Không có trang “{title}”; coi như không có số liệu.", title=spec.title)
    return note("missing-sheet", message, place, near)
