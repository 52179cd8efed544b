"""``w:tblPr``, ``w:trPr`` and ``w:tcPr`` → raw properties."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.edges import SIDES
from reportgen.layout.read.paragraph_properties import read_borders, read_conditions, read_shading
from reportgen.layout.read.property_readers import (
    Properties,
    Reader,
    Readers,
    read_children,
    switch,
    text,
    value,
)
from reportgen.layout.read.run_properties import read_deletion
from reportgen.ooxml.names import VAL, W
from reportgen.ooxml.xml import Element, get


def table_width(element: Element) -> raw.TableWidth:
    """``CT_TblWidth``: auto, nil, dxa (twips) or pct (fiftieths, or with a percent sign)."""
    kind, text = get(element, "type"), get(element, "w")
    if kind == "pct" or (text or "").strip().endswith("%"):
        return raw.TableWidth("percent", values.fiftieths(text) or 0.0)
    if kind in ("auto", "nil"):
        return raw.TableWidth("auto" if kind == "auto" else "points", 0.0)
    return raw.TableWidth("points", values.twips(text) or 0.0)


def _table_width(name: str) -> Reader:
    def read(element: Element, properties: Properties) -> None:
        properties[name] = table_width(element)

    return read


def _length(name: str) -> Reader:
    def read(element: Element, properties: Properties) -> None:
        properties[name] = table_width(element).value

    return read


def _margins(element: Element, properties: Properties) -> None:
    sides = {SIDES[e.tag]: table_width(e) for e in element if e.tag in SIDES}
    properties["margins"] = raw.Margins(**{k: m.value for k, m in sides.items() if m.kind == "points"})


_LOOK = (
    ("firstRow", 0x20),
    ("lastRow", 0x40),
    ("firstColumn", 0x80),
    ("lastColumn", 0x100),
    ("noHBand", 0x200),
    ("noVBand", 0x400),
)


def _look(element: Element, properties: Properties) -> None:
    """§17.4.55: separate attributes, or the bits of a hexadecimal ``w:val``."""
    try:
        bits = int(element.get(VAL) or "0", 16)
    except ValueError:
        bits = 0
    words = set()
    for word, bit in _LOOK:
        attribute = get(element, word)
        if values.on_off(attribute) if attribute is not None else bits & bit:
            words.add(word)
    properties["look"] = frozenset(words)


def _place(element: Element, properties: Properties) -> None:
    def length(word: str) -> float:
        return values.twips(get(element, word)) or 0.0

    horizontal, vertical = get(element, "horzAnchor") or "text", get(element, "vertAnchor") or "page"
    properties["place"] = raw.Float(
        {"text": "column"}.get(horizontal, horizontal),
        {"text": "paragraph"}.get(vertical, vertical),
        length("tblpX"),
        length("tblpY"),
        get(element, "tblpXSpec") or "",
        get(element, "tblpYSpec") or "",
        length("topFromText"),
        length("leftFromText"),
        length("bottomFromText"),
        length("rightFromText"),
    )


def _layout(element: Element, properties: Properties) -> None:
    properties["layout"] = get(element, "type")


_TABLE: Readers = {
    W + "tblStyle": value("style", text),
    W + "tblW": _table_width("width"),
    W + "jc": value("align", text),
    W + "tblInd": _table_width("indent"),
    W + "tblLayout": _layout,
    W + "tblCellSpacing": _length("spacing"),
    W + "tblBorders": read_borders,
    W + "tblCellMar": _margins,
    W + "shd": read_shading,
    W + "tblLook": _look,
    W + "tblpPr": _place,
    W + "bidiVisual": switch("bidi"),
    W + "tblStyleRowBandSize": value("row_band", values.integer),
    W + "tblStyleColBandSize": value("column_band", values.integer),
}


def _height(element: Element, properties: Properties) -> None:
    """§17.4.80: without a rule the height is at least this."""
    properties["height"] = values.twips(element.get(VAL)) or 0.0
    properties["height_rule"] = get(element, "hRule") or "atLeast"


_ROW: Readers = {
    W + "trHeight": _height,
    W + "cantSplit": switch("cant_split"),
    W + "tblHeader": switch("header"),
    W + "hidden": switch("hidden"),
    W + "del": read_deletion,
    W + "gridBefore": value("grid_before", values.span),
    W + "gridAfter": value("grid_after", values.span),
    W + "wBefore": _table_width("width_before"),
    W + "jc": value("align", text),
    W + "tblCellSpacing": _length("spacing"),
    W + "cnfStyle": read_conditions,
}


def _merge(name: str) -> Reader:
    def read(element: Element, properties: Properties) -> None:
        properties[name] = "restart" if element.get(VAL) in ("restart", "rest") else "continue"

    return read


_CELL: Readers = {
    W + "tcW": _table_width("width"),
    W + "gridSpan": value("span", values.span),
    W + "vMerge": _merge("v_merge"),
    W + "hMerge": _merge("h_merge"),
    W + "tcBorders": read_borders,
    W + "shd": read_shading,
    W + "tcMar": _margins,
    W + "vAlign": value("vertical_align", text),
    W + "textDirection": value("text_direction", text),
    W + "noWrap": switch("no_wrap"),
    W + "tcFitText": switch("fit_text"),
    W + "cellDel": read_deletion,
    W + "cnfStyle": read_conditions,
}


def table_properties(element: Element | None) -> raw.TableProperties:
    """``w:tblPr`` or ``w:tblPrEx``."""
    return raw.TableProperties(**read_children(element, _TABLE))


def row_properties(element: Element | None) -> raw.RowProperties:
    """``w:trPr``."""
    return raw.RowProperties(**read_children(element, _ROW))


def cell_properties(element: Element | None) -> raw.CellProperties:
    """``w:tcPr``."""
    return raw.CellProperties(**read_children(element, _CELL))
