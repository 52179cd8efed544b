"""Every command that makes a PDF ends with 1 where text is on no page; what it made is there all the same."""

from pathlib import Path

import docx
import pypdfium2
import pytest

from reportgen.cli import main
from reportgen.diagnostics import Place, error
from reportgen.fitting import paragraphs
from reportgen.layout import conservation
from tests.layout.write_back.test_contents import made

pytestmark = pytest.mark.real_layout


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that says of every document that text of it is on no page."""

    def check(_document: object, _pages: object, file: str) -> list[object]:
        return [error("text-lost", "Thiếu chữ.", Place(file, paragraph="Nơi nhận"))]

    monkeypatch.setattr(conservation, "check", check)


COMMANDS = [
    (["build", "2023", "--only", "bao-cao-tong-ket"], "2023/bao-cao-tong-ket.pdf"),
    (["packet", "2023"], "2023/tai-lieu-hoi-nghi.pdf"),
    (["preview", "bao-cao-tong-ket", "--year", "2023"], "xem-truoc/bao-cao-tong-ket.pdf"),
    (["certificates", "2023"], "2023/giay-khen/giay-khen-tat-ca.pdf"),
]


@pytest.mark.parametrize(("command", "file"), COMMANDS)
def test_a_year_whose_papers_lack_text(
    command: list[str], file: str, in_sample: Path, lost: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 1
    assert "Nơi nhận" in capsys.readouterr().err
    assert (in_sample / "outputs" / file).read_bytes().startswith(b"%PDF")


def test_a_file_that_lacks_text(in_sample: Path, lost: None, capsys: pytest.CaptureFixture[str]) -> None:
    docx.Document().save("a.docx")
    assert main(["pdf", "a.docx"]) == 1
    assert "a.docx" in capsys.readouterr().err
    assert Path("a.pdf").read_bytes().startswith(b"%PDF")


def test_a_packet_has_an_empty_table_of_contents_filled(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (in_sample / "inputs" / "2023" / "tai-lieu" / "phat-bieu-khai-mac.docx").write_bytes(made())
    assert main(["packet", "2023"]) == 0
    assert "mục lục" not in capsys.readouterr().err.lower()
    pages = pypdfium2.PdfDocument(in_sample / "outputs" / "2023" / "tai-lieu-hoi-nghi.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert text.count("1. Huấn luyện") >= 2 and "F9" not in text


@pytest.mark.parametrize("command", [["build", "2023", "--only"], ["preview", "--year", "2023"]])
def test_preview_tells_what_build_tells(
    command: list[str], in_sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fitted = paragraphs.fit_paragraphs

    def too_long(data: bytes) -> object:
        return fitted(data)[0], (paragraphs.TooLong(0, "Tên", "Hội đồng Nghĩa vụ quân sự"),)

    monkeypatch.setattr(paragraphs, "fit_paragraphs", too_long)
    assert main([*command, "bao-cao-tong-ket"]) == 0
    assert "Hội đồng Nghĩa vụ quân sự" in capsys.readouterr().err
