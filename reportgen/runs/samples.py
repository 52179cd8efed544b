"""What the program ships: kits, each with the sample years whose workbooks say so; laid out by ``init``."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen import kit, sheets, workspace
from reportgen.kit.model import Kit
from reportgen.workspace import InitResult, Workspace


class LaidOut(Struct, frozen=True):
    """A workspace that was laid out with a kit, and the newest of its sample years; None where the kit has none."""

    files: InitResult
    kit: str
    year: int | None


def lay_out(folder: Path, kit_name: str = "") -> LaidOut:
    """Lay out a workspace at ``folder``: a kit, the kits that it is built on, and its sample years.

    Without a name it is the default kit, or where the program has but one, that. Files that are there are kept.

    Raises:
        WorkspaceError: there is no such kit; the folder cannot be written, or is a file.
    """
    shipped = workspace.shipped()
    own = workspace.kit_folder(shipped, kit_name or _default(shipped))
    years = sample_years(own)
    laid = workspace.init(folder, [each.name for each in kit.folders_of(own)], years)
    return LaidOut(laid, own.name, max(years, default=None))


def _default(shipped: Workspace) -> str:
    names = workspace.kit_names(shipped.templates)
    return workspace.DEFAULT_KIT if workspace.DEFAULT_KIT in names else ""


def sample_years(folder: Path) -> tuple[int, ...]:
    """Return the sample years of the kit in ``folder``; a workbook that says no kit is of the kit that is no other's.

    Raises:
        KitError: the kit, or one that it is built on, cannot be read.
    """
    built_on = len(kit.folders_of(folder)) > 1
    return tuple(year for year, name in _carried().items() if name == folder.name or not (name or built_on))


def samples_of(own: Kit) -> tuple[int, ...]:
    """Return the sample years that a kit can read: its own, and those of the kits that it is built on."""
    names = ("", own.name, *(folder.name for folder in own.folders))
    return tuple(year for year, name in _carried().items() if name in names)


def _carried() -> dict[int, str]:
    """Return each sample year with the kit that its workbook says, "" where it says none."""
    shipped = workspace.shipped()
    known = [year for year in workspace.years(shipped) if year in workspace.SAMPLE_YEARS]
    return {year: sheets.identity_of(workspace.find_input(shipped, year)).kit for year in known}
