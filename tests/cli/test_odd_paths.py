"""Whatever path is typed, to every command: one clear line and exit code 1 or 2; nothing hangs, nothing breaks."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from reportgen.cli import main
from reportgen.cli.app import app
from tests import small_kit
from tests.in_time import within
from tests.layout.read.making import docx

ROOT = Path(__file__).parents[2]
LONG = "a" * 300

NOT_THERE = (
    "khong-co.docx",
    f"{LONG}.docx",
    "/".join([LONG[:200]] * 40) + ".docx",
    "h/\udcff.docx",
    "h/a\nb.docx",
)
SPECIAL = ("h/ống.docx", "/dev/zero", "/dev/full", "/dev/null")
FOLDERS = (".", "/", "h", "h/thư-mục.docx")
FILES = ("h/tệp", "h/tệp/a.docx", "h/rỗng.docx")
ODD = (*NOT_THERE, *SPECIAL, *FOLDERS, *FILES, "h/vòng.docx", "h/cụt.docx", "", " ", "a\0b")

# command line → for each of its places for a path ({}) whether a path where nothing is may be made there
READ: dict[str, tuple[str, ...]] = {
    "build": ("build", "2023", "-C", "{}"),
    "check": ("check", "2023", "-C", "{}"),
    "certificates": ("certificates", "2023", "-C", "{}"),
    "packet": ("packet", "2023", "-C", "{}"),
    "pdf": ("pdf", "{}"),
    "pdf --jobs": ("pdf", "{}", "{}", "--jobs", "1"),
    "lint": ("lint", "{}"),
    "lint --fix": ("lint", "{}", "--fix", "--annotate"),
    "preview": ("preview", "{}"),
    "preview -C": ("preview", "giay-khen", "-C", "{}"),
    "new": ("new", "2024", "-C", "{}"),
    "compare": ("compare", "2022", "2023", "-C", "{}"),
    "explain": ("explain", "2023", "tuyen_quan_giao", "-C", "{}"),
    "doctor": ("doctor", "-C", "{}"),
    "kit export": ("kit", "export", "--table-schema", "-C", "{}"),
    "awards rules": ("awards", "rules", "-C", "{}"),
    "awards check": ("awards", "check", "2023", "-C", "{}"),
    "awards history": ("awards", "history", "Ban Chỉ huy quân sự xã Hoà Lĩnh", "-C", "{}"),
    "template check": ("template", "check", "{}"),
    "template check -C": ("template", "check", "-C", "{}"),
    "template fields": ("template", "fields", "-C", "{}"),
    "collect": ("collect", "2026", "--dry-run", "-C", "{}"),
    "open": ("open", "-C", "{}", "--no-browser"),
    "import": ("import", "{}", "2023", "--yes"),
    "kit new": ("kit", "new", "moi", "--from", "{}"),
}
NO_PATH = {"help"}
"""Commands that are given the name of a page, and no path."""
KIT: dict[str, tuple[str, ...]] = {
    name.removesuffix(" -C"): (*line[:-1], ".", "--kit", "{}")
    for name, line in READ.items()
    if line[-2:] == ("-C", "{}")
}
WRITTEN: dict[str, tuple[str, ...]] = {
    "init": ("init", "{}"),
    "pdf": ("pdf", "tot.docx", "-o", "{}"),
    "compare": ("compare", "2022", "2023", "-o", "{}"),
    "kit export": ("kit", "export", "--table-schema", "-o", "{}"),
    "compare --force": ("compare", "2022", "2023", "--force", "-o", "{}"),
}


@pytest.fixture(scope="module")
def odd_things(laid_out_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with odd things in it, for tests that write nothing."""
    root = shutil.copytree(laid_out_sample, tmp_path_factory.mktemp("cho-la"), dirs_exist_ok=True)
    put_odd_things(root)
    return root


@pytest.fixture
def fresh(
    laid_out_sample: Path,
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Path:
    """Return one that a test may change: with the small kit, or the shipped one that has a paper to compare years."""
    like = laid_out_sample if "compare" in request.node.name else small
    root = shutil.copytree(like, tmp_path / "cho-rieng")
    put_odd_things(root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a small kit and two years, to be copied for what does not depend on the kit."""
    root = tmp_path_factory.mktemp("nho")
    small_kit.lay_out(root)
    for year in (2022, 2023):
        small_kit.write_year(root / "inputs" / f"{year}.xlsx", *small_kit.YEAR)
    (root / "outputs").mkdir()
    return root


def put_odd_things(root: Path) -> None:
    (root / "tot.docx").write_bytes(docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"))
    odd = root / "h"
    (odd / "thư-mục.docx").mkdir(parents=True)
    (odd / "tệp").write_text("x")
    (odd / "rỗng.docx").write_bytes(b"")
    os.mkfifo(odd / "ống.docx")
    os.mkfifo(odd / "ống.xlsx")
    (odd / "vòng.docx").symlink_to("vòng.docx")
    (odd / "cụt.docx").symlink_to("khong-dau")


@pytest.fixture(autouse=True)
def among_odd_things(odd_things: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(odd_things)


def told(line: tuple[str, ...], path: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    with within(30):
        code = main([word.replace("{}", path) for word in line])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    assert "Lỗi của chương trình" not in out + err
    return code, err


def names(path: str, said: str) -> bool:
    """Return whether what was said names the path, or says that there is none."""
    if not path.strip() or "\0" in path:
        return "đường dẫn" in said
    shown = path.replace("\n", "\\n").replace("\udcff", "?")
    return shown.rpartition("/")[2] in said or str(Path(shown)) in said


def test_every_command_is_here() -> None:
    def commands(group: object, before: str = "") -> Iterator[str]:
        for name, command in getattr(group, "commands", {}).items():
            below = list(commands(command, f"{before}{name} "))
            yield from below or [before + name]

    there = {name for name, _line in (*READ.items(), *WRITTEN.items())}
    assert set(commands(get_command(app))) - NO_PATH <= there


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (name, path)
        for name, line in READ.items()
        for path in ODD
        if not (path == "." and "-C" in line)  # that is where the workspace is
    ],
)
def test_something_to_read(name: str, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, err = told(READ[name], path, capsys)
    if name == "doctor" and path.strip() and "\0" not in path:
        assert code == 1  # what it finds it tells as its result
        return
    assert code == (1 if path.strip() and "\0" not in path else 2)
    assert names(path, err)


@pytest.mark.parametrize(
    ("name", "path"),
    [  # every path with some commands, every command with some paths: all of them look for a kit in one place
        (name, path) for at, name in enumerate(KIT) for path in ODD[at % 4 :: 4]
    ],
)
def test_the_name_of_a_kit(name: str, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _err = told(KIT[name], path, capsys)
    assert code == (1 if path else 0)


@pytest.mark.parametrize("path", [path for path in ODD if path != "/"])  # the machine is not ours to write to
@pytest.mark.parametrize("name", WRITTEN)
def test_something_to_write(name: str, path: str, capsys: pytest.CaptureFixture[str], fresh: Path) -> None:
    code, err = told(WRITTEN[name], path, capsys)
    assert code in (0, 1, 2)
    if not path.strip() or "\0" in path:
        assert code == 2
    if path in SPECIAL or path.startswith(("h/tệp", LONG[:200])):
        assert code
    if code:
        assert names(path, err) or "tên tệp phải tận cùng" in err
    assert not list(fresh.rglob("*.part"))


@pytest.mark.parametrize("line", [*READ.values(), *WRITTEN.values()], ids=" ".join)
def test_where_the_current_folder_is_gone(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (gone := tmp_path / "mat").mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    words = tuple(word for word in line if word != "-C") if line[-2:] == ("-C", "{}") else line
    code, err = told(words[:-1] if "-C" in line else words, "a.xlsx", capsys)
    assert code in (1, 2)
    assert err or line[0] == "doctor"


def test_a_wide_batch_goes_on(capsys: pytest.CaptureFixture[str], fresh: Path) -> None:
    odd = [path for path in ODD if path.strip() and "\0" not in path]
    with within(30):
        assert main(["pdf", "tot.docx", *odd, "--jobs", "1"]) == 4
        assert main(["lint", "tot.docx", *odd]) == 4
    out, err = capsys.readouterr()
    assert "tot.pdf" in out
    assert f"Đã làm 1/{len(odd) + 1} tệp" in err


# --- what stands in the workspace --------------------------------------------------------------


@pytest.fixture
def spoilable(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace that a test may spoil."""
    root = shutil.copytree(small, tmp_path / "rieng")
    monkeypatch.chdir(root)
    return root


def replaced(path: Path, kind: str) -> None:
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path.name)
    else:
        path.symlink_to(kind)


INSIDE = (
    "inputs/2023.xlsx",
    "templates/nho/kit.toml",
    "templates/nho/awards.toml",
    "templates/nho/bao-cao.docx",
)


@pytest.mark.parametrize("kind", ["pipe", "folder", "loop", "/dev/zero", "nowhere"])
@pytest.mark.parametrize("file", INSIDE)
def test_what_stands_in_the_place_of_a_file(
    file: str, kind: str, spoilable: Path, laid_out_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if file.endswith("awards.toml"):
        shutil.copytree(laid_out_sample, spoilable, dirs_exist_ok=True)
        shutil.rmtree(spoilable / "templates" / "nho")
        file = file.replace("nho", "quoc-phong")
    replaced(spoilable / file, kind)
    for line in (
        ("check", "2023"),
        ("build", "2023"),
        ("packet", "2023"),
        ("template", "check"),
        (),
        ("doctor",),
    ):
        code, err = told(line, "", capsys)
        assert code in (0, 1)
        if line[:1] == ("build",):
            assert code == 1
            assert Path(file).name in err
    assert not (spoilable / "outputs" / "2023").exists()


@pytest.mark.parametrize("folder", ["inputs", "outputs", "templates"])
def test_a_file_in_the_place_of_a_folder(
    folder: str, spoilable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (spoilable / folder).rename(spoilable / "cu")
    (spoilable / folder).write_text("")
    code, err = told(("build", "2023"), "", capsys)
    assert code == 1
    assert folder in err or str(Path.cwd()) in err


def powerless() -> None:
    """Give up what lets root read and write everything; others never had it."""
    for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, as prctl(PR_CAPBSET_DROP) counts them
        ctypes.CDLL(None).prctl(24, right)


CLOSED = [
    ("inputs/2023.xlsx", 0, "check 2023 --json"),
    ("inputs", 0, "check 2023"),
    ("templates", 0, "check 2023"),
    ("templates/quoc-phong", 0, "check 2023"),
    ("templates/quoc-phong/kit.toml", 0, "build 2023"),
    ("templates/quoc-phong/giay-khen.docx", 0, "build 2023 --only giay-khen"),
    ("outputs", 0o500, "build 2023 --only giay-khen"),
    ("outputs", 0o500, "preview giay-khen"),
    ("inputs", 0o500, "new 2024"),
    ("tot.docx", 0, "pdf tot.docx"),
    ("tot.docx", 0, "lint tot.docx"),
    (".", 0o500, "pdf tot.docx -o tot.pdf"),
    (".", 0o500, "init moi"),
]
"""What may not be read or written, its mode, and the command that finds it so."""
IN_TURN = """
import io, json, os, sys
from contextlib import redirect_stderr, redirect_stdout
from reportgen.cli import main
for folder, line in json.loads(sys.argv[1]):
    os.chdir(folder)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(line.split())
    print(json.dumps([code, out.getvalue(), err.getvalue()]))
"""


@pytest.fixture(scope="module")
def refused(laid_out_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, str, str]]:
    """Return exit code, result and messages of each command of `CLOSED`: asked of one process without root's rights."""
    roots = [shutil.copytree(laid_out_sample, tmp_path_factory.mktemp("dong") / "kho") for _case in CLOSED]
    for root, (path, mode, _line) in zip(roots, CLOSED, strict=True):
        (root / "tot.docx").write_bytes(docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"))
        (root / path).chmod(mode)
    typed = [(str(root), line) for root, (_path, _mode, line) in zip(roots, CLOSED, strict=True)]
    try:
        run = subprocess.run(
            [sys.executable, "-c", IN_TURN, json.dumps(typed)],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            preexec_fn=powerless,
            timeout=600,
        )
    finally:
        for root, (path, _mode, _line) in zip(roots, CLOSED, strict=True):
            (root / path).chmod(0o700)
    return [tuple(json.loads(told)) for told in run.stdout.splitlines()]


@pytest.mark.skipif(sys.platform != "linux", reason="rights of root are given up as Linux does it")
@pytest.mark.parametrize("case", range(len(CLOSED)), ids=lambda case: " ".join(map(str, CLOSED[case])))
def test_without_permission(case: int, refused: list[tuple[int, str, str]]) -> None:
    path, _mode, line = CLOSED[case]
    code, out, err = refused[case]
    assert code == 1
    assert "Traceback" not in out + err
    said = json.loads(out)[0]["file"] if "--json" in line else err
    assert (Path(path).name or line.rpartition(" ")[2]) in said
