"""``reportgen awards history NAME``: what a person or a collective received, by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.awards.options import AsJson
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.awards.proposals import Proposal
    from reportgen.runs.awards import AwardHistory

Name = Annotated[
    str,
    typer.Argument(
        metavar="TÊN",
        help="Họ và tên, hoặc tên tập thể; chữ hoa, chữ thường và cách đặt dấu đều được.",
        show_default=False,
    ),
]


def history(
    name: Name,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Cho biết một người hay tập thể được khen thưởng gì, năm nào, theo các sổ trong inputs."""
    from reportgen.runs.awards import award_history
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    found = award_history(Years(find(folder), kit))
    rows = list(found.history.rows_of(name))
    near = () if rows else found.history.nearest(name)
    if as_json:
        report.echo_json(_content(name, found, rows, near))
    else:
        _show(name, found, rows, near)
    return Exit.DONE if rows else Exit.MEND


def _show(name: str, found: AwardHistory, rows: Sequence[tuple[int, Proposal]], near: Sequence[str]) -> None:
    for year, proposal in rows:
        report.echo_result(_line(year, proposal))
    if not rows:
        report.echo_status(_("Không thấy “{name}” trong sổ nào.", name=name))
    if near:
        report.echo_status(_("Có phải là: {names}?", names=", ".join(near)))
    for line in _read(found):
        report.echo_status(line)
    report.show(found.diagnostics)


def _line(year: int, proposal: Proposal) -> str:
    who = f"{proposal.name} ({proposal.unit})" if proposal.unit else proposal.name
    other = _("quyết định của cấp khác: {number}", number=proposal.other_decision)
    return "  ".join((str(year), proposal.wording, who, *([other] if proposal.other_decision else [])))


def _read(found: AwardHistory) -> Iterator[str]:
    """Yield which years were looked at, and which between them have no workbook."""
    years = ", ".join(map(str, sorted(found.history.years)))
    yield _("Đã xem sổ các năm: {years}.", years=years) if years else _("Chưa có sổ của năm nào.")
    if found.without_workbook:
        yield _("Không có sổ năm {years}.", years=", ".join(map(str, found.without_workbook)))


def _content(
    name: str, found: AwardHistory, rows: Sequence[tuple[int, Proposal]], near: Sequence[str]
) -> dict[str, object]:
    return {
        "name": name,
        "received": [_as_json(year, proposal) for year, proposal in rows],
        "years": sorted(found.history.years),
        "years_without_workbook": list(found.without_workbook),
        "diagnostics": [diagnostic.as_json() for diagnostic in found.diagnostics],
        "nearest": list(near),
    }


def _as_json(year: int, proposal: Proposal) -> dict[str, object]:
    place = proposal.place("title")
    return {
        "year": year,
        "award": proposal.wording,
        "abbreviation": proposal.abbreviation,
        "subject": proposal.subject.value,
        "name": proposal.name,
        "unit": proposal.unit,
        "other_decision": proposal.other_decision,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
    }
