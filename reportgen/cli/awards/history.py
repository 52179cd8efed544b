"""``reportgen awards history NAME``: what a person or a collective received, by year."""

from __future__ import annotations

from collections.abc import Sequence
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
        from reportgen.runs.award_words import history_as_json

        report.echo_json(history_as_json(name, found, rows, near))
    else:
        _show(name, found, rows, near)
    return Exit.DONE if rows else Exit.MEND


def _show(name: str, found: AwardHistory, rows: Sequence[tuple[int, Proposal]], near: Sequence[str]) -> None:
    from reportgen.runs.award_words import years_looked_at

    for year, proposal in rows:
        report.echo_result(_line(year, proposal))
    if not rows:
        report.echo_status(_("Không thấy “{name}” trong sổ nào.", name=name))
    if near:
        report.echo_status(_("Có phải là: {names}?", names=", ".join(near)))
    for line in years_looked_at(found):
        report.echo_status(line)
    report.show(found.diagnostics)


def _line(year: int, proposal: Proposal) -> str:
    who = f"{proposal.name} ({proposal.unit})" if proposal.unit else proposal.name
    other = _("quyết định của cấp khác: {number}", number=proposal.other_decision)
    return "  ".join((str(year), proposal.wording, who, *([other] if proposal.other_decision else [])))
