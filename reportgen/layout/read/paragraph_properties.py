"""``w:pPr`` → ``raw.ParagraphProperties``."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import edges, values
from reportgen.layout.read.property_readers import Properties, Readers, read_children, switch, text, value
from reportgen.layout.read.run_properties import run_properties
from reportgen.ooxml.names import VAL, W
from reportgen.ooxml.xml import Element, child_val, get


def _indent(element: Element, properties: Properties) -> None:
    """§17.3.1.12: ``hanging`` supersedes ``firstLine``; start and end are left and right before bidi."""
    left = values.twips(get(element, "start") or get(element, "left"))
    right = values.twips(get(element, "end") or get(element, "right"))
    hanging = values.twips(get(element, "hanging"))
    first = -hanging if hanging is not None else values.twips(get(element, "firstLine"))
    properties.update(
        {k: v for k, v in (("left", left), ("right", right), ("first_line", first)) if v is not None}
    )
    _characters(element, properties)


def _characters(element: Element, properties: Properties) -> None:
    """Read indents in hundredths of a character.

    They supersede those in points. Where an element has both, Word computed the points from the characters; the points
    are then used.
    """
    for name, word, length, share in _CHARACTERS:
        text = values.percent(get(element, word))
        if text is not None:
            properties[name] = 0.0 if length in properties else text * share


_CHARACTERS = (
    ("left_chars", "leftChars", "left", 0.01),
    ("left_chars", "startChars", "left", 0.01),
    ("right_chars", "rightChars", "right", 0.01),
    ("right_chars", "endChars", "right", 0.01),
    ("first_chars", "firstLineChars", "first_line", 0.01),
    ("first_chars", "hangingChars", "first_line", -0.01),
)


def _spacing(element: Element, properties: Properties) -> None:
    """§17.3.1.33: with the rule auto, ``line`` is in 240ths of a line."""
    for side in ("before", "after"):
        length = values.twips(get(element, side))
        if length is not None:
            properties[side] = max(length, 0.0)
        auto = get(element, side + "Autospacing")
        if auto is not None:
            properties[side + "_auto"] = values.on_off(auto)
    line = values.twips(get(element, "line"))
    if line is not None:
        properties["line_rule"] = get(element, "lineRule") or "auto"
        properties["line"] = line / 12 if properties["line_rule"] == "auto" else abs(line)
        if line < 0:  # Word reads a negative line as exact
            properties["line_rule"], properties["line"] = "exact", abs(line)


def _numbering(element: Element, properties: Properties) -> None:
    number = values.integer(child_val(element, "numId"))
    level = values.integer(child_val(element, "ilvl"))
    if number is not None:
        properties["num_id"] = number
    if level is not None:
        properties["level"] = level


def _tabs(element: Element, properties: Properties) -> None:
    stops = []
    for stop in element.iter(W + "tab"):
        position = values.twips(get(stop, "pos"))
        if position is not None:
            stops.append(raw.TabStop(position, get(stop, "val") or "left", get(stop, "leader") or "none"))
    properties["tabs"] = tuple(stops)


def _frame(element: Element, properties: Properties) -> None:
    length = {
        name: values.twips(get(element, word)) or 0.0
        for name, word in (("width", "w"), ("height", "h"), ("x", "x"), ("y", "y"))
    }
    properties["frame"] = raw.Frame(
        **length,
        height_rule=get(element, "hRule") or ("atLeast" if length["height"] else "auto"),
        horizontal_from={"text": "column"}.get(
            get(element, "hAnchor") or "text", get(element, "hAnchor") or ""
        ),
        vertical_from={"text": "paragraph"}.get(
            get(element, "vAnchor") or "text", get(element, "vAnchor") or ""
        ),
        horizontal_align=get(element, "xAlign") or "",
        vertical_align=get(element, "yAlign") or "",
        wrap=get(element, "wrap") or "around",
        space_h=values.twips(get(element, "hSpace")) or 0.0,
        space_v=values.twips(get(element, "vSpace")) or 0.0,
        drop_cap=get(element, "dropCap") or "none",
        lines=values.integer(get(element, "lines")) or 1,
    )


def read_borders(element: Element, properties: Properties) -> None:
    """Read ``w:pBdr`` and its like."""
    properties["borders"] = edges.borders(element)


def read_shading(element: Element, properties: Properties) -> None:
    """Read ``w:shd``."""
    properties["shading"] = edges.shading(element)


def _outline(element: Element, properties: Properties) -> None:
    properties["outline_level"] = values.integer(element.get(VAL))


def _mark(element: Element, properties: Properties) -> None:
    properties["mark"] = run_properties(element)


def conditions(element: Element) -> str:
    """``w:cnfStyle`` as twelve binary digits, also from its separate attributes (§17.3.1.8)."""
    digits = element.get(VAL)
    if digits:
        return digits
    return "".join("1" if values.on_off(get(element, n) or "0") else "0" for n in CONDITIONS)


CONDITIONS = (
    "firstRow",
    "lastRow",
    "firstColumn",
    "lastColumn",
    "oddVBand",
    "evenVBand",
    "oddHBand",
    "evenHBand",
    "firstRowLastColumn",
    "firstRowFirstColumn",
    "lastRowLastColumn",
    "lastRowFirstColumn",
)


def read_conditions(element: Element, properties: Properties) -> None:
    """Read ``w:cnfStyle``."""
    properties["conditions"] = conditions(element)


_READERS: Readers = {
    W + "pStyle": value("style", text),
    W + "jc": value("align", text),
    W + "ind": _indent,
    W + "spacing": _spacing,
    W + "contextualSpacing": switch("contextual"),
    W + "keepNext": switch("keep_next"),
    W + "keepLines": switch("keep_lines"),
    W + "suppressLineNumbers": switch("no_line_numbers"),
    W + "pageBreakBefore": switch("page_break_before"),
    W + "widowControl": switch("widow_control"),
    W + "numPr": _numbering,
    W + "tabs": _tabs,
    W + "pBdr": read_borders,
    W + "shd": read_shading,
    W + "bidi": switch("bidi"),
    W + "outlineLvl": _outline,
    W + "snapToGrid": switch("snap_to_grid"),
    W + "overflowPunct": switch("overflow_punctuation"),
    W + "textAlignment": value("text_alignment", text),
    W + "framePr": _frame,
    W + "cnfStyle": read_conditions,
    W + "rPr": _mark,
}


def paragraph_properties(element: Element | None) -> raw.ParagraphProperties:
    """Return the properties of a ``w:pPr``, without its ``w:sectPr``, which the story reads."""
    properties = read_children(element, _READERS)
    return raw.ParagraphProperties(**properties) if properties else raw.PLAIN_PARAGRAPH
