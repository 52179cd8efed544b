"""The workbook's own cell formats, and those that the annotation adds beside them (§18.8)."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from reportgen.diagnostics import Severity
from reportgen.ooxml.xml import parse_whole
from reportgen.sheets.annotate.package import WORKBOOK, WorkbookPackage, namespace, qualify

if TYPE_CHECKING:
    from lxml.etree import _Element

FACE = '{}<sz val="12"/>{}<name val="Times New Roman"/><family val="1"/>'
"""The font of the sheets that are added; what stands before and after the size is filled in."""
PLAIN, BOLD = FACE.format("", ""), FACE.format("<b/>", "")
TITLE = BOLD.replace("12", "14")
HEADING_FILL = "FFDDEBF7"
FILLS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C", Severity.NOTE: "FFDDEBF7"}
"""Light enough to read black on, and apart from each other in grey."""


_GROUPS = ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
           "extLst")  # fmt: skip
"""The order of the groups (§18.8.39)."""
_FIRST = {
    "fonts": ('<font><sz val="11"/><name val="Calibri"/></font>',),
    "fills": ("<fill><patternFill/></fill>", '<fill><patternFill patternType="gray125"/></fill>'),
    "borders": ("<border/>",),
    "cellXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
}
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"


class CellFormats:
    """The formats of one workbook; ``save`` stores what was added."""

    def __init__(self, package: WorkbookPackage) -> None:
        """Open the part of styles."""
        self._package = package
        self._member = package.related_part(WORKBOOK, "styles") or _new_part(package)
        self._root = package.root(self._member)
        self._fills: dict[str, int] = {}
        self._shown: dict[tuple[int, Severity], int] = {}

    def highlight(self, style: int, severity: Severity) -> int:
        """Return the format that is ``style`` with the colour of a severity."""
        if (style, severity) not in self._shown:
            formats = self._part("cellXfs")
            own = deepcopy(formats[style])
            own.set("fillId", str(self._fill(FILLS[severity])))
            own.set("applyFill", "1")
            self._shown[style, severity] = self._add(formats, own)
        return self._shown[style, severity]

    def list_format(self, font: str, fill: str = "", *, boxed: bool = True) -> int:
        """Return a new format for the list: a font in XML, a fill, wrapped texts from the top."""
        formats = self._part("cellXfs")
        own = etree.SubElement(formats, qualify(self._root, "xf"))
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
        alignment = etree.SubElement(own, qualify(self._root, "alignment"))
        alignment.set("vertical", "top")
        alignment.set("wrapText", "1" if boxed else "0")
        return self._update_count(formats)

    def save(self) -> None:
        """Store the formats that were added."""
        self._package.put(self._member, self._root)

    def _part(self, name: str) -> _Element:
        found = self._root.find(qualify(self._root, name))
        return self._new_group(name) if found is None else found

    def _new_group(self, name: str) -> _Element:
        """Return a group that the file left out, with what every file begins it with (§18.8.39)."""
        group = self._root.makeelement(qualify(self._root, name))
        following = _GROUPS[_GROUPS.index(name) + 1 :]
        after = next((own for own in self._root if etree.QName(own).localname in following), None)
        if after is None:
            self._root.append(group)
        else:
            after.addprevious(group)
        for xml in _FIRST[name]:
            self._element(name, xml)
        return group

    def _fill(self, colour: str) -> int:
        if colour not in self._fills:
            pattern = f'<patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill>'
            self._fills[colour] = self._element("fills", f"<fill>{pattern}</fill>")
        return self._fills[colour]

    def _element(self, group: str, xml: str) -> int:
        bare = parse_whole(xml.encode())
        for element in bare.iter():
            element.tag = qualify(self._root, str(element.tag))
        return self._add(self._part(group), bare)

    def _add(self, group: _Element, own: _Element) -> int:
        group.append(own)
        return self._update_count(group)

    def _update_count(self, group: _Element) -> int:
        group.set("count", str(len(group)))
        return len(group) - 1


_SIDE = '<{0} style="thin"><color rgb="FF808080"/></{0}>'
_BOX = f"<border>{''.join(_SIDE.format(side) for side in ('left', 'right', 'top', 'bottom'))}<diagonal/></border>"


def _new_part(package: WorkbookPackage) -> str:
    member = "xl/styles.xml"  # the name that every reader knows
    package.parts[member] = f'<styleSheet xmlns="{namespace(package.root(WORKBOOK))}"/>'.encode()
    package.relate(WORKBOOK, "styles", member)
    package.declare(member, _TYPE)
    return member
