"""The kits of a workspace: what each is for, and whose workbooks are which."""

from __future__ import annotations

from msgspec import Struct

from reportgen import kit
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.runs.which_kit import choose
from reportgen.workspace import Workspace, kit_names, years


class ListedKit(Struct, frozen=True):
    """A kit: its title, its papers, the years whose workbooks are of it; ``trouble`` where it cannot be read."""

    name: str
    title: str = ""
    version: str = ""
    papers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    collects: bool = False
    trouble: tuple[Diagnostic, ...] = ()


def kits_of(workspace: Workspace) -> tuple[ListedKit, ...]:
    """Return the kits by name."""
    of_kit: dict[str, list[int]] = {}
    for year in years(workspace):
        try:
            of_kit.setdefault(choose(workspace, year=year).folder.name, []).append(year)
        except ReportgenError:  # nothing tells its kit, which the page of its workbook says
            continue
    return tuple(_listed(workspace, name, of_kit.get(name, ())) for name in kit_names(workspace.templates))


def _listed(workspace: Workspace, name: str, own: tuple[int, ...] | list[int]) -> ListedKit:
    try:
        read = kit.load(workspace.templates / name)
    except ReportgenError as trouble:
        return ListedKit(name, years=tuple(own), trouble=trouble.diagnostics)
    papers = tuple(read.titles[one.name] for one in read.made)
    return ListedKit(name, read.title, read.version, papers, tuple(own), read.collect is not None)
