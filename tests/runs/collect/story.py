"""A superior's eight units of which only three are fine: what papers, replies and the cut-off are tried on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from reportgen.runs.collect.collect import folder_of
from reportgen.runs.collect.model import Collected
from reportgen.workspace import Workspace
from tests.runs.collect.units import (
    POPULATION,
    Sent,
    collected,
    field,
    make_units,
    send,
    upper,
    workbook,
)
from tests.zips import zipped

HOSTILE = '=HYPERLINK("http://vidu.vn")', "+84 vụ", "-14 lượt", "@SUM(A1)"
NOTES = ("Văn bản!E7", "Văn bản!E8", "Văn bản!E9", "Văn bản!E10")
"""Cells of a column that is not added, which the unit H fills with what a spreadsheet takes for formulas."""
UNITS = {
    "KV1": upper("khu vực 1"),
    "KV2": upper("khu vực 2"),
    "A": Sent("xã An", parent="KV1", mail="an@vidu.vn"),
    "B": Sent("xã Bằng", parent="KV1", mail="bang@vidu.vn", cells={field(POPULATION): "nhiều"}),
    "C": Sent("xã Cẩm", parent="KV1", mail="cam@vidu.vn", sent=False),
    "D": Sent("xã Dạ", parent="KV1", deadline=date(2026, 11, 20), sent=False),
    "E": Sent("xã Én", parent="KV2", mail="en@vidu.vn"),
    "F": Sent("xã Phả", parent="KV2", mail="pha@vidu.vn"),
    "H": Sent("xã Hạc", parent="KV2", cells=dict(zip(NOTES, HOSTILE, strict=True))),
    "Z": Sent("xã Vân", parent="KV2", sent=False),
}
ADDED, ASKED = {"A", "H", "Z"}, {"B", "C", "D", "E", "F"}


class Story(Struct, frozen=True):
    """The workspace, and what was collected of it."""

    space: Workspace
    collected: Collected

    @property
    def folder(self) -> Path:
        """Where the units' workbooks lie."""
        return folder_of(self.space, self.collected.year)


def lay_out(root: Path) -> Workspace:
    """Lay the units out: E has sent two workbooks, F a damaged one, Z one in a zip."""
    space = make_units(root, UNITS)
    folder = folder_of(space, 2026)
    send(folder / "E-ban-2.xlsx", "E", Sent(UNITS["E"].name, cells={"Lực lượng!I4": 3, "Lực lượng!I15": 46}))
    (folder / "F-so-lieu.xlsx").write_bytes(b"PK hong")
    (folder / "dot-1.zip").write_bytes(zipped({"Z-so-lieu.xlsx": workbook("Z", UNITS["Z"])}))
    return space


def tell(root: Path) -> Story:
    """Lay the units out and collect them."""
    space = lay_out(root)
    return Story(space, collected(space))
