"""``numbering.xml``: abstract definitions, their instances and picture bullets."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.paragraph_properties import paragraph_properties
from reportgen.layout.read.run_properties import run_properties
from reportgen.ooxml.names import MC, VAL, W
from reportgen.ooxml.xml import Element, child, child_val, get

Picture = Callable[[Element], raw.Shape | None]


def numbering(root: Element | None, picture: Picture) -> raw.NumberingDefinitions:
    """Return all definitions; ``picture`` reads the drawing in a ``w:numPicBullet``."""
    if root is None:
        return raw.NumberingDefinitions()
    abstract = [_abstract(e) for e in root.iterchildren(W + "abstractNum")]
    return raw.NumberingDefinitions(
        {a.id: a for a in reversed(abstract)},
        {
            n: _number(e)
            for e in root.iterchildren(W + "num")
            if (n := values.integer(get(e, "numId"))) is not None
        },
        {get(e, "numPicBulletId") or "": s for e in root.iter(W + "numPicBullet") if (s := picture(e))},
    )


def _abstract(element: Element) -> raw.AbstractNumber:
    levels: dict[int, raw.Level] = {}
    for item in element.iter(W + "lvl"):
        levels.setdefault(_index(item), _level(item))
    return raw.AbstractNumber(
        get(element, "abstractNumId") or "",
        levels,
        child_val(element, "numStyleLink") or "",
        child_val(element, "styleLink") or "",
    )


def _index(element: Element) -> int:
    return values.integer(get(element, "ilvl")) or 0


def _number(element: Element) -> raw.Number:
    starts, levels = {}, {}
    for item in element.iterchildren(W + "lvlOverride"):
        start = values.integer(child_val(item, "startOverride"))
        if start is not None:
            starts[_index(item)] = start
        level = child(item, "lvl")
        if level is not None:
            levels[_index(item)] = _level(level)
    return raw.Number(child_val(element, "abstractNumId") or "", starts, levels)


def _level(element: Element) -> raw.Level:
    restart = values.integer(child_val(element, "lvlRestart"))
    legal = child(element, "isLgl")
    start = values.integer(child_val(element, "start"))
    return raw.Level(
        start=0 if start is None else start,  # §17.9.25: without w:start counting begins at 0
        format=_format(element),
        text=_text(element),
        suffix=child_val(element, "suff") or "tab",
        align=child_val(element, "lvlJc") or "left",
        restart=-1 if restart is None else restart,
        legal=legal is not None and values.on_off(legal.get(VAL)),
        style=child_val(element, "pStyle") or "",
        paragraph=paragraph_properties(child(element, "pPr")),
        run=run_properties(child(element, "rPr")),
        picture=child_val(element, "lvlPicBulletId") or "",
    )


def _text(element: Element) -> str:
    found = child(element, "lvlText")
    if found is None or values.on_off(get(found, "null") or "0"):
        return ""
    return found.get(VAL) or ""


def _format(element: Element) -> str:
    """``w:numFmt``, also inside alternate content, where Word 2010 hides its custom formats."""
    plain = child(element, "numFmt")
    custom = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if custom is not None:
        return get(custom, "format") or child_val(element, "numFmt") or "decimal"
    return "decimal" if plain is None else plain.get(VAL) or "decimal"
