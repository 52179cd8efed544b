"""``reportgen preview``: one document as its template would fill it now, away from the year's papers."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen import fill, outputs, paths
from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.errors import TemplateError, WorkspaceError
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.layout.pdf_options import PdfOptions
from reportgen.runs.context import YearContext, newest_context
from reportgen.runs.convert import to_pdf
from reportgen.runs.omission import refuse
from reportgen.runs.papers import fit_names, no_such_document
from reportgen.runs.pdf_options import standard_of
from reportgen.runs.templates import review_template
from reportgen.runs.vocabulary import shapes
from reportgen.runs.years import Years

FOLDER = "xem-truoc"


class Preview(Struct, frozen=True):
    """Where the DOCX is, and beside it the PDF; whose figures are in it; what there is to say of both."""

    docx: Path
    year: int
    diagnostics: tuple[Diagnostic, ...]


def preview_document(years: Years, typed: str, year: int | None = None, each: str = "") -> Preview:
    """Make a document of the kit, or a template that is being written, for looking at.

    Args:
        years: the workspace and its kit.
        typed: the document's name, or the path of a template.
        year: whose figures; None for the newest year that has no error, else the samples.
        each: the list that a template of no document is filled for, once for each row.

    Raises:
        ReportgenError: the template, or the year, has something to fix; or a file cannot be written.
    """
    wanted = _document_named(years.kit, typed, each)
    _refuse_mistakes(years.kit, wanted)
    context = newest_context(years, year)
    docx, found = _make(years, wanted, context)
    return Preview(docx, context.data.year, found)


def _document_named(kit: Kit, typed: str, each: str) -> DocumentSpec:
    """Return the document that was named, or one made of the template that was."""
    path = Path(typed)
    for document in kit.documents:
        if document.name == typed or paths.same(document.template, path):
            return document
    if path.suffix.lower() == ".docx":
        return DocumentSpec(path.stem, path.stem, path, each)
    raise WorkspaceError(no_such_document(typed, [document.name for document in kit.documents]))


def _refuse_mistakes(kit: Kit, wanted: DocumentSpec) -> None:
    """Tell everything that is wrong in the template at once, before any of it is filled."""
    found = review_template(wanted.template, wanted.each, shapes(kit))
    if has_errors(found):
        raise TemplateError(found)


def _make(years: Years, wanted: DocumentSpec, year: YearContext) -> tuple[Path, tuple[Diagnostic, ...]]:
    """Return the DOCX as it was stored beside its PDF, and what there is to say of both."""
    first = years.workspace.outputs / FOLDER / f"{wanted.name}.docx"
    outputs.refuse_inputs([first], [wanted.template])
    outputs.recover(first.parent)
    docx = outputs.beside(first)
    refuse(year.kit, wanted, year.template_context, year.data.file)
    data, too_long = fit_names(fill.render(wanted.template, year.template_context, wanted.each), docx)
    pdf, found = to_pdf(data, docx, PdfOptions(standard_of(year.kit)))
    outputs.store_copies(docx.parent, {docx.name: data, docx.with_suffix(".pdf").name: pdf})
    return docx, (*outputs.beside_note(first, docx), *fill.notes(wanted.template), *too_long, *found)
