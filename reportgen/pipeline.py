"""One year's papers: fill what `year_run` has read and decided, lay it out, store it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import (
    __version__,
    awards,
    check,
    fill,
    omission,
    outputs,
    workspace,
    year_run,
)
from reportgen.conversion import laid_out
from reportgen.diagnostics import Diagnostic, Place, error, has_errors, warning
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.language import _
from reportgen.records import YearData
from reportgen.workspace import Workspace
from reportgen.year_run import Year

if TYPE_CHECKING:
    from reportgen.explain import Explained
    from reportgen.packet.model import PacketSpec

Diagnostics = tuple[Diagnostic, ...]
Progress = Callable[[int, int, str], None]
"""Called with the steps done, all steps, and the title of the document that is being made."""


class Format(StrEnum):
    """A file format of the documents."""

    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: ``only`` names documents (none: all of them), ``formats`` the files of each.

    With ``force``, DOCX files that a person has edited are made anew.
    """

    workspace: Workspace
    year: int
    kit: str = ""
    only: tuple[str, ...] = ()
    formats: tuple[Format, ...] = (Format.DOCX, Format.PDF)
    force: bool = False


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: the files as they now are, those left as a person edited them, what there is to say."""

    folder: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    diagnostics: Diagnostics


def examine(place: Workspace, year: int, kit_name: str = "") -> Diagnostics:
    """Return everything there is to mend or to know in the workbook of ``year``.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    return year_run.read(place, year, kit_name).diagnostics


def build(order: Order, progress: Progress = lambda _done, _total, _title: None) -> Build:
    """Make the documents of a year; all of them are stored, or none.

    Raises:
        ReportgenError: there is something to mend; nothing has been written.
    """
    year = year_run.read(order.workspace, order.year, order.kit)
    _refuse_errors(year.diagnostics)
    documents = _chosen(year.kit, order.only)
    year, names = year_run.with_names(order.workspace, year)
    papers = tuple(_papers(order, year.kit, documents, names, progress))
    omitted = [own for own in documents if omission.is_empty(own.lists, names)]
    about = omission.notes(year.kit, omitted, year.data.file)
    return _store(order, replace(year, diagnostics=(*year.diagnostics, *about)), papers)


def _refuse_errors(diagnostics: Diagnostics) -> None:
    if has_errors(diagnostics):
        raise ReportgenError(diagnostics)


# --- fill and lay out --------------------------------------------------------------------------


def _chosen(rules: Kit, only: tuple[str, ...]) -> tuple[DocumentSpec, ...]:
    """Return the documents named by ``only``, in the kit's order; all of them when it names none."""
    known = [document.name for document in rules.documents]
    if wrong := [name for name in only if name not in known]:
        raise WorkspaceError([no_such_document(name, known) for name in wrong])
    return tuple(document for document in rules.documents if not only or document.name in only)


def no_such_document(name: str, known: list[str]) -> Diagnostic:
    """Return that the kit has no document ``name``, with the nearest of the ``known`` ones."""
    message = _("Bộ mẫu không có văn bản nào tên là “{name}”.", name=name)
    near = difflib.get_close_matches(name, known, 1)
    hint = (
        _("Có phải “{near}”?", near=near[0]) if near else _("Các văn bản: {names}.", names=", ".join(known))
    )
    return error("no-such-document", message, hint=hint)


@dataclass(frozen=True, slots=True)
class _Paper:
    """One document: its files by name, those without bytes to be removed, and what stays as a person edited it."""

    files: Mapping[str, bytes | None]
    kept: tuple[Path, ...]
    diagnostics: Diagnostics
    printed: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """The document's name → what it prints of which figure; nothing of one that a person edited."""


def _papers(
    order: Order,
    rules: Kit,
    documents: Sequence[DocumentSpec],
    names: Mapping[str, object],
    progress: Progress,
) -> Iterator[_Paper]:
    folder = order.workspace.output(order.year)
    made = outputs.read_manifest(folder)
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        target = folder / f"{document.name}.docx"
        if omission.is_empty(document.lists, names):
            left = omission.remainder(target, made)
            yield _Paper(dict.fromkeys(left.gone), left.kept, left.diagnostics)
            continue
        docx, printed = filled(rules, document, names)
        data, too_long = fitted(docx, target)
        kept = not order.force and outputs.is_edited(target, made, data)
        about = (outputs.kept_note(target, made),) if kept else too_long
        about = (*fill.notes(document.template), *about)
        paper = _paper(order.formats, target, None if kept else data, about)
        yield paper if kept else replace(paper, printed={document.name: printed.texts()})
    progress(len(documents), len(documents), "")


def filled(
    rules: Kit, document: DocumentSpec, names: Mapping[str, object], cells: YearData | None = None
) -> tuple[bytes, fill.Printed]:
    """Return a document's DOCX, and what it prints of which figure; with ``cells``, also of which cell.

    Raises:
        ReportgenError: its template cannot be filled.
    """
    printed = fill.Printed()
    noting = fill.noting(names, rules.awards.sheet if rules.awards else "", printed)
    if cells is not None:
        noting = fill.noting_cells(noting, cells, printed)
    return fill.render(document.template, noting, document.each), printed


def fitted(docx: bytes, target: Path) -> tuple[bytes, Diagnostics]:
    """Return the DOCX with long names set smaller where its styles ask for it, and those still too long."""
    from reportgen.certificates.shrink import shrunk  # measures with the layout's fonts

    data, found = shrunk(docx)
    return data, tuple(_too_long(each.text, target) for each in found)


def _too_long(text: str, target: Path) -> Diagnostic:
    message = _("“{words}” quá dài, chữ nhỏ nhất cũng không vừa chỗ.", words=text)
    hint = _("Viết gọn lại trong sổ số liệu, hoặc sửa tay trong tệp Word.")
    return warning("certificate-too-long", message, Place(str(target), paragraph=text), hint)


def _paper(formats: tuple[Format, ...], target: Path, data: bytes | None, about: Diagnostics) -> _Paper:
    """Return the files of one document; without ``data``, those that come from the DOCX that is kept."""
    files = {target.name: data} if data is not None and Format.DOCX in formats else {}
    kept = (target,) if data is None else ()
    if Format.PDF not in formats:
        return _Paper(files, kept, about)
    pdf, found = _pdf(target, data)
    pdf_name = target.with_suffix(".pdf").name
    return _Paper({**files, pdf_name: pdf}, kept, (*about, *found))


def _pdf(target: Path, data: bytes | None) -> tuple[bytes, Diagnostics]:
    """Return the PDF of ``data``, or of the DOCX that stands at ``target``."""
    from reportgen import layout  # heavy, and `check` does not need it

    if data is None:
        kept = layout.convert(target)
        return kept.pdf, kept.diagnostics
    return laid_out(data, target)


# --- store -------------------------------------------------------------------------------------


def _store(order: Order, year: Year, papers: Sequence[_Paper]) -> Build:
    return _stored(order, papers, year, order.workspace.output(order.year))


def _stored(
    order: Order, papers: Sequence[_Paper], year: Year, folder: Path, others: tuple[Path, ...] = ()
) -> Build:
    files = {name: data for paper in papers for name, data in paper.files.items()}
    kept = tuple(path for paper in papers for path in paper.kept)
    provenance = _provenance(order.workspace, year, papers)
    outputs.store(folder, files, _sources(order, year, others), (path.name for path in kept), provenance)
    told = (*year.diagnostics, *(found for paper in papers for found in paper.diagnostics))
    about = tuple(dict.fromkeys(told))  # two papers may share a template
    made = tuple(folder / name for name, data in files.items() if data is not None)
    return Build(folder, made, kept, about)


def _provenance(place: Workspace, year: Year, papers: Iterable[_Paper]) -> outputs.Provenance:
    from reportgen import explain  # `check` does not need it

    figures = {own.name: explain.recorded(own, lambda file: place.inside(Path(file))) for own in year.figures}
    printed = {name: texts for paper in papers for name, texts in paper.printed.items() if texts}
    return outputs.Provenance(figures, printed)


def _sources(order: Order, year: Year, others: tuple[Path, ...] = ()) -> outputs.Sources:
    rules, bound = year.kit, year.packet
    catalogue = () if rules.awards is None else (rules.awards.catalogue,)
    used = (
        rules.folder / workspace.KIT_FILE,
        *(() if bound is None else (bound.source, bound.front)),
        *catalogue,
        *(document.template for document in rules.documents),
        *others,
    )
    return outputs.Sources(
        year=order.year,
        kit=rules.name,
        version=__version__,
        inputs=_sums(order.workspace, year.inputs),
        templates=_sums(order.workspace, used),
        confirmations=tuple(
            (own.of.inside, own.value, own.reason)
            for own in check.used(year.data.confirmations, year.diagnostics)
        ),
    )


def _sums(place: Workspace, paths: Iterable[Path]) -> dict[str, str]:
    return {place.inside(path): outputs.sha256_of(path) for path in paths}


# --- papers made elsewhere from the same year ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Material:
    """A year that has no error, for papers that are no documents of the kit: ``names`` is what templates see."""

    kit: Kit
    data: YearData
    awards: awards.AwardList | None
    names: Mapping[str, object]
    year: Year

    @property
    def figures(self) -> tuple[Explained, ...]:
        """Every figure of the year and all that it comes from."""
        return self.year.figures

    @property
    def packet(self) -> PacketSpec | None:
        """How the meeting's papers are bound; None where the kit says nothing of it."""
        return self.year.packet


def material(order: Order) -> Material:
    """Return what the papers of a year are made from; ``order.only`` and ``order.formats`` do not matter here.

    Raises:
        ReportgenError: there is something to mend.
    """
    year = year_run.read(order.workspace, order.year, order.kit)
    _refuse_errors(year.diagnostics)
    decided = year.decision.list if year.decision else None
    year, names = year_run.with_names(order.workspace, year)
    return Material(year.kit, year.data, decided, names, year)


@dataclass(frozen=True, slots=True)
class Extra:
    """Papers beside the kit's documents: the ``folder`` they go to, file name → DOCX, and what they come from."""

    folder: Path
    papers: Mapping[str, bytes]
    sources: tuple[Path, ...] = ()


def publish(
    order: Order, year: Material, extra: Extra, progress: Progress = lambda _done, _total, _title: None
) -> Build:
    """Lay the papers of ``extra`` out and store them as ``build`` does: all or none, edited ones kept.

    Raises:
        ReportgenError: a paper cannot be laid out, or a file not written.
    """
    made = outputs.read_manifest(extra.folder)
    papers = []
    for done, (name, data) in enumerate(extra.papers.items()):
        progress(done, len(extra.papers), name)
        target = extra.folder / f"{name}.docx"
        kept = not order.force and outputs.is_edited(target, made, data)
        about = (outputs.kept_note(target, made),) if kept else ()
        papers.append(_paper(order.formats, target, None if kept else data, about))
    progress(len(extra.papers), len(extra.papers), "")
    figureless = replace(year.year, figures=())  # the year's own manifest has them
    return _stored(order, papers, figureless, extra.folder, extra.sources)


def document(year: Material, name: str, target: Path) -> bytes:
    """Return the DOCX of the kit's document ``name`` as ``build`` makes it for ``target``.

    Raises:
        ReportgenError: its template cannot be filled.
    """
    spec = next(one for one in year.kit.documents if one.name == name)
    return fitted(fill.render(spec.template, year.names, spec.each), target)[0]


def put(
    order: Order, year: Material, files: Mapping[str, bytes], kept: tuple[Path, ...], about: Diagnostics
) -> Build:
    """Store ready files beside the year's documents: all or none.

    Raises:
        ReportgenError: a file cannot be written.
    """
    papers = [_Paper(files, kept, about)]
    return _stored(order, papers, year.year, order.workspace.output(order.year))
