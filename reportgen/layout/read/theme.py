"""``theme1.xml``: its fonts and colours."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import Element


def theme(root: Element | None) -> raw.Theme:
    """Return fonts as ``minor-latin``, ``major-Viet`` … and colours as ``accent1`` … (§20.1.6)."""
    if root is None:
        return raw.Theme()
    return raw.Theme(_fonts(root), _colours(root))


def _fonts(root: Element) -> dict[str, str]:
    found = {}
    for kind in ("major", "minor"):
        scheme = root.find(f".//{A}{kind}Font")
        for item in () if scheme is None else scheme:
            script = item.get("script") if item.tag == A + "font" else item.tag.removeprefix(A)
            if script and item.get("typeface"):
                found[f"{kind}-{script}"] = item.get("typeface") or ""
    return found


def _colours(root: Element) -> dict[str, str]:
    found = {}
    scheme = root.find(f".//{A}clrScheme")
    for item in () if scheme is None else scheme:
        if not isinstance(item.tag, str) or not len(item):
            continue
        value = item[0].get("lastClr") or item[0].get("val")
        found[item.tag.removeprefix(A)] = values.colour(value)
    return found
