"""``reportgen preview DOC``: one document as its template would fill it now, away from the year's papers."""

from __future__ import annotations

from typing import Annotated

import typer

from reportgen.cli import completion, options, report
from reportgen.cli.exits import after
from reportgen.language import _

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
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Lập thử một văn bản (Word và PDF) vào outputs/xem-truoc; các văn bản của năm không bị đụng tới."""
    from reportgen.runs.preview import preview_document  # heavy; --help must answer at once
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    options.path_of(document)  # nothing typed at all is told as such
    made = preview_document(Years(find(folder), kit, year), document, year, each)
    docx, found = made.docx, made.diagnostics
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_result(str(docx))
        report.echo_result(str(docx.with_suffix(".pdf")))
        report.echo_status(_("Bản xem thử với số liệu năm {year}.", year=made.year))
    return after(found)
