"""Superiors' workspaces whose units' papers are built: one short paper of each, which differs from unit to unit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reportgen import kit
from reportgen.cli import main
from reportgen.kit.model import Kit
from reportgen.runs.fleet.build import order_of
from reportgen.runs.fleet.making import Builder
from reportgen.runs.fleet.model import FleetOrder, FleetRequest
from reportgen.runs.request import DocumentFormat
from reportgen.workspace import Workspace
from tests.runs.collect.small import CALLED, KIT, PAPER
from tests.runs.collect.units import YEAR, Sent, communes

BROKEN = Sent("xã Sai", cells={CALLED: "nhiều"})
"""One whose workbook has an error in that cell."""
UNITS = {**communes(2), "SAI": BROKEN}


def papers(root: Path, code: str) -> Path:
    """Return the folder of a unit's papers."""
    return root / "outputs" / str(YEAR) / "don-vi" / code


def build(root: Path, *words: str, units: tuple[str, ...] = ("all",), paper: str = PAPER) -> int:
    """Build one paper for ``units`` as it is typed; in this process where nothing else is said."""
    chosen = [word for unit in units for word in ("--units", unit)]
    where = () if {"--jobs", "--scheduler"} & set(words) else ("--jobs", "1")
    return main(["build", str(YEAR), "-C", str(root), *chosen, "--only", paper, *where, *words])


def files(root: Path) -> dict[str, bytes]:
    """Return all that was made for units: path → bytes."""
    folder = papers(root, "")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def manifest(root: Path, code: str) -> dict[str, Any]:
    """Return what a unit's manifest says."""
    found: dict[str, Any] = json.loads((papers(root, code) / "manifest.json").read_bytes())
    return found


def loaded(workspace: Workspace) -> Kit:
    """Return the kit by which units are read."""
    return kit.load(workspace.templates / KIT)


def ordered(workspace: Workspace, own: Kit) -> tuple[FleetOrder, Builder]:
    """Return an order for one paper of each unit, and who carries it out."""
    formats = (DocumentFormat.DOCX, DocumentFormat.PDF)
    order = order_of(FleetRequest(workspace, YEAR, only=(PAPER,), formats=formats), own)
    return order, Builder(order, own)
