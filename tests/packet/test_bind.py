from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from reportgen.errors import DocumentError
from reportgen.packet import as_booklet, paper_from_pdf
from tests.layout.draw.making import text_of
from tests.layout.draw.structure.reading import Tagged, faults
from tests.packet.making import Folder, open_pdf, pages_of


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def outline(data: bytes) -> list[tuple[str, list[str]]]:
    with open_pdf(data).open_outline() as tree:
        return [(item.title, [child.title for child in item.children]) for item in tree.root]


def test_the_list_names_the_page_on_which_each_paper_begins(folder: Folder) -> None:
    packet = folder.bound(folder.paper("A", *pages_of(3)), folder.paper("B", "một"), folder.paper("C", "hai"))
    first, second, third = packet.entries
    assert (first.first, second.first, third.first) == (1, 1 + first.pages, 2 + first.pages)
    for entry in packet.entries:
        assert f"{entry.number}. {entry.title} {entry.first}" in text_of(packet.pdf, 0)
    assert "một" in text_of(packet.pdf, 1 + second.first - 1)


def test_a_reader_s_page_numbers_are_those_of_the_list(folder: Folder) -> None:
    packet = folder.bound(folder.paper("A", "một"))
    with open_pdf(packet.pdf) as pdf:
        labels = [part for part in pdf.Root.PageLabels.Nums if isinstance(part, pikepdf.Dictionary)]
        assert [str(part.get("/P", part.get("/S"))) for part in labels] == ["i", "/D"]


def test_with_duplex_every_paper_begins_on_a_right_hand_page(folder: Folder) -> None:
    papers = [folder.paper("A", "một"), folder.paper("B", "hai"), folder.paper("C", *pages_of(2))]
    packet = folder.bound(*papers, duplex=True)
    assert [entry.first % 2 for entry in packet.entries] == [1, 1, 1]
    assert "hai" in text_of(packet.pdf, 2 + packet.entries[1].first - 1)
    assert not text_of(packet.pdf, 1).strip()


def test_the_outline_has_each_paper_with_its_highest_headings(folder: Folder) -> None:
    packet = folder.bound(folder.paper("A", "một", heading="I. Kết quả"), folder.paper("B", "hai"))
    assert outline(packet.pdf)[1:] == [("A", ["I. Kết quả"]), ("B", [])]
    assert outline(packet.pdf)[0][0] == "Tài liệu hội nghị"


def test_only_first_pages_are_stamped_and_all_are_numbered_when_asked(folder: Folder) -> None:
    packet = folder.bound(folder.paper("A", *pages_of(2)), stamp="Tài liệu số {number}", numbered=True)
    assert "Tài liệu số 1" in text_of(packet.pdf, 1)
    assert "Tài liệu số" not in text_of(packet.pdf, 2)
    assert "– 2 –" in text_of(packet.pdf, 2)


def test_a_foreign_pdf_stands_under_its_stamp(folder: Folder) -> None:
    foreign = folder.path / "quet.pdf"
    foreign.write_bytes(folder.bound(folder.paper("gốc", "chữ của bản quét")).pdf)
    other = Folder(folder.path)
    packet = other.bound(paper_from_pdf("Bản quét", foreign), other.paper("B", "hai"), stamp="Số {number}")
    assert packet.entries[1].first == 3
    assert {"Số 1", "gốc"} & {line.strip() for line in text_of(packet.pdf, 1).splitlines()}
    assert "chữ của bản quét" in text_of(packet.pdf, 2)


def test_a_pdf_that_is_no_archive_s_is_said_and_nothing_is_claimed(folder: Folder) -> None:
    foreign = pikepdf.new()
    foreign.add_blank_page(page_size=(300, 400))
    foreign.save(folder.path / "a.pdf")
    packet = folder.bound(paper_from_pdf("Bản quét", folder.path / "a.pdf"))
    assert "packet-not-archival" in [found.code for found in packet.diagnostics]
    with open_pdf(packet.pdf).open_metadata() as said:
        assert said.pdfa_status == ""


def test_without_foreign_pages_it_stays_an_archive_s(folder: Folder) -> None:
    packet = folder.bound(folder.paper("A", "một"))
    with open_pdf(packet.pdf).open_metadata() as said:
        assert said.pdfa_status == "1A"


def test_each_paper_is_a_part_of_the_structure(folder: Folder) -> None:
    papers = [folder.paper("A", *pages_of(2), heading="I. Kết quả"), folder.paper("B", "hai")]
    packet = folder.bound(*papers, stamp="Số {number}", numbered=True, duplex=True)
    assert faults(packet.pdf) == []
    tagged = Tagged(packet.pdf)
    parts = tagged.tree.find("Part")
    assert [str(part.entries.T) for part in parts] == ["A", "B"]
    assert parts[0].find("H1") and not parts[1].find("H1")


def test_with_foreign_pages_it_has_no_tags_for_them_and_says_so(folder: Folder) -> None:
    foreign = folder.path / "quet.pdf"
    foreign.write_bytes(folder.bound(folder.paper("gốc", "chữ của bản quét")).pdf)
    other = Folder(folder.path)
    packet = other.bound(paper_from_pdf("Bản quét", foreign), other.paper("B", "hai"))
    assert faults(packet.pdf) == []
    with open_pdf(packet.pdf).open_metadata() as said:
        assert said.pdfa_status == "1B"


def test_a_booklet_has_no_structure(folder: Folder) -> None:
    booklet = as_booklet(folder.bound(folder.paper("A", "một")).pdf)
    assert "/StructTreeRoot" not in open_pdf(booklet).Root
    with open_pdf(booklet).open_metadata() as said:
        assert said.pdfa_status == "1B"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "packet-pdf-missing"),
        (lambda path: path.write_bytes(b""), "packet-pdf-damaged"),
        (lambda path: path.write_bytes(b"%PDF-1.4\nnothing"), "packet-pdf-damaged"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, make: Callable[[Path], object], code: str) -> None:
    make(tmp_path / "a.pdf")
    with pytest.raises(DocumentError) as refused:
        paper_from_pdf("A", tmp_path / "a.pdf")
    assert [found.code for found in refused.value.diagnostics] == [code]
    assert refused.value.diagnostics[0].place.file.endswith("a.pdf")


@pytest.mark.parametrize("password", ["", "bi-mat"])
def test_an_encrypted_pdf_is_named(tmp_path: Path, password: str) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="chu", user=password))
    with pytest.raises(DocumentError) as refused:
        paper_from_pdf("A", tmp_path / "a.pdf")
    assert refused.value.diagnostics[0].code == "packet-pdf-encrypted"


def test_links_of_one_paper_do_not_lead_into_another(folder: Folder) -> None:
    papers = [folder.paper(name, "x", heading=name) for name in "AB"]
    packet = folder.bound(*papers)
    assert len(outline(packet.pdf)) == 3


def test_the_same_papers_give_the_same_bytes(tmp_path: Path) -> None:
    def made() -> bytes:
        folder = Folder(tmp_path)
        (tmp_path / "f.pdf").write_bytes(folder.bound(folder.paper("A", "một")).pdf)
        again = Folder(tmp_path)
        return again.bound(paper_from_pdf("F", tmp_path / "f.pdf"), again.paper("B", "hai")).pdf

    assert made() == made()


def test_shared_typefaces_are_stored_once(folder: Folder) -> None:
    one = folder.bound(folder.paper("A", "một hai ba"))
    other = Folder(folder.path)
    two = other.bound(other.paper("A", "một hai ba"), other.paper("B", "một hai ba"))

    def fonts(data: bytes) -> int:
        return sum(
            "/FontFile2" in thing for thing in open_pdf(data).objects if isinstance(thing, pikepdf.Dictionary)
        )

    assert fonts(two.pdf) == fonts(one.pdf)


@pytest.mark.parametrize("spoil", ["content", "rotation"])
def test_a_foreign_pdf_whose_page_cannot_be_used_is_refused(folder: Folder, spoil: str) -> None:
    path = folder.path / "hong.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if spoil == "content":
            broken = pikepdf.Stream(pdf, b"khong phai nen", Filter=pikepdf.Name.FlateDecode)
            pdf.pages[0].obj.Contents = broken
        else:
            pdf.pages[0].obj.Rotate = pikepdf.String("ngang")
        pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with pytest.raises(DocumentError) as wrong:
        paper_from_pdf("Bản quét", path)
    assert wrong.value.diagnostics[0].code == "packet-pdf-damaged"
    assert str(path) in str(wrong.value.diagnostics[0].place)
