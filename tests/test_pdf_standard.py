"""The standards that a PDF may be asked to keep: their names, what goes together, and what is written."""

from __future__ import annotations

import re

import pytest

from reportgen import language
from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import Box, ShapeGraphic
from reportgen.layout.document import Font, Shape
from reportgen.layout.draw import write
from reportgen.layout.pdf_options import Attachment, PdfOptions
from reportgen.pdf_standard import ARCHIVE, NAMES, PdfStandard, parse
from tests.layout.draw.making import FONTS, TITLED, glyphs, open_pdf, page
from tests.layout.draw.structure.reading import Tagged

WORKBOOK = Attachment("sổ.xlsx", b"PK", "application/vnd.ms-excel", "Sổ số liệu")


@pytest.mark.parametrize("name", [*NAMES, "a-2a+ua-1", "a-2b+ua-1", "a-3a+ua-1"])
def test_each_name_is_read_and_said(name: str) -> None:
    assert str(parse(name)) == name


def test_names_are_read_as_they_are_typed() -> None:
    assert parse(" UA-1 + A-2a") == PdfStandard(2, "a", accessible=True)
    assert parse("a-1a") == ARCHIVE and parse("a-2a+a-2a") == parse("a-2a")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("", "“”"),
        ("a-4", "“a-4”"),
        ("a-2a+", "“”"),
        ("pdf/a", "“pdf/a”"),
        ("a-1a+a-2a", "a-1a, a-2a"),
        ("a-2a+ua-1+a-2b", "a-2a, a-2b"),
        ("a-1a+ua-1", "a-2a+ua-1"),
    ],
)
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_what_no_file_can_keep_is_refused(asked: str, why: str, spoken: str) -> None:
    with language.speaking(spoken), pytest.raises(ValueError, match=re.escape(why)):
        parse(asked)


def made(asked: str, text: str = "a", attachments: tuple[Attachment, ...] = ()) -> tuple[bytes, list[str]]:
    found: list[Diagnostic] = []
    data = write([page(glyphs(text))], TITLED, FONTS, found, PdfOptions(parse(asked), attachments))
    return data, [each.code for each in found]


@pytest.mark.parametrize(
    ("asked", "version", "said", "accessible"),
    [
        ("a-1a", "1.4", "1A", False),
        ("a-1b", "1.4", "1B", False),
        ("a-2u", "1.7", "2U", False),
        ("a-2a+ua-1", "1.7", "2A", True),
        ("ua-1", "1.7", "", True),
        ("a-3a", "1.7", "3A", False),
    ],
)
def test_the_file_says_what_it_keeps(asked: str, version: str, said: str, accessible: bool) -> None:
    data, told = made(asked)
    pdf = Tagged(data).pdf
    assert (pdf.pdf_version, told) == (version, [])
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == said
        assert metadata.get("pdfuaid:part") == ("1" if accessible else None)
    assert (b"pdfaExtension:schemas" in data) is (accessible and bool(said))
    assert "/StructTreeRoot" in pdf.Root


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("a-2a", "2U", True),
        ("a-2a+ua-1", "2U", True),
        ("a-2u", "2U", False),
        ("a-1a", "1A", False),
    ],
)
def test_a_symbol_of_the_private_area_takes_level_a(asked: str, said: str, told: bool) -> None:
    data, codes = made(asked, "a\ue123")
    with Tagged(data).pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == said
    assert ("pdf-standard-not-reached" in codes) is told


def test_a_picture_without_words_is_told_where_all_must_hear() -> None:
    shape = Shape("placeholder", 20.0, 20.0)
    pages = [page(Box("shape", 20.0, 20.0, [(0.0, 0.0, ShapeGraphic(20.0, 20.0, shape))], source=shape))]
    for asked, told in (("a-2a", False), ("a-2a+ua-1", True)):
        found: list[Diagnostic] = []
        write(pages, TITLED, FONTS, found, PdfOptions(parse(asked)))
        assert ("figure-without-words" in [each.code for each in found]) is told


def test_a_workbook_makes_it_part_three() -> None:
    data, _ = made("a-1a", attachments=(WORKBOOK,))
    pdf = Tagged(data).pdf
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
    (file,) = pdf.Root.AF
    assert file.AFRelationship == "/Source" and str(file.UF) == "sổ.xlsx"
    assert pdf.attachments["sổ.xlsx"].get_file().read_bytes() == b"PK"


def test_the_same_attachments_are_the_same_bytes() -> None:
    assert made("a-1a", attachments=(WORKBOOK,)) == made("a-1a", attachments=(WORKBOOK,))


@pytest.mark.parametrize(
    ("options", "entries"),
    [
        (PdfOptions(), ""),
        (PdfOptions(duplex=True), "/Duplex /DuplexFlipLongEdge"),
        (PdfOptions(copies=3), "/NumCopies 3"),
        (PdfOptions(copies=40), ""),
    ],
)
def test_pages_are_printed_as_large_as_they_are(options: PdfOptions, entries: str) -> None:
    data = write([page(glyphs("a", Font(size=12.0)))], TITLED, FONTS, None, options)
    whole = " ".join(filter(None, ("/DisplayDocTitle true /PrintScaling /None", entries)))
    wanted = f"/ViewerPreferences << {whole} >>"
    assert wanted.encode() in data
    assert len(open_pdf(data)) == 1
