"""The kit and the sample years that the program ships: read, and laid out in workspaces of the tests' own."""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path

from reportgen import awards, checks, sheets
from reportgen.figures import Figures
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import evaluate
from reportgen.workspace import Workspace, find

ROOT = Path(__file__).parents[1]
KIT = ROOT / "templates" / "quoc-phong"


def lay_out(folder: Path, *years: int) -> Workspace:
    """Lay out the kit and the workbooks of these years, without their papers."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "inputs").mkdir()
    for year in years:
        shutil.copy(ROOT / "inputs" / f"{year}.xlsx", folder / "inputs")
    return find(folder)


def year_of(shipped_kit: Kit, year: int) -> YearData:
    """Return the data of a sample year."""
    return checks.check_year(shipped_kit, sheets.read(ROOT / "inputs" / f"{year}.xlsx"), year)[0]


def figures_of(shipped_kit: Kit, data: YearData) -> Figures:
    """Return the figures of a year's data by itself."""
    law = catalogue(shipped_kit.awards.catalogue, shipped_kit.folders) if shipped_kit.awards else None
    return evaluate(shipped_kit, data, list_of(shipped_kit, data, law))


@lru_cache(maxsize=4)
def catalogue(path: Path, folders: tuple[Path, ...]) -> awards.Catalogue:
    """Return a kit's law of awards, which is read once."""
    return awards.load(path, folders)
