"""Standard output and standard error as they are found: the result, or one line and the right exit code."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.cli import main, streams
from tests import small_kit

ROOT = Path(__file__).parents[2]
PROGRAM = f"{sys.executable} -m reportgen"
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")


IN_TURN = """
import json, os, sys
from reportgen.cli import main
for line in sys.argv[1:]:
    surroundings, _, typed = line.rpartition("\\f")
    os.environ.update(json.loads(surroundings or "{}"))
    code = main(typed.split())
    print("\\f", code, sep="", flush=True)
"""
"""Runs command lines one after another; after what each says, a form feed and its exit code.

What is in the environment of a line, and the ones after it, may stand before it.
"""


def surroundings(folder: Path, **environment: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(folder), **environment}


@pytest.fixture(scope="module")
def two_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with two years of a small kit, for commands that only print."""
    place = small_kit.lay_out(tmp_path_factory.mktemp("hai-nam"))
    for year in (2022, 2023):
        small_kit.write_year(place.inputs / f"{year}.xlsx", *small_kit.YEAR)
    return place.root


def in_turn(lines: dict[str, int], folder: Path, current: Path = ROOT, **environment: str) -> list[bytes]:
    """Run command lines in one process, hold their exit codes against those given, and return what each printed."""
    run = subprocess.run(
        [sys.executable, "-c", IN_TURN, *lines],
        check=True,
        capture_output=True,
        cwd=current,
        env=surroundings(folder, **environment),
        timeout=120,
    )
    assert b"Traceback" not in run.stderr
    printed, codes = told(run.stdout)
    assert codes == list(lines.values())
    return printed


def told(output: bytes) -> tuple[list[bytes], list[int]]:
    """Take apart what command lines printed in turn, and their exit codes."""
    first, *others = output.split(b"\f")
    ends = [other.partition(b"\n") for other in others]
    return [first, *(after for _code, _line, after in ends[:-1])], [int(code) for code, _line, _after in ends]


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["bash", "-c", command.replace("reportgen", PROGRAM)],  # noqa: S607
        check=False,
        capture_output=True,
        cwd=ROOT,
        env=surroundings(folder, **environment),
        timeout=120,
    )


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("reportgen --help | head -1; exit ${PIPESTATUS[0]}", 0, ""),
        ("reportgen template fields 2>/dev/null | head -1; exit ${PIPESTATUS[0]}", 0, ""),
        ("reportgen check 1999 | true; exit ${PIPESTATUS[0]}", 1, "inputs/1999.xlsx"),
        ("reportgen --version >&-", 0, ""),
        ("reportgen check 1999 2>&-", 1, ""),
        ("reportgen check 1999 >&- 2>&- <&-", 1, ""),
        pytest.param("reportgen --version > /dev/full", 1, "Không in được kết quả", marks=FULL),
        pytest.param("reportgen --help > /dev/full", 1, "Không in được kết quả", marks=FULL),
        pytest.param("reportgen compare 2022 2023 --json > /dev/full", 1, "ổ đĩa đã đầy", marks=FULL),
        pytest.param("reportgen check 1999 2> /dev/full", 1, "", marks=FULL),
        pytest.param("reportgen check 1999 > /dev/full 2> /dev/full", 1, "", marks=FULL),
    ],
)
def test_a_stream_that_takes_nothing(command: str, code: int, said: str, tmp_path: Path) -> None:
    run = shell(command, tmp_path)
    err = run.stderr.decode()
    assert run.returncode == code
    assert said in err
    assert "Traceback" not in err
    assert "Exception ignored" not in err
    assert "Lỗi của chương trình" not in err
    assert bool(err) == bool(said)


def test_what_is_said_to_people_never_becomes_a_result(tmp_path: Path) -> None:
    """Python prints on standard output what is meant for a standard error that is closed."""
    assert shell("reportgen check 1999 2>&-", tmp_path).stdout == b""


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("ascii", "Khong tim thay tep."),
        ("latin-1", "Không tìm thây têp."),
        ("cp1258", "Không tìm thấy tệp."),
        ("utf-8", "Không tìm thấy tệp."),
        ("utf-16-le", "Không tìm thấy tệp."),
    ],
)
def test_letters_that_a_stream_lacks_are_replaced_by_the_nearest(
    encoding: str, said: str, tmp_path: Path
) -> None:
    import unicodedata

    run = shell("reportgen pdf khong-co.docx", tmp_path, PYTHONIOENCODING=encoding)
    assert run.returncode == 1
    assert said in unicodedata.normalize("NFC", run.stderr.decode(encoding))


@pytest.mark.parametrize("encoding", ["ascii", "cp1258"])
def test_results_in_few_letters(encoding: str, two_years: Path, tmp_path: Path) -> None:
    lines = {"build --help": 0, "template fields": 0, "": 0}
    for printed in in_turn(lines, tmp_path, two_years, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C"):
        assert printed.decode(encoding)


def test_json_loses_no_letter(two_years: Path, tmp_path: Path) -> None:
    line = f"reportgen template fields -C {two_years} --json"
    plain, few = (shell(line, tmp_path, PYTHONIOENCODING=e).stdout for e in ("utf-8", "ascii"))
    assert few.isascii()
    assert json.loads(few) == json.loads(plain.decode()) and not plain.isascii()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX"},
        {"LANG": "\udcff", "REPORTGEN_LANG": ""},
        {"HOME": "/khong/co"},
    ],
    ids=str,
)
def test_odd_surroundings(environment: dict[str, str], tmp_path: Path) -> None:
    help_text, nothing = in_turn({"--help": 0, "pdf khong-co.docx": 1}, tmp_path, ROOT, **environment)
    assert help_text and not nothing


def test_odd_variables(tmp_path: Path) -> None:
    """What Python itself does not look at as it starts is changed from one command to the next."""
    usual = {"TERM": "xterm", "COLUMNS": "80", "LINES": "24", "REPORTGEN_LANG": "vi", "SOURCE_DATE_EPOCH": ""}
    odd = (
        {"TERM": "dumb"},
        *({"COLUMNS": columns} for columns in ("0", "1", "20", "abc")),
        {"COLUMNS": "-5", "LINES": "x"},
        *({"REPORTGEN_LANG": language} for language in ("xx", "", "en" * 1000)),
        {"SOURCE_DATE_EPOCH": "abc"},
    )
    lines = {
        json.dumps(usual | own) + f"\f{line}": code
        for own in odd
        for line, code in (("--help", 0), ("pdf khong-co.docx", 1))
    }
    printed = in_turn(lines, tmp_path)
    assert all(printed[::2]) and not any(printed[1::2])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_narrow_terminal(tmp_path: Path) -> None:
    import pty

    small_kit.lay_out(tmp_path)
    commands = {f"template fields -C {tmp_path}": 0, "awards rules --kit quoc-phong": 0, "check 1999": 1}
    terminals = (
        ("xterm-256color", "1"),
        ("xterm-256color", "0"),
        ("khong-co", "20"),
        ("dumb", "20"),
        ("", "x"),
    )
    lines = {
        json.dumps({"TERM": term, "COLUMNS": width}) + f"\f{command}": code
        for term, width in terminals
        for command, code in commands.items()
    }
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", IN_TURN, *lines],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    ) as run:
        os.close(follower)
        said = _all_of(leader)
    assert run.returncode == 0
    assert b"Traceback" not in said
    printed, codes = told(said)
    assert codes == list(lines.values())
    assert all(each.strip() for each in printed)


def _all_of(terminal: int) -> bytes:
    said = b""
    try:
        while block := os.read(terminal, 65536):
            said += block
    except OSError:  # as Linux says that the other end is closed
        pass
    os.close(terminal)
    return said


# --- in parts ----------------------------------------------------------------------------------


class Broken(io.StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_a_steady_stream_goes_quiet() -> None:
    stream = streams.ResilientStream(Broken())
    print("một", file=stream)
    print("hai", file=stream)
    assert isinstance(stream.failure, BrokenPipeError)


def test_a_closed_stream_is_no_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    (closed := io.StringIO()).close()
    monkeypatch.setattr(sys, "stderr", closed)
    assert main(["--lang", "xx"]) == 2


def test_control_characters_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", "a\x1b]0;tên\x07\u202e.docx"]) == 1
    err = capsys.readouterr().err
    assert not {"\x1b", "\x07", "\u202e"} & set(err)
    assert "tên" in err


@pytest.mark.parametrize(
    ("letters", "encoding", "shown"),
    [
        ("ệẾđ“→😀\u0323", "ascii", 'eEd"->??'),
        ("ệ", "cp1258", "ê\u0323"),
        ("ư", "cp1258", "ư"),
        ("₫ệ", "latin-1", "dê"),
    ],
)
def test_the_nearest_letters(letters: str, encoding: str, shown: str) -> None:
    assert letters.encode(encoding, streams._errors(encoding)).decode(encoding) == shown
