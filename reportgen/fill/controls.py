"""Content controls and smart tags around a template's tags dissolved: a tag in a box of Word's own is still a tag.

Word fills a control that is bound to data anew when it opens the paper, and a statement inside one would
part its beginning from its end.  Controls without tags stay.
"""

from __future__ import annotations

from lxml import etree

from reportgen.fill.edits import remove, unwrap
from reportgen.fill.names import w
from reportgen.fill.places import text_of

CONTROL, CONTENT = w("sdt"), w("sdtContent")
PROPERTIES = tuple(w(name) for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"))
BRACES = frozenset("{}")


def dissolve(root: etree._Element) -> None:
    """Put the content of each control that holds a part of a tag in the control's place."""
    for control in list(root.iter(CONTROL, w("smartTag"), w("customXml"))):
        if BRACES & set(text_of(control)):
            _dissolve(control)


def _dissolve(control: etree._Element) -> None:
    for child in list(control):
        if child.tag in PROPERTIES:
            remove(child)
        elif child.tag == CONTENT:
            unwrap(child)
    unwrap(control)
