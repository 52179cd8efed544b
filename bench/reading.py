"""Measure how long a workbook of 50,000 rows takes to read and to check, beside openpyxl's read-only mode.

Usage:  python bench/reading.py [--rows 50000] [--runs 3]

The workbook is the shipped sample whose list of awards goes on for so many rows, each of another person; the
people are invented. Times are of the processor, the best of N runs, in one process. ``read`` gives every cell
with its address and what is doubtful about it, ``check`` the records and every problem; openpyxl only goes
through the values.
"""

# ruff: noqa: TID251 - openpyxl makes what is measured, and is what is measured against

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl

HOME = Path(__file__).parents[1]
sys.path.insert(0, str(HOME))

from bench.people import NAMES, SURNAMES  # noqa: E402 - the checkout that this file is in
from reportgen import kit  # noqa: E402 - the checkout that this file is in
from reportgen.checks import check_year  # noqa: E402
from reportgen.sheets import read  # noqa: E402

SHEET, FIRST, YEAR = "Khen thưởng", 4, 2023
READING_SHARE, CHECKING_SHARE = 1 / 4, 2.5


def main() -> int:
    """Print the times and their ratios; return 1 where one is above what is promised."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = _workbook(arguments.rows, Path(folder) / f"{YEAR}.xlsx")
        loaded_kit = kit.load(HOME / "templates" / "quoc-phong")
        theirs = _best(lambda: _openpyxl(path), arguments.runs)
        reading = _best(lambda: read(path), arguments.runs)
        workbook = read(path)
        checking = _best(lambda: check_year(loaded_kit, workbook, YEAR), arguments.runs)
    print(f"{arguments.rows} rows   openpyxl {theirs:.2f} s   read {reading:.2f} s   check {checking:.2f} s")
    print(f"read / openpyxl {reading / theirs:.2f} (at most {READING_SHARE})")
    print(f"check / read {checking / reading:.2f} (at most {CHECKING_SHARE})")
    return int(reading > READING_SHARE * theirs or checking > CHECKING_SHARE * reading)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


def _workbook(rows: int, path: Path) -> Path:
    book = openpyxl.load_workbook(HOME / "inputs" / f"{YEAR}.xlsx")
    page = book[SHEET]
    model = [cell.value for cell in page[page.max_row]]
    for number, name in zip(range(page.max_row - FIRST + 1, rows), _people(), strict=False):
        page.append([number + 1, *model[1:3], name, *model[4:]])
    book.save(path)
    return path


def _people() -> Any:  # noqa: ANN401 - an endless iterator of names
    for number in range(10**6):
        for surname, middle, name in product(SURNAMES, NAMES, NAMES):
            yield f"{surname} {middle} {name}" + (f" ({number})" if number else "")


def _openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for page in book:
        for _row in page.iter_rows(values_only=True):
            pass
    book.close()


def _best(work: Callable[[], object], runs: int) -> float:
    seconds = []
    for _run in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


if __name__ == "__main__":
    sys.exit(main())
