"""Paragraphs whose style asks for it are set smaller, by the font and the width that the layout computes."""

from __future__ import annotations

import pytest

from reportgen.fitting.paragraphs import fit_paragraphs
from tests.layout.read.making import docx
from tests.zips import unzipped

NAME = "Ủy ban nhân dân xã Mẫu Thượng"
SECTION = '<w:sectPr><w:pgSz w:w="{width}" w:h="16838"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>'


def styles(own: str, base: str = "") -> str:
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="40"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f'<w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="Gốc"/>{base}</w:style>'
        '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Tên (vừa 1 dòng)"/>'
        f'<w:basedOn w:val="Goc"/>{own}</w:style>'
    )


def size(own: str, base: str = "", text: str = NAME, width: int = 7000, style: str = "Ten") -> int:
    """Return the size of the run in half points, or 0 where the file stayed as it was."""
    body = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
    named = styles(own, base).replace('"Ten"', f'"{style}"')
    made = docx(body + SECTION.format(width=width), styles=named)
    fitted, _too_long = fit_paragraphs(made)
    if fitted == made:
        return 0
    _before, found, after = unzipped(fitted)["word/document.xml"].decode().partition('<w:sz w:val="')
    assert found
    return int(after.partition('"')[0])


def test_what_fits_is_left_alone() -> None:
    assert size("", text="Xã Mẫu") == 0


def test_a_long_name_is_set_smaller() -> None:
    assert 24 <= size("") < 40


@pytest.mark.parametrize("style", ["Tên", "Ten &amp; ho", "T&#234;n", "Ten-1"])
def test_whatever_letters_the_style_id_has(style: str) -> None:
    assert size("", style=style) == size("")


@pytest.mark.parametrize(
    ("own", "base"),
    [
        ('<w:rPr><w:sz w:val="48"/></w:rPr>', ""),
        ("", '<w:rPr><w:sz w:val="48"/></w:rPr>'),
        ('<w:pPr><w:pStyle w:val="Goc"/></w:pPr><w:rPr><w:sz w:val="48"/></w:rPr>', ""),
    ],
)
def test_the_size_is_the_computed_one(own: str, base: str) -> None:
    """The same width takes the same size, whichever style of the chain asks for a larger one."""
    assert size(own, base) == size("")


def test_indents_in_the_chain_make_the_line_shorter() -> None:
    indent = '<w:pPr><w:ind w:left="400" w:right="400"/></w:pPr>'
    assert size("", indent) == size(indent) < size("")
    assert size("", '<w:pPr><w:ind w:start="400" w:end="400"/></w:pPr>') == size(indent)


def test_capitals_are_measured_as_they_are_set() -> None:
    assert size('<w:rPr><w:caps w:val="true"/></w:rPr>') < size("")
    assert size('<w:rPr><w:caps w:val="off"/></w:rPr>') == size("")


def test_the_frame_is_the_width() -> None:
    assert size('<w:pPr><w:framePr w:w="4200" w:hSpace="0"/></w:pPr>') < size("")


def test_what_is_too_long_even_when_small_is_told_with_its_section() -> None:
    body = f"<w:p><w:pPr>{SECTION.format(width=7000)}</w:pPr></w:p>"
    body += f'<w:p><w:pPr><w:pStyle w:val="Ten"/></w:pPr><w:r><w:t>{NAME * 9}</w:t></w:r></w:p>'
    _fitted, (found,) = fit_paragraphs(docx(body + SECTION.format(width=7000), styles=styles("")))
    assert (found.section, found.style, found.text) == (1, "Tên (vừa 1 dòng)", NAME * 9)
