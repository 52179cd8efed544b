"""Units of a superior: their blank workbooks, and what they have sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.api.arguments import Folder, workspace_of
from reportgen.language import speaking
from reportgen.pdf_standard import parse

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.diagnostics import Diagnostic
    from reportgen.runs.collect.blank import UnitWorkbooks
    from reportgen.runs.collect.model import Collected
    from reportgen.runs.fleet.model import FleetResult


class CollectResult(Struct, frozen=True):
    """What has come and what it comes to, the files that were written, and what there is to say of all of it."""

    collected: Collected
    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def new_units(
    workspace: Folder, year: int, kit: str = "", *, units: Iterable[str] = (), language: str = ""
) -> UnitWorkbooks:
    """Make blank workbooks for the units of the list, each with its code and name, into ``outputs/<year>/gui-don-vi``.

    Args:
        workspace: the superior's folder, with the list ``don-vi.toml``.
        year: the workbooks'.
        kit: the folder's name under ``templates/``; "" is the one that says how units are added.
        units: codes or names; none: all that send.
        language: of the messages.

    Raises:
        ReportgenError: the list or the kit cannot be read, or a file not written.
    """
    from reportgen.runs.collect.blank import new_unit_workbooks

    with speaking(language):
        return new_unit_workbooks(workspace_of(workspace), year, tuple(units), kit)


def build_units(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    units: Iterable[str] = ("all",),
    only: Iterable[str] = (),
    formats: Iterable[str] = ("docx", "pdf", "xlsx"),
    force: bool = False,
    pdf_standard: str = "",
    attach_source: bool = False,
    jobs: int = 1,
    language: str = "",
) -> FleetResult:
    """Make every unit's documents in ``outputs/<year>/don-vi/<code>``, as `build` does; one that fails stops no other.

    Args:
        workspace: the superior's folder, with the list ``don-vi.toml``.
        year: the workbooks'.
        kit: the folder's name under ``templates/``; "" is the one that says how units are added.
        units: codes; "all" is every unit.
        only: names of documents; none: all of them.
        formats: "docx", "pdf", "xlsx", or some of them.
        force: make DOCX and XLSX files anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        pdf_standard: as of `build`.
        attach_source: put each unit's workbook into its PDFs.
        jobs: so many processes; 0: one for each core.
        language: of the messages.

    Raises:
        ReportgenError: the list, the kit or what is asked for is wrong; nothing has been written.
        ValueError: there is no such format, standard or language.
    """
    from reportgen.runs.fleet.build import build_units as build_all
    from reportgen.runs.fleet.build import on_this_pc
    from reportgen.runs.fleet.model import FleetRequest
    from reportgen.runs.request import DocumentFormat

    wanted = tuple(DocumentFormat(name) for name in formats)
    with speaking(language):
        request = FleetRequest(
            workspace_of(workspace),
            year,
            tuple(units),
            kit,
            tuple(only),
            wanted,
            force,
            parse(pdf_standard) if pdf_standard else None,
            attach_source,
        )
        return build_all(request, on_this_pc(jobs))


def collect_units(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    on: date | None = None,
    rank: str = "",
    write: bool = True,
    into_inputs: bool = False,
    freeze: bool = False,
    force: bool = False,
    jobs: int = 1,
    language: str = "",
) -> CollectResult:
    """Read, check and add up the workbooks that units have sent, as ``reportgen collect`` does.

    Args:
        workspace: the superior's folder; the workbooks are in ``inputs/<year>/don-vi``.
        year: the workbooks'.
        kit: the folder's name under ``templates/``; "" is the superior's own.
        on: the day on which it stands so; today without.
        rank: a figure's name or title, for a ranking in the papers.
        write: write the papers, the replies and the superior's workbook.
        into_inputs: the sums go into ``inputs/<year>.xlsx``, never over what a person has filled.
        freeze: what has come is the cut-off.
        force: make an edited paper anew, and the cut-off once more.
        jobs: processes; 0: one for each core.
        language: of the messages.

    Raises:
        ReportgenError: the list or the kit cannot be read, or a file not written.
    """
    from reportgen.runs.collect.collect import collect
    from reportgen.runs.collect.model import CollectRequest
    from reportgen.runs.collect.writing import WriteRequest
    from reportgen.runs.collect.writing import write as write_files

    with speaking(language):
        own = workspace_of(workspace)
        made = collect(CollectRequest(own, year, on or date.today(), kit, jobs))
        if not write:
            return CollectResult(made, (), made.diagnostics)
        written = write_files(own, made, WriteRequest(rank, into_inputs, freeze, force))
        return CollectResult(made, written.files, (*made.diagnostics, *written.diagnostics))
