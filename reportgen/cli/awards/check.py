"""``reportgen awards check 2023``: the verdict on each proposal of a year, with its reasons."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportgen.cli import options, report
from reportgen.cli.awards.options import AsJson
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.awards.verdicts import Verdict
    from reportgen.cli.columns import Cell

STYLES = {"fit": "green", "review": "yellow", "unfit": "red", "unjudged": "yellow"}


def check(
    year: options.Year,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Xét từng đề nghị khen thưởng của một năm: đủ điều kiện, cần xem lại, chưa đủ hay chưa xét, và vì sao."""
    from reportgen.runs.award_words import of_no_row, summary
    from reportgen.runs.awards import judge_proposals
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    found = judge_proposals(Years(find(folder), kit, year), year)
    others = of_no_row(found.verdicts, found.diagnostics)
    if as_json:
        report.echo_json(_content(year, found.verdicts, others))
    else:
        _show([verdict for verdict in found.verdicts if not quiet or verdict.outcome.value != "fit"])
        report.show(others, quiet=quiet)
        report.echo_status(summary(year, found.verdicts))
    return Exit.MEND if has_errors(found.diagnostics) else Exit.DONE


# --- for people --------------------------------------------------------------------------------


def _show(verdicts: Sequence[Verdict]) -> None:
    """Print a table on a terminal, plain lines into a pipe."""
    if verdicts and report.wants_colour(sys.stdout):
        _show_table(verdicts)
        return
    for verdict in verdicts:
        report.echo_result("\n".join(_lines(verdict)))


def _lines(verdict: Verdict) -> Iterator[str]:
    yield "  ".join((_cell(verdict), _who(verdict), _award(verdict), verdict.outcome.in_words))
    yield from _reasons(verdict)


def _reasons(verdict: Verdict) -> Iterator[str]:
    for reason in verdict.reasons:
        yield f"  - {reason.message}"
        if reason.hint:
            yield f"    → {reason.hint}"


def _cell(verdict: Verdict) -> str:
    return verdict.proposal.place("title").cell


def _who(verdict: Verdict) -> str:
    proposal = verdict.proposal
    return f"{proposal.name} ({proposal.unit})" if proposal.unit else proposal.name


def _award(verdict: Verdict) -> str:
    """Return the award, with the decision where the row names one."""
    decision = verdict.proposal.text("decision")
    return f"{verdict.proposal.wording} ({decision})" if decision else verdict.proposal.wording


def _show_table(verdicts: Sequence[Verdict]) -> None:
    """Print a row for each proposal, its reasons over the whole width below it."""
    from reportgen.cli.columns import print_table

    headings = (_("Ô"), _("Tên"), _("Danh hiệu, hình thức"), _("Kết luận"))
    below = [list(_reasons(verdict)) for verdict in verdicts]
    print_table(report.console(sys.stdout), headings, list(map(_row, verdicts)), (2, 8, 6, 4), below)


def _row(verdict: Verdict) -> tuple[Cell, ...]:
    from reportgen.cli.columns import cell

    outcome = cell(verdict.outcome.in_words, STYLES[verdict.outcome.value])
    return cell(_cell(verdict)), cell(_who(verdict)), cell(_award(verdict)), outcome


# --- for programs ------------------------------------------------------------------------------


def _content(year: int, verdicts: Sequence[Verdict], others: Sequence[Diagnostic]) -> dict[str, object]:
    from reportgen.runs.award_words import verdict_as_json

    return {
        "year": year,
        "proposals": [verdict_as_json(verdict) for verdict in verdicts],
        "diagnostics": [diagnostic.as_json() for diagnostic in others],
    }
