"""One year's papers: fill what `year_run` has read and decided, lay it out, store it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import awards, fill, omission, outputs, source_date, suggest, year_run
from reportgen.diagnostics import Diagnostic, Place, error, has_errors, warning
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.language import _
from reportgen.records import YearData
from reportgen.storing import Build, Diagnostics, Format, Order, Paper, SayFirst, Storing, paper_of, unsaid
from reportgen.workspace import Workspace
from reportgen.year_run import Year

if TYPE_CHECKING:
    from reportgen.explain import Explained
    from reportgen.packet.model import PacketSpec

__all__ = [
    "Build",
    "Extra",
    "Format",
    "Material",
    "Order",
    "build",
    "document",
    "examine",
    "filled",
    "fitted",
    "material",
    "no_such_document",
    "publish",
    "put",
]

Progress = Callable[[int, int, str], None]
"""Called with the steps done, all steps, and the title of the document that is being made."""


def silent(_done: int, _total: int, _title: str) -> None:
    """Tell of no progress."""


def examine(place: Workspace, year: int, kit_name: str = "") -> Diagnostics:
    """Return everything there is to mend or to know in the workbook of ``year``.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    return year_run.read(place, year, kit_name).diagnostics


def build(order: Order, progress: Progress = silent, say_first: SayFirst = unsaid) -> Build:
    """Make the documents of a year; all of them are stored, or none.

    Raises:
        ReportgenError: there is something to mend; nothing has been written.
    """
    outputs.recover(order.workspace.output(order.year))
    source_date.seconds()  # one that is wrong is told before anything is made
    year = year_run.read(order.workspace, order.year, order.kit)
    _refuse_errors(year.diagnostics)
    documents = _chosen(year.kit, order.only)
    year, names = year_run.with_names(order.workspace, year)
    papers = tuple(_papers(order, year.kit, documents, names, progress))
    omitted = [own for own in documents if omission.is_empty(own.lists, names)]
    about = omission.notes(year.kit, omitted, year.data.file)
    year = replace(year, diagnostics=(*year.diagnostics, *about))
    return Storing(order, year, order.workspace.output(order.year), say_first).stored(papers)


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
    hint = suggest.did_you_mean(name, known) or _("Các văn bản: {names}.", names=", ".join(known))
    return error("no-such-document", message, hint=hint)


def _papers(
    order: Order,
    rules: Kit,
    documents: Sequence[DocumentSpec],
    names: Mapping[str, object],
    progress: Progress,
) -> Iterator[Paper]:
    folder = order.workspace.output(order.year)
    made = outputs.read_manifest(folder)
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        target = folder / f"{document.name}.docx"
        if omission.is_empty(document.lists, names):
            left = omission.remainder(target, made)
            yield Paper(dict.fromkeys(left.gone), dict.fromkeys(left.kept, True), left.diagnostics)
            continue
        docx, printed = filled(rules, document, names)
        data, too_long = fitted(docx, target)
        paper = paper_of(order, target, data, made)
        about = (*fill.notes(document.template), *(() if paper.kept else too_long), *paper.diagnostics)
        texts = {} if paper.kept else {document.name: printed.texts()}
        yield replace(paper, diagnostics=about, printed=texts)
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
    order: Order,
    year: Material,
    extra: Extra,
    progress: Progress = silent,
    say_first: SayFirst = unsaid,
) -> Build:
    """Lay the papers of ``extra`` out and store them as ``build`` does: all or none, edited ones kept.

    Raises:
        ReportgenError: a paper cannot be laid out, or a file not written.
    """
    outputs.recover(extra.folder)
    made = outputs.read_manifest(extra.folder)
    papers = []
    for done, (name, data) in enumerate(extra.papers.items()):
        progress(done, len(extra.papers), name)
        papers.append(paper_of(order, extra.folder / f"{name}.docx", data, made))
    progress(len(extra.papers), len(extra.papers), "")
    figureless = replace(year.year, figures=())  # the year's own manifest has them
    return Storing(order, figureless, extra.folder, say_first, extra.sources).stored(papers)


def document(year: Material, name: str, target: Path) -> bytes:
    """Return the DOCX of the kit's document ``name`` as ``build`` makes it for ``target``.

    Raises:
        ReportgenError: its template cannot be filled.
    """
    spec = next(one for one in year.kit.documents if one.name == name)
    return fitted(fill.render(spec.template, year.names, spec.each), target)[0]


def put(
    order: Order,
    year: Material,
    files: Mapping[str, bytes],
    docx: tuple[str, bytes] | None,
    about: Diagnostics,
    say_first: SayFirst = unsaid,
) -> Build:
    """Store ready files beside the year's documents, and one DOCX that stays where a person edited it: all or none.

    Raises:
        ReportgenError: a file cannot be written.
    """
    folder = order.workspace.output(order.year)
    papers = [Paper(files, {}, about)]
    if docx is not None:
        made = outputs.read_manifest(folder)
        papers.append(paper_of(replace(order, formats=(Format.DOCX,)), folder / docx[0], docx[1], made))
    return Storing(order, year.year, folder, say_first).stored(papers)
