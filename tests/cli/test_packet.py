"""``reportgen packet``: the sample year's papers in one PDF, and what a clerk is told when one is not there."""

import json
import re
import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docx import Document

from reportgen.cli import main

PACKET, BOOKLET, FRONT = "tai-lieu-hoi-nghi.pdf", "tai-lieu-hoi-nghi-a5.pdf", "tai-lieu-hoi-nghi.docx"


@pytest.fixture(scope="module")
def bound(laid_out_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the sample year's packet, for tests that write nothing there."""
    root = shutil.copytree(laid_out_sample, tmp_path_factory.mktemp("gop"), dirs_exist_ok=True)
    assert main(["packet", "2023", "-q", "-C", str(root)]) == 0
    return root


@pytest.fixture
def in_bound(bound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of the test's own with that packet, and the current folder in it."""
    monkeypatch.chdir(copy := shutil.copytree(bound, tmp_path / "gop"))
    return copy


def texts(path: Path) -> list[str]:
    whole = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in whole]


def listed(front: str) -> list[int]:
    """Return the page numbers of the list: the last word of each paper's row."""
    rows = " ".join(front.split()).split(" Trang ")[1]
    return [int(found[1]) for found in re.finditer(r"(\d+)(?= \d+ (?:Phát biểu|Báo cáo|Công bố)|$)", rows)]


def test_the_list_of_the_sample_year_tells_the_truth(in_sample: Path) -> None:
    assert main(["packet", "2023", "--number"]) == 0
    pages = texts(in_sample / "outputs" / "2023" / PACKET)
    cover, front, papers = pages[0], pages[1], pages[2:]
    assert "TÀI LIỆU" in cover and "2023" in cover
    starts = [number for number, text in enumerate(papers, start=1) if "Tài liệu số" in text]
    assert listed(front) == starts == [1, 2, 3, 19]
    for number, text in enumerate(papers, start=1):
        assert f"– {number} –" in text
    for number, (start, word) in enumerate(
        zip(starts, ("CHƯƠNG TRÌNH", "PHÁT BIỂU KHAI MẠC", "BÁO CÁO", "QUYẾT ĐỊNH"), strict=True), start=1
    ):
        assert f"Tài liệu số {number}" in papers[start - 1] and word in papers[start - 1]


def test_the_list_leads_to_the_papers(bound: Path) -> None:
    with pikepdf.open(bound / "outputs" / "2023" / PACKET) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        led = [pages.index(link.Dest[0].objgen) for link in pdf.pages[1].Annots]
        labels = [pdf.pages[index].label for index in (0, 1, 2, 3)]
    assert sorted(set(led)) == [2, 3, 4, 20]
    assert labels == ["i", "ii", "1", "2"]


def test_the_outline_has_papers_and_their_parts(bound: Path) -> None:
    with pikepdf.open(bound / "outputs" / "2023" / PACKET) as pdf, pdf.open_outline() as outline:
        told = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert [title for title, _below in told[1:3]] == ["Chương trình hội nghị", "Phát biểu khai mạc hội nghị"]
    assert told[3][1][:3] == ["Phần I", "Phần II", "Phụ lục I"]
    assert told[4][1] == ["Phụ lục I", "Phụ lục II"]


def test_for_printing(in_sample: Path) -> None:
    assert main(["packet", "2023", "--duplex", "--booklet"]) == 0
    pages = texts(in_sample / "outputs" / "2023" / PACKET)
    starts = [index for index, text in enumerate(pages) if "Tài liệu số" in text]
    assert starts and all(index % 2 == 0 for index in starts)
    with pikepdf.open(in_sample / "outputs" / "2023" / BOOKLET) as booklet:
        assert len(booklet.pages) == 2 * -(-len(pages) // 4)
        assert {tuple(map(float, page.mediabox)) for page in booklet.pages} == {(0, 0, 841.9, 595.3)}


def test_the_agenda_as_a_word_file(in_sample: Path) -> None:
    assert main(["packet", "2023", "--docx"]) == 0
    path = in_sample / "outputs" / "2023" / FRONT
    agenda = Document(str(path))
    papers, programme = agenda.tables
    assert [row.cells[2].text for row in papers.rows[1:]] == ["1", "2", "3", "19"]
    assert [row.cells[0].text for row in programme.rows[1:3]] == ["13 giờ 30", "13 giờ 40"]
    assert any("16 giờ 15" in paragraph.text for paragraph in agenda.paragraphs)
    agenda.add_paragraph("Thêm tay.")
    agenda.save(str(path))
    edited = path.read_bytes()
    assert main(["packet", "2023", "--docx"]) == 0
    assert path.read_bytes() == edited
    assert main(["packet", "2023", "--docx", "--force"]) == 0
    assert path.read_bytes() != edited


def test_copies_for_the_guests(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packet", "2023", "--copies-list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["copies"] == 6
    assert [(one["number"], one["pages"], one["two_sided"]) for one in told["papers"]] == [
        (0, 2, 1),
        (1, 1, 1),
        (2, 1, 1),
        (3, 16, 8),
        (4, 7, 4),
    ]
    assert all(one["two_sided_all"] == 6 * one["two_sided"] for one in told["papers"])
    assert main(["packet", "2023", "--copies-list"]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[-1].split() == ["Cộng", "27", "27", "15", "162", "90"]
    assert not (in_sample / "outputs" / "2023").exists()


@pytest.mark.real_layout
def test_the_same_packet_twice(in_sample: Path) -> None:
    path = in_sample / "outputs" / "2023" / PACKET
    assert main(["packet", "2023", "--booklet"]) == 0
    first = path.read_bytes(), path.with_name(BOOKLET).read_bytes()
    assert main(["packet", "2023", "--booklet"]) == 0
    assert (path.read_bytes(), path.with_name(BOOKLET).read_bytes()) == first


def test_no_larger_than_its_parts(in_bound: Path) -> None:
    assert main(["build", "2023", "--format", "pdf"]) == 0
    folder = in_bound / "outputs" / "2023"
    parts = ("bao-cao-tong-ket", "quyet-dinh-khen-thuong", "chuong-trinh")
    assert (folder / PACKET).stat().st_size < sum((folder / f"{one}.pdf").stat().st_size for one in parts)


def test_a_word_file_that_a_person_edited_is_bound_as_it_is(in_sample: Path) -> None:
    assert main(["build", "2023", "--only", "bao-cao-tong-ket", "--format", "docx"]) == 0
    path = in_sample / "outputs" / "2023" / "bao-cao-tong-ket.docx"
    report = Document(str(path))
    (body,) = (one for one in report.paragraphs if one.text.startswith("Năm 2023, tình hình chính trị"))
    body.add_run(" Câu do văn thư thêm.")
    report.save(str(path))
    assert main(["packet", "2023"]) == 0
    assert "Câu do văn thư thêm" in " ".join(texts(path.with_name(PACKET))[4].split())


def spoilt_items(in_sample: Path) -> None:
    """Put three files that cannot be used into the packet: missing, damaged, with a password."""
    folder = in_sample / "inputs" / "2023" / "tai-lieu"
    (folder / "hong.pdf").write_bytes(b"%PDF-1.4 het")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(folder / "khoa.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    rules = in_sample / "templates" / "quoc-phong" / "packet.toml"
    items = "".join(
        f'\n[[item]]\ntitle = "Tài liệu {name}"\nfile = "tai-lieu/{name}.pdf"\n'
        for name in ("thieu", "hong", "khoa")
    )
    rules.write_text(rules.read_text("utf-8") + items, encoding="utf-8")


def test_every_item_that_cannot_be_used_is_named_before_anything_is_written(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt_items(in_sample)
    assert main(["packet", "2023", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    codes = [one["code"] for one in told if one["severity"] == "error"]
    assert sorted(codes) == ["packet-pdf-damaged", "packet-pdf-encrypted"]
    said = json.dumps(told, ensure_ascii=False)
    assert all(f"Tài liệu {name}" in said for name in ("hong", "khoa"))
    assert not (in_sample / "outputs" / "2023").exists()


def test_a_scanned_pdf_is_bound_and_said_to_be_no_archive(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(842, 595))
        stream = BytesIO()
        pdf.save(stream)
    (in_sample / "inputs" / "2023" / "tai-lieu" / "ke-hoach.pdf").write_bytes(stream.getvalue())
    rules = in_sample / "templates" / "quoc-phong" / "packet.toml"
    item = '\n[[item]]\ntitle = "Kế hoạch"\nfile = "tai-lieu/ke-hoach.pdf"\n'
    rules.write_text(rules.read_text("utf-8") + item, encoding="utf-8")
    assert main(["packet", "2023"]) == 0
    assert "packet-not-archival" in capsys.readouterr().err
    with pikepdf.open(in_sample / "outputs" / "2023" / PACKET) as pdf:
        assert tuple(map(float, pdf.pages[-1].mediabox))[2:] == (842, 595)
        assert not pdf.open_metadata().pdfa_status


def test_a_year_without_its_own_papers_names_them_and_is_bound(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packet", "2022", "--json"]) == 0
    (told,) = [one for one in json.loads(capsys.readouterr().out) if one["code"] == "packet-missing"]
    assert told["severity"] == "note" and "Phát biểu khai mạc hội nghị" in told["message"]
    assert told["file"].replace("\\", "/") == "inputs/2022/tai-lieu/phat-bieu-khai-mac.docx"
    assert (in_sample / "outputs" / "2022" / PACKET).is_file()


def test_a_kit_without_a_packet_says_so(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (in_sample / "templates" / "quoc-phong" / "packet.toml").unlink()
    assert main(["packet", "2023"]) == 1
    assert "packet.toml" in capsys.readouterr().err
    assert main(["build", "2023", "--only", "giay-moi"]) == 0


def test_one_invitation_for_all_without_guests(in_sample: Path) -> None:
    assert main(["build", "2022", "--only", "giay-moi"]) == 0
    assert main(["build", "2023", "--only", "giay-moi"]) == 0
    (invitation,) = texts(in_sample / "outputs" / "2022" / "giay-moi.pdf")
    assert "Quý đại biểu" in invitation
    each = texts(in_sample / "outputs" / "2023" / "giay-moi.pdf")
    assert len(each) == 6
    assert "Đồng chí Mạc Hữu Tưởng" in " ".join(each[0].split())


def test_the_next_step_knows_papers_and_packet(in_bound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert "reportgen build 2023" in capsys.readouterr().out
    main(["build", "2023", "--only", "giay-moi"])
    capsys.readouterr()
    main([])
    step = capsys.readouterr().out
    assert "đã lập xong" in step and "reportgen packet" not in step
    (in_bound / "outputs" / "2023" / PACKET).unlink()
    main([])
    assert "reportgen packet 2023" in capsys.readouterr().out


def test_an_edited_paper_of_old_figures_is_called_so_before_it_is_bound(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "2023", "--only", "chuong-trinh", "-q"]) == 0
    paper = Path("outputs") / "2023" / "chuong-trinh.docx"
    document = Document(str(paper))
    document.add_paragraph("Sửa tay")
    document.save(str(paper))
    template = Path("templates") / "quoc-phong" / "chuong-trinh.docx"
    document = Document(str(template))
    document.add_paragraph("Thêm ở mẫu")
    document.save(str(template))
    capsys.readouterr()
    assert main(["packet", "2023", "--copies-list"]) == 0
    said = capsys.readouterr().err
    assert "[edited-outdated]" in said and "[pdf-older]" in said
    assert main(["packet", "2023", "--json"]) == 0
    found = [one["code"] for one in json.loads(capsys.readouterr().out)]
    assert {"edited-outdated", "pdf-older"} <= set(found)
