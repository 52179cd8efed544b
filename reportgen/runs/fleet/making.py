"""One unit's papers, made by a worker that has loaded the kit once: its workbooks are handed over as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import awards, kit, outputs, packet, paths
from reportgen.collect.received import ReceivedFile
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError, WorkbookError
from reportgen.kit.model import Kit
from reportgen.outputs import MadeFor
from reportgen.packet.model import PacketSpec
from reportgen.runs.build import build_year
from reportgen.runs.collect.unit import UnitWorkspace, UnitYears
from reportgen.runs.fleet.current import is_current, unit_key
from reportgen.runs.fleet.model import (
    MOST_TOLD,
    FleetOrder,
    State,
    UnitJob,
    UnitOutcome,
    failed,
)
from reportgen.runs.request import BuildRequest
from reportgen.runs.years import catalogue_of


class Book(Struct, frozen=True):
    """A workbook: where it lies in the workspace, its bytes, or why it cannot be read."""

    path: str
    data: bytes = b""
    refused: tuple[Diagnostic, ...] = ()


class LoadedUnit(Struct, frozen=True):
    """A unit with all that its papers are made from: workbooks by year, papers of its own for the meeting by name."""

    job: UnitJob
    books: Mapping[int, Book]
    papers: Mapping[str, bytes]

    def key(self, common: str) -> str:
        """Return the digest of all that its papers come from; see `current`."""
        books = {book.path: book.data for book in self.books.values()}
        return unit_key(common, books | {f"{self.job.code}/{name}": own for name, own in self.papers.items()})


class LoadedYears(UnitYears):
    """The years of a unit whose workbooks have been loaded, under a kit, a law and a programme that are, too."""

    def __init__(
        self,
        workspace: UnitWorkspace,
        rules: tuple[Kit, awards.Catalogue | None, PacketSpec | None],
        books: Mapping[Path, Book],
    ) -> None:
        """Read nothing yet."""
        own, catalogue, self.packet = rules
        super().__init__(workspace, own, catalogue)
        self._loaded = books

    def load(self, path: Path) -> bytes:
        """Return the bytes of a workbook; raise WorkbookError for one that could not be loaded."""
        book = self._loaded[path]
        if book.refused:
            raise WorkbookError(book.refused)
        return book.data


class Builder:
    """Makes units' papers by one order."""

    def __init__(self, order: FleetOrder, own: Kit | None = None) -> None:
        """Load the kit where it is not given, its law of awards, and how the meeting's papers are bound."""
        self._order = order
        self._kit = own or kit.load(order.kit)
        self._catalogue = catalogue_of(self._kit)
        self._packet = packet.load(self._kit)

    def load(self, job: UnitJob) -> LoadedUnit:
        """Return a unit with the bytes of its files; what of its workbooks cannot be read says why.

        Raises:
            OSError: one of its other papers cannot be read.
        """
        workspace = UnitWorkspace(self._order.root, job.code, job.books)
        folder = workspace.papers(self._order.asked.year)
        items = self._packet.items if self._packet else ()
        there = [item.file for item in items if item.file and (folder / item.file).is_file()]
        books = {year: _book(workspace, file) for year, file in job.books.items()}
        return LoadedUnit(job, books, {name: (folder / name).read_bytes() for name in there})

    def folder(self, job: UnitJob) -> Path:
        """Return the folder of the unit's papers."""
        return UnitWorkspace(self._order.root, job.code, {}).output(self._order.asked.year)

    def made_for(self, unit: LoadedUnit) -> MadeFor:
        """Return what a unit's papers are to be made for."""
        asked = self._order.asked
        return MadeFor(unit.key(self._order.key), asked.only, asked.formats)

    def has_current(self, unit: LoadedUnit) -> bool:
        """Return whether a unit's papers are there and would be made alike."""
        outputs.recover(self.folder(unit.job))
        return is_current(self.folder(unit.job), self.made_for(unit), force=self._order.asked.force)

    def make(self, job: UnitJob) -> UnitOutcome:
        """Make a unit's papers and store them, all or none; whatever is wrong with it is in the outcome."""
        try:
            unit = self.load(job)
            if self.has_current(unit):
                return UnitOutcome(job.code, job.name, State.CURRENT)
            return self.build(unit)
        except ReportgenError as problem:
            return failed(job, *problem.diagnostics)
        except OSError as failure:
            return failed(job, paths.trouble(failure))

    def build(self, unit: LoadedUnit) -> UnitOutcome:
        """Make the papers of a unit that is loaded.

        Raises:
            ReportgenError: there is something to fix; nothing has been written.
        """
        asked, root = self._order.asked, self._order.root
        files = {year: ReceivedFile(root / book.path) for year, book in unit.books.items()}
        workspace = UnitWorkspace(root, unit.job.code, files)
        books = {files[year].path: book for year, book in unit.books.items()}
        years = LoadedYears(workspace, (self._kit, self._catalogue, self._packet), books)
        request = BuildRequest(
            workspace,
            asked.year,
            self._kit.folder.name,
            asked.only,
            asked.formats,
            asked.force,
            asked.pdf_standard,
            asked.attach_source,
            self.made_for(unit).key,
        )
        done = build_year(request, years=years)
        told = (*done.dropped, *done.diagnostics)[:MOST_TOLD]
        made = UnitOutcome(unit.job.code, unit.job.name, State.MADE)
        return replace(
            made,
            made=tuple(map(str, done.made)),
            kept=tuple(map(str, done.kept)),
            diagnostics=told,
            secret=done.secret,
        )


def _book(workspace: UnitWorkspace, file: ReceivedFile) -> Book:
    path = workspace.inside(file.path)
    try:
        return Book(path, file.load())
    except ReportgenError as problem:
        return Book(path, refused=problem.diagnostics)


# --- in a process of a pool --------------------------------------------------------------------

_builder: Builder | None = None


def begin(order: FleetOrder) -> None:
    """Make this process build by ``order``."""
    global _builder  # noqa: PLW0603 - what a pool's process has between its tasks
    _builder = Builder(order)


def make(job: UnitJob) -> UnitOutcome:
    """Make a unit's papers by the order that this process has."""
    if _builder is None:
        raise RuntimeError("begin() comes first")
    return _builder.make(job)
