"""Tracked changes accepted: a paper says what Word's final view shows, and holds no revision marks (§17.13.5)."""

from __future__ import annotations

from lxml import etree

from reportgen.diagnostics import Diagnostic, Place, warning
from reportgen.fill.edits import remove, unwrap
from reportgen.fill.names import MARKS, PARAGRAPH, PARAGRAPH_PROPERTIES, ROW, w
from reportgen.language import _

INSERTED = tuple(w(name) for name in ("ins", "moveTo"))
DELETED = tuple(w(name) for name in ("del", "moveFrom"))
MARK = w("rPr")
"""In a paragraph's properties: the format of its mark, and whether the mark was inserted or deleted."""

FORMER = tuple(
    w(f"{name}Change")
    for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
)
"""The properties as they were before; what stands around them holds now."""

RANGES = tuple(
    w(f"{name}Range{end}")
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)
CELLS = (w("cellIns"), w("cellMerge"))


def accept(root: etree._Element) -> bool:
    """Accept every tracked change under ``root``, in place; return whether there was one."""
    steps = (
        _drop_marks,
        _accept_rows,
        _accept_cells,
        _accept_paragraphs,
        _drop_deletions,
        _accept_insertions,
    )
    return sum(step(root) for step in steps) > 0


def revision_warning(file: str) -> Diagnostic:
    """Return the warning that the template ``file`` holds tracked changes, which its papers show as accepted."""
    message = _("Mẫu còn những chỗ sửa đang được theo dõi; văn bản lập ra theo bản đã chấp nhận mọi chỗ sửa.")
    hint = _("Trong Word chọn Review › Accept › Accept All Changes, hoặc Reject, rồi ghi lại mẫu.")
    return warning("revisions-accepted", message, Place(file), hint)


def _drop_marks(root: etree._Element) -> bool:
    return _drop(root, (*FORMER, *RANGES, *CELLS))


def _drop_deletions(root: etree._Element) -> bool:
    return _drop(root, DELETED)


def _accept_rows(root: etree._Element) -> bool:
    rows = [row for row in root.iter(ROW) if row.find(f"{w('trPr')}/{w('del')}") is not None]
    for row in rows:
        remove(row)
    return bool(rows)


def _accept_cells(root: etree._Element) -> bool:
    marks = list(root.iter(w("cellDel")))
    for mark in marks:
        cell = next(mark.iterancestors(w("tc")), None)
        if cell is not None:
            remove(cell)
    return bool(marks)


def _accept_paragraphs(root: etree._Element) -> bool:
    """Join each paragraph whose mark was deleted to the next one, whose properties and section hold."""
    found = [p for p in root.iter(PARAGRAPH) if _is_mark_deleted(p)]
    for paragraph in found:
        following = next((one for one in paragraph.itersiblings() if one.tag not in MARKS), None)
        if following is not None and following.tag == PARAGRAPH:
            _join(paragraph, following)
        elif not _content(paragraph):
            remove(paragraph)
    return bool(found)


def _is_mark_deleted(paragraph: etree._Element) -> bool:
    mark = paragraph.find(f"{PARAGRAPH_PROPERTIES}/{MARK}")
    return mark is not None and any(mark.find(name) is not None for name in DELETED)


def _join(paragraph: etree._Element, following: etree._Element) -> None:
    at = 1 if following.find(PARAGRAPH_PROPERTIES) is not None else 0
    following[at:at] = _content(paragraph)
    remove(paragraph)


def _content(paragraph: etree._Element) -> list[etree._Element]:
    """Return what stands in ``paragraph`` and was not deleted."""
    return [child for child in paragraph if child.tag not in (PARAGRAPH_PROPERTIES, *DELETED)]


def _drop(root: etree._Element, names: tuple[str, ...]) -> bool:
    found = list(root.iter(*names))
    for element in found:
        if element.getparent() is not None:
            remove(element)
    return bool(found)


def _accept_insertions(root: etree._Element) -> bool:
    """Let what was inserted stand by itself; the mark of an inserted paragraph or row is empty and goes."""
    found = list(root.iter(*INSERTED))
    for element in found:
        unwrap(element)
    return bool(found)
