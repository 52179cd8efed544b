"""Who issues the papers of a collection: as the superior's workbook says; what it does not say is left for the pen."""

from __future__ import annotations

from msgspec import Struct

from reportgen.diagnostics import one_line
from reportgen.errors import ReportgenError
from reportgen.records import Record
from reportgen.runs.collect.model import Collected
from reportgen.runs.years import Years
from reportgen.sheets.annotate.package import printable
from reportgen.word.office import Office
from reportgen.workspace import Workspace, find_earlier

BLANK = "……………………"
SUPERIOR = ("quan_su_chu_quan_dong_1", "quan_su_chu_quan_dong_2")
LINES = ("quan_su_dong_1", "quan_su_dong_2")
"""Fields with the lines of a letterhead; a kit without them gets blanks."""
ARMY = "Cơ quan quân sự"
"""Who signs the reports of an army office; where another does, who signs this paper is not known."""


class Heading(Struct, frozen=True):
    """Who issues a paper, and who signs it; each is empty where nothing says it.

    Args:
        superior: the lines of the office above.
        lines: the lines of its own name.
        name: its name in a sentence.
        place: where it is.
        power: in whose name its signer signs: ``KT. CHỈ HUY TRƯỞNG``.
        post: his.
        rank: his.
        signer: his name.
        maker: who made the tables.
    """

    superior: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    name: str = ""
    place: str = ""
    power: str = ""
    post: str = ""
    rank: str = ""
    signer: str = ""
    maker: str = ""

    @property
    def office(self) -> Office:
        """The office, with room to write its name where that is not known."""
        return Office(self.lines or (BLANK,), self.superior if self.lines else (), ranks=True)


def heading(workspace: Workspace, collected: Collected) -> Heading:
    """Return what the superior's workbook of the year says; nothing without one, or where it cannot be read.

    That it cannot be read is said where it is checked: what units have sent can be printed all the same.
    """
    year, kit = collected.year, collected.kit
    try:
        if kit.collect is None or find_earlier(workspace, year) is None:
            return Heading()
        record = Years(workspace, kit.folder.name, year).read(year).data.fields[kit.collect.unit.sheet]
    except ReportgenError:
        return Heading()
    signs = record.get("co_quan_bao_cao") == ARMY
    return Heading(
        superior=tuple(filter(None, (_said(record, name) for name in SUPERIOR))),
        lines=tuple(filter(None, (_said(record, name) for name in LINES))),
        name=_said(record, "co_quan_quan_su"),
        place=_said(record, "dia_danh"),
        power=_said(record, "quyen_han_ky_bc") if signs else "",
        post=_said(record, "chuc_vu_ky_bc") if signs else "",
        rank=_said(record, "cap_bac_ky_bc") if signs else "",
        signer=_said(record, "nguoi_ky_bc") if signs else "",
        maker=_said(record, "nguoi_lap_bieu"),
    )


def _said(record: Record, name: str) -> str:
    value = record.get(name)
    return "" if value is None else printable(one_line(str(value)))
