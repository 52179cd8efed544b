"""Bars in millimetres as one DrawingML group, behind the text and placed from the corner of the page.

Bars rather than lines: filled rectangles meet at corners without a gap in Word, LibreOffice and our own layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.ooxml.names import WP, WPG, WPS, A

EMU_PER_MM = 36000
MAIN, PLACING, SHAPE, GROUP = (name[1:-1] for name in (A, WP, WPS, WPG))


class FilledBar(Struct, frozen=True):
    """A filled rectangle: its top left corner, width and height in millimetres; a colour as six digits."""

    x: float
    y: float
    width: float
    height: float
    colour: str = "000000"


def drawing(bars: Sequence[FilledBar], title: str) -> str:
    """Return a run with ``bars``; the group is just as large as they are, else LibreOffice stretches it."""
    x, y = min(bar.x for bar in bars), min(bar.y for bar in bars)
    width, height = max(bar.x + bar.width for bar in bars) - x, max(bar.y + bar.height for bar in bars) - y
    size = f'cx="{_emu(width)}" cy="{_emu(height)}"'
    corner = f'x="{_emu(x)}" y="{_emu(y)}"'
    shapes = "".join(_shape(number, bar) for number, bar in enumerate(bars, start=2))
    zero = "".join(f' dist{side}="0"' for side in "TBLR")
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{PLACING}"{zero} simplePos="0" relativeHeight="1" behindDoc="1" '
        'locked="1" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{_emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{_emu(y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="{title}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{MAIN}"><a:graphicData uri="{GROUP}"><wpg:wgp xmlns:wpg="{GROUP}" '
        f'xmlns:wps="{SHAPE}"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off {corner}/><a:ext {size}/>'
        f"<a:chOff {corner}/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _shape(number: int, bar: FilledBar) -> str:
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name=""/><wps:cNvSpPr/><wps:spPr><a:xfrm>'
        f'<a:off x="{_emu(bar.x)}" y="{_emu(bar.y)}"/><a:ext cx="{_emu(bar.width)}" cy="{_emu(bar.height)}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{bar.colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )


def _emu(millimetres: float) -> int:
    return round(millimetres * EMU_PER_MM)
