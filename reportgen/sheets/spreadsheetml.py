"""An .xlsx file (ECMA-376) → the Details of each of its sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.relationships import relationships
from reportgen.sheets import declared_counts, worksheet
from reportgen.sheets.details import Details
from reportgen.sheets.markup import attribute, check_readable, elements, local, parent
from reportgen.sheets.model import EPOCH_1900, EPOCH_1904
from reportgen.sheets.number_formats import Percent, percent_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORKBOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"


def look(archive: Archive) -> Iterator[Details]:
    """Yield the details of each sheet in the order of the tabs; those of a chart sheet are empty.

    Raises:
        TooFarError: a sheet has cells too far out.
        OoxmlError, ValueError: the file is damaged.
    """
    declared_counts.check_archive(archive)
    book = archive.read(_WORKBOOK)
    check_readable(book)
    epoch, percents, targets = _epoch(book), _percent_styles(archive), _targets(archive)
    for sheet in elements(book, "sheet"):
        if parent(sheet) == "sheets":
            part = targets.get(attribute(sheet, "id"), "")
            title = sheet.get("name", "")
            yield worksheet.look(title, archive.read(part), percents, epoch, part) if part else Details()


def _epoch(book: bytes) -> date:
    """Return day 0 of the workbook's date system (§18.2.28)."""
    properties = next(elements(book, "workbookPr"), None)
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return EPOCH_1904 if is_1904 else EPOCH_1900


def _targets(archive: Archive) -> Mapping[str, str]:
    """Return the part of each worksheet by the name of its relationship."""
    found = relationships(archive, _WORKBOOK)
    return {name: link.target for name, link in found.items() if link.kind == "worksheet"}


def _percent_styles(archive: Archive) -> Mapping[str, Percent]:
    """Return the cell formats that show a percentage, by their indices (§18.8.10)."""
    if not archive.has(_STYLES):
        return {}
    codes: dict[int, str] = {}
    styles: list[int] = []
    for element in elements(archive.read(_STYLES), "numFmts", "cellXfs"):
        if local(element) == "numFmts":
            codes = {_identifier(own): own.get("formatCode", "") for own in element if local(own) == "numFmt"}
        else:
            styles = [_identifier(own) for own in element if local(own) == "xf"]
    kinds = ((index, percent_of(number, codes)) for index, number in enumerate(styles))
    return {str(index): kind for index, kind in kinds if kind}


def _identifier(element: _Element) -> int:
    return int(element.get("numFmtId", "0"))
