"""The workbook's own cell formats, and those that the annotation adds beside them (§18.8)."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from reportgen.diagnostics import Severity
from reportgen.sheets.annotate.package import WORKBOOK, Package, tagged

if TYPE_CHECKING:
    from lxml.etree import _Element

FILLS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C", Severity.NOTE: "FFDDEBF7"}
"""Light enough to read black on, and apart from each other in grey."""


class Styles:
    """The formats of one workbook; ``save`` stores what was added."""

    def __init__(self, package: Package) -> None:
        """Open the part of styles."""
        self._package = package
        self._member = package.related(WORKBOOK, "styles")
        self._root = package.root(self._member)
        self._fills: dict[str, int] = {}
        self._shown: dict[tuple[int, Severity], int] = {}

    def shown(self, style: int, severity: Severity) -> int:
        """Return the format that is ``style`` with the colour of a severity."""
        if (style, severity) not in self._shown:
            formats = self._part("cellXfs")
            own = deepcopy(formats[style])
            own.set("fillId", str(self._fill(FILLS[severity])))
            own.set("applyFill", "1")
            self._shown[style, severity] = self._added(formats, own)
        return self._shown[style, severity]

    def listed(self, font: str, fill: str = "", *, boxed: bool = True) -> int:
        """Return a new format for the list: a font in XML, a fill, wrapped texts from the top."""
        formats = self._part("cellXfs")
        own = etree.SubElement(formats, tagged(self._root, "xf"))
        given = {
            "numFmtId": "0",
            "fontId": str(self._element("fonts", f"<font>{font}</font>")),
            "fillId": str(self._fill(fill) if fill else 0),
            "borderId": str(self._element("borders", _BOX)) if boxed else "0",
            "xfId": "0",
            "applyFont": "1",
            "applyFill": "1",
            "applyBorder": "1",
            "applyAlignment": "1",
        }
        for name, value in given.items():
            own.set(name, value)
        alignment = etree.SubElement(own, tagged(self._root, "alignment"))
        alignment.set("vertical", "top")
        alignment.set("wrapText", "1" if boxed else "0")
        return self._counted(formats)

    def save(self) -> None:
        """Store the formats that were added."""
        self._package.put(self._member, self._root)

    def _part(self, name: str) -> _Element:
        found = self._root.find(tagged(self._root, name))
        if found is None:
            raise KeyError(name)
        return found

    def _fill(self, colour: str) -> int:
        if colour not in self._fills:
            pattern = f'<patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill>'
            self._fills[colour] = self._element("fills", f"<fill>{pattern}</fill>")
        return self._fills[colour]

    def _element(self, group: str, xml: str) -> int:
        bare = etree.fromstring(xml)
        for element in bare.iter():
            element.tag = tagged(self._root, str(element.tag))
        return self._added(self._part(group), bare)

    def _added(self, group: _Element, own: _Element) -> int:
        group.append(own)
        return self._counted(group)

    def _counted(self, group: _Element) -> int:
        group.set("count", str(len(group)))
        return len(group) - 1


_SIDE = '<{0} style="thin"><color rgb="FF808080"/></{0}>'
_BOX = f"<border>{''.join(_SIDE.format(side) for side in ('left', 'right', 'top', 'bottom'))}<diagonal/></border>"
