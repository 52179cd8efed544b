"""The file around the objects: their places in a table, or, from PDF 1.5 on, in streams."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from reportgen.layout.draw import pdf_file as written
from reportgen.layout.draw import write
from reportgen.layout.draw.pdf_file import PdfFile
from reportgen.layout.pdf_options import PdfOptions
from reportgen.pdf_standard import parse
from tests.layout.draw.making import FONTS, TITLED, glyphs, page


def small(version: str, objects: int = 5) -> bytes:
    """Return a file of one blank page and so many objects more."""
    file = PdfFile(version)
    tree = file.add()
    content = file.stream(b"q Q")
    leaf = file.add(
        f"<< /Type /Page /Parent {tree} /MediaBox [0 0 9 9] /Contents {content} /Resources << >> >>"
    )
    file.fill(tree, f"<< /Type /Pages /Count 1 /Kids [{leaf}] >>")
    others = " ".join(file.add(f"<< /Number {number} >>") for number in range(objects))
    return file.finish(f"<< /Type /Catalog /Pages {tree} /Others [{others}] >>", "<< /Title (a) >>")


@pytest.mark.parametrize("version", ["1.4", "1.7"])
@pytest.mark.parametrize("objects", [0, 5, 2500])
def test_every_object_is_found(version: str, objects: int) -> None:
    data = small(version, objects)
    with pikepdf.open(BytesIO(data)) as found:
        assert found.check_pdf_syntax() == []
        assert found.pdf_version == version
        assert [int(other.Number) for other in found.Root.Others] == list(range(objects))
        assert found.pages[0].Contents.read_bytes() == b"q Q"
    opened = pypdfium2.PdfDocument(data)
    assert (len(opened), opened.get_metadata_value("Title")) == (1, "a")


def test_an_archive_of_pdf_a_1_has_a_table_and_no_object_streams() -> None:
    data = small("1.4")
    assert b"\nxref\n0 " in data and b"/ObjStm" not in data and b"/XRef" not in data


def test_later_versions_have_no_object_by_itself_but_streams() -> None:
    data = small("1.7", 2500)
    assert b"\nxref\n" not in data
    assert len(re.findall(rb"\d+ 0 obj", data)) == len(re.findall(rb"\nendstream", data))
    assert data.count(b"/Type /ObjStm") == 3  # of a thousand objects each


def test_no_place_is_cut_where_a_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "BINARY", b"%" + b" " * 70_000 + b"\n")
    with pikepdf.open(BytesIO(small("1.7"))) as found:
        assert found.check_pdf_syntax() == []


@pytest.mark.parametrize("asked", ["a-2a", "a-2a+ua-1", "ua-1", "a-3b"])
def test_a_tagged_paper_is_smaller_and_the_same(asked: str) -> None:
    pages = [page(*(glyphs(f"Dòng {number}") for number in range(50))) for _ in range(20)]
    archive, later, again = (
        write(pages, TITLED, FONTS, None, PdfOptions(parse(standard))) for standard in ("a-1a", asked, asked)
    )
    assert len(later) < 0.9 * len(archive) and later == again
    texts = [
        [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(data)]
        for data in (archive, later)
    ]
    assert texts[0] == texts[1]
