"""``w:sectPr`` → ``raw.SectionProperties``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from reportgen.layout import raw
from reportgen.layout.read import edges, values
from reportgen.ooxml.names import R_ID, VAL, W
from reportgen.ooxml.xml import Element, child_val, get

Found = dict[str, Any]


def _lengths(element: Element, found: Found, names: Mapping[str, str]) -> None:
    for word, name in names.items():
        length = values.twips(get(element, word))
        if length is not None:
            found[name] = length


def _size(element: Element, found: Found) -> None:
    _lengths(element, found, {"w": "page_width", "h": "page_height"})


def _margins(element: Element, found: Found) -> None:
    names = {n: n for n in ("top", "left", "bottom", "right", "header", "footer", "gutter")}
    _lengths(element, found, names)


def _columns(element: Element, found: Found) -> None:
    """§17.6.4: equal columns share the width; else each ``w:col`` has its own width and gap."""
    found["column_count"] = values.integer(get(element, "num"))
    found["column_gap"] = values.twips(get(element, "space"))
    equal = get(element, "equalWidth")
    if equal is not None:
        found["equal_columns"] = values.on_off(equal)
    found["column_line"] = values.on_off(get(element, "sep") or "0")
    found["columns"] = tuple(
        (values.twips(get(c, "w")) or 0.0, values.twips(get(c, "space")) or 0.0)
        for c in element.iter(W + "col")
    )


def _numbers(element: Element, found: Found) -> None:
    found["page_start"] = values.integer(get(element, "start"))
    found["page_format"] = get(element, "fmt")


def _borders(element: Element, found: Found) -> None:
    found["borders"] = edges.borders(element)
    found["borders_from"] = get(element, "offsetFrom")
    found["borders_on"] = get(element, "display")


def _grid(element: Element, found: Found) -> None:
    found["grid_type"] = get(element, "type")
    found["line_pitch"] = values.twips(get(element, "linePitch"))


def _start(element: Element, found: Found) -> None:
    found["start"] = element.get(VAL)


def _title(element: Element, found: Found) -> None:
    found["title_page"] = values.on_off(element.get(VAL))


def _vertical(element: Element, found: Found) -> None:
    found["vertical_align"] = element.get(VAL)


def _gutter(element: Element, found: Found) -> None:
    found["gutter_right"] = values.on_off(element.get(VAL))


def note_numbering(element: Element | None) -> raw.NoteNumbering:
    """Return what ``w:footnotePr`` or ``w:endnotePr`` says (§17.11.11, §17.11.4)."""
    if element is None:
        return raw.PLAIN_NOTES
    start = values.integer(child_val(element, "numStart"))
    return raw.NoteNumbering(child_val(element, "numFmt"), start, child_val(element, "numRestart"))


def _footnotes(element: Element, found: Found) -> None:
    found["footnotes"] = note_numbering(element)


def _endnotes(element: Element, found: Found) -> None:
    found["endnotes"] = note_numbering(element)


_READERS: dict[str, Callable[[Element, Found], None]] = {
    W + "type": _start,
    W + "pgSz": _size,
    W + "pgMar": _margins,
    W + "cols": _columns,
    W + "pgNumType": _numbers,
    W + "titlePg": _title,
    W + "vAlign": _vertical,
    W + "pgBorders": _borders,
    W + "docGrid": _grid,
    W + "rtlGutter": _gutter,
    W + "footnotePr": _footnotes,
    W + "endnotePr": _endnotes,
}


def section_properties(element: Element | None, targets: Mapping[str, str]) -> raw.SectionProperties:
    """Return what a ``w:sectPr`` says; ``targets`` maps relationship ids to part names."""
    found: Found = {}
    for item in () if element is None else element:
        reader = _READERS.get(item.tag)
        if reader is not None:
            reader(item, found)
    found["headers"] = _references(element, "headerReference", targets)
    found["footers"] = _references(element, "footerReference", targets)
    return raw.SectionProperties(**found)


def _references(element: Element | None, name: str, targets: Mapping[str, str]) -> tuple[raw.Reference, ...]:
    found = []
    for item in () if element is None else element.iterchildren(W + name):
        part = targets.get(item.get(R_ID) or "")
        if part:
            found.append(raw.Reference(get(item, "type") or "default", part))
    return tuple(found)
