"""The gate of coverage: what it lets through, what it names, what it refuses to judge."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tools import coverage_gate


def summary(ran: int, of: int, branches_ran: int = 0, branches: int = 0) -> dict[str, int]:
    return {
        "covered_lines": ran,
        "num_statements": of,
        "covered_branches": branches_ran,
        "num_branches": branches,
    }


def report(files: dict[str, dict[str, int]], totals: dict[str, int]) -> dict[str, Any]:
    """Return what `coverage json` writes, as far as the gate reads it."""
    return {
        "meta": {"branch_coverage": True},
        "files": {name: {"summary": one} for name, one in files.items()},
        "totals": totals,
    }


def test_enough_is_let_through() -> None:
    assert list(coverage_gate.shortfalls(report({"a.py": summary(85, 100)}, summary(95, 100)))) == []


def test_each_file_that_falls_short_is_named_the_lowest_first() -> None:
    files = {"a.py": summary(84, 100), "b.py": summary(20, 20), "c.py": summary(10, 10, 5, 10)}
    assert list(coverage_gate.shortfalls(report(files, summary(99, 100)))) == [
        " 75.00 %  c.py: under 85 %",
        " 84.00 %  a.py: under 85 %",
    ]


def test_the_total_is_told_though_each_file_is_well() -> None:
    found = coverage_gate.shortfalls(report({"a.py": summary(90, 100)}, summary(9499, 10000)))
    assert list(found) == [" 94.99 %  all files: under 95 %"]


@pytest.mark.parametrize(
    ("file", "logic"),
    [
        (summary(0, 9), False),
        (summary(0, 10), True),
        (summary(0, 2, 0, 2), True),
        (summary(0, 0), False),
    ],
)
def test_a_file_of_few_names_has_no_logic(file: dict[str, int], logic: bool) -> None:
    found = list(coverage_gate.shortfalls(report({"a.py": file}, summary(1, 1))))
    assert bool(found) is logic


def test_nothing_is_wholly_covered() -> None:
    assert coverage_gate.share_covered(summary(0, 0)) == 100


def test_a_report_without_branches_is_refused() -> None:
    flat = report({}, summary(1, 1)) | {"meta": {"branch_coverage": False}}
    with pytest.raises(ValueError, match="without branches"):
        list(coverage_gate.shortfalls(flat))


@pytest.mark.parametrize(
    ("ran", "code", "said"),
    [(96, 0, "96.00 % of statements and branches\n"), (80, 1, " 80.00 %  a.py: under 85 %\n")],
)
def test_the_gate_reads_the_report_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ran: int, code: int, said: str
) -> None:
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps(report({"a.py": summary(ran, 100)}, summary(96, 100))), encoding="utf-8")
    assert coverage_gate.main(path) == code
    assert capsys.readouterr().out == said
