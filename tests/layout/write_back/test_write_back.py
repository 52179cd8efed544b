"""A document whose table of contents tells wrong pages comes back with the right ones, and nothing else changed."""

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reportgen.errors import DocumentError
from reportgen.layout.write_back import update_fields
from reportgen.layout.write_back.fields import with_numbers
from tests.layout.write_back.making import character, complex_field, convert_file, run, saved

HEADINGS = ("Kết quả huấn luyện", "Tuyển quân", "Phương hướng")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(shown: str = "<w:r><w:t>99</w:t></w:r>") -> bytes:
    """A table of contents with a wrong page for each heading, each heading on a page of its own."""
    document = docx.Document()
    for number, title in enumerate(HEADINGS):
        xml = f"<w:p {nsdecls('w')}>{run(f'<w:t>{title}</w:t>')}"
        before = (
            character("begin") + run("<w:instrText> TOC \\o </w:instrText>") + character("separate")
            if not number
            else ""
        )
        after = character("end") if number == len(HEADINGS) - 1 else ""
        field = complex_field(f"PAGEREF _Toc{number} \\h", shown)
        document.element.body.insert(number, parse_xml(f"{xml}{before}{field}{after}</w:p>"))
    for number, title in enumerate(HEADINGS):
        heading = document.add_heading(title, 1)
        heading.paragraph_format.page_break_before = True
        heading._p.insert(
            1, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="_Toc{number}"/>')
        )
    return saved(document)


def shown_pages(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    return ["".join(t.text or "" for t in p._p.iter(f"{{{W[9:-1]}}}t")) for p in document.paragraphs[:3]]


@pytest.mark.parametrize(
    "shown",
    ["<w:r><w:t>99</w:t></w:r>", "<w:r><w:t>9</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>9</w:t></w:r>", ""],
)
def test_contents_get_the_pages_of_the_layout(shown: str, tmp_path: Path) -> None:
    before = made(shown)
    conversion = convert_file(tmp_path, before)
    assert conversion.bookmarks == {"_Toc0": "2", "_Toc1": "3", "_Toc2": "4"}
    after = update_fields(before, conversion)
    assert shown_pages(after) == [f"{title}{page}" for title, page in zip(HEADINGS, "234", strict=True)]
    assert update_fields(before, conversion) == after
    assert update_fields(after, conversion) == update_fields(update_fields(after, conversion), conversion)


def test_everything_else_stays_as_it_is(tmp_path: Path) -> None:
    before = made()
    after = update_fields(before, convert_file(tmp_path, before))
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        assert [m.date_time for m in old.infolist()] == [m.date_time for m in new.infolist()]
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
        assert b"<Pages>4</Pages>" in new.read("docProps/app.xml")
    assert sorted(changed) == ["docProps/app.xml", "word/document.xml"]


@pytest.mark.parametrize(
    ("inside", "told"), [("", True), (complex_field("PAGEREF a", run("<w:t>1</w:t>")), False)]
)
def test_contents_never_updated_are_told(inside: str, told: bool, tmp_path: Path) -> None:
    document = docx.Document()
    words = run("<w:t>Bấm chuột phải để cập nhật.</w:t>")
    document.element.body.insert(
        0, parse_xml(f"<w:p {nsdecls('w')}>{complex_field('TOC', words + inside)}</w:p>")
    )
    buffer = io.BytesIO()
    document.save(buffer)
    codes = [d.code for d in convert_file(tmp_path, buffer.getvalue()).diagnostics]
    assert ("toc-empty" in codes) is told


def test_simple_fields_and_totals() -> None:
    xml = (
        f'<w:p {W}><w:fldSimple w:instr=" PAGEREF a "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" NUMPAGES "/></w:p>'
    )
    written = with_numbers(xml.encode(), "x", 12, {"a": "iv"})
    assert written is not None
    assert written.count(b"<w:t>iv</w:t>") == written.count(b"<w:t>12</w:t>") == 1


def test_right_numbers_unknown_bookmarks_and_other_formats_are_left() -> None:
    xml = (
        f'<w:p {W}><w:fldSimple w:instr=" PAGEREF a "><w:r><w:t>4</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" PAGEREF b "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" PAGEREF a \\* ROMAN "><w:r><w:t>IX</w:t></w:r></w:fldSimple></w:p>'
    )
    assert with_numbers(xml.encode(), "x", 12, {"a": "4"}) is None


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(DocumentError):
        update_fields(b"PK\x03\x04", SimpleNamespace(pages=1, bookmarks={}))
