"""A unit as a workspace of its own, inside the superior's: its workbooks, its papers, its documents."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reportgen import awards
from reportgen.collect.received import FOLDER, ReceivedFile
from reportgen.kit.model import Kit
from reportgen.runs.which_kit import KitChoice
from reportgen.runs.years import ReadYear, Years
from reportgen.workspace import Workspace


class UnitWorkspace(Workspace, frozen=True):
    """What a superior's workspace has of one unit.

    Args:
        code: the unit's.
        books: year → its workbook, a file or the member of a zip.
    """

    code: str
    books: Mapping[int, ReceivedFile]

    def output(self, year: int) -> Path:
        """Return the folder of the unit's documents of a year."""
        return self.outputs / str(year) / FOLDER / self.code

    def papers(self, year: int) -> Path:
        """Return the folder of what else the unit sent for a year."""
        return self.inputs / str(year) / FOLDER / self.code

    def workbooks(self) -> list[tuple[Path, int | None]]:
        """Return the unit's workbooks."""
        return [(book.path, year) for year, book in self.books.items()]


class UnitYears(Years):
    """The years of a unit under the kit of its superior, which is read once for all of them."""

    def __init__(self, workspace: UnitWorkspace, kit: Kit, catalogue: awards.Catalogue | None) -> None:
        """Read nothing yet."""
        super().__init__(workspace, kit.folder.name)
        self._books = {book.path: book for book in workspace.books.values()}
        self._choice = KitChoice(kit.folder)
        self.kit, self.catalogue = kit, catalogue

    def knowing(self, read: ReadYear) -> UnitYears:
        """Return this with a workbook that has been read already."""
        self._read[read.data.year] = read
        return self

    def load(self, path: Path) -> bytes:
        """Return the bytes of one of the unit's workbooks."""
        return self._books[path].load()

    def is_comparable(self, earlier: int, year: int) -> bool:
        """Return whether two years' workbooks are of this kit: the unit is the same."""
        return all(
            self.read(one).identity.kit in ("", self.kit.name, self.kit.folder.name)
            for one in (earlier, year)
        )
