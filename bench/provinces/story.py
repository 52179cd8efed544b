"""A province as it is on the day before its meeting: some communes have sent a broken workbook, some none, one two."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from bench.provinces import figures, places
from bench.provinces.laying import HOME, YEAR, lay
from bench.provinces.workbook import Sample

UNITS = 9
MISSING, DOUBLED = ("X0004", "X0008"), "X0007"
BROKEN: dict[str, dict[str, dict[str, int | str | None]]] = {
    "X0002": {"Tuyển quân": {"G11": "chừng mười"}},
    "X0003": {"Lực lượng": {"B6": "Dân quân số đông"}},
    "X0005": {"Thông tin": {"B5": 2025}},
}
"""Code → what stands in its workbook instead: text for a number, a choice that is none, the year before."""


class Story(Struct, frozen=True):
    """Where the workbooks lie, and the units by how they stand."""

    inbox: Path
    codes: tuple[str, ...]


def lay_out(folder: Path) -> Story:
    """Lay out the workspace: nine communes, three broken, two missing, one sent twice."""
    lay(folder, UNITS, broken=False)
    inbox = folder / "inputs" / str(YEAR) / "don-vi"
    for code, change in BROKEN.items():
        (inbox / f"{code}.xlsx").write_bytes(workbook(code, change))
    for code in MISSING:
        (inbox / f"{code}.xlsx").unlink()
    (inbox / f"{DOUBLED}-ban-moi.xlsx").write_bytes(workbook(DOUBLED, seed=2))
    return Story(inbox, tuple(unit.code for unit in places.communes(UNITS)))


def mend(story: Story) -> None:
    """Let every unit send one sound workbook."""
    (story.inbox / f"{DOUBLED}-ban-moi.xlsx").unlink()
    for code in (*BROKEN, *MISSING):
        (story.inbox / f"{code}.xlsx").write_bytes(workbook(code))


def workbook(code: str, change: dict[str, dict[str, int | str | None]] | None = None, seed: int = 1) -> bytes:
    """Return the workbook of a commune."""
    unit = next(one for one in places.communes(UNITS) if one.code == code)
    sample = Sample(HOME / "inputs" / f"{YEAR}.xlsx")
    return sample.made(unit, figures.numbers(seed, unit.number), change or {})
