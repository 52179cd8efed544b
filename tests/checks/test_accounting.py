"""Every cell of a sheet is read, recognised or told: on the samples, with a value put anywhere, and much changed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import sheets
from reportgen.checks import check_year
from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.sheets import Raw, Sheet, Workbook
from reportgen.sheets.model import address
from tests.shipped import figures_of

from . import accounting
from .accounting import VALUES, changed, free_spot, losses, placed

PLACEMENTS, MUTATIONS = 5, 28
"""Of nearly every sheet of each sample year; the benchmark does more."""


@pytest.fixture(scope="module", params=[2022, 2023])
def book(request: pytest.FixtureRequest, checkout: Path) -> tuple[int, Workbook]:
    return request.param, sheets.read(checkout / "inputs" / f"{request.param}.xlsx")


def test_the_samples_lose_nothing(shipped_kit: Kit, book: tuple[int, Workbook]) -> None:
    year, workbook = book
    data, problems = check_year(shipped_kit, workbook, year)
    assert losses(shipped_kit, workbook, data, problems) == []


Placement = tuple[Sheet, tuple[int, int], Raw]
"""A sheet, a free cell of it, and a value."""


def placements(kit: Kit, sample: YearData, workbook: Workbook, random_: random.Random) -> Iterator[Placement]:
    """Yield a value for a free cell of each sheet that the kit knows."""
    for sheet in workbook.sheets:
        if any(sheet.title == spec.title for spec in kit.sheets):
            spot = free_spot(sheet, random_)
            if not accounting.is_for_a_value(kit, sample, sheet.title, spot):
                yield sheet, spot, random_.choice(VALUES)


def with_values(workbook: Workbook, values: Sequence[Placement]) -> Workbook:
    changed_sheets = {sheet.title: placed(sheet, spot, value) for sheet, spot, value in values}
    return replace(workbook, sheets=tuple(changed_sheets.get(s.title, s) for s in workbook.sheets))


def is_told(placement: Placement, problems: Sequence[Diagnostic]) -> bool:
    sheet, spot, _value = placement
    return any(p.place.sheet == sheet.title and spot in accounting.spots(p.place.cell) for p in problems)


def test_a_value_in_a_free_cell_changes_nothing_or_is_told(
    shipped_kit: Kit, book: tuple[int, Workbook]
) -> None:
    year, workbook = book
    sample, _problems = check_year(shipped_kit, workbook, year)
    before = figures_of(shipped_kit, sample)
    random_ = random.Random(year)  # noqa: S311 - chance that repeats is wanted
    for _time in range(PLACEMENTS):
        values = list(placements(shipped_kit, sample, workbook, random_))
        other = with_values(workbook, values)
        after, problems = check_year(shipped_kit, other, year)
        assert losses(shipped_kit, other, after, problems) == []
        untold = [own for own in values if not is_told(own, problems)]
        if untold:
            alone, _problems = check_year(shipped_kit, with_values(workbook, untold), year)
            where = [(sheet.title, address(*spot), value) for sheet, spot, value in untold]
            assert figures_of(shipped_kit, alone) == before, where


def test_a_much_changed_workbook_loses_nothing_in_silence(
    shipped_kit: Kit, book: tuple[int, Workbook]
) -> None:
    year, workbook = book
    for seed in range(MUTATIONS):
        random_ = random.Random(f"{year} {seed}")  # noqa: S311
        other = replace(
            workbook,
            sheets=tuple(changed(s, random_) if random_.random() < 0.9 else s for s in workbook.sheets),
        )
        data, problems = check_year(shipped_kit, other, year)
        assert losses(shipped_kit, other, data, problems) == [], seed
