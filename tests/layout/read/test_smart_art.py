"""Diagrams are the drawing that Word saved beside them."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from reportgen.errors import DocumentError
from reportgen.layout import convert, lay_out, raw
from reportgen.layout.read import read
from reportgen.ooxml.names import DGM, DSP, A
from tests.layout.draw.making import text_of
from tests.layout.fuzz.mutations import mutate
from tests.layout.read.making import docx

FRAME = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="1270000"/><a:graphic><a:graphicData uri="x/diagram">'
    f'<dgm:relIds xmlns:dgm="{DGM[1:-1]}" r:dm="rD{{0}}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    "</w:p>"
)
PLACE = '<a:xfrm><a:off x="{}" y="127000"/><a:ext cx="1270000" cy="635000"/></a:xfrm>'


def shape(words: str, x: int = 127000, geometry: str = "<a:prstGeom prst='roundRect'/>") -> str:
    run = f"<a:r><a:rPr sz='1200' b='1'/><a:t>{words}</a:t></a:r>"
    return (
        f"<dsp:sp><dsp:spPr>{PLACE.format(x)}{geometry}<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill></dsp:spPr>"
        "<dsp:style><a:fontRef idx='minor'><a:srgbClr val='FFFFFF'/></a:fontRef></dsp:style>"
        f"<dsp:txBody><a:bodyPr anchor='ctr' lIns='0'/><a:p><a:pPr algn='ctr'/>{run}</a:p></dsp:txBody>"
        f"<dsp:txXfrm>{PLACE.format(x)[8:-9]}</dsp:txXfrm></dsp:sp>"
    )


def drawing(*shapes: str) -> str:
    names = f'xmlns:dsp="{DSP[1:-1]}" xmlns:a="{A[1:-1]}"'
    return f"<dsp:drawing {names}><dsp:spTree>{''.join(shapes)}</dsp:spTree></dsp:drawing>"


def data(relationship: str) -> str:
    return f'<m xmlns:dsp="{DSP[1:-1]}"><dsp:dataModelExt relId="{relationship}"/></m>'


def two() -> bytes:
    """A file with two diagrams."""
    links = {}
    parts = {}
    for number in (1, 2):
        links[f"rD{number}"] = ("diagramData", f"diagrams/data{number}.xml")
        links[f"rW{number}"] = ("diagramDrawing", f"diagrams/drawing{number}.xml")
        parts[f"word__diagrams__data{number}.xml"] = data(f"rW{number}")
        parts[f"word__diagrams__drawing{number}.xml"] = drawing(shape(f"Ban {number}"))
    return docx(FRAME.format(2) + FRAME.format(1), links, **parts)


def group(content: bytes, at: int = 0) -> raw.Shape:
    blocks = read(content)[0].sections[0].blocks
    block = blocks[at]
    assert isinstance(block, raw.Paragraph)
    (item,) = block.items
    assert isinstance(item, raw.Drawing)
    return item.shape


def words(shape: raw.Shape) -> str:
    blocks = [block for _, _, child in shape.children for block in child.blocks]
    items = [item for block in blocks if isinstance(block, raw.Paragraph) for item in block.items]
    return "".join(item.text for item in items if isinstance(item, raw.Text))


def test_each_diagram_has_its_own_drawing() -> None:
    assert [words(group(two(), at)) for at in (0, 1)] == ["Ban 2", "Ban 1"]


def test_shapes_stand_in_the_diagram_with_their_text_over_them() -> None:
    found = group(two())
    (x, y, under), (_, _, over) = found.children
    assert (found.kind, found.width, found.height) == ("group", 200.0, 100.0)
    assert (x, y, under.width, under.height) == (10.0, 10.0, 100.0, 50.0)
    assert under.path and under.fill is not None and not under.blocks
    assert over.text_anchor == "center" and over.insets == (3.6, 0.0, 3.6, 7.2)


def test_text_has_its_size_and_the_colour_of_its_shape() -> None:
    (_, _, over) = group(two()).children[1]
    block = over.blocks[0]
    assert isinstance(block, raw.Paragraph) and block.properties.align == "center"
    (text,) = block.items
    assert isinstance(text, raw.Text)
    assert (text.properties.size, text.properties.bold) == (12.0, True)
    assert text.properties.colour == raw.Colour("FFFFFF")


def test_a_line_of_a_diagram_is_not_filled() -> None:
    line = (
        "<a:custGeom><a:pathLst><a:path w='10' h='10'><a:moveTo><a:pt x='0' y='0'/></a:moveTo>"
        "<a:lnTo><a:pt x='10' y='10'/></a:lnTo></a:path></a:pathLst></a:custGeom>"
    )
    links = {"rD1": ("diagramData", "d.xml"), "rW1": ("diagramDrawing", "w.xml")}
    content = docx(
        FRAME.format(1),
        links,
        word__d__xml="",
        word__w=drawing(),
        **{"word__w.xml": drawing(shape("", geometry=line))},
    )
    ((_, _, found),) = group(content).children
    assert found.fill is None and [op for op, _ in found.path] == ["m", "l"]


def test_its_words_are_kept_and_copied() -> None:
    made = convert(two())
    assert {"Ban 1", "Ban 2"} <= set(text_of(made.pdf).splitlines())
    assert not {"text-lost", "unsupported-drawing"} & {each.code for each in made.diagnostics}


def test_a_diagram_without_drawing_is_told() -> None:
    assert "unsupported-drawing" in [each.code for each in lay_out(docx(FRAME.format(1))).diagnostics]


@pytest.mark.parametrize("seed", range(30))
def test_mutated_diagrams_are_pages(seed: int) -> None:
    _, changed = mutate(two(), random.Random(f"diagrams-{seed}"))  # noqa: S311 - the same files each time
    with suppress(DocumentError):
        assert lay_out(changed).pages
