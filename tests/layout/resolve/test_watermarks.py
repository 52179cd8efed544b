"""What makes a watermark of a picture, of letters or of a filled shape, in VML and in DrawingML."""

from pathlib import Path

import pytest

from reportgen.layout import convert, resolve
from reportgen.layout.document import Anchor, Lettering, Paragraph, Shape, Tone
from tests.layout.draw.making import text_of
from tests.layout.read.making import docx, part
from tests.narrow import as_a

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
PLACE = (
    "position:absolute;width:400pt;height:120pt;rotation:315;z-index:-251657216;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def vml(inner: str, said: str = "", kind: str = "136") -> str:
    shape = f'<v:shape type="#_x0000_t{kind}" style="{PLACE}" {said}>{inner}</v:shape>'
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def text_path(
    string: str = "DỰ THẢO", style: str = "font-family:&quot;Arial&quot;;font-size:1pt", more: str = ""
) -> str:
    return f'<v:textpath style="{style}" string="{string}" {more}/>'


def drawing(graphic: str, behind: str = "1") -> str:
    return (
        f'<w:r><w:drawing><wp:anchor behindDoc="{behind}"><wp:extent cx="1270000" cy="635000"/><wp:wrapNone/>'
        f"<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def word_art(
    run: str = "",
    body: str = '<wps:bodyPr><a:prstTxWarp prst="textPlain"/></wps:bodyPr>',
    text: str = "DỰ THẢO",
) -> str:
    content = f"<w:p><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
    return (
        '<wps:wsp><wps:spPr><a:xfrm rot="18900000"/><a:prstGeom prst="rect"/></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>{body}</wps:wsp>"
    )


def picture(blip: str) -> str:
    return (
        f'<pic:pic><pic:blipFill><a:blip r:embed="r7">{blip}</a:blip></pic:blipFill>'
        '<pic:spPr><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
    )


def loaded(run: str) -> tuple[Anchor, list[str]]:
    data = docx(f"<w:p>{run}</w:p>", {"r7": ("image", "media/a")}, word__media__a=PNG)
    found, told = resolve.load(data)
    (item,) = as_a(Paragraph, found.sections[0].blocks[0]).items
    return as_a(Anchor, item), [each.code for each in told]


def shape(run: str) -> Shape:
    return loaded(run)[0].shape


SILVER = 'fillcolor="silver" stroked="f"'


@pytest.mark.parametrize(
    ("run", "colour"),
    [
        (vml(text_path(), SILVER), "C0C0C0"),
        (vml('<v:fill opacity=".5"/>' + text_path(), SILVER), "E0E0E0"),
        (vml('<v:fill opacity="32768f"/>' + text_path(), SILVER), "E0E0E0"),
        (vml('<v:fill opacity="50%"/>' + text_path(), SILVER), "E0E0E0"),
        (vml(text_path(), 'filled="f" strokecolor="red"'), "FF0000"),
        (vml(text_path(), 'fillcolor="white" strokecolor="#00f"'), "0000FF"),
    ],
)
def test_the_words_of_a_vml_watermark(run: str, colour: str) -> None:
    found = shape(run)
    assert found.lettering == Lettering("DỰ THẢO", "Arial", colour=colour)
    assert (found.kind, found.fill, found.stroke.width, found.rotation) == ("rectangle", "", 0.0, 315.0)


@pytest.mark.parametrize("inner", [text_path(""), text_path("  "), text_path(more='on="f"'), ""])
def test_a_shape_without_words_is_a_shape(inner: str) -> None:
    assert shape(vml(inner, SILVER)).lettering.text == ""
    assert shape(vml(inner, SILVER)).fill == "C0C0C0"


def test_the_look_of_vml_letters() -> None:
    styled = text_path(style="font-family:&quot;Times New Roman&quot;;font-weight:bold;font-style:italic")
    assert shape(vml(styled, SILVER)).lettering == Lettering(
        "DỰ THẢO", "Times New Roman", True, True, "C0C0C0"
    )


@pytest.mark.parametrize(
    ("run", "colour"),
    [
        ('<w:color w:val="C0C0C0"/>', "C0C0C0"),
        (
            f'<w:color w:val="C0C0C0"/><w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="C0C0C0">'
            '<w14:alpha w14:val="50000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
            "E0E0E0",
        ),
    ],
)
def test_drawn_word_art_is_letters_too(run: str, colour: str) -> None:
    found = shape(drawing(word_art(f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/>{run}')))
    assert found.lettering == Lettering("DỰ THẢO", "Arial", True, False, colour)
    assert (found.blocks, found.rotation) == ((), 315.0)


@pytest.mark.parametrize(
    "body",
    ["", "<wps:bodyPr/>", '<wps:bodyPr fromWordArt="1"><a:prstTxWarp prst="textNoShape"/></wps:bodyPr>'],
)
def test_a_text_box_is_no_word_art(body: str) -> None:
    found = shape(drawing(word_art(body=body)))
    assert found.lettering.text == ""
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "run",
    [
        vml(text_path(), SILVER, kind="144"),
        drawing(word_art(body='<wps:bodyPr><a:prstTxWarp prst="textArchUp"/></wps:bodyPr>')),
    ],
)
def test_letters_along_a_curve_are_told_to_stand_straight(run: str) -> None:
    item, told = loaded(run)
    assert item.shape.lettering.text == "DỰ THẢO"
    assert told == ["simplified-shape"]


@pytest.mark.parametrize(
    ("run", "tone"),
    [
        (vml('<v:imagedata r:id="r7" gain="19661f" blacklevel="22938f"/>', kind="75"), Tone(0.3, 0.35)),
        (vml('<v:imagedata r:id="r7" gain=".3" blacklevel=".35"/>', kind="75"), Tone(0.3, 0.35)),
        (vml('<v:imagedata r:id="r7" grayscale="t"/>', kind="75"), Tone(grey=True)),
        (vml('<v:imagedata r:id="r7"/>', kind="75"), Tone()),
        (drawing(picture("")), Tone()),
        (drawing(picture('<a:lum bright="70000" contrast="-70000"/>')), Tone(0.3, 0.35)),
        (drawing(picture('<a:lum contrast="50000"/>')), Tone(2.0)),
        (drawing(picture('<a:alphaModFix amt="20000"/>')), Tone(opacity=0.2)),
        (drawing(picture('<a:alphaModFix amt="50%"/><a:grayscl/>')), Tone(opacity=0.5, grey=True)),
    ],
)
def test_the_light_of_a_picture(run: str, tone: Tone) -> None:
    found = shape(run).tone
    assert (found.gain, found.lift, found.opacity) == pytest.approx(
        (tone.gain, tone.lift, tone.opacity), abs=1e-4
    )
    assert found.grey == tone.grey


def test_what_else_is_done_to_a_picture_is_told() -> None:
    assert loaded(drawing(picture("<a:duotone/>")))[1] == ["unsupported-element"]
    assert loaded(drawing(picture("<a:extLst/>")))[1] == []


def filled(colour: str) -> str:
    return (
        f'<wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:solidFill>{colour}</a:solidFill>'
        f"<a:ln><a:solidFill>{colour}</a:solidFill></a:ln></wps:spPr></wps:wsp>"
    )


@pytest.mark.parametrize(
    ("alpha", "colour"), [("", "FF0000"), ('<a:alpha val="40000"/>', "FF9999"), ('<a:alpha val="0"/>', "")]
)
def test_a_translucent_fill_is_mixed_with_white(alpha: str, colour: str) -> None:
    found = shape(drawing(filled(f'<a:srgbClr val="FF0000">{alpha}</a:srgbClr>')))
    assert (found.fill, found.stroke.width > 0.0) == (colour, bool(colour))


@pytest.mark.parametrize(("opacity", "colour"), [("", "FF0000"), ("40%", "FF9999"), ("0", "")])
def test_so_is_a_vml_fill(opacity: str, colour: str) -> None:
    fill = f'<v:fill opacity="{opacity}"/><v:stroke opacity="{opacity}"/>' if opacity else ""
    found = shape(vml(fill, 'fillcolor="red" strokecolor="red"', kind="202"))
    assert (found.fill, found.stroke.width > 0.0) == (colour, bool(colour))


@pytest.mark.parametrize(
    ("graphic", "behind"),
    [
        (picture('<a:alphaModFix amt="20000"/>'), True),
        (filled('<a:srgbClr val="FF0000"><a:alpha val="40000"/></a:srgbClr>'), True),
        (filled('<a:srgbClr val="FF0000"/>'), False),
        (picture(""), False),
    ],
)
def test_what_the_text_is_seen_through_lies_behind_it(graphic: str, behind: bool) -> None:
    """Mixed with white, it would hide the text it lies on."""
    item, _ = loaded(drawing(graphic, behind="0"))
    assert item.behind is behind


def test_a_watermark_in_a_header() -> None:
    header = part("hdr", f"<w:p>{vml(text_path(), SILVER)}</w:p>")
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r9"/></w:sectPr>'
    data = docx(f"<w:p/>{section}", {"r9": ("header", "header1.xml")}, **{"word/header1.xml": header})
    found, _ = resolve.load(data)
    (item,) = as_a(Paragraph, found.sections[0].headers.default[0]).items
    assert isinstance(item, Anchor)
    assert (item.behind, item.shape.lettering.text) == (True, "DỰ THẢO")


def test_a_shape_filled_with_a_picture_shows_it() -> None:
    blip = '<a:blipFill><a:blip r:embed="r7"><a:alphaModFix amt="20000"/></a:blip><a:srcRect l="10000"/></a:blipFill>'
    graphic = f'<wps:wsp><wps:spPr><a:prstGeom prst="rect"/>{blip}</wps:spPr></wps:wsp>'
    found = shape(drawing(graphic))
    assert (found.kind, found.image.data) == ("picture", PNG)
    assert found.tone.opacity == pytest.approx(0.2)
    assert found.crop.left == pytest.approx(0.1)


def test_a_watermark_as_word_s_gallery_writes_it(tmp_path: Path) -> None:
    """In a content control of the header, after its shape type."""
    kind = '<v:shapetype id="_x0000_t136" o:spt="136"><v:textpath on="t" fitshape="t"/></v:shapetype>'
    mark = vml('<v:fill opacity=".5"/>' + text_path(), SILVER).replace("<w:pict>", f"<w:pict>{kind}")
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Watermarks"/></w:docPartObj></w:sdtPr>'
    header = part("hdr", f"<w:p><w:sdt>{gallery}<w:sdtContent>{mark}</w:sdtContent></w:sdt></w:p>")
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r9"/></w:sectPr>'
    body = '<w:p><w:r><w:t>Một</w:t><w:br w:type="page"/><w:t>Hai</w:t></w:r></w:p>'
    file = tmp_path / "a.docx"
    parts = {"word/header1.xml": header}
    file.write_bytes(docx(body + section, {"r9": ("header", "header1.xml")}, **parts))
    made = convert(file)
    assert made.pages == 2
    for number, word in enumerate(("Một", "Hai")):
        letters = text_of(made.pdf, number).replace("\n", "").replace(" ", "")
        assert word in letters and "DỰTHẢO" in letters
