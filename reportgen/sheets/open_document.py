"""An .ods file (OpenDocument 1.3 part 3, §9) → the Details of each of its tables.

The whole of ``content.xml`` is walked: repeated rows and cells are short in the file and long in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.xml import walk
from reportgen.sheets.details import Details
from reportgen.sheets.markup import attribute, check_readable, elements, local, parent
from reportgen.sheets.model import EPOCH_1900
from reportgen.sheets.open_document_table import PercentStyles, TableWalk

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = ("percentage-style", "number-style", "style")
_GROUPS = ("table-row-group", "table-column-group")
_PARTS = ("table", *_GROUPS, "table-column", "table-row", "table-cell", "covered-table-cell")


def look(archive: Archive) -> Iterator[Details]:
    """Yield the details of each table of the document.

    Raises:
        TooFarError: a table has cells too far out, or too many of a kind.
        OoxmlError, ValueError: the file is damaged.
    """
    content = archive.read("content.xml")
    check_readable(content)
    styles = PercentStyles(split=b"<!" in content)
    if archive.has("styles.xml"):
        for style in elements(archive.read("styles.xml"), *_STYLES):
            styles.add(style)
    epoch, table = EPOCH_1900, TableWalk("", styles)
    for event, element in walk(content, ("start", "end"), (*_STYLES, "null-date", *_PARTS)):
        name = local(element)
        if name == "null-date":
            epoch = date.fromisoformat(attribute(element, "date-value") or EPOCH_1900.isoformat())
        elif name in _STYLES and event == "end":
            styles.add(element)
        elif name == "table" and event == "start":
            table = _table(element, styles)
        elif name == "table" and parent(element) == "spreadsheet":
            yield table.details(epoch)
        elif name in _PARTS:
            _add(table, event, name, element)


def _table(element: _Element, styles: PercentStyles) -> TableWalk:
    """Return a new table; that of a DDE link (§9.8.3) is read and not given, and none may stand in a cell."""
    if parent(element) not in ("spreadsheet", "dde-link"):
        raise ValueError
    return TableWalk(attribute(element, "name"), styles)


def _add(table: TableWalk, event: str, name: str, element: _Element) -> None:
    if name in _GROUPS:
        if attribute(element, "display") == "false":
            table.folded += 1 if event == "start" else -1
    elif event == "start":
        if name == "table-row":
            table.start_row(element)
    elif name == "table-column":
        table.add_columns(element)
    elif name == "table-row":
        table.end_row(element)
        element.clear()
    elif name != "table":
        table.add_cell(element)
