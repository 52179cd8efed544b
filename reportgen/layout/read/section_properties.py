"""``w:sectPr`` → ``raw.SectionProperties``."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.layout import raw
from reportgen.layout.read import edges, values
from reportgen.layout.read.property_readers import Properties, Readers, read_children
from reportgen.ooxml.names import R_ID, VAL, W
from reportgen.ooxml.xml import Element, child_val, get


def _lengths(element: Element, properties: Properties, names: Mapping[str, str]) -> None:
    for word, name in names.items():
        length = values.twips(get(element, word))
        if length is not None:
            properties[name] = length


def _size(element: Element, properties: Properties) -> None:
    _lengths(element, properties, {"w": "page_width", "h": "page_height"})


def _margins(element: Element, properties: Properties) -> None:
    names = {n: n for n in ("top", "left", "bottom", "right", "header", "footer", "gutter")}
    _lengths(element, properties, names)


def _columns(element: Element, properties: Properties) -> None:
    """§17.6.4: equal columns share the width; else each ``w:col`` has its own width and gap."""
    properties["column_count"] = values.integer(get(element, "num"))
    properties["column_gap"] = values.twips(get(element, "space"))
    equal = get(element, "equalWidth")
    if equal is not None:
        properties["equal_columns"] = values.on_off(equal)
    properties["column_line"] = values.on_off(get(element, "sep") or "0")
    properties["columns"] = tuple(
        (values.twips(get(c, "w")) or 0.0, values.twips(get(c, "space")) or 0.0)
        for c in element.iter(W + "col")
    )


def _numbers(element: Element, properties: Properties) -> None:
    properties["page_start"] = values.integer(get(element, "start"))
    properties["page_format"] = get(element, "fmt")


def _borders(element: Element, properties: Properties) -> None:
    properties["borders"] = edges.borders(element)
    properties["borders_from"] = get(element, "offsetFrom")
    properties["borders_on"] = get(element, "display")


def _grid(element: Element, properties: Properties) -> None:
    properties["grid_type"] = get(element, "type")
    properties["line_pitch"] = values.twips(get(element, "linePitch"))


def _line_numbers(element: Element, properties: Properties) -> None:
    properties["line_numbers"] = raw.LineNumbering(
        values.integer(get(element, "countBy")),
        values.integer(get(element, "start")),
        values.twips(get(element, "distance")),
        get(element, "restart"),
    )


def _start(element: Element, properties: Properties) -> None:
    properties["start"] = element.get(VAL)


def _title(element: Element, properties: Properties) -> None:
    properties["title_page"] = values.on_off(element.get(VAL))


def _vertical(element: Element, properties: Properties) -> None:
    properties["vertical_align"] = element.get(VAL)


def _gutter(element: Element, properties: Properties) -> None:
    properties["gutter_right"] = values.on_off(element.get(VAL))


def note_numbering(element: Element | None) -> raw.NoteNumbering:
    """Return the numbering of a ``w:footnotePr`` or ``w:endnotePr`` (§17.11.11, §17.11.4)."""
    if element is None:
        return raw.PLAIN_NOTES
    start = values.integer(child_val(element, "numStart"))
    return raw.NoteNumbering(child_val(element, "numFmt"), start, child_val(element, "numRestart"))


def _footnotes(element: Element, properties: Properties) -> None:
    properties["footnotes"] = note_numbering(element)


def _endnotes(element: Element, properties: Properties) -> None:
    properties["endnotes"] = note_numbering(element)


_READERS: Readers = {
    W + "type": _start,
    W + "pgSz": _size,
    W + "pgMar": _margins,
    W + "cols": _columns,
    W + "pgNumType": _numbers,
    W + "titlePg": _title,
    W + "vAlign": _vertical,
    W + "pgBorders": _borders,
    W + "docGrid": _grid,
    W + "lnNumType": _line_numbers,
    W + "rtlGutter": _gutter,
    W + "footnotePr": _footnotes,
    W + "endnotePr": _endnotes,
}


def section_properties(element: Element | None, targets: Mapping[str, str]) -> raw.SectionProperties:
    """Return the properties of a ``w:sectPr``; ``targets`` maps relationship ids to part names."""
    properties = read_children(element, _READERS)
    properties["headers"] = _references(element, "headerReference", targets)
    properties["footers"] = _references(element, "footerReference", targets)
    return raw.SectionProperties(**properties)


def _references(element: Element | None, name: str, targets: Mapping[str, str]) -> tuple[raw.Reference, ...]:
    found = []
    for item in () if element is None else element.iterchildren(W + name):
        part = targets.get(item.get(R_ID) or "")
        if part:
            found.append(raw.Reference(get(item, "type") or "default", part))
    return tuple(found)
