"""The guides hold: the worked example of a kit builds, links lead somewhere, the installer is a Windows file."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from reportgen import workspace
from reportgen.cli import main
from tests.files import Typed, write_template
from tests.layout.read import making

LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def blocks(page: str, heading: str) -> dict[str, str]:
    """Return the code blocks of a section by their language."""
    section = page.split(f"\n## {heading}", 1)[1].split("\n## ", 1)[0]
    return dict(re.findall(r"```(\w+)\n(.*?)```", section, re.DOTALL))


def fill(workbook: Path, *rows: tuple[Typed, ...]) -> None:
    book = openpyxl.load_workbook(workbook)
    sheet = book["Sách"]
    first = [cell.value for (cell,) in sheet.iter_rows(max_col=1)].index("TT") + 2
    for number, row in enumerate(rows):
        for column, value in enumerate(row, 2):
            sheet.cell(first + number, column).value = value
    book.save(workbook)


TEN_LINES = pytest.mark.parametrize(
    ("page", "heading"), [("kits.md", "Bộ mẫu mười dòng"), ("en/kits.md", "A kit of ten lines")]
)


@TEN_LINES
def test_the_kit_of_ten_lines_builds(
    page: str, heading: str, tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = blocks((checkout / "docs" / page).read_text(encoding="utf-8"), heading)
    kit = tmp_path / "templates" / "thu-vien"
    kit.mkdir(parents=True)
    (kit / "kit.toml").write_text(example["toml"], encoding="utf-8")
    write_template(kit / "bao-cao.docx", *example["text"].splitlines())
    monkeypatch.chdir(tmp_path)
    blank, *others = (shlex.split(line)[1:] for line in example["sh"].splitlines())
    assert main(blank) == 0
    fill(tmp_path / "inputs" / "2024.xlsx", ("Thiếu nhi", 1250), ("Tham khảo", 800))
    assert [main(command) for command in others] == [0, 0]
    made = docx.Document(str(tmp_path / "outputs" / "2024" / "bao-cao.docx"))
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.text] == [
        "Năm 2024, thư viện có 2.050 bản sách, gồm:",
        "- Thiếu nhi: 1.250 bản;",
        "- Tham khảo: 800 bản;",
    ]
    assert (tmp_path / "outputs" / "2024" / "bao-cao.pdf").read_bytes().startswith(b"%PDF")


@TEN_LINES
def test_the_kit_of_ten_lines_has_about_ten(page: str, heading: str, checkout: Path) -> None:
    example = blocks((checkout / "docs" / page).read_text(encoding="utf-8"), heading)
    assert len(example["toml"].splitlines()) <= 12


@pytest.mark.parametrize(
    "page",
    [
        *(
            "docs/huong-dan.md",
            "docs/nhap-so.md",
            "docs/mot-trang.md",
            "docs/templates.md",
            "docs/kits.md",
            "docs/packet.md",
        ),
        *(
            "docs/certificates.md",
            "docs/en/kits.md",
            "docs/en/packet.md",
            "docs/en/certificates.md",
            "README.md",
        ),
    ],
)
def test_what_a_page_links_is_there(page: str, checkout: Path) -> None:
    links = LINK.findall((checkout / page).read_text(encoding="utf-8"))
    missing = [link for link in links if not (checkout / page).parent.joinpath(link).exists()]
    assert links and not missing


def test_pictures_are_small(checkout: Path) -> None:
    sizes = [picture.stat().st_size for picture in (checkout / "docs" / "hinh").glob("*.png")]
    assert sizes and max(sizes) < 120_000 and sum(sizes) < 800_000


def test_the_installer_is_a_windows_file(checkout: Path) -> None:
    """Each line ends as cmd wants it; Vietnamese only after the code page is UTF-8; no label to jump to."""
    lines = (checkout / "tools" / "windows" / "cai-dat.bat").read_bytes().split(b"\r\n")
    assert not any(b"\n" in line for line in lines)
    before = lines[: lines.index(b"chcp 65001 >nul")]
    assert all(line.isascii() for line in before)
    assert not any(line.lstrip().startswith((b":", b"goto")) for line in lines)


def test_the_python_of_the_readme_runs(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(
        r"```python\n(.*?)```", (checkout / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    monkeypatch.chdir(tmp_path)
    workspace.init(Path("work"))
    Path("letter.docx").write_bytes(making.docx("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>"))
    names: dict[str, Any] = {}
    exec(compile(example, "README.md", "exec"), names)  # noqa: S102 - it is the README's own
    assert [path.name for path in names["done"].made] == ["giay-moi.docx", "giay-moi.pdf"]
    assert names["pdf"].pages == 1 and names["report"].papers
