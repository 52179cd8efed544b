"""``reportgen build 2026 --units all``: the papers of many units, on this PC or on a cluster."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from reportgen.cli import grouping, options, report
from reportgen.cli import verbose as telling
from reportgen.cli.exits import Exit, after
from reportgen.cli.progress import bar
from reportgen.diagnostics import Severity
from reportgen.language import _, decimal

if TYPE_CHECKING:
    from reportgen.runs.fleet.build import Hire
    from reportgen.runs.fleet.model import FleetResult, Standing, UnitOutcome
    from reportgen.runs.request import BuildRequest


Units = Annotated[
    list[str],
    typer.Option(
        "--units",
        metavar="all|MÃ",
        help="Lập văn bản của các đơn vị vào outputs/NĂM/don-vi/MÃ: all là mọi đơn vị, hoặc mã đơn vị"
        " (dùng được nhiều lần).",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    options.jobs_option("Cùng với --units: số tiến trình chạy song song; 0: mọi nhân của máy."),
]
Scheduler = Annotated[
    str,
    typer.Option(
        "--scheduler",
        metavar="ĐỊA-CHỈ",
        help="Cùng với --units: làm trên cụm máy Dask có bộ điều phối ở tls://MÁY:8786"
        " (tcp:// chỉ dùng trong một máy).",
        show_default=False,
    ),
]
Store = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="URL",
        help="Cùng với --scheduler: ghi văn bản vào thư mục chung ở URL này (fsspec), không gửi về máy này.",
        show_default=False,
    ),
]


TlsCa = Annotated[
    Path | None, options.file_option("--tls-ca", "Chứng thư của nơi cấp, để nhận ra bộ điều phối (PEM).")
]
TlsCert = Annotated[
    Path | None, options.file_option("--tls-cert", "Chứng thư của máy này, để bộ điều phối nhận ra (PEM).")
]
TlsKey = Annotated[Path | None, options.file_option("--tls-key", "Khóa riêng của chứng thư ấy (PEM).")]


class Crew(Struct, frozen=True):
    """For which units, and who makes their papers: so many processes of this PC, or the workers of a cluster."""

    units: tuple[str, ...]
    jobs: int | None
    scheduler: str
    store: str
    tls: tuple[Path | None, Path | None, Path | None]

    def refuse_contradictions(self, *, watch: bool) -> None:
        """Refuse options that say nothing without another one, or that go against one another.

        Raises:
            BadParameter: the command was typed wrongly.
        """
        of_units = {"--jobs": self.jobs is not None, "--scheduler": bool(self.scheduler)}
        of_cluster = {"--store": bool(self.store), "--tls-ca, --tls-cert, --tls-key": any(self.tls)}
        _refuse(of_units, bool(self.units), _("chỉ dùng cùng với --units."))
        _refuse(of_cluster, bool(self.scheduler), _("chỉ dùng cùng với --scheduler."))
        _refuse({"--watch": watch}, not self.units, _("không dùng cùng với --units."))
        _refuse({"--jobs": self.jobs is not None}, not self.scheduler, _("không dùng cùng với --scheduler."))

    def hire(self) -> Hire:
        """Return who makes the papers.

        Raises:
            BadParameter: the scheduler's address is none, or is not to be trusted.
        """
        from reportgen.runs.fleet.build import on_this_pc

        if not self.scheduler:
            return on_this_pc(self.jobs or 0, partial(telling.listen, telling.is_listening()))
        from reportgen.runs.fleet.cluster import ClusterAddress, on_cluster, refusal

        address = ClusterAddress(self.scheduler, *self.tls)
        if why := refusal(address):
            raise typer.BadParameter(why, param_hint="--scheduler")
        return on_cluster(address, self.store)


def _refuse(given: dict[str, bool], allowed: bool, why: str) -> None:
    for name, is_given in given.items():
        if is_given and not allowed:
            raise typer.BadParameter(why, param_hint=name)


def build(order: BuildRequest, crew: Crew, *, as_json: bool, quiet: bool) -> Exit:
    """Build for all units that are asked for, and tell what became of them."""
    from reportgen.collect.received import FOLDER
    from reportgen.runs.fleet.build import build_units
    from reportgen.runs.fleet.model import FleetRequest

    asked = FleetRequest(
        order.workspace,
        order.year,
        crew.units,
        order.kit,
        order.only,
        order.formats,
        order.force,
        order.pdf_standard,
        order.attach_source,
    )
    with _telling(wanted=not quiet and not as_json) as tell:
        done = build_units(asked, crew.hire(), tell)
    if as_json:
        report.echo_json(list(_as_json(done)))
    else:
        _show(
            done,
            f"{crew.store.rstrip('/')}/{order.year}/{FOLDER}" if crew.store else str(done.folder),
            quiet=quiet,
        )
    return _exit(done)


@contextmanager
def _telling(*, wanted: bool) -> Iterator[Callable[[Standing], None]]:
    """Give what is told how far it is: a bar with how fast, how long yet and how many failed."""
    began: list[float] = []
    with bar(wanted=wanted, title=_("Đang tìm sổ của các đơn vị")) as advance:

        def tell(standing: Standing) -> None:
            now = time.monotonic()
            if not began:
                began.append(now)  # the first time the units are known, and none is made yet
            advance(standing.done, standing.total, pace(standing, now - began[0]))

        yield tell


def pace(standing: Standing, seconds: float) -> str:
    """Return how fast it goes, how long it takes yet, how many failed, and which unit was the last."""
    parts = []
    busy = standing.done - standing.current - standing.failed
    if busy and seconds > 0:
        rate = decimal(standing.files / seconds, 1)
        left = round((standing.total - standing.done) * seconds / busy)
        parts = [_("{rate} tệp mỗi giây", rate=rate), _("còn {time}", time=f"{left // 60}:{left % 60:02}")]
    if standing.failed:
        parts.append(_("{count} đơn vị không lập được", count=standing.failed))
    return " · ".join([*parts, standing.last] if standing.last else parts)


def _as_json(done: FleetResult) -> Iterator[dict[str, str]]:
    """Yield what there is to say as one build says it, what is of a unit with its code."""
    yield from (found.as_json() for found in done.diagnostics)
    for unit in done.units:
        yield from (found.as_json() | {"unit": unit.code} for found in unit.diagnostics)


def _show(done: FleetResult, folder: str, *, quiet: bool) -> None:
    from reportgen.runs.fleet.model import State

    made, failed = done.of(State.MADE), done.of(State.FAILED)
    of_made = [one for unit in made for one in unit.diagnostics if one.severity is not Severity.NOTE]
    report.show([*done.diagnostics, *of_made], quiet=quiet)
    if not quiet:
        report.echo_paths([path for unit in made for path in unit.made])
    if failed:
        report.echo_status(_("Không lập được văn bản của {count} đơn vị:", count=len(failed)))
        for unit in failed:
            _say_why(unit)
    if not quiet:
        report.echo_status(summary(done, folder))


def _say_why(unit: UnitOutcome) -> None:
    """Say of a unit that failed how much is wrong, and the worst of it with its place."""
    wrong = [one for one in unit.diagnostics if one.severity is Severity.ERROR] or list(unit.diagnostics)
    report.echo_status(f"{unit.code}  {unit.name}: {report.count_in_words(wrong)}")
    for line in report.in_lines(grouping.DiagnosticGroup(wrong[0], (wrong[0],)), None) if wrong else ():
        report.echo_status(f"  {line}")


def summary(done: FleetResult, folder: str) -> str:
    """Return the line that ends a build of many units into ``folder``."""
    from reportgen.runs.fleet.model import State

    made, current, failed = (len(done.of(state)) for state in State)
    files = sum(len(unit.made) for unit in done.units)
    kept = sum(len(unit.kept) for unit in done.units)
    parts = [
        _(
            "Đã lập văn bản của {made} đơn vị ({files} tệp) trong {folder}.",
            made=made,
            files=files,
            folder=folder,
        )
    ]
    if current:
        parts.append(_("{count} đơn vị đã có văn bản đúng như sổ.", count=current))
    if kept:
        parts.append(_("Giữ nguyên {count} tệp đã sửa tay.", count=kept))
    if failed:
        parts.append(_("Không lập được: {count} đơn vị.", count=failed))
    return " ".join(parts)


def _exit(done: FleetResult) -> Exit:
    from reportgen.runs.fleet.model import State

    if failed := len(done.of(State.FAILED)):
        return Exit.PARTLY if failed < len(done.units) else Exit.MEND
    return after((*done.diagnostics, *(one for unit in done.units for one in unit.diagnostics)))
