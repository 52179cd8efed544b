"""Workbook and diagnostics → the bytes of the annotated copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.errors import WorkbookError
from reportgen.language import _
from reportgen.ooxml.errors import OoxmlError
from reportgen.sheets import file_type
from reportgen.sheets.annotate import answers, cells, cover, notes
from reportgen.sheets.annotate.package import WorkbookPackage
from reportgen.sheets.annotate.styles import CellFormats
from reportgen.sheets.model import Merge, position

MOST = 1000
"""So many problems are listed and shown; nobody fixes more in one go."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

Spot = tuple[int, int]


def annotate(path: Path, diagnostics: Iterable[Diagnostic]) -> bytes:
    """Return a copy of the workbook at ``path`` that shows ``diagnostics``; the file itself is only read.

    Errors and warnings are shown at their cells; notes are only listed.

    Raises:
        WorkbookError: the file is no .xlsx or .xlsm, or cannot be read.
    """
    return annotate_bytes(file_type.load(path), path, diagnostics)


def annotate_bytes(data: bytes, path: Path, diagnostics: Iterable[Diagnostic]) -> bytes:
    """Return what `annotate` does, of a workbook with these bytes that ``diagnostics`` tell of as ``path``.

    Raises:
        WorkbookError: as `annotate`.
    """
    file = file_type.opened(data, path)
    if file.kind is not file_type.FileType.XLSX or file.archive is None:
        raise _only_xlsx(path)
    try:
        return _annotate(WorkbookPackage.of(file.archive), path.as_posix(), _most_urgent_first(diagnostics))
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    except (KeyError, ValueError, AttributeError, IndexError, StopIteration) as problem:
        raise file_type.damaged_workbook(path) from problem


def _annotate(package: WorkbookPackage, file: str, problems: list[Diagnostic]) -> bytes:
    styles = CellFormats(package)
    for title, member in package.worksheets().items():
        shown = [
            d for d in problems[:MOST] if _is_shown(d) and (d.place.file, d.place.sheet) == (file, title)
        ]
        if shown:
            _show(package, member, shown, styles)
    answers.add(package, [d for d in problems if d.is_question and d.severity is Severity.ERROR], styles)
    cover.add(package, file, problems, MOST, styles)
    styles.save()
    return package.save()


def _show(package: WorkbookPackage, member: str, problems: Iterable[Diagnostic], styles: CellFormats) -> None:
    sheet = package.root(member)
    wrong = _by_cell(problems, cells.merges(sheet))
    cells.colour(sheet, wrong, styles)
    notes.add(package, member, sheet, wrong)
    package.put(member, sheet)


def _is_shown(problem: Diagnostic) -> bool:
    return problem.severity is not Severity.NOTE and position(problem.place.cell) >= (0, 0)


def _most_urgent_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each problem once, what must be fixed first."""
    return sorted(dict.fromkeys(diagnostics), key=lambda problem: _ORDER.index(problem.severity))


def _by_cell(problems: Iterable[Diagnostic], merges: Sequence[Merge]) -> Mapping[Spot, list[Diagnostic]]:
    found: dict[Spot, list[Diagnostic]] = {}
    for problem in problems:
        found.setdefault(_visible_cell(position(problem.place.cell), merges), []).append(problem)
    return found


def _visible_cell(spot: Spot, merges: Sequence[Merge]) -> Spot:
    """Return the cell that is seen at a place: of merged ones the first."""
    row, column = spot
    over = (m for m in merges if m.top <= row <= m.bottom and m.left <= column <= m.right)
    return next(((merge.top, merge.left) for merge in over), spot)


def _only_xlsx(path: Path) -> WorkbookError:
    hint = _("Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)”, rồi soát lại; hoặc bỏ --annotate.")
    message = _("Chỉ đánh dấu lỗi được vào tệp .xlsx.")
    return file_type.refusal("cannot-annotate", message, path, hint)
