"""``reportgen collect 2026``: units' workbooks checked, held against each other, added up, answered."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, progress, report, screen
from reportgen.cli.awards.rules import day_of
from reportgen.cli.exits import Exit
from reportgen.language import _, _n

if TYPE_CHECKING:
    from reportgen.diagnostics import Diagnostic
    from reportgen.runs.collect.model import Collected
    from reportgen.workspace import Workspace


On = Annotated[
    date | None,
    typer.Option(
        "--on",
        metavar="NGÀY",
        parser=day_of,
        help="Tính đến ngày này, ví dụ 2026-12-05; nếu không nói: hôm nay.",
        show_default=False,
    ),
]
Rank = Annotated[
    str,
    typer.Option(
        "--rank",
        metavar="SỐ-LIỆU",
        help="Xếp hạng các đơn vị theo số liệu này (tên hoặc tiêu đề).",
        show_default=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ xem trên màn hình, không ghi tệp nào.")]
IntoInputs = Annotated[
    bool,
    typer.Option(
        "--into-inputs",
        help="Ghi số tổng hợp vào inputs/NĂM.xlsx; ô đã có người điền hay sửa thì giữ nguyên.",
    ),
]
Freeze = Annotated[
    bool,
    typer.Option("--freeze", help="Chốt số liệu: ghi lại ngày, mã băm của từng sổ và đơn vị còn thiếu."),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Chốt lại, hoặc lập lại cả tệp đã sửa tay (bản đã sửa giữ thành TÊN.cu.…)."),
]
Jobs = Annotated[int, options.jobs_option("Số tiến trình chạy song song; 0: mọi nhân của máy.")]


def collect(
    year: options.Year,
    on: On = None,
    rank: Rank = "",
    dry_run: DryRun = False,
    into_inputs: IntoInputs = False,
    freeze: Freeze = False,
    force: Force = False,
    jobs: Jobs = 0,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Thu sổ của các đơn vị cấp dưới: ai chưa gửi, sổ nào sai, số nào lạ; cộng lại và soạn thư trả lời."""
    from reportgen.cli import collect_table
    from reportgen.runs.collect import collect as run
    from reportgen.runs.collect import listing, table
    from reportgen.runs.collect.model import CollectRequest
    from reportgen.runs.collect.writing import WriteRequest, Written, write
    from reportgen.workspace import find

    if dry_run and (into_inputs or freeze):
        raise typer.BadParameter(_("không dùng cùng với --into-inputs, --freeze."), param_hint="--dry-run")
    workspace = find(folder)
    with progress.bar(wanted=not (quiet or as_json), title=_("Đang đọc sổ của các đơn vị")) as advance:
        made = run.collect(CollectRequest(workspace, year, on or date.today(), kit, jobs), advance)
    ranking = table.rank(made, rank) if rank else None
    wanted = WriteRequest(rank, into_inputs, freeze, force)
    stored = Written() if dry_run else write(workspace, made, wanted)
    written, about = stored.files, (*made.diagnostics, *stored.diagnostics)
    if as_json:
        report.echo_json({**listing.as_json(made, rank), "written": [path.as_posix() for path in written]})
        return _exit(made, about)
    if not quiet:
        for line in collect_table.lines(made, screen.width_of(sys.stdout)):
            report.echo_result(line)
        for line in collect_table.ranking(ranking) if ranking else ():
            report.echo_result(line)
    report.show(about, quiet=quiet)
    if not quiet:
        _say(workspace, made, written)
    return _exit(made, about)


def _say(workspace: Workspace, made: Collected, written: Sequence[Path]) -> None:
    added = len(made.totals[""].added)
    counted = _n("Đã cộng {added}/{count} đơn vị.", made.totals[""].senders, added=added)
    report.echo_paths(written)
    if written:
        folder = workspace.output(made.year)
        counted += " " + _("Đã ghi {count} tệp trong {folder}.", count=len(written), folder=folder)
    report.echo_status(counted)


def _exit(made: Collected, about: Iterable[Diagnostic]) -> Exit:
    from reportgen.diagnostics import has_errors
    from reportgen.runs.collect.model import Status

    sound = all(state.status is Status.RECEIVED for state in made.states) and not made.strays
    return Exit.DONE if sound and not has_errors(tuple(about)) else Exit.MEND
