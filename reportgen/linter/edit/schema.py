"""Properties put where the schema wants them (ECMA-376 part 1, §17.3.1.26, §17.3.2.28, §17.6.17)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element

PARAGRAPH = (  # noqa: SIM905 - a list of names reads better in one string
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
RUN = (  # noqa: SIM905 - a list of names reads better in one string
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl "
    "cs em lang eastAsianLayout specVanish oMath rPrChange"
).split()
SECTION = (  # noqa: SIM905 - a list of names reads better in one string
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
    "sectPrChange"
).split()
_ORDERS = {"pPr": PARAGRAPH, "rPr": RUN, "sectPr": SECTION}
_STRONGER = {
    "left": ("start", "leftChars", "startChars"),
    "right": ("end", "rightChars", "endChars"),
    "firstLine": ("hanging", "firstLineChars", "hangingChars"),
}
"""Attributes of ``w:ind`` that are obeyed before another (17.3.1.12); LibreOffice writes ``start`` and ``end``."""


def properties(element: Element, name: str) -> Element:
    """Return the ``pPr`` or ``rPr`` of a paragraph or run, made as its first child where it has none."""
    found = element.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        element.insert(0, found)
    return found


def put(parent: Element, name: str, attributes: Mapping[str, str]) -> bool:
    """Set a property with these ``w:`` attributes, others of it kept; return whether that changed anything.

    Of an indent, what would be stronger than what is set is taken away.
    """
    overruling = [key for kept in attributes for key in _STRONGER.get(kept, ())] if name == "ind" else []
    cleared = bool(overruling) and drop(parent, name, *overruling)
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        parent.insert(_place(parent, name), found)
    elif all(found.get(W + key) == value for key, value in attributes.items()):
        return cleared
    for key, value in attributes.items():
        found.set(W + key, value)
    return True


def drop(parent: Element, name: str, *attributes: str) -> bool:
    """Take a property away, or only these attributes of it; return whether that changed anything."""
    found = parent.find(W + name)
    if found is None:
        return False
    if not attributes:
        parent.remove(found)
        return True
    there = [W + key for key in attributes if found.get(W + key) is not None]
    for key in there:
        del found.attrib[key]
    return bool(there)


def _place(parent: Element, name: str) -> int:
    order = _ORDERS[etree.QName(parent).localname]
    later = {W + other for other in order[order.index(name) + 1 :]}
    return next((at for at, item in enumerate(parent) if item.tag in later), len(parent))
