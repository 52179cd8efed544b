"""``reportgen compare``: the table on the screen, the files, and what is refused."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import comparison_table, main
from reportgen.runs.compare import compare_years
from tests.runs.compare import office


@pytest.fixture
def typed(tmp_path: Path) -> Callable[..., int]:
    workspace = office.workspace(tmp_path)
    return lambda *words: main(["compare", *map(str, words), "-C", str(workspace.root)])


def test_the_table_has_both_years_and_the_change(
    typed: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(2022, 2023) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == [
        "Số",
        "liệu",
        "Đơn",
        "vị",
        "tính",
        "2022",
        "2023",
        "Tăng,",
        "giảm",
        "Tỷ",
        "lệ",
    ]
    assert "Huấn luyện" in lines
    (total,) = (line for line in lines if "Tổng quân số" in line)
    assert total.split("  ")[1] == "Tổng quân số"
    assert total.endswith("1.250  tăng 250    25%") or total.split()[-3:] == ["tăng", "250", "25%"]
    assert any("không có số liệu" in line for line in lines)


def test_the_columns_stand_below_each_other(
    typed: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    typed(2022, 2023)
    lines = [
        line for line in capsys.readouterr().out.splitlines() if "đồng chí" in line or line.startswith("Số")
    ]
    assert lines[0].index("2022") + 4 == lines[1].index("1.000") + 5


@pytest.mark.parametrize(("width", "columns"), [(80, 4), (100, 6), (130, 6), (None, 6)])
def test_a_terminal_has_the_columns_that_fit(tmp_path: Path, width: int | None, columns: int) -> None:
    made = compare_years(office.workspace(tmp_path), (2022, 2023))
    lines = list(comparison_table.lines(made, width))
    assert len(re.split(r" {2,}", lines[0])) == columns
    assert max(map(len, lines)) <= (width or 200)
    text = " ".join(" ".join(lines).split())
    assert all(each in text for each in ("Tổng quân số", "1.250", "tăng 250", "25%", "không có số liệu"))


def test_in_four_columns_a_unit_is_not_broken(tmp_path: Path) -> None:
    made = compare_years(office.workspace(tmp_path), (2022, 2023))
    lines = list(comparison_table.lines(made, 62))
    assert any("(đồng chí)" in line for line in lines)
    assert any(re.search(r" 1\.250  +tăng 250 \(25%\)$", line) for line in lines)


def test_programs_get_numbers(typed: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, 2022, "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["years"] == [2022, 2023]
    total, rate, third = made["figures"]
    assert total == {
        "name": "quan_so",
        "title": "Tổng quân số",
        "group": "Huấn luyện",
        "unit": "đồng chí",
        "before": 1000,
        "now": 1250,
        "difference": 250,
        "share": 0.25,
        "change": "up",
    }
    assert rate["now"] == pytest.approx(0.2504)
    assert (third["before"], third["change"]) == (None, None)


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "pdf", "DOCX"])
def test_a_file_is_written(
    typed: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    target = tmp_path / "ra" / f"so-sanh.{suffix}"
    assert typed(2022, 2023, "--output", target) == 0
    assert target.stat().st_size > 500
    said = capsys.readouterr()
    assert str(target) in said.err
    assert not said.out


def test_a_file_that_is_there_stays_until_forced(
    typed: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "so-sanh.xlsx"
    target.write_bytes(b"cua toi")
    assert typed(2022, 2023, "-o", target) == 1
    assert target.read_bytes() == b"cua toi"
    assert "--force" in capsys.readouterr().err
    assert typed(2022, 2023, "-o", target, "--force") == 0
    assert target.read_bytes().startswith(b"PK")


def test_what_cannot_be_compared_is_refused(
    typed: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(2023, 2023) == 2
    assert typed(2022, 2023, "-o", "so-sanh.txt") == 2
    assert ".xlsx, .docx, .pdf" in capsys.readouterr().err
    assert typed(2021, 2023) == 1
    assert "2021" in capsys.readouterr().err
