"""Whatever the package holds: one clear line, in bounded time and memory."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.errors import DocumentError
from reportgen.layout import raw
from reportgen.layout.read import read
from reportgen.layout.resolve import load
from reportgen.ooxml.names import STRICT
from tests.layout.read.making import docx, part, relationships
from tests.narrow import as_a
from tests.zips import zipped

GOOD = docx(
    '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Xin chào</w:t></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    styles='<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
)


def code(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read(data)
    (found,) = caught.value.diagnostics
    return found.code


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty-document"),
        (b"PK\x03\x04rubbish", "damaged-document"),
        (GOOD[: len(GOOD) // 2], "damaged-document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked-document"),
        (b"%PDF-1.7", "not-a-docx"),
        (zipped({"a.txt": "a"}), "damaged-document"),
        (zipped({"word/document.xml": "<a><b></a>"}), "damaged-document"),
        (zipped({"word/document.xml": part("document", "")}), "damaged-document"),
        (
            docx("<w:p/>" + "<w:tbl><w:tr><w:tc>" * 40 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 40),
            "nested-too-deep",
        ),
        (
            docx("<w:sdt><w:sdtContent>" * 400 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 400),
            "damaged-document",
        ),
    ],
)
def test_one_clear_line(data: bytes, expected: str) -> None:
    assert code(data) == expected


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>' + part("document", "&c;")
    assert code(zipped({"word/document.xml": bomb.replace("<?xml", "<!--")})) == "damaged-document"
    assert code(zipped({"word/document.xml": '<!DOCTYPE a><w:document xmlns:w="x"/>'})) == "damaged-document"


def test_a_zip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.ooxml.limits.MEMBER", 100_000)
    assert code(docx(" " * 300_000)) == "document-too-large"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"\S"):
        read(tmp_path / "không có.docx")


def test_missing_parts_are_no_error() -> None:
    document, _ = load(docx("<w:p/>", {"r1": ("styles", "gone.xml"), "r2": ("theme", "../../x.xml")}))
    assert len(document.sections[0].blocks) == 1


def test_targets_cannot_leave_the_package() -> None:
    links = {"r7": ("image", "../../../../etc/passwd")}
    picture = (
        '<w:r><w:pict><v:shape style="width:1pt;height:1pt"><v:imagedata r:id="r7"/></v:shape></w:pict></w:r>'
    )
    document, found = read(docx(f"<w:p>{picture}</w:p>", links))
    (item,) = as_a(raw.Paragraph, document.sections[0].blocks[0]).items
    assert as_a(raw.Drawing, item).shape.image is None
    assert [d.code for d in found] == ["missing-picture"]


def test_strict_documents_read_alike() -> None:
    xml = part("document", '<w:body><w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p></w:body>')
    for strict, usual in STRICT:
        xml = xml.replace(usual.decode(), strict.decode())
    document, _ = read(
        zipped({"_rels/.rels": relationships({"r": ("officeDocument", "/d.xml")}), "d.xml": xml})
    )
    assert document.sections[0].blocks[0].properties.align == "center"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
def test_flipped_bytes_give_a_document_or_one_line(flips: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for position, value in flips:
        data[position % len(data)] = value
    try:
        document, _ = load(bytes(data))
    except DocumentError as problem:
        assert len(problem.diagnostics) == 1
    else:
        assert document.sections


_WORDS = st.sampled_from(
    [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "<w:pPr>",
        "</w:pPr>",
        "<w:rPr>",
        "</w:rPr>",
        '<w:fldChar w:fldCharType="end"/>',
        '<w:ind w:left="x" w:hanging="1e9"/>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:gridSpan w:val="-3"/>',
        "<w:sectPr/>",
        "<w:drawing/>",
        "<w:pict/>",
        '<w:jc w:val=""/>',
        '<w:numPr><w:numId w:val="99"/></w:numPr>',
        '<w:sz w:val="-1"/>',
        "<w:tcPr>",
        "</w:tcPr>",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_WORDS, max_size=30))
def test_any_order_of_tags_gives_a_document_or_one_line(words: list[str]) -> None:
    try:
        document, _ = load(docx("".join(words)))
    except DocumentError as problem:
        assert len(problem.diagnostics) == 1
    else:
        assert document.sections
