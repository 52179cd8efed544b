"""What becomes of a year's papers: files made anew, kept as a person edited them, or kept aside; stored all or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen import __version__, checks, kit, outputs, plugins, source_date, workspace
from reportgen.diagnostics import Diagnostic
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions
from reportgen.outputs import Manifest
from reportgen.runs.context import CheckedYear, YearContext
from reportgen.runs.convert import to_pdf
from reportgen.runs.pdf_options import pdf_options
from reportgen.runs.request import (
    BuildRequest,
    BuildResult,
    Diagnostics,
    DocumentFormat,
    Progress,
    SayFirst,
    silent,
    unsaid,
)
from reportgen.workspace import Workspace

# --- the files of one paper ----------------------------------------------------------------------


class StoredDocument(Struct, frozen=True):
    """One document: its files by name, those without bytes to be removed, and what stays as a person edited it.

    ``kept`` says of each file that stays whether it would be made otherwise now; ``aside`` gives a file that a
    person edited and that is made anew → where it is kept; ``origins`` PDF → SHA-256 of its DOCX.  ``printed`` is
    the document's name → what it prints of which figure; nothing of one that a person edited.
    """

    files: Mapping[str, bytes | None]
    kept: Mapping[Path, bool]
    diagnostics: Diagnostics
    printed: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    aside: Mapping[Path, Path] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


def paper_of(
    order: BuildRequest, target: Path, data: bytes, made: Manifest, pdf: PdfOptions = PLAIN_PDF
) -> StoredDocument:
    """Return the files of one document: as it is made now, or as a person has edited it."""
    if not outputs.is_edited_now(target, made, data):
        return _make(order.formats, target, data, pdf)
    if order.force:
        return _remake(order.formats, target, data, pdf)
    return _keep(order, target, data, (made, pdf))


def _make(
    formats: tuple[DocumentFormat, ...], target: Path, data: bytes, options: PdfOptions
) -> StoredDocument:
    files: dict[str, bytes | None] = {target.name: data} if DocumentFormat.DOCX in formats else {}
    if DocumentFormat.PDF not in formats:
        return StoredDocument(files, {}, ())
    pdf, found = to_pdf(data, target, options)
    name = target.with_suffix(".pdf").name
    return StoredDocument({**files, name: pdf}, {}, found, origins={name: outputs.sha256(data)})


def _remake(
    formats: tuple[DocumentFormat, ...], target: Path, data: bytes, options: PdfOptions
) -> StoredDocument:
    """Return a document that is made anew although a person has edited it: what he did is kept aside."""
    paper = _make(formats, target, data, options)
    if target.name not in paper.files:
        return paper
    edited = target.read_bytes()
    aside = outputs.aside(target, edited)
    return replace(paper, files={aside.name: edited, **paper.files}, aside={target: aside})


def _keep(
    order: BuildRequest, target: Path, data: bytes, state: tuple[Manifest, PdfOptions]
) -> StoredDocument:
    """Return a document as a person has edited it, with its PDF; ``data`` is as it would be made now."""
    made, options = state
    outdated = outputs.is_outdated(target, made, data)
    if DocumentFormat.PDF not in order.formats:
        about = (outputs.kept_note(target, made), *outputs.edited_notes(target, made, data))
        return StoredDocument({}, {target: outdated}, about)
    about = (outputs.kept_note(target, made), *((outputs.outdated_note(target),) if outdated else ()))
    digest = outputs.sha256_of(target)
    pdf, found = to_pdf(
        target, target, options
    )  # by its path: what a person has put there is read up to a limit
    name = target.with_suffix(".pdf").name
    origins = {name: digest}
    return StoredDocument({name: pdf}, {target: outdated}, (*about, *found), origins=origins)


# --- store ---------------------------------------------------------------------------------------


class StoreOptions(Struct, frozen=True):
    """How papers are put into ``folder``: whose they are, what is to be said first, what else they come from."""

    order: BuildRequest
    year: CheckedYear
    folder: Path
    say_first: SayFirst = unsaid
    others: tuple[Path, ...] = ()

    def store(self, papers: Sequence[StoredDocument]) -> BuildResult:
        """Store all papers, or none; first say which edited files are made anew.

        Raises:
            ReportgenError: a file cannot be written.
        """
        sources = _sources(self.order, self.year, self.others)
        provenance = _provenance(self.order.workspace, self.year, papers)
        done = store_papers(self.folder, papers, sources, self.say_first, provenance)
        return replace(done, diagnostics=_once((*self.year.diagnostics, *done.diagnostics)))


def store_papers(
    folder: Path,
    papers: Sequence[StoredDocument],
    sources: outputs.Sources,
    say_first: SayFirst = unsaid,
    provenance: outputs.Provenance = outputs.NO_FIGURES,
) -> BuildResult:
    """Store papers made from ``sources``: all of them, or none; first say which edited files are made anew.

    Raises:
        ReportgenError: a file cannot be written.
    """
    files = {name: data for paper in papers for name, data in paper.files.items()}
    aside = {path: place for paper in papers for path, place in paper.aside.items()}
    kept = {path: outdated for paper in papers for path, outdated in paper.kept.items()}
    dropped = tuple(outputs.dropped_note(path, place) for path, place in aside.items())
    if dropped:
        say_first(dropped)
    about = outputs.Particulars(
        kept={path.name: outdated for path, outdated in kept.items()},
        aside={path.name: place.name for path, place in aside.items()},
        origins={name: digest for paper in papers for name, digest in paper.origins.items()},
    )
    outputs.store(folder, files, sources, about, provenance)
    made = tuple(folder / name for name, data in files.items() if data is not None)
    made = tuple(path for path in made if path not in aside.values())
    told = _once(found for paper in papers for found in paper.diagnostics)  # two papers may share a template
    return BuildResult(folder, made, tuple(kept), told, dropped)


def _once(told: Iterable[Diagnostic]) -> Diagnostics:
    return tuple(dict.fromkeys(told))


def _provenance(
    workspace: Workspace, year: CheckedYear, papers: Iterable[StoredDocument]
) -> outputs.Provenance:
    from reportgen import explain  # `check` does not need it

    figures = {
        own.name: explain.record(own, lambda file: workspace.inside(Path(file))) for own in year.figures
    }
    printed = {name: texts for paper in papers for name, texts in paper.printed.items() if texts}
    return outputs.Provenance(figures, printed)


def _sources(order: BuildRequest, year: CheckedYear, others: tuple[Path, ...] = ()) -> outputs.Sources:
    rules, bound = year.kit, year.packet
    catalogue = () if rules.awards is None else kit.layers(rules.awards.catalogue, rules.folders)
    used = (
        *(folder / workspace.KIT_FILE for folder in rules.folders),
        *(() if bound is None else (*kit.layers(bound.source, rules.folders), bound.front)),
        *catalogue,
        *(document.template for document in rules.documents),
        *others,
    )
    return outputs.Sources(
        year=order.year,
        kit=rules.name,
        version=__version__,
        date=source_date.seconds(),
        plugins=plugins.versions(plugins.FILTERS),
        inputs=_sums(order.workspace, year.inputs, year.digests),
        templates=_sums(order.workspace, used),
        confirmations=tuple(
            (own.of.inside, own.value, own.reason)
            for own in checks.used_confirmations(year.data.confirmations, year.diagnostics)
        ),
        made_for=outputs.MadeFor(order.key, order.only, order.formats) if order.key else None,
    )


def _sums(workspace: Workspace, paths: Iterable[Path], known: Mapping[Path, str] = {}) -> dict[str, str]:
    """Return path in the workspace → SHA-256, as it was when it was read where that is ``known``."""
    return {workspace.inside(path): known.get(path) or outputs.sha256_of(path) for path in paths}


# --- papers beside the year's documents ------------------------------------------------------------


class ExtraPapers(Struct, frozen=True):
    """Papers beside the kit's documents: the ``folder`` they go to, file name → DOCX, and what they come from."""

    folder: Path
    papers: Mapping[str, bytes]
    sources: tuple[Path, ...] = ()


def publish(
    order: BuildRequest,
    year: YearContext,
    extra: ExtraPapers,
    progress: Progress = silent,
    say_first: SayFirst = unsaid,
) -> BuildResult:
    """Lay the papers of ``extra`` out and store them as ``build`` does: all or none, edited ones kept.

    Raises:
        ReportgenError: a paper cannot be laid out, or a file not written.
    """
    outputs.recover(extra.folder)
    made = outputs.read_manifest(extra.folder)
    papers = []
    for done, (name, data) in enumerate(extra.papers.items()):
        progress(done, len(extra.papers), name)
        target = extra.folder / f"{name}.docx"
        papers.append(paper_of(order, target, data, made, pdf_options(order, year.kit)))
    progress(len(extra.papers), len(extra.papers), "")
    figureless = replace(year.year, figures=())  # the year's own manifest has them
    return StoreOptions(order, figureless, extra.folder, say_first, extra.sources).store(papers)


def put(
    order: BuildRequest,
    year: YearContext,
    files: Mapping[str, bytes],
    docx: tuple[str, bytes] | None,
    about: Diagnostics,
    say_first: SayFirst = unsaid,
) -> BuildResult:
    """Store ready files beside the year's documents, and one DOCX that stays where a person edited it: all or none.

    Raises:
        ReportgenError: a file cannot be written.
    """
    folder = order.workspace.output(order.year)
    papers = [StoredDocument(files, {}, about)]
    if docx is not None:
        made = outputs.read_manifest(folder)
        papers.append(
            paper_of(replace(order, formats=(DocumentFormat.DOCX,)), folder / docx[0], docx[1], made)
        )
    return StoreOptions(order, year.year, folder, say_first).store(papers)
