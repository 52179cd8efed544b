"""Lines and text boxes as Word writes them: in VML, as old files have them, and in DrawingML, as new ones do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

_EMU = 12700  # in a point
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_BOX_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" o:spt="202"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_numbers = count(1)


def vml_line(x: float, y: float, length: float) -> BaseOxmlElement:
    """Return a run with a solid line, so many points from the left and below the top of its paragraph."""
    return _run(
        f'<w:pict><v:line style="position:absolute;z-index:{next(_numbers)}" from="{x:.1f}pt,{y:.1f}pt" '
        f'to="{x + length:.1f}pt,{y:.1f}pt" strokeweight=".75pt"/></w:pict>'
    )


def drawn_line(x: float, y: float, length: float) -> BaseOxmlElement:
    """Return the same line as Word 2010 and later draw it."""
    form = (
        '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{int(length * _EMU)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>'
    )
    return _run(_anchored(form, (x, y, length, 0.0), "<wp:wrapNone/>"))


def vml_box(x: float, width: float, height: float, content: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    """Return a run with a text box without a border, which pushes the text of the page down."""
    return _run(
        f'<w:pict>{_BOX_TYPE}<v:shape type="#_x0000_t202" style="position:absolute;'
        f"margin-left:{x:.1f}pt;margin-top:0;width:{width:.1f}pt;height:{height:.1f}pt;z-index:{next(_numbers)}"
        f'" stroked="f" filled="f"><v:textbox inset="0,0,0,0"><w:txbxContent>{_text_of(content)}</w:txbxContent>'
        '</v:textbox><w10:wrap type="topAndBottom"/></v:shape></w:pict>'
    )


def drawn_box(x: float, width: float, height: float, content: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    """Return the same text box as Word 2010 and later draw it."""
    form = (
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{int(width * _EMU)}" cy="{int(height * _EMU)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{_text_of(content)}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'
    )
    return _run(_anchored(form, (x, 0.0, width, height), "<wp:wrapTopAndBottom/>"))


def _anchored(form: str, place: tuple[float, float, float, float], wrap: str) -> str:
    x, y, width, height = (int(points * _EMU) for points in place)
    number = next(_numbers)
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        f'distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>'
        f'{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}'
        f'</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>{wrap}<wp:docPr id="{number}" '
        f'name="Shape {number}"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f"{form}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
    )


def _text_of(content: Iterable[BaseOxmlElement]) -> str:
    return "".join(etree.tostring(element, encoding="unicode") for element in content)


def _run(inner: str) -> BaseOxmlElement:
    made: BaseOxmlElement = parse_xml(f"<w:r {_SPACES}>{inner}</w:r>")
    return made
