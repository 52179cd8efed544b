"""What stands above a table: its title, which says of which year it is, and rows of a blank form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.checks.blank import is_blank
from reportgen.diagnostics import Diagnostic, Place, question
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.sheets import Raw, address
from reportgen.vietnamese.unicode import fold

_YEAR = re.compile(r"\bnăm\s*(?:học\s*)?:?\s*((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)\d\d))?(?!\d)")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/((?:19|20)\d\d)(?!\d)|tháng\s*\d{1,2}\s*/\s*((?:19|20)\d\d)(?!\d)")
_EXAMPLES = ("ví dụ", "example")
_FIRST_YEAR, _LAST_YEAR = 1975, 2199


def years_of(raw: Raw) -> list[int]:
    """Return the years that a cell of a title names: ``NĂM 2023``, ``đến 14/12/2023``, the number 2023."""
    if isinstance(raw, bool):
        return []
    if isinstance(raw, int | float):
        return [int(raw)] if _FIRST_YEAR <= raw <= _LAST_YEAR and raw == int(raw) else []
    if not isinstance(raw, str):
        return []
    found = (*_YEAR.findall(fold(raw)), *_DAY.findall(fold(raw)))
    return [int(year) for pair in found for year in pair if year]


def years_of_title(raw: Raw, year: int) -> list[int]:
    """Return the years that the heading of a column means, also ``Năm nay`` and ``Cùng kỳ năm trước``."""
    if found := years_of(raw):
        return found
    words = fold(raw) if isinstance(raw, str) else ""
    if re.search(r"năm trước|cùng kỳ|năm ngoái|kỳ trước", words):
        return [year - 1]
    return [year] if re.search(r"năm nay|kỳ này|năm báo cáo", words) else []


def of_another_year(rows: Sequence[Sequence[Raw]], top: int, year: int, place: Place) -> Iterator[Diagnostic]:
    """Yield a question where the title above row ``top`` names only years before ``year``."""
    named = [
        (own, (i, j))
        for i, row in enumerate(rows[:top])
        for j, raw in enumerate(row)
        if (own := years_of(raw))
    ]
    if not named or max(max(own) for own, _spot in named) >= year:
        return
    row, column = named[0][1]
    message = _(
        "Tiêu đề của trang ghi năm {own}, nhưng đang làm sổ năm {year}.", own=max(named[0][0]), year=year
    )
    hint = _("Nếu là số liệu của năm trước thì thay; nếu đúng là của năm nay thì sửa tiêu đề.")
    at = place.at(address(row, column))
    yield question("sheet-of-another-year", message, at, format_cell(raw_value(rows[row][column])), hint)


def is_example(row: Sequence[Raw]) -> bool:
    """Return whether a row above the headings shows how to fill in the table."""
    first = next((raw for raw in row if not is_blank(raw)), "")
    return isinstance(first, str) and fold(first).startswith(_EXAMPLES)
