"""The made-up provinces that are measured: no two communes alike, nothing wrong but what is planted."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bench.provinces import faults, figures, laying, places
from bench.provinces.faults import Fault
from bench.provinces.workbook import Sample
from reportgen.collect import roster
from reportgen.collect.received import ReceivedFile
from reportgen.collect.roster import Roster
from reportgen.diagnostics import Severity
from reportgen.runs.collect.reading import Order, Reader, UnitReading
from tests.shipped import ROOT

COUNTRY = 3_321


@pytest.fixture(scope="module")
def sample() -> Sample:
    return Sample(ROOT / "inputs" / "2026.xlsx")


@pytest.fixture(scope="module")
def reader() -> Reader:
    units = tuple(roster.Unit(one.code, f"xã {one.name}") for one in places.communes(60))
    return Reader(Order(ROOT, ROOT / "templates" / laying.KIT, laying.YEAR, Roster(units)))


def read(reader: Reader, path: Path, data: bytes) -> UnitReading:
    path.write_bytes(data)
    return reader.read(ReceivedFile(path))


def errors(one: UnitReading) -> list[tuple[str, str]]:
    return [(own.place.sheet, own.place.cell) for own in one.diagnostics if own.severity is Severity.ERROR]


def test_there_is_a_name_for_every_commune_of_the_country() -> None:
    units = places.communes(COUNTRY)
    assert len({one.name for one in units}) == len({one.code for one in units}) == COUNTRY


def test_the_list_of_units_is_one(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.toml"
    path.write_text(places.roster(places.communes(100)), encoding="utf-8")
    found = roster.load(path)
    assert len(found.senders) == 100
    assert len(list(found.under("CUM1"))) == places.COMMUNES_OF_AREA * places.AREAS_OF_CLUSTER


def test_figures_follow_from_the_seed_and_are_those_of_no_other_commune() -> None:
    made = [figures.numbers(1, number) for number in range(200)]
    assert made == [figures.numbers(1, number) for number in range(200)]
    assert len({repr(own) for own in made}) == 200
    assert made[0] != figures.numbers(2, 0)


def test_a_province_is_laid_out_alike_again(tmp_path: Path) -> None:
    planted = [laying.lay(tmp_path / name, 30) for name in ("one", "two")]
    assert planted[0] == planted[1]
    assert [one.code for one in planted[0]] == ["X0026"]
    files = [sorted((tmp_path / name).rglob("X*.xlsx")) for name in ("one", "two")]
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]
    assert len({path.read_bytes() for path in files[0]}) == 30


def test_a_sound_commune_has_no_errors(sample: Sample, reader: Reader, tmp_path: Path) -> None:
    for unit in places.communes(12):
        made = sample.made(unit, figures.numbers(1, unit.number))
        found = read(reader, tmp_path / unit.file, made)
        assert (errors(found), found.code, found.others) == ([], unit.code, ())
        assert found.figures["tuyen_quan_giao"] == figures.VILLAGES


@pytest.mark.parametrize("kind", range(len(faults.KINDS)))
def test_a_planted_fault_is_the_one_error(sample: Sample, reader: Reader, tmp_path: Path, kind: int) -> None:
    unit = places.communes(1)[0]
    numbers = figures.numbers(1, 0)
    for seed in range(3):
        planted: Fault = faults.KINDS[kind](unit.code, Random(seed), numbers)  # noqa: S311 - no secret
        data = sample.made(unit, numbers, planted.change)
        found = read(reader, tmp_path / unit.file, data[: int(len(data) * planted.kept)])
        assert errors(found) == [(planted.sheet, planted.cell)], planted.kind
