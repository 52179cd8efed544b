"""The check of the structure finds what is wrong: each fault is made in a sound file."""

from __future__ import annotations

import re
import zlib

import pytest

from reportgen.layout.document import Inline, NoteMark
from tests.layout.draw.structure.making import FONT, PICTURE, cell, item, paragraph, pdf, row, section, table
from tests.layout.draw.structure.reading import faults

SOUND = pdf(
    section(
        paragraph("Phần I", outline_level=1),
        item("một"),
        paragraph("a", Inline(PICTURE, FONT)),
        table(row("Tên", "Số", header=True), row("An", "1"), row(cell("b", span=2))),
    )
)


def test_a_sound_file_has_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("there", "instead", "fault"),
    [
        (rb"/Marked true", b"/Marked null", "14.7.1"),
        (rb"/DisplayDocTitle true", b"/DisplayDocTitl_ true", "UA 7.1"),
        (rb"/Tabs /S", b"/Tabs /R", "UA 7.18.3"),
        (rb"/S/H1/", b"/S/H2/", "UA 7.4.2"),
        (rb"/S/TR/", b"/S/P /", "14.8.4.3"),
        (rb"/S/LBody/", b"/S/LBods/", "14.8.4"),
        (rb"/S/LBody/", b"/S/Note /", "14.8.4.2"),
        (rb"/Alt <[0-9A-F]+>", None, "UA 7.3"),
        (rb"/Scope/Column", b"/Scopf/Column", "UA 7.5"),
        (rb"/ColSpan 2", b"/ColSpan 3", "UA 7.5"),
        (rb"/ListNumbering/Disc", b"/ListNumbering/None", "UA 7.6"),
        (rb"/K 0>>", b"/K 1>>", "14.7.4.4"),
        (rb"/StructParents 0", b"/StructParents 7", "14.7.4.4"),
        (rb"/ToUnicode ", b"/ToUnicodf ", "A 6.3"),
        (rb"/OutputIntents ", b"/OutputIntentz ", "A 6.2.2"),
    ],
)
def test_what_is_wrong_is_found(there: bytes, instead: bytes | None, fault: str) -> None:
    found = re.search(there, SOUND)
    assert found
    spoilt = SOUND.replace(
        found[0], b" " * len(found[0]) if instead is None else instead.ljust(len(found[0])), 1
    )
    if fault == "A 6.3":
        with pytest.raises(AttributeError):  # nor can the text be read
            faults(spoilt)
        return
    assert fault in {each.split(":")[0] for each in faults(spoilt)}


@pytest.mark.parametrize(
    ("there", "instead", "fault"),
    [
        (rb"\nEMC", b"", "14.6.1"),
        (rb"/H1<</MCID 0>>BDC\n", b"", "14.6.1"),
        (rb"\nEMC", b"\nEMC\n0 0 1 1 re f", "UA 7.1"),
        (rb"/MCID 1", b"/MCID 0", "14.7.4.2"),
        (rb"BT ", b"EMC BT /P<</MCID 99>>BDC ", "14.6.1"),
    ],
)
def test_what_is_wrong_in_a_page_is_found(there: bytes, instead: bytes, fault: str) -> None:
    stream = next(each for each in re.finditer(rb"/Length (\d+) >>\nstream\n", SOUND) if is_page(each))
    content = zlib.decompress(SOUND[stream.end() : stream.end() + int(stream[1])])
    spoilt = zlib.compress(re.sub(there, instead, content, count=1), 9)
    data = (
        SOUND[: stream.end()] + spoilt.ljust(int(stream[1]), b"\0") + SOUND[stream.end() + int(stream[1]) :]
    )
    assert fault in {each.split(": ")[1] for each in faults(data) if each.startswith("page ")}


def is_page(stream: re.Match[bytes]) -> bool:
    data = SOUND[stream.end() : stream.end() + int(stream[1])]
    return data[:1] == b"x" and b"BDC" in zlib.decompress(data)


def test_two_notes_of_one_name_are_found() -> None:
    mark = NoteMark("endnote", "1", "1", FONT, in_note=True)
    assert "UA 7.9: notes without names of their own" in faults(
        pdf(section(paragraph(mark), paragraph(mark)))
    )
