"""The years of a workspace under one kit: every file is read once a run, whoever asks for it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import awards, checks, kit, outputs, sheets, stages, workspace
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.records import YearData
from reportgen.runs.which_kit import KitChoice, about_identity, choose, is_comparable
from reportgen.workspace import Workspace

if TYPE_CHECKING:
    from reportgen.packet.model import PacketSpec


class ReadYear(Struct, frozen=True):
    """One workbook: its SHA-256 when it was read, its records, and what there is to fix or to know in it alone."""

    path: Path
    digest: str
    data: YearData
    diagnostics: tuple[Diagnostic, ...]
    identity: sheets.Identity = sheets.Identity()


def catalogue_of(own: Kit) -> awards.Catalogue | None:
    """Return the law of awards as a kit has it; None for a kit without awards.

    Raises:
        ReportgenError: it says what it may not.
    """
    return awards.load(own.awards.catalogue, own.folders) if own.awards else None


class Years:
    """The workbooks of a workspace, read and checked by one kit when they are first asked for."""

    def __init__(self, workspace: Workspace, kit_name: str = "", year: int | None = None) -> None:
        """Read nothing yet; without a name, the kit is that of the workbook of ``year``, else of the newest one."""
        self.workspace = workspace
        self._kit_name, self._year = kit_name, year
        self._read: dict[int, ReadYear | ReportgenError] = {}

    @cached_property
    def kit(self) -> Kit:
        """The kit.

        Raises:
            ReportgenError: there is none, there are several and nothing tells which, or it says what it may not.
        """
        folder = self._choice.folder
        with stages.stage(_("Đọc bộ mẫu {folder}", folder=folder)):
            return kit.load(folder)

    @cached_property
    def _choice(self) -> KitChoice:
        return choose(self.workspace, self._kit_name, self._year)

    @cached_property
    def catalogue(self) -> awards.Catalogue | None:
        """The law of awards as the kit has it; None for a kit without awards.

        Raises:
            ReportgenError: it says what it may not.
        """
        return catalogue_of(self.kit)

    @cached_property
    def packet(self) -> PacketSpec | None:
        """How the meeting's papers are bound; None where the kit says nothing of it.

        Raises:
            ReportgenError: it says what it may not.
        """
        from reportgen import packet  # heavy, and `check` does not need it

        return packet.load(self.kit)

    @property
    def known(self) -> tuple[int, ...]:
        """The years that have a workbook, in order."""
        return workspace.years(self.workspace)

    def read(self, year: int) -> ReadYear:
        """Return the workbook of ``year``, checked by itself.

        Raises:
            ReportgenError: there is none or more than one, or it cannot be read at all; also when asked again.
        """
        if year not in self._read:
            try:
                self._read[year] = self._fresh(year)
            except ReportgenError as trouble:
                self._read[year] = trouble
        found = self._read[year]
        if isinstance(found, ReportgenError):
            raise found
        return found

    def _fresh(self, year: int) -> ReadYear:
        path = workspace.find_input(self.workspace, year)
        loaded_kit = self.kit
        with stages.stage(_("Đọc và kiểm tra {file}", file=path)):
            data = self.load(path)  # once: it may be saved meanwhile
            digest = outputs.sha256(data)
            workbook = sheets.read_bytes(data, path)
            records, found = checks.check_year(loaded_kit, workbook, year)
        chosen = (one for one in self._choice.diagnostics if one.place.file == workbook.file)
        about = (*chosen, *about_identity(loaded_kit, workbook.identity, path))
        return ReadYear(path, digest, records, (*about, *found), workbook.identity)

    def load(self, path: Path) -> bytes:
        """Return the bytes of a workbook. Raises WorkbookError, as `sheets.file_type.load` does."""
        return sheets.file_type.load(path)

    def is_comparable(self, earlier: int, year: int) -> bool:
        """Return whether the workbook of an ``earlier`` year is of the kit and of the unit that ``year`` is of.

        Raises:
            ReportgenError: one of them cannot be read at all.
        """
        unit = self.read(year).identity.unit
        path = workspace.find_input(self.workspace, earlier)
        # Of another kit it need not be read: what this kit finds wrong in it is nobody's mistake.
        return is_comparable(self.workspace, self.kit, path, self._identity(earlier, path), unit)

    def _identity(self, year: int, path: Path) -> sheets.Identity:
        known = self._read.get(year)
        return known.identity if isinstance(known, ReadYear) else sheets.identity_of(path)


class Samples(Workspace, frozen=True):
    """A workspace whose workbooks are the samples that come with the program."""

    @property
    def inputs(self) -> Path:
        """The folder of the samples."""
        return workspace.shipped().inputs
