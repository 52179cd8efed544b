"""Every cell of a sheet is read, recognised or told: on the samples, with a value put anywhere, and much changed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import sheets
from reportgen.checks import check_year
from reportgen.kit.model import Kit
from reportgen.sheets import Workbook
from reportgen.sheets.model import address
from tests.shipped import figures_of

from . import accounting
from .accounting import VALUES, changed, free_spot, losses, placed

PLACEMENTS, MUTATIONS = 50, 50
"""Of each sample year; the benchmark does more."""


@pytest.fixture(scope="module", params=[2022, 2023])
def book(request: pytest.FixtureRequest, checkout: Path) -> tuple[int, Workbook]:
    return request.param, sheets.read(checkout / "inputs" / f"{request.param}.xlsx")


def test_the_samples_lose_nothing(shipped_kit: Kit, book: tuple[int, Workbook]) -> None:
    year, workbook = book
    data, problems = check_year(shipped_kit, workbook, year)
    assert losses(shipped_kit, workbook, data, problems) == []


def test_a_value_in_a_free_cell_changes_nothing_or_is_told(
    shipped_kit: Kit, book: tuple[int, Workbook]
) -> None:
    year, workbook = book
    sample, _problems = check_year(shipped_kit, workbook, year)
    before = figures_of(shipped_kit, sample)
    random_ = random.Random(year)  # noqa: S311 - chance that repeats is wanted
    known = [s for s in workbook.sheets if any(s.title == spec.title for spec in shipped_kit.sheets)]
    for _time in range(PLACEMENTS):
        sheet = random_.choice(known)
        spot = free_spot(sheet, random_)
        if accounting.is_for_a_value(shipped_kit, sample, sheet.title, spot):
            continue
        value = random_.choice(VALUES)
        other = replace(
            workbook, sheets=tuple(placed(s, spot, value) if s is sheet else s for s in workbook.sheets)
        )
        after, problems = check_year(shipped_kit, other, year)
        told = [
            p for p in problems if p.place.sheet == sheet.title and spot in accounting.spots(p.place.cell)
        ]
        assert told or figures_of(shipped_kit, after) == before, (sheet.title, address(*spot), value)
        assert losses(shipped_kit, other, after, problems) == [], (sheet.title, address(*spot), value)


def test_a_much_changed_workbook_loses_nothing_in_silence(
    shipped_kit: Kit, book: tuple[int, Workbook]
) -> None:
    year, workbook = book
    for seed in range(MUTATIONS):
        random_ = random.Random(f"{year} {seed}")  # noqa: S311
        other = replace(
            workbook,
            sheets=tuple(changed(s, random_) if random_.random() < 0.5 else s for s in workbook.sheets),
        )
        data, problems = check_year(shipped_kit, other, year)
        assert losses(shipped_kit, other, data, problems) == [], seed
