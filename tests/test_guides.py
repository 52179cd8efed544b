"""The guides of the clerk: each command that they show runs as written, and prints what they say."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from reportgen.cli import main
from reportgen.cli.wildcards import expanded
from tests import read_once
from tests.tools.test_windows_install import batches

pytestmark = pytest.mark.usefixtures("quick")

FENCE = re.compile(r"^```(bat|text)\n(.*?)^```", re.MULTILINE | re.DOTALL)
DRIVE = "D:\\"
PICTURE = re.compile(r"!\[[^]]+\]\(([^)]+)\)")


def blocks(page: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the commands of each block, and the lines that the next one says they print."""
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    for number, (kind, text) in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else ("", "")
        if kind == "bat":
            yield text.splitlines(), after[1].splitlines() if after[0] == "text" else []


def run(command: str, drive: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a line as cmd would, with ``drive`` as D:."""
    words = shlex.split(command.replace(DRIVE, f"{drive.as_posix()}/").replace("\\", "/"))
    if words[0] == "cd":
        monkeypatch.chdir(words[-1])
        return 0
    if words[0] == "pip":
        return int(words != ["pip", "install", "."])
    assert words[0] == "reportgen", command
    return main(expanded(words[1:]))


@pytest.fixture
def quick(laid_out_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of a guide read the same workbooks, make the same papers, and need not outlive a power cut."""
    read_once.use(monkeypatch)
    monkeypatch.setattr("os.fsync", lambda _descriptor: None)


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A drive with the unpacked program, and nothing of this machine's user."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "D" / "reportgen").mkdir(parents=True)
    return tmp_path / "D"


def replay(
    page: Path, drive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> int:
    """Run all commands of a page; return how many there were."""
    count = 0
    for commands, said in blocks(page):
        capsys.readouterr()
        for command in commands:
            assert run(command, drive, monkeypatch) == 0, (command, capsys.readouterr())
            count += 1
        printed = iter(capsys.readouterr().out.splitlines())
        assert all(line in printed for line in said), said  # in this order
    return count


def test_the_guide_is_lived(
    checkout: Path, drive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the installation to printed papers; then what the guide says of files is looked for."""
    assert replay(checkout / "docs" / "huong-dan.md", drive, monkeypatch, capsys) > 25
    text = (checkout / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:inputs|outputs|templates)\\[^`]+)`", text)
    there = [drive / "kho" / Path(name.replace("\\", "/")) for name in named]
    missing = [str(path) for path in there if not path.exists() and not path.name.startswith("tai-lieu")]
    assert len(named) > 10 and not missing
    talks = drive / "kho" / "inputs" / "2027" / "tai-lieu"
    assert all(f"`{path.name}`" in text for path in talks.iterdir()) and len(list(talks.iterdir())) == 3


def test_the_page_for_the_wall_is_lived(
    checkout: Path, drive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(drive / "kho")]) == 0
    monkeypatch.chdir(drive / "kho")
    page = checkout / "docs" / "mot-trang.md"
    assert replay(page, drive, monkeypatch, capsys) == 6
    assert len(PICTURE.findall(page.read_text(encoding="utf-8"))) == 5


def test_what_new_copies_is_what_the_guide_says(
    checkout: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of offices and signers go on; figures, guests, the commended and the days of papers do not."""
    assert main(["init", str(drive / "kho")]) == 0
    monkeypatch.chdir(drive / "kho")
    assert main(["new", "2027"]) == 0
    old, new = (openpyxl.load_workbook(f"inputs/{year}.xlsx", data_only=True) for year in (2026, 2027))
    before, after = (_fields(book["Thông tin"]) for book in (old, new))
    assert after["Tên địa phương"] == before["Tên địa phương"]
    days = [name for name, value in before.items() if hasattr(value, "year")]
    assert days and not any(after.get(name) for name in days)
    for sheet in ("Khen thưởng", "Khách mời"):
        people = _texts(old[sheet])
        assert people and not (people & _texts(new[sheet])), sheet


def _fields(sheet: object) -> dict[str, object]:
    return {str(row[0]): row[1] for row in sheet.iter_rows(max_col=2, values_only=True) if row[0]}  # type: ignore[attr-defined] # openpyxl's own class


def _texts(sheet: object) -> set[str]:
    """Return what stands in the first columns below the headings, longer than a word."""
    rows = sheet.iter_rows(min_row=4, max_col=4, values_only=True)  # type: ignore[attr-defined] # as above
    return {str(value) for row in rows for value in row if isinstance(value, str) and value.count(" ") >= 2}


@pytest.mark.parametrize("page", ["huong-dan.md", "mot-trang.md"])
def test_no_command_stands_in_another_form(page: str, checkout: Path) -> None:
    """What is not fenced is not run: no line is set apart by its indentation."""
    text = FENCE.sub("", (checkout / "docs" / page).read_text(encoding="utf-8"))
    assert not re.findall(r"^ {4,}(?:\.\.\\)?reportgen .*$", text, re.MULTILINE)


def test_the_guide_names_what_the_installer_makes(checkout: Path) -> None:
    text = (checkout / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    made = {Path(name).name for name in batches(checkout)} - {"reportgen.bat"}
    assert made == {"cai-dat.bat", "mo-cua-so.bat", "mo-cua-so-lenh.bat"} and all(
        f"`{name}`" in text for name in made
    )
    for pointed in ("SmartScreen", "OneDrive", "Extract All", "~$", "diệt vi-rút"):
        assert pointed in text
