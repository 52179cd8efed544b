"""Every cell is accounted for: what is no title, heading, record or row already reported is reported at its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.checks import numbering, sums, titles
from reportgen.checks.blank import is_blank
from reportgen.checks.body import RecordRows
from reportgen.checks.lines import RowReader, figure
from reportgen.checks.sums import Word
from reportgen.diagnostics import Diagnostic, Place, Severity, question
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.sheets import FormulaFault, Raw, address

_MANY = 20
"""From so many strays in one column on they are reported as one range."""

Spot = tuple[int, int]


def find(table: RowReader, body: RecordRows, place: Place) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each cell of a table's sheet that is not used, nor part of anything recognised."""
    yield from _above(table, body, place)
    spots = [*_in_headings(table), *_beside(table, body)]
    yield from stray_notes(table.sheet.rows, spots, place)


def stray_notes(rows: Sequence[Sequence[Raw]], spots: Iterable[Spot], place: Place) -> Iterator[Diagnostic]:
    """Yield what is said of cells that are not used: each of a few, the range of many in one column."""
    columns: dict[int, list[int]] = {}
    for row, column in spots:
        columns.setdefault(column, []).append(row)
    for column, own in columns.items():
        if len(own) >= _MANY:
            cells = f"{address(min(own), column)}:{address(max(own), column)}"
            message = _("Cột này có {count} ô nhưng không có tiêu đề; không được dùng.", count=len(own))
            yield _unused_note(message, place.at(cells), rows[own[0]][column])
            continue
        for row in own:
            message = _("Ô này nằm ngoài bảng; không được dùng.")
            yield _unused_note(message, place.at(address(row, column)), rows[row][column])


def _unused_note(message: str, place: Place, raw: Raw) -> Diagnostic:
    severity = Severity.NOTE if isinstance(raw, str) else Severity.WARNING
    hint = _("Nếu là số liệu thì đưa vào đúng cột của bảng, hoặc ghi tiêu đề cho cột.")
    return Diagnostic(severity, "cell-not-used", message, place, hint)


# --- above the table --------------------------------------------------------------------------


def _above(table: RowReader, body: RecordRows, place: Place) -> Iterator[Diagnostic]:
    rows = table.sheet.rows
    spots: list[Spot] = []
    for i, row in enumerate(rows[: table.found.top]):
        if not any(row) or titles.is_example(row):
            continue
        if sums.word_of([raw for raw in row if isinstance(raw, str)]) is Word.TOTAL:
            yield from _totals_above(table, body, i, place)
            spots.extend((i, j) for j in _numbers(row) if not (j in table.summed and _is_sum(row[j])))
        else:
            spots.extend((i, j) for j in _numbers(row) if not titles.years_of(row[j]))
    yield from stray_notes(rows, spots, place)


def _numbers(row: Sequence[Raw]) -> Iterator[int]:
    """Yield where a row has anything but words, which above a table are its title."""
    return (j for j, raw in enumerate(row) if not isinstance(raw, str))


def _is_sum(raw: Raw) -> bool:
    return type(raw) is FormulaFault or figure(raw) is not None


def _totals_above(table: RowReader, body: RecordRows, row: int, place: Place) -> Iterator[Diagnostic]:
    """Ask about each total above the headings that is not the sum of the records."""
    cells = table.sheet.rows[row]
    for column in table.summed:
        stated = figure(cells[column]) if column < len(cells) else None
        own = _total(table, body, column)
        if stated is None or sums.same(stated, own):
            continue
        message = _(
            "{title}: hàng tổng ở trên bảng ghi {stated}, cộng các hàng được {own}.",
            title=table.columns[column].title,
            stated=format_cell(raw_value(cells[column])),
            own=format_cell(raw_value(own)),
        )
        at = place.at(address(row, column))
        yield question(
            "total-mismatch", message, at, format_cell(raw_value(cells[column])), _("Sửa cho khớp.")
        )


def _total(table: RowReader, body: RecordRows, column: int) -> float:
    rows = (table.sheet.rows[index] for index in body.rows)
    return sum(figure(row[column]) or 0.0 for row in rows if column < len(row))


# --- in and under the headings ----------------------------------------------------------------


def _in_headings(table: RowReader) -> Iterator[Spot]:
    found = table.found
    for i in range(found.top, found.bottom + 1):
        row = table.sheet.rows[i]
        yield from ((i, j) for j in _numbers(row) if not titles.years_of(row[j]))


def _beside(table: RowReader, body: RecordRows) -> Iterator[Spot]:
    """Yield the cells of the records that stand under no heading; a column of running numbers needs none."""
    rows = table.sheet.rows
    beside: dict[int, list[int]] = {}
    width = max((len(rows[index]) for index in body.rows), default=0)
    columns = [j for j in range(width) if j not in table.found.titled or j == table.serial]
    for index in body.rows:
        row = rows[index]
        for column in columns:
            raw = row[column] if column < len(row) else ""
            if is_blank(raw) or (column in table.found.titled and not _is_no_number(table, column, raw)):
                continue
            beside.setdefault(column, []).append(index)
    for column, own in _without_serials(table, beside).items():
        yield from ((index, column) for index in own)


def _is_no_number(table: RowReader, column: int, raw: Raw) -> bool:
    """Return whether the column of the running numbers has something else in it."""
    return column == table.serial and column not in table.columns and not table.numbers(column, raw)


def _without_serials(table: RowReader, beside: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """Return the columns that do not only number the rows, 1, 2, 3 … or A, 1, 2, B …."""
    rows = table.sheet.rows
    return {
        column: own
        for column, own in beside.items()
        if column > table.first or not all(numbering.kind(rows[index][column]) for index in own)
    }
