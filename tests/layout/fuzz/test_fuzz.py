"""Any file ends in a PDF or one clear line: sixty mutations, and what fuzzing found once."""

import random
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from reportgen.errors import DocumentError
from reportgen.layout import convert, raw
from reportgen.layout.page import flow
from reportgen.layout.read import read
from tests.in_time import within
from tests.layout.fuzz.mutations import SNIPPETS, mutate
from tests.layout.read.making import docx
from tests.narrow import as_a
from tests.zips import unzipped, zipped

TEXT = "<w:r><w:t>chữ</w:t></w:r>"
PARAGRAPH = f"<w:p>{TEXT}</w:p>"
STYLE = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
NOTE = f'<w:footnote w:id="2">{PARAGRAPH}</w:footnote>'
CALL = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
CELL = f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{PARAGRAPH}</w:tc>'
TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/>'
    f'<w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{CELL * 2}</w:tr>'
    f"<w:tr>{CELL * 2}</w:tr></w:tbl>"
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>'
)
GOOD = docx(
    f'<w:p><w:pPr><w:pStyle w:val="A"/><w:spacing w:before="120" w:line="360" w:lineRule="auto"/></w:pPr>{TEXT}</w:p>'
    f"{CALL}{TABLE}{PARAGRAPH}{PAGE}",
    styles=STYLE,
    footnotes=NOTE,
    settings='<w:defaultTabStop w:val="720"/>',
)


def ended(path: Path, data: bytes) -> int | str:
    """Convert; return the number of pages, or the code of the one line that refuses the file."""
    try:
        return pages(path, data)
    except DocumentError as refusal:
        (found,) = refusal.diagnostics
        assert found.message
        assert "\n" not in found.message
        return found.code


def pages(path: Path, data: bytes, seconds: float = 20) -> int:
    """Convert in so many seconds of CPU; return the number of pages."""
    path = path / "a.docx"
    path.write_bytes(data)
    with within(seconds):
        made = convert(path)
    assert len(pypdfium2.PdfDocument(BytesIO(made.pdf))) == made.pages > 0
    return made.pages


@pytest.mark.parametrize("number", range(60))
def test_a_mutated_document_gives_pages_or_one_line(number: int, tmp_path: Path) -> None:
    _, data = mutate(GOOD, random.Random(f"tests-{number}"))  # noqa: S311
    assert ended(tmp_path, data)


@pytest.mark.parametrize("number", [i for i, (goal, _) in enumerate(SNIPPETS) if goal == "body"])
def test_absurd_content(number: int, tmp_path: Path) -> None:
    assert ended(tmp_path, docx(SNIPPETS[number][1] + PARAGRAPH + PAGE, footnotes=NOTE))


def test_mutations_repeat() -> None:
    first, second = (mutate(GOOD, random.Random("again"))[1] for _ in range(2))  # noqa: S311
    assert first == second != GOOD


# -- what fuzzing found ---------------------------------------------------------------------------------


def test_a_note_that_calls_itself(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{CALL}</w:footnote>'
    assert ended(tmp_path, docx(CALL + PAGE, footnotes=note)) == 1


def test_a_central_directory_that_lies(tmp_path: Path) -> None:
    data = bytearray(GOOD)
    at = data.rindex(b"PK\x05\x06")
    data[at + 16 : at + 20] = (int.from_bytes(data[at + 16 : at + 20], "little") + 64).to_bytes(4, "little")
    assert ended(tmp_path, bytes(data)) == "damaged-document"


def test_margins_larger_than_the_page(tmp_path: Path) -> None:
    size = '<w:pgSz w:w="10" w:h="10"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/>'
    assert pages(tmp_path, docx(f"{TABLE}{PARAGRAPH}<w:sectPr>{size}</w:sectPr>")) > 1


def test_a_word_without_end_in_a_narrow_cell(tmp_path: Path) -> None:
    word = f"<w:p><w:r><w:t>{'x' * 20_000}</w:t></w:r></w:p>"
    cell = f'<w:tc><w:tcPr><w:tcW w:w="200" w:type="dxa"/></w:tcPr>{word}</w:tc>'
    assert pages(tmp_path, docx(f"<w:tbl><w:tr>{cell}{CELL}</w:tr></w:tbl>{PAGE}"), seconds=8)


def test_marks_heaped_on_a_letter(tmp_path: Path) -> None:
    heap = "a" + "\u0301\u0323" * 100_000
    assert ended(tmp_path, docx(f"<w:p><w:r><w:t>{heap}</w:t></w:r></w:p>{PAGE}")) == 1


def test_a_chain_of_paragraphs_kept_together(tmp_path: Path) -> None:
    kept = f"<w:p><w:pPr><w:keepNext/></w:pPr>{TEXT}</w:p>"
    assert pages(tmp_path, docx(kept * 2_500 + PAGE), seconds=5) > 25


def test_more_pages_than_any_document_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "MOST_PAGES", 20)
    breaks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert ended(tmp_path, docx(breaks * 30 + PAGE)) == "document-too-long"


def test_a_header_taller_than_the_page_leaves_room_for_text(tmp_path: Path) -> None:
    head = PARAGRAPH * 150
    page = PAGE.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="h"/>')
    header = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + head + "</w:hdr>"
    )
    data = docx(PARAGRAPH * 90 + page, {"h": ("header", "header1.xml")}, word__header1_xml="")
    members = unzipped(data) | {"word/header1.xml": header.encode()}
    assert pages(tmp_path, zipped(members)) < 6


def test_a_shape_across_the_column_is_passed_once(tmp_path: Path) -> None:
    shape = next(xml for _, xml in SNIPPETS if "wrapTopAndBottom" in xml)
    assert pages(tmp_path, docx(shape + PARAGRAPH * 60 + PAGE)) > 0


def test_lengths_in_emu_are_not_cut() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="12700000" cy="25400000"/><a:graphic><a:graphicData uri="x">'
        '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    document, _ = read(docx(picture))
    (item,) = as_a(raw.Paragraph, document.sections[0].blocks[0]).items
    shape = as_a(raw.Drawing, item).shape
    assert (shape.width, shape.height) == (1000.0, 2000.0)
