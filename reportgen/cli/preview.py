"""``reportgen preview DOC``: one document as its template would fill it now, away from the year's papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen import paths
from reportgen.cli import completion, options, report
from reportgen.cli.exits import after
from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.errors import TemplateError, WorkspaceError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.kit.model import DocumentSpec, Kit
    from reportgen.runs.context import YearContext
    from reportgen.workspace import Workspace

FOLDER = "xem-truoc"

Document = Annotated[
    str,
    typer.Argument(
        metavar="VĂN-BẢN",
        help="Tên văn bản của bộ mẫu, hoặc một tệp mẫu .docx đang soạn.",
        show_default=False,
        autocompletion=completion.documents,
    ),
]
Year = Annotated[
    int | None,
    options.year_option("Dùng số liệu của năm này; nếu không nói: năm mới nhất không có lỗi, hoặc sổ ví dụ."),
]
Each = Annotated[
    str,
    typer.Option(
        "--each",
        metavar="DANH-SÁCH",
        help="Lặp mẫu cho từng hàng của danh sách này, như khóa each trong kit.toml.",
        show_default=False,
    ),
]


def preview(
    document: Document,
    year: Year = None,
    each: Each = "",
    workspace: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Lập thử một văn bản (Word và PDF) vào outputs/xem-truoc; các văn bản của năm không bị đụng tới."""
    from reportgen import kit as kits  # heavy; --help must answer at once
    from reportgen.cli.template.names import material
    from reportgen.workspace import find, kit_folder

    place = find(workspace)
    rules = kits.load(kit_folder(place, kit))
    wanted = _wanted(rules, document, each)
    _refuse_mistakes(rules, wanted)
    of_year = material(place, kit, year)
    docx, found = _made(place, wanted, of_year)
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.tell(str(docx))
        report.tell(str(docx.with_suffix(".pdf")))
        report.say(_("Bản xem thử với số liệu năm {year}.", year=of_year.data.year))
    return after(found)


def _wanted(rules: Kit, typed: str, each: str) -> DocumentSpec:
    """Return the document that was named, or one made of the template that was."""
    from reportgen.kit.model import DocumentSpec
    from reportgen.runs.papers import no_such_document

    path = options.path_of(typed)
    for document in rules.documents:
        if document.name == typed or paths.same(document.template, path):
            return document
    if path.suffix.lower() == ".docx":
        return DocumentSpec(path.stem, path.stem, path, each)
    raise WorkspaceError(no_such_document(typed, [document.name for document in rules.documents]))


def _refuse_mistakes(rules: Kit, wanted: DocumentSpec) -> None:
    """Tell everything that is wrong in the template at once, before any of it is filled."""
    from reportgen.cli.template.check import reviewed
    from reportgen.cli.template.names import shapes

    found = reviewed(wanted.template, wanted.each, shapes(rules))
    if has_errors(found):
        raise TemplateError(found)


def _made(place: Workspace, wanted: DocumentSpec, year: YearContext) -> tuple[Path, tuple[Diagnostic, ...]]:
    """Return the DOCX as it was stored beside its PDF, and what there is to say of both."""
    from reportgen import fill, outputs
    from reportgen.runs.convert import to_pdf
    from reportgen.runs.omission import refuse
    from reportgen.runs.papers import fit_names

    first = place.outputs / FOLDER / f"{wanted.name}.docx"
    outputs.refuse_inputs([first], [wanted.template])
    outputs.recover(first.parent)
    docx = outputs.beside(first)
    refuse(year.kit, wanted, year.names, year.data.file)
    data, too_long = fit_names(fill.render(wanted.template, year.names, wanted.each), docx)
    pdf, found = to_pdf(data, docx)
    outputs.store_copies(docx.parent, {docx.name: data, docx.with_suffix(".pdf").name: pdf})
    return docx, (*outputs.beside_note(first, docx), *fill.notes(wanted.template), *too_long, *found)
