"""``styles.xml``: defaults and styles as written, unresolved."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.paragraph_properties import paragraph_properties
from reportgen.layout.read.run_properties import run_properties
from reportgen.layout.read.table_properties import cell_properties, row_properties, table_properties
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element, child, child_val, get


def styles(root: Element | None, tables: Collection[str]) -> raw.Styles:
    """Return the document defaults and the styles by id; of two with one id the first counts.

    A style without ``w:styleId`` cannot be named (§17.7.4.17): it is left out, unless it is its kind's default.

    Of table styles only those in ``tables``, what they are based on, and the default one: a file from Word's
    template has a hundred with a dozen regions each, and reading them took longer than its twenty pages.
    """
    if root is None:
        return raw.Styles()
    elements: dict[str, Element] = {}
    for element in root.iterchildren(W + "style"):
        if name := _name(element):
            elements.setdefault(name, element)
    needed = _with_bases(tables, elements)
    by_id = {name: _style(name, e) for name, e in elements.items() if not _is_spare(e) or name in needed}
    run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return raw.Styles(run_properties(run), paragraph_properties(paragraph), by_id)


def _name(element: Element) -> str:
    """Return a style's id; a default style that has none is called after its kind, "" is any other."""
    default = values.on_off(get(element, "default") or "0")
    return get(element, "styleId") or (f"default {_kind(element)}" if default else "")


def _kind(element: Element) -> str:
    return get(element, "type") or "paragraph"


def _is_spare(element: Element) -> bool:
    return get(element, "type") == "table" and not values.on_off(get(element, "default") or "0")


def _with_bases(names: Iterable[str], elements: dict[str, Element]) -> set[str]:
    """Return the names and those of all styles below them."""
    found: set[str] = set()
    for name in (*names, *(n for n, e in elements.items() if not _is_spare(e))):
        while name in elements and name not in found:
            found.add(name)
            name = child_val(elements[name], "basedOn") or ""  # noqa: PLW2901 - down the chain
    return found


def _style(name: str, element: Element) -> raw.Style:
    regions = element.iterchildren(W + "tblStylePr")
    return raw.Style(
        id=name,
        kind=_kind(element),
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
