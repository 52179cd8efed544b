"""The document's own words about itself (docProps/core.xml): tags filled, dates as the caller's clock says.

A template's title and author may hold tags: ``Báo cáo tổng kết năm {{ nam }}``.  The dates stay those of the
template, so that equal input gives equal bytes, unless ``SOURCE_DATE_EPOCH`` gives others.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from reportgen import source_date
from reportgen.diagnostics import Place
from reportgen.fill.phrase import phrase
from reportgen.language import _
from reportgen.ooxml.xml import parse_template, serialise

CORE = "docProps/core.xml"
DATES = "{http://purl.org/dc/terms/}"


def place(file: str) -> Place:
    """Return where a clerk finds the properties of ``file``."""
    return Place(file, paragraph=_("thuộc tính của tệp (File › Info)"))


def check(members: Mapping[str, bytes], file: str) -> None:
    """Raise `TemplateError` for a tag among the core properties that cannot be read."""
    root = parse_template(members[CORE], CORE) if CORE in members else None
    for element in () if root is None else root.iter("*"):
        if "{" in (element.text or ""):
            phrase(element.text or "", place(file))


def fill_properties(
    members: Mapping[str, bytes], context: Mapping[str, object], file: str
) -> dict[str, bytes]:
    """Return ``members`` of ``file`` with the core properties filled; raise `TemplateError` placed at them."""
    changed = dict(members)
    if CORE in changed:
        root = parse_template(changed[CORE], CORE)
        for element in root.iter("*"):
            _fill(element, context, place(file))
        changed[CORE] = serialise(root)
    return changed


def _fill(element: etree._Element, context: Mapping[str, object], where: Place) -> None:
    text = element.text or ""
    if str(element.tag).startswith(DATES):
        element.text = _date() or text
    elif "{" in text:
        element.text = phrase(text, where)(context)


def _date() -> str:
    given = source_date.moment()
    return "" if given is None else given.strftime("%Y-%m-%dT%H:%M:%SZ")
