import pytest

from reportgen.layout import raw
from reportgen.layout.read import read
from reportgen.ooxml.names import ADEC
from tests.layout.read.making import docx, items
from tests.narrow import as_a, there

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def anchored(graphic: str, wrap: str = "<wp:wrapNone/>") -> str:
    return (
        '<w:r><w:drawing><wp:anchor behindDoc="1" relativeHeight="7" simplePos="0" layoutInCell="1" distT="0" '
        'distB="0" distL="114300" distR="114300"><wp:positionH relativeFrom="margin"><wp:align>center</wp:align>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>127000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="1270000" cy="0"/>{wrap}<wp:docPr id="1" name="Line"/>'
        f"<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


LINE = (
    '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm flipV="1"><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm>'
    '<a:prstGeom prst="line"/><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'
    "</wps:spPr></wps:wsp>"
)


def drawing(run: str) -> raw.Drawing:
    (found,) = items(run)
    return as_a(raw.Drawing, found)


def test_a_drawn_line() -> None:
    found = drawing(anchored(LINE))
    shape, anchor = found.shape, there(found.anchor)
    assert (shape.kind, shape.width, shape.height, shape.flip_v) == ("line", 100.0, 0.0, True)
    assert (shape.stroke_width, shape.stroke_colour.value) == (1.0, "FF0000")
    assert (anchor.horizontal_from, anchor.horizontal_align, anchor.y) == ("margin", "center", 10.0)
    assert anchor.behind
    assert anchor.distance == (0.0, 9.0, 0.0, 9.0)


def test_a_picture_that_is_marked_as_decoration() -> None:
    mark = '<a:extLst><a:ext><adec:decorative xmlns:adec="{}" val="{}"/></a:ext></a:extLst>'
    for value, decorative in (("1", True), ("0", False)):
        inner = f'name="Line">{mark.format(ADEC[1:-1], value)}</wp:docPr>'
        assert drawing(anchored(LINE).replace('name="Line"/>', inner)).shape.decorative is decorative
    assert not drawing(anchored(LINE)).shape.decorative


def test_a_text_box_holds_paragraphs() -> None:
    box = (
        '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>Mật</w:t>'
        '</w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr lIns="0" anchor="ctr"><a:spAutoFit/></wps:bodyPr></wps:wsp>'
    )
    found = drawing(anchored(box, '<wp:wrapSquare wrapText="right"/>'))
    words = as_a(raw.Paragraph, found.shape.blocks[0]).items[0]
    assert as_a(raw.Text, words).text == "Mật"
    assert (found.shape.insets[1], found.shape.text_anchor, found.shape.auto_height) == (0.0, "center", True)
    anchor = there(found.anchor)
    assert (anchor.wrap, anchor.wrap_side) == ("square", "right")


PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/><wp:docPr id="1" name="P" descr="Quốc huy"/>'
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r7"/><a:srcRect l="10000"/></pic:blipFill>'
    "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def test_an_inline_picture() -> None:
    data = docx(f"<w:p>{PICTURE}</w:p>", {"r7": ("image", "media/a")}, word__media__a=PNG)
    document, diagnostics = read(data)
    (item,) = as_a(raw.Paragraph, document.sections[0].blocks[0]).items
    shape = as_a(raw.Drawing, item).shape
    image = there(shape.image)
    assert (shape.kind, shape.width, shape.height) == ("picture", 10.0, 20.0)
    assert (image.kind, image.data, shape.description) == ("png", PNG, "Quốc huy")
    assert shape.crop == pytest.approx((0.1, 0.0, 0.0, 0.0))
    assert not diagnostics


def test_a_missing_picture_is_named() -> None:
    _, found = read(docx(f"<w:p>{PICTURE}</w:p>"))
    assert [d.code for d in found] == ["missing-picture"]


def test_a_vml_line() -> None:
    line = (
        '<w:r><w:pict><v:line style="position:absolute;z-index:1" from="10pt,5pt" to="110pt,5pt" '
        'strokeweight="1.5pt" strokecolor="#00f"/></w:pict></w:r>'
    )
    found = drawing(line)
    assert (found.shape.kind, found.shape.width, found.shape.height) == ("line", 100.0, 0.0)
    assert (found.shape.stroke_width, found.shape.stroke_colour.value) == (1.5, "0000FF")
    anchor = there(found.anchor)
    assert (anchor.x, anchor.y, anchor.behind) == (10.0, 5.0, False)


def test_a_vml_shape_without_position_stands_in_the_line() -> None:
    shape = '<w:r><w:pict><v:rect style="width:72pt;height:1in" filled="f"/></w:pict></w:r>'
    found = drawing(shape)
    assert found.anchor is None
    assert (found.shape.width, found.shape.height, found.shape.fill) == (72.0, 72.0, None)


def test_a_vml_group_scales_its_children() -> None:
    group = (
        '<w:r><w:pict><v:group style="position:absolute;width:100pt;height:50pt" coordorigin="10,10" '
        'coordsize="1000,1000"><v:rect style="position:absolute;left:110;top:210;width:500;height:1000"/>'
        "</v:group></w:pict></w:r>"
    )
    found = drawing(group)
    ((x, y, child),) = found.shape.children
    assert (x, y, child.width, child.height) == pytest.approx((10.0, 10.0, 50.0, 50.0))
