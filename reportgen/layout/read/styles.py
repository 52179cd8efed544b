"""``styles.xml``: defaults and styles as written, unresolved."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.names import W
from reportgen.layout.read.paragraph_properties import paragraph_properties
from reportgen.layout.read.run_properties import run_properties
from reportgen.layout.read.table_properties import cell_properties, row_properties, table_properties
from reportgen.layout.read.xml import Element, child, child_val, get


def styles(root: Element | None) -> raw.Styles:
    """Return the document defaults and every style by its id; of two with one id the first counts."""
    if root is None:
        return raw.Styles()
    by_id: dict[str, raw.Style] = {}
    for element in root.iterchildren(W + "style"):
        read = _style(element)
        by_id.setdefault(read.id, read)
    run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return raw.Styles(run_properties(run), paragraph_properties(paragraph), by_id)


def _style(element: Element) -> raw.Style:
    regions = element.iterchildren(W + "tblStylePr")
    return raw.Style(
        id=get(element, "styleId") or "",
        kind=get(element, "type") or "paragraph",
        name=child_val(element, "name") or "",
        based_on=child_val(element, "basedOn") or "",
        link=child_val(element, "link") or "",
        default=values.on_off(get(element, "default") or "0"),
        whole=_condition(element),
        conditions={get(r, "type") or "": _condition(r) for r in regions},
    )


def _condition(element: Element) -> raw.Condition:
    return raw.Condition(
        paragraph_properties(child(element, "pPr")),
        run_properties(child(element, "rPr")),
        table_properties(child(element, "tblPr")),
        row_properties(child(element, "trPr")),
        cell_properties(child(element, "tcPr")),
    )
