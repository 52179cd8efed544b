"""``reportgen build 2023``: check, then write every document of the kit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import completion, options, report, units
from reportgen.cli import verbose as telling
from reportgen.cli.exits import Exit, after
from reportgen.cli.progress import bar
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.request import BuildRequest, BuildResult, Diagnostics, SayFirst

FORMATS = ("docx", "pdf", "xlsx")


def _formats(chosen: list[str]) -> list[str]:
    if any(name.lower() not in FORMATS for name in chosen):
        raise typer.BadParameter(" | ".join(FORMATS))
    return [name.lower() for name in chosen]


Only = Annotated[
    list[str],
    typer.Option(
        "--only",
        metavar="TÊN",
        help="Chỉ lập văn bản này (dùng được nhiều lần).",
        show_default=False,
        autocompletion=completion.documents,
    ),
]
Formats = Annotated[
    list[str],
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help="Chỉ ghi tệp loại này; nếu không nói: mọi loại.",
        callback=_formats,
        show_default=False,
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", help="Lập lại cả những tệp đã sửa tay; bản đã sửa giữ thành TÊN.cu.docx (.xlsx)."
    ),
]
AttachSource = Annotated[
    bool, typer.Option("--attach-source", help="Đặt sổ số liệu vào trong tệp PDF (chuẩn PDF/A-3).")
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Lập lại mỗi khi mẫu, bộ mẫu hay sổ được ghi; Ctrl-C để dừng.")
]


def build(
    year: options.Year,
    only: Only = [],  # noqa: B006 - typer reads the default, nobody changes it
    formats: Formats = [],  # noqa: B006
    force: Force = False,
    watch: Watch = False,
    pdf_standard: options.Standard = None,
    attach_source: AttachSource = False,
    of_units: units.Units = [],  # noqa: B006
    jobs: units.Jobs = None,
    scheduler: units.Scheduler = "",
    store: units.Store = "",
    tls_ca: units.TlsCa = None,
    tls_cert: units.TlsCert = None,
    tls_key: units.TlsKey = None,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Kiểm tra sổ số liệu rồi lập mọi văn bản của năm vào outputs/NĂM (Word và PDF)."""
    from reportgen.runs.request import BuildRequest, DocumentFormat
    from reportgen.workspace import find

    crew = units.Crew(tuple(of_units), jobs, scheduler, store, (tls_ca, tls_cert, tls_key))
    crew.refuse_contradictions(watch=watch)
    wanted = tuple(DocumentFormat(name) for name in FORMATS if not formats or name in formats)
    order = BuildRequest(find(folder), year, kit, tuple(only), wanted, force, pdf_standard, attach_source)
    if of_units:
        return units.build(order, crew, as_json=as_json, quiet=quiet)

    def make(wanted: BuildRequest) -> Exit:
        return _report(_build(wanted, quiet=quiet or as_json), as_json=as_json, quiet=quiet)

    return _watch(order, make) if watch else make(order)


def _watch(order: BuildRequest, make: Callable[[BuildRequest], object]) -> Exit:
    """Build after each save, until Ctrl-C."""
    from reportgen.cli import watch

    report.echo_status(_("Đang theo dõi sổ và mẫu; nhấn Ctrl-C để dừng."))
    watch.watch(order, watch.changes(order), make)
    return Exit.DONE


def _build(order: BuildRequest, *, quiet: bool) -> BuildResult:
    from reportgen.runs import forks
    from reportgen.runs.build import build_year

    processes = 1 if telling.is_listening() else forks.processes()  # what is told then comes in order
    with bar(wanted=not quiet) as advance:
        return build_year(order, advance, first(quiet=quiet), processes)


def first(*, quiet: bool) -> SayFirst:
    """Return what tells, before anything is written, which edited files are made anew."""

    def say(dropped: Diagnostics) -> None:
        report.show(dropped, quiet=quiet)

    return say


def untold_diagnostics(done: BuildResult, *, as_json: bool) -> Diagnostics:
    """Return what is still to be told of a run: to programs all of it at once."""
    return (*done.dropped, *done.diagnostics) if as_json else done.diagnostics


def _report(done: BuildResult, *, as_json: bool, quiet: bool) -> Exit:
    report.show(untold_diagnostics(done, as_json=as_json), as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.echo_paths(done.made)
        report.echo_status(summary(done))
    return after(done.diagnostics)


def summary(done: BuildResult) -> str:
    """Return the line that ends a build: how many files, how many were left as they are, which papers are secret."""
    parts = [_("Đã lập {count} tệp trong {folder}.", count=len(done.made), folder=done.folder)]
    if done.kept:
        parts.append(_("Giữ nguyên {count} tệp đã sửa tay.", count=len(done.kept)))
    if done.secret:
        parts.append(_("Văn bản mật: {papers}.", papers=", ".join(done.secret)))
    return " ".join(parts)
