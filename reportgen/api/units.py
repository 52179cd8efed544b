"""Units of a superior: their blank workbooks, and what they have sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.api.arguments import Folder, workspace_of
from reportgen.language import speaking

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.diagnostics import Diagnostic
    from reportgen.runs.collect.blank import UnitWorkbooks
    from reportgen.runs.collect.model import Collected


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
