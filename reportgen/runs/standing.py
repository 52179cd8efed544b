"""How it stands with a year: what is wrong in its workbook, what is made, what a person edited."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs
from reportgen.diagnostics import Severity
from reportgen.errors import ReportgenError
from reportgen.outputs import Manifest
from reportgen.runs.context import read_year
from reportgen.runs.request import Diagnostics
from reportgen.runs.years import Years
from reportgen.workspace import Workspace


class Standing(Struct, frozen=True):
    """How it stands with a year.

    Args:
        year: the year.
        errors: what must be mended in its workbook; ``questions`` of them are answered on the sheet of answers.
        warnings: what is to be looked at.
        made: names of the documents that are there.
        edited: those that a person has edited.
        is_outdated: whether the workbook or the kit is another one than when they were made.
        is_interrupted: whether a command was stopped while it wrote them.
        unread: why the workbook cannot be read at all.
    """

    year: int
    errors: int = 0
    questions: int = 0
    warnings: int = 0
    made: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    is_outdated: bool = False
    is_interrupted: bool = False
    unread: Diagnostics = ()


def standing(years: Years, year: int) -> Standing:
    """Return how it stands with a year; a workbook that cannot be read is told, not raised."""
    folder = years.workspace.output(year)
    made = outputs.read_manifest(folder)
    there = tuple(name for name in made.outputs if (folder / name).is_file())
    edited = tuple(
        name for name in there if name.endswith((".docx", ".xlsx")) and outputs.is_edited(folder / name, made)
    )
    known = Standing(
        year,
        made=there,
        edited=edited,
        is_outdated=bool(there) and is_outdated(years.workspace, made),
        is_interrupted=outputs.is_interrupted(folder),
    )
    try:
        found = read_year(years, year).diagnostics
    except ReportgenError as problem:
        return replace(known, unread=problem.diagnostics)
    wrong = [one for one in found if one.severity is Severity.ERROR]
    return replace(
        known,
        errors=sum(not one.is_question for one in wrong),
        questions=sum(one.is_question for one in wrong),
        warnings=sum(one.severity is Severity.WARNING for one in found),
    )


def is_outdated(workspace: Workspace, made: Manifest) -> bool:
    """Return whether a file from which the documents were made is not what it was then."""
    for sources in (made.head.get("inputs"), made.head.get("templates")):
        for name, digest in sources.items() if isinstance(sources, dict) else ():
            path = workspace.root / str(name)
            if not path.is_file() or outputs.sha256_of(path) != digest:
                return True
    return False
