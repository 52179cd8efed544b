"""``--pdf-standard`` and ``--attach-source``: each command that makes a PDF asks for what it is told to."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest

import reportgen
from reportgen.cli import main
from tests.layout.draw.structure.reading import faults


def kept(pdf: bytes | Path) -> str:
    """Return what a file says that it keeps: ``2A+ua``."""
    with (
        pikepdf.open(BytesIO(pdf) if isinstance(pdf, bytes) else pdf) as opened,
        opened.open_metadata() as said,
    ):
        return said.pdfa_status + "+ua" * ("pdfuaid:part" in said)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_paragraph("Thưa các đồng chí.")
    made.save(str(path := tmp_path / "thu.docx"))
    return path


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "1A"),
        (["--pdf-standard", "a-1b"], "1B"),
        (["--pdf-standard", "A-2a+UA-1"], "2A+ua"),
        (["--pdf-standard=ua-1"], "+ua"),
    ],
)
def test_a_letter(letter: Path, words: list[str], said: str) -> None:
    assert main(["pdf", str(letter), *words]) == 0
    pdf = letter.with_suffix(".pdf")
    assert kept(pdf) == said and faults(pdf.read_bytes()) == []


@pytest.mark.parametrize("command", [["build"], ["packet"], ["certificates"], ["pdf"]])
@pytest.mark.parametrize("asked", ["a-1a+a-2a", "a-1a+ua-1", "a-9"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_no_file_can_keep_is_misuse(
    command: list[str], asked: str, lang: str, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of = str(letter) if command == ["pdf"] else "2023"
    assert main([*command, of, "--pdf-standard", asked, "--lang", lang]) == 2
    err = capsys.readouterr().err
    assert "--pdf-standard" in err and asked.split("+", maxsplit=1)[0] in err
    assert not letter.with_suffix(".pdf").exists()


def test_a_year_s_papers_with_the_workbook_inside(in_sample: Path) -> None:
    assert main(["build", "2023", "--only", "giay-moi", "--attach-source", "-q"]) == 0
    path = in_sample / "outputs" / "2023" / "giay-moi.pdf"
    assert kept(path) == "3A" and faults(path.read_bytes()) == []
    with pikepdf.open(path) as pdf:
        assert pdf.attachments["2023.xlsx"].get_file().read_bytes() == Path("inputs/2023.xlsx").read_bytes()


@pytest.fixture
def kit_2u(in_sample: Path) -> Path:
    """A workspace whose kit asks for PDF/A-2u; its papers."""
    kit = in_sample / "templates" / "quoc-phong" / "kit.toml"
    text = kit.read_text("utf-8")
    kit.write_text(text.replace("due_month =", 'pdf_standard = "a-2u"\ndue_month =', 1), "utf-8")
    return in_sample / "outputs"


def test_the_kit_s_standard_holds_where_none_is_asked_for(kit_2u: Path) -> None:
    path = kit_2u / "2023" / "giay-moi.pdf"
    assert main(["build", "2023", "--only", "giay-moi", "-q"]) == 0 and kept(path) == "2U"
    assert main(["build", "2023", "--only", "giay-moi", "-q", "--pdf-standard", "a-1b"]) == 0
    assert kept(path) == "1B"


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["preview", "giay-moi"], "xem-truoc/giay-moi.pdf"),
        (["certificates", "2023", "--calibrate"], "2023/giay-khen/giay-khen-can-chinh-may-in.pdf"),
        (["compare", "2022", "2023", "-o", "outputs/so-sanh.pdf"], "so-sanh.pdf"),
    ],
)
def test_it_holds_for_what_is_only_looked_at(kit_2u: Path, words: list[str], file: str) -> None:
    assert main(words) == 0
    assert kept(kit_2u / file) == "2U"


def test_packet_booklet_and_certificates(in_sample: Path) -> None:
    folder = in_sample / "outputs" / "2023"
    asked = ["-q", "--pdf-standard", "a-2a+ua-1"]
    assert main(["packet", "2023", "--duplex", "--booklet", *asked]) == 0
    packet = folder / "tai-lieu-hoi-nghi.pdf"
    assert kept(packet) == "2A+ua" and faults(packet.read_bytes()) == []
    assert kept(folder / "tai-lieu-hoi-nghi-a5.pdf") == "2B"
    with pikepdf.open(packet) as pdf, pikepdf.open(folder / "tai-lieu-hoi-nghi-a5.pdf") as booklet:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert booklet.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
    assert main(["certificates", "2023", "--only", "1", *asked]) == 0
    (path,) = (folder / "giay-khen").glob("*.pdf")
    assert kept(path) == "2A+ua"


def test_the_twins_take_it_too(letter: Path) -> None:
    assert kept(reportgen.to_pdf(letter, pdf_standard="a-2b").pdf) == "2B"
    with pytest.raises(ValueError, match="a-2a\\+ua-1"):
        reportgen.to_pdf(letter, pdf_standard="a-1a+ua-1")
