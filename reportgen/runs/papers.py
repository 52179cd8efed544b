"""The documents of the kit as Word files: chosen, filled, long names fitted; nothing is stored here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import fill, outputs, stages, suggest
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.errors import WorkspaceError
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.language import _
from reportgen.layout.pdf_options import PdfOptions
from reportgen.records import YearData
from reportgen.runs.context import CheckedYear, YearContext
from reportgen.runs.omission import is_left_out, remainder
from reportgen.runs.pdf_options import pdf_options
from reportgen.runs.request import BuildRequest, Diagnostics
from reportgen.runs.storing import StoredDocument, paper_of


def chosen_documents(kit: Kit, only: tuple[str, ...]) -> tuple[DocumentSpec, ...]:
    """Return the documents named by ``only``, in the kit's order; all of them when it names none."""
    known = list(kit.titles)
    if wrong := [name for name in only if name not in known]:
        raise WorkspaceError([no_such_document(name, known) for name in wrong])
    return tuple(document for document in kit.documents if not only or document.name in only)


def no_such_document(name: str, known: list[str]) -> Diagnostic:
    """Return that the kit has no document ``name``, with the nearest of the ``known`` ones."""
    message = _("Bộ mẫu không có văn bản nào tên là “{name}”.", name=name)
    hint = suggest.did_you_mean(name, known) or _("Các văn bản: {names}.", names=", ".join(known))
    return error("no-such-document", message, hint=hint)


class PaperOptions(Struct, frozen=True):
    """How the papers of a year are made: for which order, of what, which were ``made`` before, how their PDFs are."""

    order: BuildRequest
    year: CheckedYear
    context: Mapping[str, object]
    made: outputs.Manifest
    pdf: PdfOptions

    def paper(self, document: DocumentSpec) -> StoredDocument:
        """Return what becomes of a document: made anew, kept as a person edited it, or left out.

        Raises:
            ReportgenError: its template cannot be filled, or the paper not laid out.
        """
        kit = self.year.kit
        target = self.order.workspace.output(self.order.year) / f"{document.name}.docx"
        if is_left_out(kit, document, self.context):
            left = remainder(target, self.made)
            return StoredDocument(dict.fromkeys(left.gone), dict.fromkeys(left.kept, True), left.diagnostics)
        docx, printed = fill_document(kit, document, self.context)
        data, too_long = fit_names(docx, target)
        paper = paper_of(self.order, target, data, self.made, self.pdf)
        about = (*fill.notes(document.template), *(() if paper.kept else too_long), *paper.diagnostics)
        texts = {} if paper.kept else {document.name: printed.texts()}
        return replace(paper, diagnostics=about, printed=texts)


def papers(
    order: BuildRequest, year: CheckedYear, documents: Sequence[DocumentSpec], context: Mapping[str, object]
) -> list[Callable[[], StoredDocument]]:
    """Return what makes each document; `PaperOptions.paper` says what it gives, and raises."""
    made = outputs.read_manifest(order.workspace.output(order.year))
    pdf = pdf_options(order, year.kit, year.data.file, year.years.load)
    options = PaperOptions(order, year, context, made, pdf)
    return [partial(options.paper, document) for document in documents]


def fill_document(
    kit: Kit, document: DocumentSpec, context: Mapping[str, object], cells: YearData | None = None
) -> tuple[bytes, fill.PrintedTexts]:
    """Return a document's DOCX, and what it prints of which figure; with ``cells``, also of which cell.

    Raises:
        ReportgenError: its template cannot be filled.
    """
    printed = fill.PrintedTexts()
    watched = fill.watch_context(context, kit.awards.sheet if kit.awards else "", printed)
    if cells is not None:
        watched = fill.watch_cells(watched, cells, printed)
    with stages.stage(_("Điền mẫu {file}", file=document.template)):
        return fill.render(document.template, watched, document.each), printed


def fit_names(docx: bytes, target: Path) -> tuple[bytes, Diagnostics]:
    """Return the DOCX with long names set smaller where its styles ask for it, and those still too long."""
    from reportgen.fitting.paragraphs import fit_paragraphs  # measures with the layout's fonts

    data, found = fit_paragraphs(docx)
    return data, tuple(_too_long(each.text, target) for each in found)


def _too_long(text: str, target: Path) -> Diagnostic:
    message = _("“{words}” quá dài, chữ nhỏ nhất cũng không vừa chỗ.", words=text)
    hint = _("Viết gọn lại trong sổ số liệu, hoặc sửa tay trong tệp Word.")
    return warning("certificate-too-long", message, Place(str(target), paragraph=text), hint)


def document_docx(year: YearContext, name: str, target: Path) -> bytes:
    """Return the DOCX of the kit's document ``name`` as ``build`` makes it for ``target``.

    Raises:
        ReportgenError: its template cannot be filled.
    """
    spec = next(one for one in year.kit.documents if one.name == name)
    return fit_names(fill.render(spec.template, year.template_context, spec.each), target)[0]
