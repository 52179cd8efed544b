"""The papers: which are made, in which formats, how far it is; what a person edited, against what would be made."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from starlette.responses import Response

from reportgen import outputs, paths
from reportgen.diagnostics import Diagnostic
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.text import text_of
from reportgen.runs.build import build_year
from reportgen.runs.context import context_of
from reportgen.runs.omission import is_left_out
from reportgen.runs.papers import fill_document
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.years import Years
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.jobs import Progress
from reportgen.web.kits import kit_of
from reportgen.web.pages import page
from reportgen.web.pictures import keep_before

CONTEXT = 3
"""Lines around a difference."""


def papers(ask: Ask) -> Response:
    """Return the page: the kit's papers, which of them are there, which a person edited."""
    folder = ask.workspace.output(ask.year)
    made = outputs.read_manifest(folder)
    listed = [
        {
            "name": own.name,
            "title": own.title,
            "made": f"{own.name}.docx" in made.outputs or f"{own.name}.xlsx" in made.outputs,
            "edited": any(
                outputs.is_edited(folder / f"{own.name}{kind}", made) for kind in (".docx", ".xlsx")
            ),
        }
        for own in kit_of(ask.workspace, ask.year).made
    ]
    return page(ask, "build", papers=listed, formats=[one.value for one in DocumentFormat])


def start(ask: Ask) -> Response:
    """Start a build; of what a person edited, only what is named in ``anew`` is made anew."""
    known = {own.name for own in kit_of(ask.workspace, ask.year).made}
    only = tuple(name for name in ask.texts("only") if name in known)
    formats = tuple(one for one in DocumentFormat if one.value in ask.texts("formats")) or tuple(
        DocumentFormat
    )
    order = BuildRequest(ask.workspace, ask.year, only=only, formats=formats, force=ask.flag("force"))

    def work(advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        keep_before(order.workspace.output(order.year))
        done = build_year(order, advance)
        made = [path.name for path in done.made]
        kept = [path.name for path in done.kept]
        return {"year": order.year, "made": made, "kept": kept}, (*done.dropped, *done.diagnostics)

    begun = ask.office.jobs.start("build", work)
    return plain({"job": None if begun is None else begun.number})


def cancel(ask: Ask) -> Response:
    """Ask for the end of a job."""
    ask.office.jobs.cancel(ask.number("job", 0, 1_000_000))
    return plain({})


def job(ask: Ask) -> Response:
    """Return how it stands with a job."""
    found = ask.office.jobs.get(int(ask.parts["number"]))
    if found is None:
        raise NotThereError
    return plain(found)


def difference(ask: Ask) -> Response:
    """Return the text of an edited paper beside what would be made now, line by line."""
    name = str(ask.parts["name"])
    year = context_of(Years(ask.workspace, "", ask.year), ask.year)
    spec = next((own for own in year.kit.documents if own.name == name), None)
    path = ask.workspace.output(ask.year) / f"{name}.docx"
    if spec is None or not path.is_file() or is_left_out(year.kit, spec, year.template_context):
        raise NotThereError
    fresh = fill_document(year.kit, spec, year.template_context, year.data)[0]
    made, edited = _lines(fresh), _lines(path.read_bytes())
    return plain({"name": name, "title": spec.title, "rows": list(_rows(made, edited))})


def _lines(docx: bytes) -> list[str]:
    """Return the paragraphs of a Word file that say something."""
    body = Archive(docx).xml("word/document.xml")
    texts = (text_of(own) for own in (() if body is None else body.iter("{*}p")))
    return [line for text in texts if (line := " ".join(text.split()))]


def _rows(made: list[str], edited: list[str]) -> list[dict[str, str]]:
    """Return pairs of lines: what is made on the left, what a person wrote on the right."""
    found: list[dict[str, str]] = []
    matcher = difflib.SequenceMatcher(None, made, edited, autojunk=False)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        found.append({"kind": "gap", "left": "", "right": ""})
        for kind, a, b, c, d in group:
            left, right = made[a:b], edited[c:d]
            for at in range(max(len(left), len(right))):
                own = left[at] if at < len(left) else ""
                other = right[at] if at < len(right) else ""
                found.append({"kind": kind, "left": own, "right": other})
    return found[1:]


def open_paper(ask: Ask) -> Response:
    """Let the system open a paper."""
    return plain({"opened": ask.office.open_file(file_of(ask, str(ask.parts["name"])))})


def file_of(ask: Ask, name: str) -> Path:
    """Return a file of the year's papers by its name.

    Raises:
        NotThereError: the manifest does not know it, it is gone, or it is no file of this folder.
    """
    folder = ask.workspace.output(ask.year)
    path = folder / name
    known = paths.is_name_everywhere(name) and name in outputs.read_manifest(folder).outputs
    if not known or not path.is_file() or not paths.is_within(path, ask.workspace.root):
        raise NotThereError
    return path


GET = {
    "/year/{year}/build": papers,
    "/api/job/{number:int}": job,
    "/api/year/{year}/difference/{name}": difference,
}
POST = {
    "/api/year/{year}/build": start,
    "/api/job/cancel": cancel,
    "/api/year/{year}/paper/{name}/open": open_paper,
}
