"""Is every cell accounted for?  ``accounting.py [--placements N] [--mutations N] [--seed S]`` puts it to the test.

Run it from the repository's root: ``PYTHONPATH=. python bench/accounting.py``.

For both sample years a value is put into free cells: each figure must stay, or a diagnostic must name the cell.  Then
workbooks are changed as hurried clerks change them: no cell may be lost without a word (the oracle of the tests).
Findings are printed with what makes them again; exit 1 when there are any.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from reportgen import kit, sheets
from reportgen.checks import check_year
from reportgen.figures import Figures
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import evaluate
from reportgen.sheets import Workbook, address
from tests.checks import accounting

YEARS = (2022, 2023)


def main() -> int:
    """Run both trials; print how many cases there were and what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--placements", type=int, default=500, help="values put into free cells, of each year"
    )
    parser.add_argument("--mutations", type=int, default=1500, help="changed workbooks, of each year")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    loaded_kit = kit.load(Path("templates/quoc-phong"))
    findings = 0
    for year in YEARS:
        book = sheets.read(Path(f"inputs/{year}.xlsx"))
        start = time.process_time()
        placed = list(placements(loaded_kit, book, year, arguments.seed, arguments.placements))
        changed = list(mutations(loaded_kit, book, year, arguments.seed, arguments.mutations))
        findings += len(placed) + len(changed)
        for finding in (*placed, *changed):
            print(f"  {finding}")
        print(f"{year}: {arguments.placements} placements, {len(placed)} figures changed in silence")
        print(f"{year}: {arguments.mutations} changed workbooks, {len(changed)} silent losses")
        print(f"{year}: {time.process_time() - start:.0f} s of CPU")
    return 1 if findings else 0


def placements(kit: Kit, book: Workbook, year: int, seed: int, count: int) -> Iterator[str]:
    """Yield each placement that changed a figure without a word at its cell."""
    sample, _problems = check_year(kit, book, year)
    before = figures(kit, sample)
    dice = random.Random(f"{seed} {year} placements")  # noqa: S311 - chance that repeats is wanted
    known = [s for s in book.sheets if any(s.title == spec.title for spec in kit.sheets)]
    for _time in range(count):
        sheet = dice.choice(known)
        spot = accounting.free_spot(sheet, dice)
        while accounting.is_for_a_value(kit, sample, sheet.title, spot):
            spot = accounting.free_spot(sheet, dice)
        value = dice.choice(accounting.VALUES)
        other = replace(
            book, sheets=tuple(accounting.placed(s, spot, value) if s is sheet else s for s in book.sheets)
        )
        after, problems = check_year(kit, other, year)
        is_reported = any(
            problem.place.sheet == sheet.title and spot in accounting.spots(problem.place.cell)
            for problem in problems
        )
        if not is_reported and figures(kit, after) != before:
            yield f"{sheet.title}!{address(*spot)} = {value!r}"


def mutations(kit: Kit, book: Workbook, year: int, seed: int, count: int) -> Iterator[str]:
    """Yield each changed workbook that lost a cell in silence, with the first of these."""
    for number in range(count):
        dice = random.Random(f"{seed} {year} {number}")  # noqa: S311
        changed = (accounting.changed(s, dice) if dice.random() < 0.5 else s for s in book.sheets)
        other = replace(book, sheets=tuple(changed))
        data, problems = check_year(kit, other, year)
        if lost := accounting.losses(kit, other, data, problems):
            yield f"seed {seed} {year} {number}: {lost[0]}"


def figures(kit: Kit, data: YearData) -> Figures:
    """Return the figures of a year by itself."""
    return evaluate(kit, data, list_of(kit, data))


if __name__ == "__main__":
    sys.exit(main())
