"""An .xlsx file (ECMA-376) → the Details of each of its sheets."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reportgen.sheets import claims, worksheet
from reportgen.sheets.details import Details
from reportgen.sheets.markup import attribute, check_readable, elements, local, parent
from reportgen.sheets.model import EPOCH_1900, EPOCH_1904
from reportgen.sheets.number_formats import Percent, percent_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def look(archive: zipfile.ZipFile) -> Iterator[Details]:
    """Yield the details of each sheet in the order of the tabs; those of a chart sheet are empty.

    Raises:
        TooFarError: a sheet has cells too far out.
        XmlError, KeyError, ValueError: the file is damaged.
    """
    claims.check_archive(archive)
    book = archive.read(_WORKBOOK)
    check_readable(book)
    epoch, percents, targets = _epoch(book), _percent_styles(archive), _targets(archive)
    names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}
    for sheet in elements(book, "sheet"):
        if parent(sheet) == "sheets":
            target = targets.get(attribute(sheet, "id"), "")
            data = archive.read(names[_member(target)]) if target else b""
            yield worksheet.look(sheet.get("name", ""), data, percents, epoch) if target else Details()


def _epoch(book: bytes) -> date:
    """Return day 0 of the workbook's date system (§18.2.28)."""
    properties = next(elements(book, "workbookPr"), None)
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return EPOCH_1904 if is_1904 else EPOCH_1900


def _targets(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Return where each worksheet is, by the name of its relationship."""
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in elements(archive.read(_RELATIONS), "Relationship")
        if relation.get("Type", "").endswith("/worksheet")
    }


def _member(target: str) -> str:
    path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target))
    return path.lower()


def _percent_styles(archive: zipfile.ZipFile) -> Mapping[str, Percent]:
    """Return the cell formats that show a percentage, by their indices (§18.8.10)."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    codes: dict[int, str] = {}
    styles: list[int] = []
    for element in elements(archive.read("xl/styles.xml"), "numFmts", "cellXfs"):
        if local(element) == "numFmts":
            codes = {_identifier(own): own.get("formatCode", "") for own in element if local(own) == "numFmt"}
        else:
            styles = [_identifier(own) for own in element if local(own) == "xf"]
    kinds = ((index, percent_of(number, codes)) for index, number in enumerate(styles))
    return {str(index): kind for index, kind in kinds if kind}


def _identifier(element: _Element) -> int:
    return int(element.get("numFmtId", "0"))
