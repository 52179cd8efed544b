"""One received workbook: whose it is, what is wrong in it, its figures, and what of it is added up.

Runs in worker processes: `begin` gives each what all workbooks are read by, `read` is asked for one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import kit, outputs
from reportgen.collect import naming, sums
from reportgen.collect.naming import Basis
from reportgen.collect.received import ReceivedFile
from reportgen.collect.roster import Roster
from reportgen.collect.sums import NotAdded
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.errors import ReportgenError
from reportgen.figures import Number
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.runs.collect.unit import UnitWorkspace, UnitYears
from reportgen.runs.context import read_year
from reportgen.runs.figures import evaluate
from reportgen.runs.years import catalogue_of
from reportgen.sheets import Identity

MOST_TOLD = 1_000
"""So many diagnostics of one workbook are kept; their numbers are counted before."""


class Order(Struct, frozen=True):
    """By what workbooks are read: the superior's workspace, the kit, the units, last year's workbook of each."""

    root: Path
    kit: Path
    year: int
    roster: Roster
    before: Mapping[str, ReceivedFile] = {}


class UnitReading(Struct, frozen=True):
    """What one workbook gave.

    Args:
        file: where it lies.
        digest: the SHA-256 of its bytes, empty where it could not be read.
        code: of its unit, empty where nothing tells.
        basis: what told the unit.
        others: codes of other units that something in it tells of, and what.
        office: the office that it says it is of.
        identity: what its properties say.
        diagnostics: what there is to fix or to know; the first thousand.
        counted: how many there are of each severity.
        figures: its own.
        added: its rows, added as the kit says; None with errors.
        left: what is not added.
        unproven: rates that added rows do not give.
        contents: the SHA-256 of its tables; two units' files that have it alike are copies.
    """

    file: ReceivedFile
    digest: str = ""
    code: str = ""
    basis: Basis = Basis.NOTHING
    others: tuple[tuple[str, Basis], ...] = ()
    office: str = ""
    identity: Identity = Identity()
    diagnostics: tuple[Diagnostic, ...] = ()
    counted: Mapping[Severity, int] = {}
    figures: Mapping[str, Number | None] = {}
    added: YearData | None = None
    left: tuple[NotAdded, ...] = ()
    unproven: tuple[str, ...] = ()
    contents: str = ""

    @property
    def has_errors(self) -> bool:
        """Return whether something in it must be mended."""
        return bool(self.counted.get(Severity.ERROR))


class Reader:
    """Reads workbooks by one order."""

    def __init__(self, order: Order, own: Kit | None = None) -> None:
        """Load the kit and its law of awards, where the kit is not given."""
        self._order = order
        self._kit = own or kit.load(order.kit)
        self._catalogue = catalogue_of(self._kit)

    def read(self, file: ReceivedFile) -> UnitReading:
        """Return what a workbook gives; one that cannot be read says so in its diagnostics."""
        try:
            return self._read(file)
        except ReportgenError as problem:
            known = naming.by_file(self._order.roster, file.path.name)
            code = "" if known is None else known.code
            basis = Basis.FILE if code else Basis.NOTHING
            return _told(UnitReading(file, code=code, basis=basis), problem.diagnostics)

    def _read(self, file: ReceivedFile) -> UnitReading:
        years = self._years("", file)
        read = years.read(self._order.year)
        office = self._office(read.data)
        named = naming.name(self._order.roster, read.identity.unit, office, file.path.name)
        code = "" if named.unit is None else named.unit.code
        about = UnitReading(
            file,
            read.digest,
            code,
            named.basis,
            tuple((unit.code, basis) for unit, basis in named.others),
            office,
            read.identity,
            contents=contents(read.data),
        )
        return self._checked(about, self._years(code, file).knowing(read))

    def _years(self, code: str, file: ReceivedFile) -> UnitYears:
        before = self._order.before.get(code)
        books = {self._order.year: file, **({self._order.year - 1: before} if before else {})}
        return UnitYears(UnitWorkspace(self._order.root, code, books), self._kit, self._catalogue)

    def _office(self, data: YearData) -> str:
        spec = self._kit.collect
        record = data.fields.get(spec.unit.sheet) if spec else None
        value = record.get(spec.unit.field) if spec and record is not None else None
        return str(value) if value is not None else ""

    def _checked(self, about: UnitReading, years: UnitYears) -> UnitReading:
        read = read_year(years, self._order.year)
        told = _told(about, read.diagnostics)
        if told.has_errors or self._kit.collect is None:
            return told
        decided = read.decision.list if read.decision else None
        values = dict(evaluate(self._kit, read.data, decided))
        added = sums.combine(self._kit, self._kit.collect, [read.data])
        return replace(
            told,
            figures=values,
            added=added,
            left=tuple(sums.not_added(self._kit, self._kit.collect, read.data)),
            unproven=sums.unproven(self._kit, values, added),
        )


def _told(about: UnitReading, found: tuple[Diagnostic, ...]) -> UnitReading:
    counted = {kind: sum(one.severity is kind for one in found) for kind in Severity}
    worst_first = sorted(found, key=lambda one: list(Severity).index(one.severity))
    return replace(about, diagnostics=tuple(worst_first[:MOST_TOLD]), counted=counted)


def contents(data: YearData) -> str:
    """Return the SHA-256 of what stands in the tables; empty where nothing does."""
    rows = [(name, *map(str, row.values())) for name, table in sorted(data.tables.items()) for row in table]
    return outputs.sha256(repr(rows).encode()) if rows else ""


# --- in a worker ------------------------------------------------------------------------------

_reader: Reader | None = None


def begin(order: Order, own: Kit | None = None) -> None:
    """Make this process read by ``order``, with the kit where it is loaded here already."""
    global _reader  # noqa: PLW0603 - what a pool's process has between its tasks
    _reader = Reader(order, own)


def read(file: ReceivedFile) -> UnitReading:
    """Return what a workbook gives, by the order that this process has."""
    if _reader is None:
        raise RuntimeError("begin() comes first")
    return _reader.read(file)
