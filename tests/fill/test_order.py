"""The templates are valid where Word is strict: children of property elements in the schema's order."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from reportgen.ooxml.names import W

KIT = Path(__file__).parents[2] / "templates" / "quoc-phong"

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u lang",
    "sectPr": "headerReference footerReference type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols vAlign "
    "titlePg",
    "tblPr": "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "trPr": "cantSplit tblHeader",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}
"""ECMA-376 part 1, annex A: the sequences of CT_PPr, CT_RPr, CT_SectPr …, as far as the templates use them."""


@pytest.mark.parametrize("path", sorted(KIT.glob("*.docx")), ids=lambda path: path.name)
def test_children_stand_in_the_order_of_the_schema(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = [
            etree.fromstring(archive.read(n))
            for n in archive.namelist()
            if n.startswith("word/") and n.endswith(".xml")
        ]
    for root in parts:
        for name, order in ORDER.items():
            places = {child: place for place, child in enumerate(order.split())}
            for element in root.iter(W + name):
                found = [places[child.tag.removeprefix(W)] for child in element]
                assert found == sorted(found), etree.tostring(element)


@pytest.mark.parametrize("path", sorted(KIT.glob("*.docx")), ids=lambda path: path.name)
def test_cells_end_in_a_paragraph_and_spans_fill_the_grid(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for table in root.iter(W + "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(W + "tr"):
            assert all(cell[-1].tag == W + "p" for cell in row.iter(W + "tc"))
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(W + "tc")]
            assert sum(1 if span is None else int(span.attrib[W + "val"]) for span in spans) == columns
