"""Worksheets added to a workbook: their tab, and rows of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportgen.sheets.annotate.package import WORKBOOK, WorkbookPackage, printable, qualify
from reportgen.sheets.model import letters

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


def add(package: WorkbookPackage, title: str, part: str, at: int | None = None) -> None:
    """Make a part of the package a worksheet with this tab, before the sheet ``at``, else after the last.

    Raises:
        KeyError: the workbook has no list of sheets.
    """
    root = package.root(WORKBOOK)
    sheets = root.find(qualify(root, "sheets"))
    if sheets is None:
        raise KeyError("sheets")
    package.declare(part, _SHEET_TYPE)
    given = {
        "name": _free(title, sheets),
        "sheetId": str(1 + max(int(sheet.get("sheetId", "0")) for sheet in sheets)),
        f"{{{package.office}}}id": package.relate(WORKBOOK, "worksheet", part),
    }
    where = len(sheets) if at is None else at
    sheets.insert(where, sheets.makeelement(qualify(root, "sheet"), given, package.prefixes))
    _count_on(root, where)
    package.put(WORKBOOK, root)


def _free(title: str, sheets: _Element) -> str:
    """Return the title, or with a number where a sheet has it already."""
    taken = {sheet.get("name", "").casefold() for sheet in sheets}
    named = (title if n == 1 else f"{title} ({n})" for n in range(1, len(taken) + 2))
    return next(name for name in named if name.casefold() not in taken)


def _count_on(root: _Element, where: int) -> None:
    """Let names that belong to one sheet go on belonging to it: they count sheets from the first (§18.2.5)."""
    for name in root.iter(qualify(root, "definedName")):
        own = int(name.get("localSheetId") or -1)
        if own >= where:
            name.set("localSheetId", str(own + 1))


def columns(widths: Sequence[float]) -> str:
    """Return the XML of the columns from A on; widths in letters (§18.3.1.13)."""
    each = (
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(widths, start=1)
    )
    return f"<cols>{''.join(each)}</cols>"


def row(number: int, words: Sequence[tuple[int, str]], height: float = 0) -> str:
    """Return the XML of a row: the format and the text of each cell from column A on; ``height`` in points."""
    tall = f' ht="{height}" customHeight="1"' if height else ""
    cells = "".join(_cell(f"{letters(i)}{number}", style, text) for i, (style, text) in enumerate(words))
    return f'<row r="{number}"{tall}>{cells}</row>'


def _cell(ref: str, style: int, text: str) -> str:
    if not text:
        return f'<c r="{ref}" s="{style}"/>'
    if text.isascii() and text.isdigit():
        return f'<c r="{ref}" s="{style}"><v>{text}</v></c>'
    said = escape(printable(text))
    return f'<c r="{ref}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'
