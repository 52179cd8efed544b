"""The document's own words about itself (docProps/core.xml): tags filled, dates as the caller's clock says.

A template's title and author may hold tags: ``Báo cáo tổng kết năm {{ nam }}``.  The dates stay those of the
template, so that equal input gives equal bytes, unless ``SOURCE_DATE_EPOCH`` gives others.
"""

from __future__ import annotations

import html
from collections.abc import Mapping

from jinja2 import TemplateError as JinjaError
from lxml import etree

from reportgen import source_date
from reportgen.diagnostics import Place, error
from reportgen.errors import TemplateError
from reportgen.fill.environment import environment
from reportgen.language import _
from reportgen.ooxml.xml import parse_template, serialised

CORE = "docProps/core.xml"
DATES = "{http://purl.org/dc/terms/}"


def filled(members: Mapping[str, bytes], context: Mapping[str, object]) -> dict[str, bytes]:
    """Return ``members`` with the core properties filled."""
    changed = dict(members)
    if CORE in changed:
        root = parse_template(changed[CORE], CORE)
        for element in root.iter("*"):
            _fill(element, context)
        changed[CORE] = serialised(root)
    return changed


def _fill(element: etree._Element, context: Mapping[str, object]) -> None:
    text = element.text or ""
    if str(element.tag).startswith(DATES):
        element.text = _date() or text
    elif "{" in text:
        element.text = _rendered(text, context)


def _rendered(text: str, context: Mapping[str, object]) -> str:
    try:
        return html.unescape(environment().from_string(text).render(context))
    except (JinjaError, TypeError, ValueError, LookupError) as problem:
        message = _("Không điền được thuộc tính của tệp: {words} ({reason}).", words=text, reason=problem)
        raise TemplateError(error("tag-value", message, Place(CORE))) from problem


def _date() -> str:
    given = source_date.moment()
    return "" if given is None else given.strftime("%Y-%m-%dT%H:%M:%SZ")
