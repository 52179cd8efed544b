"""Shapes whose size depends on the paper."""

import pytest

from reportgen.layout.document import Anchor, Inline, Paragraph, Shape
from reportgen.layout.resolve import load
from tests.layout.read.making import docx
from tests.narrow import as_a

PAPER = (
    '<w:sectPr><w:pgSz w:w="10000" w:h="20000"/>'
    '<w:pgMar w:top="2000" w:bottom="3000" w:left="1000" w:right="2000" w:header="0" w:footer="0"/></w:sectPr>'
)
WP14 = 'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'


def shape(run: str) -> Shape:
    found, _ = load(docx(f"<w:p><w:r>{run}</w:r></w:p>{PAPER}"))
    item = as_a(Paragraph, found.sections[0].blocks[0]).items[0]
    assert isinstance(item, Inline | Anchor)
    return item.shape


def drawing_xml(*sizes: str) -> str:
    shape = '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr></wps:wsp>'
    return (
        f'<w:drawing><wp:anchor {WP14}><wp:extent cx="127000" cy="254000"/>'
        f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>{''.join(sizes)}</wp:anchor></w:drawing>"
    )


def across(of: str, share: str | int) -> str:
    return f'<wp14:sizeRelH relativeFrom="{of}"><wp14:pctWidth>{share}</wp14:pctWidth></wp14:sizeRelH>'


def down(of: str, share: int) -> str:
    return f'<wp14:sizeRelV relativeFrom="{of}"><wp14:pctHeight>{share}</wp14:pctHeight></wp14:sizeRelV>'


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((), (10.0, 20.0)),
        ((across("page", 50000),), (250.0, 20.0)),
        ((across("margin", 100000), down("margin", 20000)), (350.0, 150.0)),
        ((across("rightMargin", 50000), down("bottomMargin", 100000)), (50.0, 150.0)),
        ((across("page", 0), down("page", 0)), (10.0, 20.0)),
        ((across("page", "?"), down("page", 99999999)), (10.0, 1584.0)),
    ],
)
def test_a_share_of_the_paper_supersedes_the_size(
    sizes: tuple[str, ...], expected: tuple[float, float]
) -> None:
    found = shape(drawing_xml(*sizes))
    assert (found.width, found.height) == expected


def test_vml_shares_are_tenths_of_a_percent() -> None:
    style = "width:10pt;height:20pt;mso-width-percent:500;mso-height-percent:100;mso-height-relative:page"
    found = shape(f'<w:pict><v:rect style="{style}"/></w:pict>')
    assert (found.width, found.height) == (175.0, 100.0)


@pytest.mark.parametrize(("said", "width"), [("", 350.0), ('o:hrpct="500"', 175.0)])
def test_a_horizontal_rule_is_as_wide_as_the_text(said: str, width: float) -> None:
    found = shape(f'<w:pict><v:rect style="width:0;height:1.5pt" o:hr="t" {said} stroked="f"/></w:pict>')
    assert (found.width, found.height, found.stroke.width) == (width, 1.5, 0.0)
