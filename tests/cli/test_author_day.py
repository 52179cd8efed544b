"""A template author's day in a terminal of 80 and of 120 columns: each command that a screen tells runs when pasted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from reportgen.cli import boundary
from tests.files import edit
from tests.small_kit import KIT, YEAR, lay_out, write_year

if os.name == "nt":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.terminal import type_in

HOME = "kho của xã"
ROOT = Path(__file__).parents[2]
STARTED = f"{Path(sys.executable).name} -m reportgen"
TOLD = re.compile(rf"{re.escape(STARTED)} (.*?)(?=$|; | để | rồi |\)|, |\. )", re.MULTILINE)
PASTED: dict[str, int] = {}
"""Exit codes of what was pasted; where two terminals tell the same command, the second need not paste it, too."""
GIVEN_UP = (2, 3, 126, 127)
"""Exit codes of a wrong command line, a defect, and a command that no shell finds."""


class Terminal:
    """A terminal of so many columns; ``told`` are the commands that its screens have told to type.

    ``split`` are those that were broken over two lines, which a shell would take for two commands.
    """

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.told: set[str] = set()
        self.split: set[str] = set()

    def type(self, *words: str) -> str:
        """Run the program with these words and return its screen."""
        screen = "\n".join(type_in([*words], self.columns, partial(boundary.run, ours=True)).lines)
        whole = re.sub(r"\n {2,}(?![→ ])", " ", screen)  # a line that goes on
        self.told |= commands_in(whole)
        if "help" not in words:  # the guides set several commands one below the other
            self.split |= commands_in(whole) - commands_in(screen)
        return screen


def paste(command: str, folder: Path) -> int:
    """Hand a command to a shell and return its exit code."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path}
    typed = ["/bin/sh", "-c", command]
    return subprocess.run(typed, cwd=folder, env=surroundings, capture_output=True, check=False).returncode


def commands_in(screen: str) -> set[str]:
    """Return the commands that a text tells to type, as far as one line goes."""
    return {found[0].strip() for found in TOLD.finditer(screen)}


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> Terminal:
    """Return a terminal in the folder of the test, where the program is started as a module."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(ROOT / "reportgen" / "__main__.py")])
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal(columns)


@pytest.mark.parametrize("columns", [80, 120])
def test_the_authors_day(terminal: Terminal, tmp_path: Path) -> None:
    home = tmp_path / HOME
    home.mkdir()
    place = lay_out(home)
    write_year(place.inputs / "2023.xlsx", *YEAR)
    at = ("-C", HOME)
    kit, report = home / "templates" / "nho" / "kit.toml", home / "templates" / "nho" / "bao-cao.docx"
    sound = report.read_bytes()

    assert "Lập văn bản" in terminal.type(*at)
    edit(report, "{{ namm }} {{ số_liệu.a }} {{ nam|soo }} {{ nam + }}")
    for words in (("build", "2023"), ("template", "check"), ("preview", "bao-cao")):
        screen = terminal.type(*words, *at)
        assert "“namm”" in screen and "“soo”" in screen and "không dấu: so_lieu" in screen
        assert "ở cuối thẻ" in screen
    report.write_bytes(sound)

    for wrong, said in (
        (KIT.replace("title = ", "title ", 1), "sau tên khóa phải là dấu ="),
        (KIT.replace("'quan_so'", "'quan_soo'"), "quan_so"),
        (KIT.replace("tong(", "tong((", 1), "cuối thẻ"),
        (KIT.replace("minimum = 0", 'pattern = "(a"'), "thiếu dấu đóng )"),
    ):
        kit.write_text(wrong, encoding="utf-8")
        screen = terminal.type("check", "2023", *at)
        assert said in screen and "templates/nho/kit.toml" in screen
    kit.write_text(KIT, encoding="utf-8")

    assert "không có giấy khen" in terminal.type("certificates", "2023", *at)
    terminal.type("build", "2023", *at)
    edit(home / "outputs" / "2023" / "bao-cao.docx")
    write_year(place.inputs / "2023.xlsx", ("Dân quân", 1300), ("Dự bị", 35))
    terminal.type(*at)
    assert "--only bao-cao --force" in terminal.type("build", "2023", *at)
    terminal.type("help")

    assert len(terminal.told) >= 8
    assert any("kho của xã" in command for command in terminal.told)
    assert terminal.split == set()
    told = sorted(terminal.told)
    PASTED.update({own: paste(own, tmp_path) for own in told if own not in PASTED})
    outcomes = {own: PASTED[own] for own in told}
    assert {own: code for own, code in outcomes.items() if code in GIVEN_UP} == {}
    done = [own for own, code in outcomes.items() if code == 0]
    assert set(told) - set(done) <= {own for own in told if " check " in own}  # no workbook of that year
