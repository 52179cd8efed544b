"""A whole province in a workspace: the list of its units, their workbooks of 2026, and what is broken in them."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.provinces import figures, places
from bench.provinces.faults import Fault, fault
from bench.provinces.workbook import Sample

HOME = Path(__file__).parents[2]
YEAR, KIT = 2026, "quoc-phong-2-cap"


def lay(folder: Path, units: int, seed: int = 1, *, broken: bool = True) -> list[Fault]:
    """Lay out a workspace with so many communes in ``folder``; return the faults in their workbooks.

    The same numbers give the same bytes.
    """
    shutil.rmtree(folder, ignore_errors=True)
    received = folder / "inputs" / str(YEAR) / "don-vi"
    received.mkdir(parents=True)
    shutil.copytree(HOME / "templates", folder / "templates")
    known = places.communes(units)
    (folder / "don-vi.toml").write_text(places.roster(known), encoding="utf-8")
    sample = Sample(HOME / "inputs" / f"{YEAR}.xlsx")
    planted = []
    for unit in known:
        numbers = figures.numbers(seed, unit.number)
        own = fault(seed, unit.number, unit.code, numbers) if broken else None
        data = sample.made(unit, numbers, own.change if own else {})
        if own is not None:
            planted.append(own)
            data = data[: int(len(data) * own.kept)]
        (received / unit.file).write_bytes(data)
    return planted
