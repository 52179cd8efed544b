"""Workbooks for clerks, drawn with openpyxl: ``draw`` makes the bytes of an .xlsx file from what is to stand in it."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from reportgen.sheets.write import form, lists, table
from reportgen.sheets.write.model import Book, FieldSheet
from reportgen.sheets.write.seal import seal

__all__ = ["draw"]


def draw(book: Book) -> bytes:
    """Return the bytes of ``book`` as an .xlsx file: the same for the same book."""
    target = Workbook()
    target.remove(target.worksheets[0])
    target.properties.creator, target.properties.title = book.author, book.title
    where = lists.ranges(book.lists)
    for name, value in book.identity.properties().items():
        properties = target.custom_doc_props  # type: ignore[attr-defined]  # openpyxl 3.1 has them, its stubs do not
        properties.append(StringProperty(name=name, value=value))
    for own in book.sheets:
        sheet = target.create_sheet(own.tab)
        form.draw(sheet, own, where) if isinstance(own, FieldSheet) else table.draw(sheet, own, where)
    if book.lists:
        lists.draw(target.create_sheet(lists.TAB), book.lists)
    target.calculation.fullCalcOnLoad = True
    stream = BytesIO()
    target.save(stream)
    return seal(stream.getvalue(), book.made)
