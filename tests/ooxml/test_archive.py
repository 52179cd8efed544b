"""The reader and the writer of archives by themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.ooxml import limits
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import DamagedError, DoctypeError, OoxmlError, TooLargeError, printable
from reportgen.ooxml.relationships import relationships
from reportgen.ooxml.writing import pack
from reportgen.ooxml.xml import parse, parse_whole, refuse_doctype

from .raw import Raw, zipped

LETTERS = st.characters(codec="utf-8", exclude_characters="/\\:\0.", exclude_categories=["Cs"])
NAMES = st.text(LETTERS, min_size=1, max_size=9)
PARTS = st.dictionaries(NAMES, st.binary(max_size=300), max_size=6).filter(
    lambda parts: len({name.lower() for name in parts}) == len(parts)
)


@settings(deadline=None)
@given(PARTS)
def test_what_is_packed_is_read_here_and_elsewhere(parts: dict[str, bytes]) -> None:
    data = pack(parts)
    assert Archive(data).members() == parts
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == parts
    assert pack(dict(reversed(parts.items()))) == data


@settings(deadline=None)
@given(PARTS, PARTS)
def test_what_is_not_changed_keeps_its_bytes_its_date_and_its_place(
    parts: dict[str, bytes], changed: dict[str, bytes]
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for name, data in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2020, 5, 17, 12, 30, 8)), data, zipfile.ZIP_DEFLATED)
    before = stream.getvalue()
    kept = {name: data for name, data in changed.items() if name not in {part.lower() for part in parts}}
    after = Archive(before).rewrite(kept)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.testzip() is None
        assert new.namelist()[: len(parts)] == old.namelist()
        for was, now in zip(old.infolist(), new.infolist(), strict=False):
            if was.filename.lower() not in {name.lower() for name in kept}:
                assert (was.date_time, was.compress_size, was.CRC) == (
                    now.date_time,
                    now.compress_size,
                    now.CRC,
                )
    assert Archive(before).rewrite({}) == Archive(Archive(before).rewrite({})).rewrite({})


SOUND = pack(
    {"[Content_Types].xml": b"<Types/>", "a/b.xml": b"<x>" + b"y" * 500 + b"</x>", "c.png": b"\0" * 99}
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=4),
    st.integers(0, len(SOUND)),
)
def test_no_damage_gives_anything_but_parts_or_one_error(flips: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(SOUND)
    for at, value in flips:
        data[at] = value
    try:
        found = Archive(bytes(data[:cut])).members()
    except OoxmlError as problem:
        assert isinstance(problem, TooLargeError) or problem.why or problem.part
    else:
        assert all(isinstance(part, bytes) for part in found.values())


def test_parts_are_found_whatever_their_case_and_slashes() -> None:
    archive = Archive(zipped([Raw("Word\\Document.xml", b"<x/>"), Raw("a/", b"")]))
    assert archive.names == ("Word/Document.xml",)
    assert archive.read("word/document.XML") == b"<x/>"
    assert archive.read("nowhere") == b""
    assert archive.name_of("word/document.xml") == "Word/Document.xml"


def test_what_a_trusting_reader_gets_is_proven_and_nothing_else() -> None:
    made = Archive(
        zipped([Raw("a.xml", b"<x/>"), Raw("b.bin", b"z"), Raw("mimetype", b"m"), Raw("b.xml", b"<y/>")])
    )
    given_to = Archive(made.proven({"b.xml": b"<z/>"}, "mimetype"))
    assert given_to.members() == {"a.xml": b"<x/>", "mimetype": b"m", "b.xml": b"<z/>"}


@pytest.mark.parametrize("limit", ["FILE", "MEMBER", "TOTAL", "XML_TOTAL", "MEMBERS"])
def test_each_limit_holds(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Archive(SOUND).names
    monkeypatch.setattr(limits, limit, 1)
    with pytest.raises(TooLargeError):
        Archive(SOUND)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE x>",
        "\n<!-- a -->\n<?y z?><!DOCTYPE x SYSTEM 'x.dtd'>",
        "<!--" + " " * 100_000 + "--><!DOCTYPE x [<!ENTITY a 'b'>]>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_seen_in_each_encoding(text: str, encoding: str) -> None:
    with pytest.raises(DoctypeError):
        refuse_doctype((text + "<x/>").encode(encoding), "x.xml")


@pytest.mark.parametrize("encoding", ["utf-7", "utf-32", "cp037", "iso-2022-jp", "ucs-4"])
def test_an_encoding_in_which_one_could_hide_is_refused(encoding: str) -> None:
    with pytest.raises(DamagedError):
        refuse_doctype(f'<?xml version="1.0" encoding="{encoding}"?><x/>'.encode(), "x.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "utf-16", "us-ascii", "windows-1258", "ISO-8859-1"])
def test_the_encodings_of_honest_files_are_read(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><x/>'.encode(encoding)
    refuse_doctype(data, "x.xml")
    assert parse(data).tag == "x"


@pytest.mark.parametrize("reader", [parse, parse_whole])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<x>",
        b"<x><y></x>",
        b"<x>&a;</x>",
        b"<a>" * 300 + b"</a>" * 300,
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE x+AD4-<x/>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>',
    ],
)
def test_unsafe_xml_is_one_error(reader: Callable[[bytes, str], object], data: bytes) -> None:
    with pytest.raises(DamagedError):
        reader(data, "x.xml")


def test_a_tree_that_weighs_too_much_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MARKS", 10)
    assert parse(b"<x>" + b"y" * 100 + b"</x>").tag == "x"
    for heavy in (b"<y/>" * 9, b'<y a="" b="" c="" d="" e=""/>'):
        with pytest.raises(TooLargeError):
            parse(b"<x>" + heavy + b"</x>")


def test_relationships_cannot_leave_the_archive() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="t/image" Target="../../../etc/passwd"/>'
        '<Relationship Id="b" Type="t/image" Target="/media/%61.png"/>'
        '<Relationship Id="c" Type="t/link" Target="http://x/" TargetMode="External"/></Relationships>'
    )
    found = relationships(Archive(pack({"word/_rels/d.xml.rels": links.encode()})), "word/d.xml")
    assert [link.target.replace("../", "") for link in found.values()] == [
        "etc/passwd",
        "media/a.png",
        "http://x/",
    ]
    assert [link.kind for link in found.values()] == ["image", "image", "link"]


def test_a_name_is_shown_on_one_line() -> None:
    assert printable("a\nb\x1b[31m") == "a?b?[31m"
    assert len(printable("x" * 10_000)) == 60
