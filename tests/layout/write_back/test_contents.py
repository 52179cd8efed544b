"""An empty table of contents gets its entries from the headings: in the PDF and, on request, in the DOCX."""

import io
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reportgen.layout import LayoutOptions, lay_out
from reportgen.layout.write_back import update_fields
from reportgen.layout.write_back.contents import rebuild_contents
from reportgen.layout.write_back.toc_switches import parse_toc
from tests.layout.write_back.making import character, convert_file, run, saved
from tests.narrow import there

HEADINGS = (("I. Đánh giá chung", 1), ("1. Huấn luyện", 2), ("a) Quân số", 4), ("II. Phương hướng", 1))
PROMPT = run("<w:t>Bấm F9 để cập nhật mục lục.</w:t>")


def made(
    code: str = 'TOC \\o "1-3" \\h \\z \\u',
    shape: str = "one paragraph",
    entries: str = PROMPT,
    settings: str = "",
) -> bytes:
    document = docx.Document()
    start = character("begin") + run(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    start += character("separate")
    space = nsdecls("w")
    one = (start + entries + character("end")).replace("<w:r>", "").replace("</w:r>", "")
    instruction = code.replace('"', "&quot;")
    whole = {
        "one paragraph": f"<w:p {space}>{start}{entries}{character('end')}</w:p>",
        "one run": f"<w:p {space}><w:r>{one}</w:r></w:p>",
        "simple": f'<w:p {space}><w:fldSimple w:instr="{instruction}">{entries}</w:fldSimple></w:p>',
    }
    if shape in whole:
        document.element.body.insert(0, parse_xml(whole[shape]))
    else:
        end = f"<w:p {space}>{character('end')}</w:p>"
        for xml in (end, f"<w:p {space}>{start}{entries}</w:p>"):
            document.element.body.insert(0, parse_xml(xml))
    for title, level in HEADINGS:
        document.add_heading(title, level).paragraph_format.page_break_before = True
    if settings:
        document.settings.element.append(parse_xml(f"<w:{settings} {space}/>"))
    return saved(document)


def first_page(pdf: bytes) -> list[str]:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()).replace("\r", "").splitlines()


def lines(pdf: bytes) -> list[str]:
    """Return what the entries of the first page say, without leaders."""
    return [
        " ".join(line.replace(".", " ").split()) for line in first_page(pdf) if ". ." in line or ".." in line
    ]


EXPECTED = ["I Đánh giá chung 2", "1 Huấn luyện 3", "II Phương hướng 5"]


@pytest.mark.parametrize("shape", ["one paragraph", "one run", "simple", "several paragraphs"])
def test_an_empty_table_is_built(shape: str, tmp_path: Path) -> None:
    conversion = convert_file(tmp_path, made(shape=shape))
    assert lines(conversion.pdf) == EXPECTED
    assert "F9" not in "".join(first_page(conversion.pdf))
    assert conversion.pdf.count(b"/Subtype /Link") >= len(EXPECTED)
    assert not [d for d in conversion.diagnostics if d.code == "toc-empty"]


def test_the_entries_come_into_the_docx(tmp_path: Path) -> None:
    before = made()
    conversion = convert_file(tmp_path, before, update_fields=True)
    after = update_fields(conversion.docx or before, conversion)
    paragraphs = docx.Document(io.BytesIO(after)).paragraphs
    assert [(there(p.style).name, p.text) for p in paragraphs[:3]] == [
        ("toc 1", "I. Đánh giá chung\t2"),
        ("toc 2", "1. Huấn luyện\t3"),
        ("toc 1", "II. Phương hướng\t5"),
    ]
    assert rebuild_contents(after) is None
    again = convert_file(tmp_path, after, update_fields=True)
    assert again.docx == b""
    assert again.pdf == conversion.pdf


STALE = run("<w:t>Đề mục cũ</w:t>") + run("<w:tab/>") + run("<w:t>7</w:t>")


@pytest.mark.parametrize(
    ("options", "settings", "old"),
    [({}, "", True), ({"update_fields": True}, "", False), ({}, "updateFields", False)],
)
def test_entries_that_are_there_stay_until_asked(
    options: dict[str, bool], settings: str, old: bool, tmp_path: Path
) -> None:
    conversion = convert_file(tmp_path, made(entries=STALE, settings=settings), **options)
    assert ("Đề mục cũ" in "".join(first_page(conversion.pdf))) is old


def test_no_headings_are_told(tmp_path: Path) -> None:
    conversion = convert_file(tmp_path, made(code='TOC \\t "Không có,1"'))
    assert [d.code for d in conversion.diagnostics if d.code.startswith("toc")] == ["toc-empty"]
    assert "F9" in "".join(first_page(conversion.pdf))


def test_switches() -> None:
    switches = parse_toc(' TOC \\o "1-2" \\t "Chương;1;Điều;3" \\n 2-3 \\p " " \\h')
    assert switches is not None
    assert [switches.level(name, 0) for name in ("heading 2", "Heading 3", "chương", "Điều", "Normal")] == [
        2,
        0,
        1,
        3,
        0,
    ]
    assert (2 in switches.numberless, 1 in switches.numberless, switches.separator, switches.links) == (
        True,
        False,
        " ",
        True,
    )
    outline = parse_toc("TOC \\u")
    assert outline is not None
    assert (outline.level("heading 1", 0), outline.level("Normal", 4)) == (0, 4)
    assert parse_toc('TOC \\h \\c "Hình"') is None
    every = parse_toc("TOC")
    assert every is not None
    assert every.level("heading 9", 9) == 9


def test_a_change_of_the_document_sees_its_own_paragraphs() -> None:
    fragment = lay_out(made(), options=LayoutOptions(change=lambda document: document))
    assert fragment.docx == b""
    assert len(fragment.document.sections[0].blocks) == 1 + len(HEADINGS)
