"""Ways of Windows that can be tried anywhere: its encodings, its ends of lines, its editors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.cli import main

pytestmark = pytest.mark.usefixtures("laid_out_once")

PLACE = "Phòng tham mưu & dân quân"
COMMANDS = (
    "init . --kit quoc-phong",
    "new 2024",
    "check 2023 --annotate",
    "build 2023 --only giay-moi",
    "certificates 2023 --only 3",
    "compare 2022 2023 --output so-sanh.xlsx",
    "explain 2023 tuyen_quan_giao",
    "awards check 2023",
    "lint outputs/2023/giay-moi.docx --fix",
    "template check templates/quoc-phong/chuong-trinh.docx",
    "kit export --table-schema -o datapackage.json",
    "doctor",
    "init hai-cap",
    "check 2026 -C hai-cap",
)
"""On the kit that stands alone, which takes half of the time; then the one that is built on it is read."""
IN_TURN = """
import sys
from reportgen.cli import main
for line in sys.argv[1:]:
    assert main(line.split()) == 0, line
"""


def test_no_file_is_read_in_the_encoding_of_the_machine(tmp_path: Path, checkout: Path) -> None:
    """`PYTHONUTF8` is off there, and cp1258 or cp1252 what is not said to be another; nor is the console UTF-8."""
    folder = tmp_path / PLACE
    folder.mkdir()
    strict = ["-X", "warn_default_encoding", "-W", "always::EncodingWarning"]
    own = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1258", "LC_ALL": "C", "PYTHONPATH": str(checkout)}
    env = {**os.environ, **own, "XDG_STATE_HOME": str(tmp_path / "state")}
    words = [sys.executable, *strict, "-c", IN_TURN, *COMMANDS]
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode("cp1258")
    warned = [line for line in said.splitlines() if "EncodingWarning" in line]
    assert done.returncode == 0, said
    assert [line for line in warned if str(checkout / "reportgen") in line] == []


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_that_notepad_saved_are_read(
    mark: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines end in CR LF there, and a mark of UTF-8 may stand at the beginning."""
    assert main(["init", str(tmp_path / "kho")]) == 0
    monkeypatch.chdir(tmp_path / "kho")
    saved = list(Path("templates").rglob("*.toml"))
    for path in saved:
        path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))
    capsys.readouterr()
    assert len(saved) > 4
    for command in ("check 2026", "build 2026 --only chuong-trinh", "certificates 2026 --calibrate"):
        assert main(command.split()) == 0, capsys.readouterr()
