"""Values that nobody means: years, numbers, names.  One clear line, exit code 1 or 2."""

from pathlib import Path

import pytest

from reportgen.cli import main
from tests import shipped
from tests.runs.compare import office

LONG = "a" * 300
YEARS = (
    "0000",
    "1899",
    "3000",
    "0001",
    "9999",
    "1000",
    "0",
    "-1",
    "99999",
    "20 23",
    "２０２３",
    "2023.0",
    "1e3",
    "",
    "nan",
    "--",
    "2023\n",
    LONG,
)
BY_YEAR = ("build", "check", "certificates", "packet", "new", "awards check", "explain {} x",
           "compare 2023", "preview giay-khen --year")  # fmt: skip
NAMES = ("khong-co", "", " ", "../../etc/passwd", LONG, "\udcff", "a\x1b[31m", "%s{0}", "-", "*", "\u202e")


@pytest.fixture(scope="module")
def year_2023(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace of the shipped kits with one year, which each command reads in no time."""
    return shipped.lay_out(tmp_path_factory.mktemp("2023"), 2023).root


@pytest.fixture(autouse=True)
def in_2023_alone(year_2023: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(year_2023)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace of a small kit with figures, a rate and two years: for what no kit knows."""
    return office.workspace(tmp_path_factory.mktemp("nho")).root


@pytest.fixture
def in_small(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small)


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(words)
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    assert "Lỗi của chương trình" not in out + err
    assert code in (0, 1, 2)
    assert err or not code
    return code, err


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("command", BY_YEAR)
def test_years(command: str, year: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = command.split() if "{}" in command else [*command.split(), "{}"]
    code, _err = told([year if word == "{}" else word for word in words], capsys)
    assert code


@pytest.mark.parametrize(
    "typed", ["nan", "inf", "-inf", "1e999", "1e400", "101", "-100.1", "x", "", "1,2,3", "٣٣٣"]
)
def test_offsets(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(["certificates", "2023", "--overprint", "--offset-x", typed], capsys)[0] == 2


@pytest.mark.parametrize("typed", ["65", "-1", "99999999999999999999", "1.5", "x", "", "nan"])
def test_jobs(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(["pdf", "a.docx", "b.docx", "--jobs", typed], capsys)[0] == 2


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("build 2023 --format {}", {2}),
        ("certificates 2023 --only {}", {1}),
        ("certificates 2023 --form {}", {2}),
        ("preview giay-khen --each {}", {0, 1}),
        ("awards history {}", {1}),
        ("awards rules --date {}", {2}),
        ("lint --explain {}", {1, 2}),
        ("lint a.docx --select {}", {1}),
        ("lint a.docx --profile {}", {1}),
        ("lint a.docx --format {}", {2}),
        ("--lang {}", {2}),
        ("{}", {2}),
        ("check 2023 {}", {1, 2}),
    ],
)
def test_names(line: str, codes: set[int], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = [name if word == "{}" else word for word in line.split()]
    assert told(words, capsys)[0] in codes


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("build 2023 --only {}", {1}),
        ("preview {}", {1, 2}),
        ("explain 2023 {}", {1, 2}),
        ("explain 2023 --document {}", {1, 2}),
        ("template fields --sheet {}", {0, 1}),
    ],
)
@pytest.mark.usefixtures("in_small")
def test_names_of_a_kit(line: str, codes: set[int], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = [name if word == "{}" else word for word in line.split()]
    assert told(words, capsys)[0] in codes


@pytest.mark.parametrize(
    "day", ["0001-01-01", "9999-12-31", "10000-01-01", "2023-02-30", "-1", "31/12/2023", "1e9", "٣"]
)
def test_days(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(["awards", "rules", "--date", day], capsys)


@pytest.mark.parametrize(
    "number", ["1e400", "-" * 300, "9" * 5000, "1.2.3.4", "0/0", "99,999,9%", "٣", "1" + "0" * 300, "-0"]
)
@pytest.mark.usefixtures("in_small")
def test_numbers_asked_about(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(["explain", "2023", "--", number], capsys)


@pytest.mark.parametrize(
    "numbers", ["1-99999999999", "9-1", "0", "-1", "1-", "-", "1,2", "٣", "9" * 400, "1-2-3"]
)
def test_numbers_of_recipients(numbers: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(["certificates", "2023", "--format", "docx", f"--only={numbers}"], capsys)
