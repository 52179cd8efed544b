"""A workbook's custom properties: written, read from .xlsx and .ods, absent or broken."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from reportgen import sheets
from reportgen.errors import WorkbookError
from reportgen.sheets import Identity, write
from reportgen.sheets.write.model import Book, FieldGroup, FieldLine, FieldSheet

WHO = Identity("xã", "2", "A&B <7>")
ODS_META = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>
<meta:user-defined meta:name="reportgen.kit" meta:value-type="string">xã</meta:user-defined>
<meta:user-defined meta:name="Khác">x</meta:user-defined>
<meta:user-defined meta:name="reportgen.unit">7</meta:user-defined>
</office:meta></office:document-meta>"""


def book(identity: Identity) -> bytes:
    page = FieldSheet("Trang", "TRANG", "", (FieldGroup("", (FieldLine("Mục"),)),))
    return write.draw(Book("x", "x", date(2026, 1, 1), (page,), identity=identity))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (file := tmp_path / "2026.xlsx").write_bytes(book(WHO))
    assert sheets.identity_of(file) == WHO == sheets.read(file).identity


def test_what_is_empty_is_not_written(tmp_path: Path) -> None:
    (file := tmp_path / "2026.xlsx").write_bytes(book(Identity("xa")))
    assert sheets.identity_of(file) == Identity("xa")
    (file := tmp_path / "2027.xlsx").write_bytes(book(Identity()))
    assert sheets.identity_of(file) == Identity()
    with zipfile.ZipFile(file) as archive:
        assert "docProps/custom.xml" not in archive.namelist()


def test_same_bytes_twice() -> None:
    assert book(WHO) == book(WHO)


def test_an_open_document_says_it_too(tmp_path: Path) -> None:
    file = tmp_path / "2026.ods"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
        archive.writestr("META-INF/manifest.xml", "<a/>")
        archive.writestr("meta.xml", ODS_META)
    assert sheets.identity_of(file) == Identity("xã", "", "7")


@pytest.mark.parametrize("part", [b"<broken", b"", b"<Properties/>", b"<p><property/></p>"])
def test_broken_properties_say_nothing(tmp_path: Path, part: bytes) -> None:
    from reportgen.ooxml.archive import Archive

    file = tmp_path / "2026.xlsx"
    file.write_bytes(Archive(book(WHO)).rewrite({"docProps/custom.xml": part}))
    assert sheets.identity_of(file) == Identity()


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (file := tmp_path / "2026.xlsx").write_text("chữ")
    with pytest.raises(WorkbookError):
        sheets.identity_of(file)
