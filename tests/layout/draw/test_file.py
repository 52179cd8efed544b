from __future__ import annotations

import re
import zlib

import pytest
from pypdfium2 import raw

from reportgen.layout.boxes import OutlineEntry, Page, Target
from reportgen.layout.document import Font, Properties
from reportgen.layout.draw import icc
from reportgen.layout.draw.navigation import page_labels
from reportgen.layout.draw.pdf_file import number, text
from tests.layout.draw.making import TITLED, glyphs, open_pdf, page, pdf
from tests.typefaces import SERIF


def test_the_same_pages_are_the_same_bytes() -> None:
    pages = [page(glyphs("Một"), glyphs("Hai", Font(size=13.0, bold=True)))]
    assert pdf(*pages) == pdf(*pages)


def test_info_and_xmp_say_the_same() -> None:
    data = pdf(page(glyphs("a")))
    info = open_pdf(data).get_metadata_dict(skip_empty=True)
    xmp = data[data.index(b"<?xpacket") : data.index(b"<?xpacket end")].decode()
    assert info["Title"] == TITLED.title and f">{TITLED.title}<" in xmp
    assert info["Author"] == TITLED.author and f">{TITLED.author}<" in xmp
    assert info["Subject"] == TITLED.subject and f">{TITLED.subject}<" in xmp
    assert info["Keywords"] == TITLED.keywords and f">{TITLED.keywords}<" in xmp
    assert info["CreationDate"] == "D:20231201080000+00'00'" and "2023-12-01T08:00:00+00:00" in xmp


def test_no_clock_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"D:20000101000000" in pdf(page(), properties=Properties(created="hôm qua"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert b"D:19700102000000" in pdf(page())


def test_what_an_archive_needs_is_there() -> None:
    data = pdf(page(glyphs("a")))
    assert data.startswith(b"%PDF-1.4\n")
    for wanted in (
        b"/GTS_PDFA1",
        b"<pdfaid:part>1<",
        b"<pdfaid:conformance>A<",
        b"/Lang (vi-VN)",
        b"/ToUnicode",
        b"/CIDSet",
        b"/ID",
    ):
        assert wanted in data
    for refused in (b"/Encrypt", b"/SMask", b"/ExtGState", b"/JavaScript"):
        assert refused not in data


def test_only_what_is_used_of_a_font_is_carried() -> None:
    few, many = pdf(page(glyphs("a"))), pdf(page(glyphs("abcdefghijklmnopqrstuvwxyz")))
    assert re.search(rf"/FontName /[A-Z]{{6}}\+{SERIF.replace(' ', '')}-[Rr]egular".encode(), few)
    assert len(few) < len(many) < 30_000


def test_a_font_that_is_not_used_is_not_carried() -> None:
    assert pdf(page(glyphs(""))).count(b"/FontFile2") == 0


def test_headings_become_an_outline() -> None:
    items = (
        OutlineEntry(1, "Phần thứ nhất"),
        OutlineEntry(2, "I. Tình hình"),
        OutlineEntry(1, "Phần thứ hai"),
    )
    entries = list(open_pdf(pdf(page(), page(*items))).get_toc())
    assert [(e.level, e.get_title(), e.get_dest().get_index()) for e in entries] == [
        (0, "Phần thứ nhất", 1),
        (1, "I. Tình hình", 1),
        (0, "Phần thứ hai", 1),
    ]


def test_a_deeper_first_heading_is_no_harm() -> None:
    entries = open_pdf(pdf(page(OutlineEntry(3, "Ba"), OutlineEntry(1, "Một")))).get_toc()
    assert [(e.level, e.get_title()) for e in entries] == [(0, "Ba"), (0, "Một")]


def links(data: bytes) -> int:
    return sum(raw.FPDFPage_GetAnnotCount(one) for one in open_pdf(data))


def test_an_address_is_a_link() -> None:
    data = pdf(page(glyphs("xem", link="https://example.vn/nghị-định")))
    assert links(data) == 1
    assert b"/URI (https://example.vn/ngh%E1%BB%8B-%C4%91%E1%BB%8Bnh)" in data


def test_a_bookmark_is_a_link_to_its_page() -> None:
    data = pdf(page(glyphs("xem", link="#phu_luc")), page(Target("phu_luc")))
    assert links(data) == 1


@pytest.mark.parametrize("target", ["#khong_co", "javascript:alert(1)", "file:///etc/passwd", "C:\\x"])
def test_a_link_that_leads_nowhere_or_astray_is_left_out(target: str) -> None:
    assert links(pdf(page(glyphs("xem", link=target)))) == 0


def test_words_of_one_link_are_one_rectangle() -> None:
    one, two = glyphs("xem ", link="#a"), glyphs("đây", link="#a")
    data = pdf(Page(595, 842, [(72, 100, one), (72 + one.width, 100, two), (72, 200, Target("a"))]))
    assert links(data) == 1


@pytest.mark.parametrize(
    ("labels", "entry"),
    [
        (["1", "2", "3"], ""),
        (["", "2"], ""),
        (["1", "2", "1", "2"], "/PageLabels << /Nums [0 << /S /D /St 1 >> 2 << /S /D /St 1 >>] >>"),
        (["i", "ii", "1"], "/PageLabels << /Nums [0 << /P (i) >> 1 << /P (ii) >> 2 << /S /D /St 1 >>] >>"),
    ],
)
def test_page_labels_are_said_where_they_differ(labels: list[str], entry: str) -> None:
    assert page_labels(labels) == entry


@pytest.mark.parametrize(
    ("value", "written"),
    [("a(b)\\", "(a\\(b\\)\\\\)"), ("Đ", "<FEFF0110>"), ("a\nb", "<FEFF0061000A0062>"), ("", "()")],
)
def test_strings_are_escaped(value: str, written: str) -> None:
    assert text(value) == written


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (-0.0001, "0"), (12.3456, "12.346"), (100, "100")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


def test_the_profile_is_a_display_profile_of_the_size_it_says() -> None:
    profile = icc.profile()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[12:24] == b"mntrRGB XYZ " and profile[36:40] == b"acsp"


def test_streams_are_as_long_as_they_say() -> None:
    data = pdf(page(glyphs("abc")))
    for found in re.finditer(rb"/Length (\d+) >>\nstream\n", data):
        end = found.end() + int(found[1])
        assert data[end : end + 11] == b"\nendstream\n"
        if b"/FlateDecode" in data[found.start() - 40 : found.start()]:
            assert zlib.decompress(data[found.end() : end])


def test_no_pages_make_no_crash() -> None:
    assert pdf().startswith(b"%PDF")
