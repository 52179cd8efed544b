"""``reportgen packet 2023``: the meeting's papers in one PDF, for the screen or for printing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import copies_table, options, report, screen
from reportgen.cli.build import Force, first, summary, untold_diagnostics
from reportgen.cli.exits import Exit, after

if TYPE_CHECKING:
    from reportgen.runs.packet import BoundPacket

Number = Annotated[bool, typer.Option("--number", help="Đánh số trang chung của cả tập ở chân trang.")]
Duplex = Annotated[
    bool, typer.Option("--duplex", help="Để in hai mặt: mỗi tài liệu bắt đầu ở trang bên phải.")
]
Booklet = Annotated[
    bool, typer.Option("--booklet", help="Làm thêm bản in thành sách A5 (hai trang trên một mặt giấy A4).")
]
Docx = Annotated[bool, typer.Option("--docx", help="Làm thêm bìa, mục lục, chương trình thành tệp Word.")]
CopiesList = Annotated[
    bool, typer.Option("--copies-list", help="Chỉ tính số tờ giấy phải in cho số khách mời, không ghi tệp.")
]

IncludeSecret = Annotated[
    bool, typer.Option("--include-secret", help="Gộp cả văn bản có độ mật; không nói thì để riêng.")
]


def packet(
    year: options.Year,
    number: Number = False,
    duplex: Duplex = False,
    booklet: Booklet = False,
    docx: Docx = False,
    copies_list: CopiesList = False,
    include_secret: IncludeSecret = False,
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
    """Gộp tài liệu hội nghị của năm thành một tệp PDF: bìa, mục lục, rồi từng tài liệu."""
    from reportgen.runs.packet import PacketOptions, bind, store
    from reportgen.runs.request import BuildRequest
    from reportgen.workspace import find

    order = BuildRequest(find(folder), year, kit, force=force, pdf_standard=pdf_standard)
    wish = PacketOptions(number, duplex, booklet, docx, include_secret)
    ready = bind(order, wish)
    if not as_json:
        report.show(ready.standing, quiet=quiet)  # before it is bound: there is still time to stop
    if copies_list:
        _tell_copies(ready, as_json=as_json)
        return Exit.DONE
    done = store(order, ready, wish, first(quiet=quiet or as_json))
    found = untold_diagnostics(done, as_json=as_json)
    report.show((*ready.standing, *found) if as_json else found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_paths(done.made)
        report.echo_status(summary(done))
    return after(done.diagnostics)


def _tell_copies(ready: BoundPacket, *, as_json: bool) -> None:
    from reportgen.runs.packet import copies_list, lines

    if as_json:
        made = {"copies": ready.copies, "papers": copies_list(ready)}
        report.echo_json(made)
        return
    for line in copies_table.lines(list(lines(ready)), screen.width_of(sys.stdout)):
        report.echo_result(line)
