"""The same files come out whatever the machine's user, clock, language, mask, hash seed and folder are."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import workspace
from reportgen.cli import main
from reportgen.layout.fonts import gyre
from reportgen.layout.fonts.catalogue import cache_folder
from tests import small_kit
from tests.typefaces import CROSCORE, SERIF

COMMANDS = [
    ["build", "2023"],
    ["check", "2023", "--annotate"],
    ["packet", "2023", "--number", "--booklet", "--docx"],
    ["certificates", "2023", "--overprint", "--only", "1-2"],
    ["new", "2024"],
    ["lint", "outputs/2023/to-trinh-khen-thuong.docx", "--fix", "--annotate"],
    ["pdf", "outputs/2023/bao-cao-tong-ket.docx", "--update-fields"],
    *(["compare", "2022", "2023", "-o", f"so-sanh.{kind}"] for kind in ("xlsx", "docx", "pdf")),
]
ALL = """
import json, os, sys
os.umask(int(sys.argv[1], 8))
from reportgen.cli import main
for prefix, namespace in json.loads(sys.argv[3]).items():
    from lxml import etree
    etree.register_namespace(prefix, namespace)
for command in json.loads(sys.argv[2]):
    assert main(command) == 0 or command[0] == "lint", command
"""
OFFICE = "http://schemas.openxmlformats.org/"
PREFIXES = {
    "x1": f"{OFFICE}officeDocument/2006/relationships",
    "x2": f"{OFFICE}wordprocessingml/2006/main",
    "x3": f"{OFFICE}spreadsheetml/2006/main",
    "x4": f"{OFFICE}package/2006/relationships",
    "x5": f"{OFFICE}package/2006/content-types",
    "x6": "http://purl.org/dc/terms/",
    "x7": f"{OFFICE}drawingml/2006/main",
}
"""What another library may have told lxml to call namespaces: openpyxl does, once it is imported."""
MADE_ANEW = "texgyretermes-bold-*.ttf"
"""The font that one of the homes makes of its own: each takes more than a second, and is made by the same steps."""
VARIED = {
    "one": ({"TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "1"}, "022", "work"),
    "two": (
        {
            "TZ": "America/St_Johns",
            "LANG": "en_US.UTF-8",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "77",
            "COLUMNS": "20",
        },
        "077",
        "mot thu muc/khac",
    ),
}


Laying = Callable[[Path], object]
"""What lays out a workspace in a folder."""


def begun(
    folder: Path, name: str, lay_out: Laying, given: dict[str, str], ordered: list[list[str]]
) -> tuple[Path, subprocess.Popen[bytes]]:
    """Start all commands in a home and a workspace of their own: from within it, or from elsewhere by ``-C``."""
    varied, mask, where = VARIED[name]
    work, home = folder / name / where, folder / name / "home"
    home.mkdir(parents=True)
    lay_out(work)
    inside = name == "one"
    commands = [
        [*command, *([] if inside or command[0] in ("lint", "pdf") else ["-C", str(work)])]
        for command in ordered
    ]
    for command in commands:
        if "-o" in command:
            command[command.index("-o") + 1] = str(work / command[command.index("-o") + 1])
        if command[0] in ("check", "lint"):
            command += ["--lang", "vi"]  # the copy speaks to its reader
        if command[0] in ("lint", "pdf"):
            command[1:] = [str(work / one) if one.endswith(".docx") else one for one in command[1:]]
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("LC_", "LANG", "XDG_", "REPORTGEN_")) or key == "REPORTGEN_FONTS"
    }
    kept["XDG_CACHE_HOME"] = str(cache_folder().parent)  # fonts that were converted before
    if not inside:  # one is made anew
        kept["XDG_CACHE_HOME"] = str(home / "cache")
        (fonts := home / "cache" / "reportgen" / "fonts").mkdir(parents=True)
        for font in (cache_folder() / "fonts").glob("*.ttf"):
            if not font.match(MADE_ANEW):
                shutil.copy(font, fonts)
    environment = {
        **kept,
        "HOME": str(home),
        "PYTHONPATH": str(Path(__file__).parent.parent),
        **varied,
        **given,
    }
    typed = [sys.executable, "-c", ALL, mask, json.dumps(commands), json.dumps({} if inside else PREFIXES)]
    return work, subprocess.Popen(
        typed,
        cwd=work if inside else home,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def made(
    folder: Path, lay_out: Laying, given: dict[str, str], ordered: list[list[str]]
) -> list[dict[str, bytes]]:
    for font in gyre.installed():
        if SERIF in font.families:
            gyre.converted(font)  # so that they are there to be copied
    runs = [begun(folder, name, lay_out, given, ordered) for name in VARIED]
    found = []
    for work, process in runs:
        said = process.communicate()[1]
        assert process.returncode == 0, said.decode()
        paths = [path for path in sorted(work.rglob("*")) if path.is_file()]
        found.append({path.relative_to(work).as_posix(): path.read_bytes() for path in paths})
    return found


def test_every_byte_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    first, other = made(tmp_path, workspace.init, {}, COMMANDS)
    assert {"so-sanh.pdf", "inputs/2024.xlsx", "outputs/2023/tai-lieu-hoi-nghi-a5.pdf"} <= first.keys()
    assert [name for name in first.keys() | other.keys() if first.get(name) != other.get(name)] == []
    assert "source_date_epoch" not in json.loads(first["outputs/2023/manifest.json"])
    fonts = {
        path.name: path.read_bytes() for path in tmp_path.glob(f"two/home/cache/reportgen/fonts/{MADE_ANEW}")
    }
    assert fonts == {name: (cache_folder() / "fonts" / name).read_bytes() for name in fonts}
    assert fonts or CROSCORE


def small(work: Path) -> None:
    """Lay out a workspace with the small kit and its year."""
    small_kit.lay_out(work)
    small_kit.write_year(work / "inputs" / "2023.xlsx", *small_kit.YEAR)


def test_a_given_date_is_that_of_the_files_and_stands_in_the_manifest(tmp_path: Path) -> None:
    command = [*COMMANDS[0], "--only", "bao-cao"]
    given = {"SOURCE_DATE_EPOCH": "1700000000", "XDG_CACHE_HOME": str(cache_folder().parent)}
    one, two = made(tmp_path, small, given, [command])
    assert [name for name in one.keys() | two.keys() if one.get(name) != two.get(name)] == []
    assert json.loads(one["outputs/2023/manifest.json"])["source_date_epoch"] == 1_700_000_000
    assert b"2023-11-14T22:13:20" in one["outputs/2023/bao-cao.pdf"]


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        (["build", "2023"], "abc"),
        (["packet", "2023"], str(10**30)),
        *(
            (["pdf", "a.docx", "b.docx"], wrong)
            for wrong in ("-5", "1e9", "٣", " 7", str(10**30), str(253_402_300_800))
        ),
    ],
)
def test_a_date_that_is_none_is_one_clear_error(
    tmp_path: Path,
    command: list[str],
    wrong: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    workspace.init(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
    assert main(command) == 1
    assert capsys.readouterr().err.count("[bad-source-date]") == 1
    assert not list(tmp_path.glob("outputs/*"))
