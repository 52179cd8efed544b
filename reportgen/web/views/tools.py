"""Any Word file that is dropped: held against the format, fixed in a copy after a look at the difference, laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

from starlette.responses import Response

from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import ReportgenError
from reportgen.language import _
from reportgen.layout.pdf_options import PdfOptions
from reportgen.pdf_standard import ARCHIVE
from reportgen.runs.convert import lay_out_pdf, locate
from reportgen.runs.lint import FIXED, LintedFile, LintRequest, lint_bytes
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.jobs import Progress
from reportgen.web.pages import page
from reportgen.web.sending import sent, zipped
from reportgen.web.shelf import Drop

KIND = "tools"
LINT, FIX, PDF = "lint", "fix", "pdf"
MOST_LINES = 4_000
"""Lines of a difference that are shown."""

Work = Callable[[Drop, int], Mapping[str, Any]]


def tools_page(ask: Ask) -> Response:
    """Return the page."""
    return page(ask, "tools")


def dropped(ask: Ask) -> Response:
    """Take Word files, and begin with what is asked for: a look at their format, or their PDFs."""
    return _begin(ask, ask.office.shelf.put(KIND, ask.files))


def more(ask: Ask) -> Response:
    """Go on with files that were dropped before."""
    return _begin(ask, _drop(ask))


def _begin(ask: Ask, own: Drop) -> Response:
    what = ask.text("what")
    work = _WORKS.get(what)
    if work is None:
        raise NotThereError

    def run(advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        found: list[Mapping[str, Any]] = []
        for number, path in enumerate(own.files):
            advance(number, len(own.files), path.name)
            found.append({"file": path.name, **_one(work, own, number)})
        own.told[what] = found
        return {"drop": own.name, "what": what}, ()

    begun = ask.office.jobs.start(what, run)
    return plain({"job": None if begun is None else begun.number, "drop": own.name, "what": what})


def _one(work: Work, own: Drop, number: int) -> Mapping[str, Any]:
    """Return what became of one file: one that is no Word file must not stop the others."""
    try:
        return work(own, number)
    except ReportgenError as trouble:
        return {"diagnostics": _told(own, trouble.diagnostics)}
    except Exception as defect:  # noqa: BLE001 - whatever a file from anywhere brings about
        message = _("Đọc tệp này thì chương trình gặp lỗi: {reason}.", reason=type(defect).__name__)
        return {"diagnostics": _told(own, (error("defect", message),))}


def _lint(own: Drop, number: int) -> Mapping[str, Any]:
    run, _fixed = lint_bytes(own.files[number].read_bytes(), own.files[number].name, LintRequest())
    return _linted(own, run)


def _fix(own: Drop, number: int) -> Mapping[str, Any]:
    path = own.files[number]
    run, fixed = lint_bytes(path.read_bytes(), path.name, LintRequest(fix=True))
    if fixed is not None:
        own.put(_key(number, FIX), fixed)
    lines = run.difference.splitlines()
    return {**_linted(own, run), "made": fixed is not None, "difference": lines[:MOST_LINES]}


def _linted(own: Drop, run: LintedFile) -> Mapping[str, Any]:
    papers = () if run.report is None else run.report.papers
    name = "" if run.report is None else run.report.file
    return {
        "papers": [one.diagnostic(name).message for one in papers],
        "changes": _told(own, run.changes),
        "diagnostics": _told(own, (*run.found, *run.trouble)),
        "waived": 0 if run.report is None else len(run.report.waived),
    }


def _pdf(own: Drop, number: int) -> Mapping[str, Any]:
    path = own.files[number]
    made = lay_out_pdf(path.read_bytes(), path.name, options=PdfOptions(ARCHIVE))
    own.put(_key(number, PDF), made.pdf)
    return {
        "made": True,
        "pages": made.pages,
        "verdict": made.fidelity.verdict,
        "said": made.fidelity.in_words(),
        "diagnostics": _told(own, locate(made.diagnostics, Path(path.name))),
    }


_WORKS: Mapping[str, Work] = {LINT: _lint, FIX: _fix, PDF: _pdf}


def _told(own: Drop, found: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[dict[str, str]]:
    return [{key: own.shown(text) for key, text in one.as_json().items()} for one in found]


def results(ask: Ask) -> Response:
    """Return what was found in the files, or made of them."""
    own = _drop(ask)
    what = ask.text("what")
    if what not in own.told:
        raise NotThereError
    return plain({"drop": own.name, "what": what, "files": own.told[what]})


def download(ask: Ask) -> Response:
    """Return a fixed copy, or a PDF."""
    own, what, number = _drop(ask), str(ask.parts["what"]), int(ask.parts["number"])
    data = own.made(_key(number, what)) if what in (FIX, PDF) else None
    if data is None or number >= len(own.files):
        raise NotThereError
    return sent(data, _name(own, number, what))


def download_all(ask: Ask) -> Response:
    """Return all that was made as a zip."""
    own, what = _drop(ask), str(ask.parts["what"])
    files = dict(_all(own, what)) if what in (FIX, PDF) else {}
    if not files:
        raise NotThereError
    return sent(zipped(files.items()), _("ban-pdf.zip") if what == PDF else _("ban-da-sua.zip"))


def _all(own: Drop, what: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes; of two with one name the later one has its number."""
    names: set[str] = set()
    for number in range(len(own.files)):
        data = own.made(_key(number, what))
        if data is not None:
            name = _name(own, number, what)
            if name.casefold() in names:
                name = f"{PurePath(name).stem}-{number + 1}{PurePath(name).suffix}"
            names.add(name.casefold())
            yield name, data


def _drop(ask: Ask) -> Drop:
    own = ask.office.shelf.get(KIND, ask.text("drop") or str(ask.parts.get("drop", "")))
    if own is None:
        raise NotThereError
    return own


def _key(number: int, what: str) -> str:
    return f"{number}-{what}"


def _name(own: Drop, number: int, what: str) -> str:
    stem = own.files[number].stem
    return f"{stem}.pdf" if what == PDF else f"{stem}{FIXED}.docx"


GET = {
    "/tools": tools_page,
    "/api/tools": results,
    "/tools/{drop}/{what}/{number:int}": download,
    "/tools/{drop}/{what}/all.zip": download_all,
}
POST = {
    "/api/tools": dropped,
    "/api/tools/more": more,
}
