"""The package: only what a paper needs, nobody's name, no time, the same bytes; and the texts as they were given."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import UTC, datetime

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.ooxml.names import A, W
from reportgen.ooxml.xml import parse
from reportgen.word.blocks import (
    Blocks,
    Cell,
    Drawing,
    Frame,
    Link,
    Markup,
    SectionBreak,
    bold,
    cell,
    concatenate,
    framed,
    heads,
    italic,
    paragraph,
    row,
    section_break,
    table,
)
from reportgen.word.build import WRITTEN, docx
from reportgen.word.page import Section
from reportgen.word.paper import Paper
from reportgen.word.style import FONT
from reportgen.word.styles import STYLES
from tests.word.making import REPORTS, bytes_of, opened

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/header1.xml",
    "word/header2.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
}


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_the_package_holds_what_a_paper_needs_and_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(bytes_of(REPORTS["civil"]))) as archive:
        assert set(archive.namelist()) == PARTS
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_paper_same_bytes() -> None:
    assert bytes_of(REPORTS["army"]) == bytes_of(REPORTS["army"])


def test_properties_name_an_office_and_the_given_day() -> None:
    long = "Quyết định {{ " + "a" * 300 + " }}"
    day = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
    properties = Document(io.BytesIO(docx(Paper(long, "Sở Mẫu", (), Section()), day))).core_properties
    assert (properties.title, properties.author, properties.language) == (long, "Sở Mẫu", "vi-VN")
    assert properties.created == properties.modified == day
    assert properties.last_modified_by == "" and properties.comments == "" and properties.revision == 0
    assert Document(io.BytesIO(bytes_of(()))).core_properties.created == WRITTEN


def test_nothing_of_python_docx_is_left() -> None:
    data = bytes_of(REPORTS["civil"])
    styles = parse(part(data, "word/styles.xml"))
    names = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    own = {style.id for style in STYLES}
    assert names == own | {"Normal", "BangThuong", "ChuDam", "ChuNghieng", "BangSoLieu", "BangAn"}
    assert styles.find(f"{W}latentStyles") is None
    for name in sorted(PARTS):
        assert b"python-docx" not in part(data, name) and b"Macintosh" not in part(data, name)
    assert b"wpc" not in part(data, "word/document.xml")


def test_settings_are_words_own_of_today() -> None:
    settings = parse(part(bytes_of(()), "word/settings.xml"))
    (compatibility,) = settings.iter(f"{W}compatSetting")
    assert compatibility.get(f"{W}name") == "compatibilityMode" and compatibility.get(f"{W}val") == "15"


def test_theme_has_the_typeface_of_the_decree() -> None:
    theme = parse(part(bytes_of(()), "word/theme/theme1.xml"))
    fonts = [font for scheme in theme.iter(f"{A}majorFont", f"{A}minorFont") for font in scheme]
    assert [font.get("typeface") for font in fonts if font.tag == f"{A}latin"] == [FONT, FONT]
    assert not [font for font in fonts if font.tag == f"{A}font"]


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(KeyError, match="NoiDungg"):
        bytes_of(paragraph("NoiDungg", "Câu."))


def test_only_the_body_has_sections() -> None:
    with pytest.raises(ValueError, match="only the body"):
        bytes_of(table((1000,), row(Cell((SectionBreak(Section()),)))))


def test_a_cell_ends_in_a_paragraph_whatever_is_in_it() -> None:
    inner = table((500,), row(cell("BangSo", "1")))
    (made,) = opened(table((1000, 1000), row(Cell(()), Cell(inner)))).tables
    assert [[child.tag.removeprefix(W) for child in each._tc] for each in made.rows[0].cells] == [
        ["tcPr", "p"],
        ["tcPr", "tbl", "p"],
    ]


def test_pages_take_time_in_proportion() -> None:
    pages = tuple(paragraph("NoiDung", "Câu.") + section_break(Section()) for _page in range(1600))
    some, many = (cpu_time_of(concatenate(*pages[:count])) for count in (400, 1600))
    assert many < 8 * some


def cpu_time_of(blocks: Blocks) -> float:
    begin = time.process_time()
    bytes_of(blocks)
    return time.process_time() - begin


def test_a_row_that_does_not_fill_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells does not fill 2 columns"):
        bytes_of(table((1000, 1000), row(cell("BangSo", "1", span=2), cell("BangSo", "2"))))


def test_runs_links_and_frames() -> None:
    blocks = paragraph("NoiDung", bold("Điều 1."), " Câu ", italic("nghiêng"), Link("mục 2", "muc-2"))
    blocks += framed(Frame(10, 20, 30, 40), paragraph("NoiDung", "Trong khung."))
    first, second = opened(blocks).paragraphs
    assert first.text == "Điều 1. Câu nghiêngmục 2"
    styles = [run.style.name for run in first.runs if run.style]
    assert styles[0] == "Chữ đậm" and styles[-1] == "Chữ nghiêng"
    (link,) = first._p.iter(f"{W}hyperlink")
    assert link.get(f"{W}anchor") == "muc-2"
    (frame,) = second._p.iter(f"{W}framePr")
    assert [frame.get(f"{W}{side}") for side in "xywh"] == ["567", "1134", "1701", "2268"]


def test_a_table_has_its_widths_its_spans_and_repeats_its_head() -> None:
    rows = (row(cell("BangSo", "1"), cell("BangChu", "a")), row(cell("BangCong", "Cộng", span=2)))
    (made,) = opened(table((1000, 3000), heads("TT", "Tên"), *rows)).tables
    grid = [column.get(f"{W}w") for column in made._tbl.iter(f"{W}gridCol")]
    assert grid == ["1000", "3000"]
    last = made.rows[2]._tr.tc_lst
    assert [(each.grid_span, each.width.twips) for each in last if each.width] == [(2, 4000)]
    heads_repeated = [each._tr.find(f"{W}trPr/{W}tblHeader") is not None for each in made.rows]
    assert heads_repeated == [True, False, False]


def test_paragraphs_of_markup_stand_as_they_are_and_pages_without_numbers_have_no_header() -> None:
    markup = "<w:p><w:r><w:t>Thô.</w:t></w:r></w:p><w:p/>"
    blocks = (*paragraph("NoiDung", "Trước."), Markup(markup), *paragraph("NoiDung", "Sau."))
    data = docx(Paper("Tờ in", "", blocks, Section(), numbered=False))
    assert [each.text for each in Document(io.BytesIO(data)).paragraphs] == ["Trước.", "Thô.", "", "Sau."]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "header" in name]


def test_a_drawing_is_behind_first_pages() -> None:
    drawing = Drawing("<w:r><w:t>khung</w:t></w:r>")
    data = docx(Paper("Giấy khen", "", paragraph("NoiDung"), Section(), drawing))
    (section,) = Document(io.BytesIO(data)).sections
    assert section.first_page_header.paragraphs[0].text == "khung"
    assert "khung" not in section.header.paragraphs[0].text


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="￾￿"), max_size=12)
STYLED = st.tuples(st.sampled_from([style.id for style in STYLES]), TEXT)


@settings(max_examples=20)  # each makes a whole package
@given(st.lists(STYLED, max_size=6), st.lists(STYLED, min_size=1, max_size=4))
def test_texts_and_styles_come_back_as_they_were_given(
    before: list[tuple[str, str]], cells: list[tuple[str, str]]
) -> None:
    blocks: Blocks = tuple(block for style, text in before for block in paragraph(style, text))
    blocks += table(tuple(1000 for _cell in cells), row(*(cell(style, text) for style, text in cells)))
    document = opened(blocks)
    assert [(p.style.style_id, p.text) for p in document.paragraphs if p.style] == before
    (made,) = document.tables
    read = [each.paragraphs[0] for each in made.rows[0].cells]
    assert [(p.style.style_id, p.text) for p in read if p.style] == cells
