"""``reportgen certificates 2023``: certificates on plain paper, or texts for pre-printed blanks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.build import Force, Formats, first, summary, untold_diagnostics
from reportgen.cli.exits import Exit, after
from reportgen.cli.progress import bar
from reportgen.language import _
from reportgen.units import FURTHEST_OFFSET

if TYPE_CHECKING:
    from reportgen.runs.certificates import Calibration


class PrintForm(StrEnum):
    """How certificates are printed."""

    FULL = "full"
    OVERPRINT = "overprint"


def millimetres(typed: str | float) -> float:
    """Return a distance in millimetres that was typed with a comma or a point."""
    try:
        value = float(str(typed).strip().replace(",", "."))
    except ValueError:
        value = FURTHEST_OFFSET * 2
    if not abs(value) <= FURTHEST_OFFSET:
        raise typer.BadParameter(_("“{typed}” không phải là số mm từ -100 đến 100.", typed=typed))
    return value


FormOption = Annotated[
    PrintForm | None,
    typer.Option(
        "--form",
        metavar="full|overprint",
        parser=options.one_of(PrintForm),
        help="Cả trang có khung, hay chỉ chữ in lên phôi.",
        show_default=False,
    ),
]
Overprint = Annotated[
    bool, typer.Option("--overprint", help="Như --form overprint: chỉ in chữ lên phôi có sẵn.")
]
OffsetX = Annotated[
    float,
    typer.Option(
        "--offset-x",
        metavar="MM",
        parser=millimetres,
        help="Dời chữ sang phải (âm: sang trái), khi in lên phôi.",
    ),
]
OffsetY = Annotated[
    float,
    typer.Option(
        "--offset-y",
        metavar="MM",
        parser=millimetres,
        help="Dời chữ xuống dưới (âm: lên trên), khi in lên phôi.",
    ),
]
Calibrate = Annotated[
    bool, typer.Option("--calibrate", help="Chỉ làm trang thử có thước mm và dấu chữ thập ở chỗ từng phần.")
]
Each = Annotated[bool, typer.Option("--each", help="Mỗi người, mỗi tập thể một tệp.")]
Only = Annotated[
    list[str],
    typer.Option(
        "--only",
        metavar="SỐ|TÊN",
        help="Chỉ người này: số thứ tự ở cột TT của sổ (7, 3-9) hoặc họ tên.",
        show_default=False,
    ),
]

DocumentOption = Annotated[
    str,
    typer.Option(
        "--document",
        metavar="VĂN-BẢN",
        help="Giấy khen theo văn bản này của bộ mẫu (certificates.toml), như của quyết định khác trong năm.",
        show_default=False,
    ),
]


def certificates(
    year: options.Year,
    form: FormOption = None,
    overprint: Overprint = False,
    offset_x: OffsetX = 0.0,
    offset_y: OffsetY = 0.0,
    calibrate: Calibrate = False,
    each: Each = False,
    document: DocumentOption = "",
    only: Only = [],  # noqa: B006 - typer reads the default, nobody changes it
    formats: Formats = [],  # noqa: B006
    force: Force = False,
    pdf_standard: options.Standard = None,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Lập giấy khen vào outputs/NĂM/giay-khen: cả trang có khung, hoặc chỉ chữ để in lên phôi có sẵn."""
    from reportgen.certificates import Offset  # heavy; --help must answer at once
    from reportgen.runs.certificates import (
        CHOSEN,
        CertificateOptions,
        make_calibration,
        print_certificates,
    )
    from reportgen.runs.request import BuildRequest, DocumentFormat
    from reportgen.workspace import find

    wanted = tuple(DocumentFormat(name) for name in ("docx", "pdf") if not formats or name in formats)
    request = BuildRequest(find(folder), year, kit, (), wanted, force, pdf_standard)
    blanks, offset = _form(form, overprint=overprint) is PrintForm.OVERPRINT, Offset(offset_x, offset_y)
    if calibrate:
        return _tell_calibration(make_calibration(request, offset, document), as_json=as_json, quiet=quiet)
    asked = CertificateOptions(blanks, offset, tuple(only), each, document)
    with bar(wanted=not quiet and not as_json) as advance:
        done = print_certificates(request, asked, advance, first(quiet=quiet or as_json))
    about = untold_diagnostics(done, as_json=as_json)
    chosen = [] if as_json else [one for one in about if one.code == CHOSEN]
    report.show([one for one in about if one not in chosen], as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_paths(done.made)
        for one in chosen:  # beside the files, where no other notes hide it
            report.echo_status(one.message)
        report.echo_status(summary(done))
    return after(about)


def _tell_calibration(made: Calibration, *, as_json: bool, quiet: bool) -> Exit:
    report.show(made.diagnostics, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_result(str(made.docx))
        report.echo_result(str(made.docx.with_suffix(".pdf")))
    return after(made.diagnostics)


def _form(form: PrintForm | None, *, overprint: bool) -> PrintForm:
    if overprint and form is PrintForm.FULL:
        raise typer.BadParameter(
            _("--overprint trái với --form full; hãy bỏ một trong hai."), param_hint="--form"
        )
    return PrintForm.OVERPRINT if overprint else form or PrintForm.FULL
