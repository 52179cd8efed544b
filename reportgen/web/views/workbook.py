"""The workbook: its sheets as a grid, what is wrong at each cell; a dropped one is read before it goes anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.responses import Response

from reportgen import outputs, sheets
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.runs.check import annotate_workbook
from reportgen.runs.context import read_year
from reportgen.runs.years import Years
from reportgen.sheets import Sheet
from reportgen.sheets.model import position
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.pages import page
from reportgen.workspace import WORKBOOK_SUFFIXES, find_earlier

WINDOW = 400
"""So many rows of a sheet are sent at once."""
NARROWEST, WIDEST = 7, 34
"""Letters that a column is shown wide."""


def workbook(ask: Ask) -> Response:
    """Return the page; what is in the workbook is asked for by the page itself."""
    there = find_earlier(ask.workspace, ask.year)
    return page(ask, "workbook", file="" if there is None else there.name)


def checked(ask: Ask) -> Response:
    """Return the sheets of the workbook, and everything that is to be mended or known."""
    there = find_earlier(ask.workspace, ask.year)
    if there is None:
        raise NotThereError
    found = read_year(Years(ask.workspace, "", ask.year), ask.year).diagnostics
    book = sheets.read(there)
    return plain({"file": there.name, **_as_data(book.sheets, found)})


def _as_data(own: Sequence[Sheet], found: Sequence[Diagnostic]) -> Mapping[str, object]:
    shown = [sheet for sheet in own if sheet.visible]
    return {
        "sheets": [
            {
                "title": sheet.title,
                "rows": len(sheet.rows),
                "columns": max((len(row) for row in sheet.rows), default=0),
                "widths": _widths(sheet),
            }
            for sheet in shown
        ],
        "problems": [_problem(one) for one in found],
    }


def _widths(sheet: Sheet) -> list[int]:
    """Return how many letters wide each column is shown; a title alone in its row widens none."""
    found = [NARROWEST] * max((len(row) for row in sheet.rows), default=0)
    for row in sheet.rows[:WINDOW]:
        texts = [_shown(raw) for raw in row]
        if sum(map(bool, texts)) > 1:
            for at, text in enumerate(texts):
                found[at] = min(max(found[at], len(text)), WIDEST)
    return found


def _problem(one: Diagnostic) -> Mapping[str, object]:
    row, column = position(one.place.cell) if one.place.cell else (-1, -1)
    return {**one.as_json(), "row": row, "column": column, "question": one.is_question}


def rows(ask: Ask) -> Response:
    """Return some rows of a sheet as texts, as Excel shows them."""
    there = find_earlier(ask.workspace, ask.year)
    if there is None:
        raise NotThereError
    own = [sheet for sheet in _book(there).sheets if sheet.visible]
    number = ask.number("sheet", 0, len(own))
    if number >= len(own):
        raise NotThereError
    first = ask.number("from", 0, 1_048_576)
    part = own[number].rows[first : first + WINDOW]
    return plain({"from": first, "rows": [[_shown(raw) for raw in row] for row in part]})


_read: dict[Path, tuple[str, sheets.Workbook]] = {}
"""The workbook that was read last, by its digest: scrolling asks for many windows of one."""


def _book(path: Path) -> sheets.Workbook:
    data = sheets.file_type.load(path)
    digest = outputs.sha256(data)
    known = _read.get(path)
    if known is None or known[0] != digest:
        _read.clear()
        _read[path] = known = digest, sheets.read_bytes(data, path)
    return known[1]


def _shown(raw: object) -> str:
    value = raw_value(raw)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else format_cell(value)


def drop(ask: Ask) -> Response:
    """Take a dropped workbook as the year's, where it has none; one that is there stays."""
    if len(ask.files) != 1:
        raise WorkspaceError(error("one-file", _("Thả từng tệp một.")))
    (file,) = ask.files
    suffix = Path(file.name).suffix.lower()
    place = ask.workspace.inputs / f"{ask.year}{suffix}"
    if suffix not in WORKBOOK_SUFFIXES:
        message = _("Tệp này không phải sổ số liệu (.xlsx, .xls, .ods).")
        raise WorkspaceError(error("not-a-workbook", message, Place(file.name)))
    book = sheets.read_bytes(file.data, Path(file.name))  # what cannot be read goes nowhere
    there = find_earlier(ask.workspace, ask.year)
    if there is not None and there.read_bytes() != file.data:
        message = _("Năm {year} đã có sổ số liệu; chương trình không ghi đè.", year=ask.year)
        hint = _("Muốn dùng tệp mới thì đổi tên hoặc chuyển tệp cũ đi, rồi thả lại.")
        raise WorkspaceError(error("workbook-exists", message, Place(there.name), hint))
    if there is None:
        outputs.place_all({place: file.data}, {place: {None}})
    return plain({"to": f"/year/{ask.year}/workbook", "sheets": len(book.sheets)})


def annotate(ask: Ask) -> Response:
    """Write the annotated copy, and let the system open it."""
    found = read_year(Years(ask.workspace, "", ask.year), ask.year).diagnostics
    copy = annotate_workbook(ask.workspace, ask.year, found)
    return plain({"file": copy.path.name, "opened": ask.office.open_file(copy.path)})


def open_in_excel(ask: Ask) -> Response:
    """Let the system open the year's workbook."""
    there = find_earlier(ask.workspace, ask.year)
    if there is None:
        raise NotThereError
    return plain({"opened": ask.office.open_file(there)})


GET = {
    "/year/{year}/workbook": workbook,
    "/api/year/{year}/check": checked,
    "/api/year/{year}/rows": rows,
}
POST = {
    "/api/year/{year}/drop": drop,
    "/api/year/{year}/annotate": annotate,
    "/api/year/{year}/open": open_in_excel,
}
