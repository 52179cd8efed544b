"""Awards: the verdict on each proposal with its money and its articles; what somebody received in other years."""

from __future__ import annotations

from starlette.responses import Response

from reportgen.awards.verdicts import Outcome
from reportgen.runs.award_table import AwardTable, AwardTableRow, award_table
from reportgen.runs.award_words import ORDER, history_as_json, summary, verdict_as_json, years_looked_at
from reportgen.runs.awards import award_history
from reportgen.runs.years import Years
from reportgen.vietnamese import numbers
from reportgen.web.asking import Ask, View, plain
from reportgen.web.pages import page

LONGEST_NAME = 300


def awards(ask: Ask) -> Response:
    """Return the page; the table is asked for by the page itself."""
    return page(ask, "awards", outcomes=[(one.value, one.in_words) for one in ORDER])


def verdicts(ask: Ask) -> Response:
    """Return the proposals of the year, each with its verdict, and what is said of the list as a whole."""
    found = award_table(Years(ask.workspace, "", ask.year), ask.year)
    return plain(
        {
            "said": summary(ask.year, [row.verdict for row in found.rows]),
            "total": _sum(found.total),
            "counts": _counts(found),
            "proposals": [_proposal(row) for row in found.rows],
            "diagnostics": [one.as_json() for one in found.others],
        }
    )


def _counts(found: AwardTable) -> dict[str, int]:
    return {one.value: sum(row.verdict.outcome is one for row in found.rows) for one in Outcome}


def _proposal(row: AwardTableRow) -> dict[str, object]:
    return {
        **verdict_as_json(row.verdict),
        "amount": row.amount,
        "amount_text": _sum(row.amount),
        "law": list(row.law),
    }


def _sum(amount: int | None) -> str:
    return "" if amount is None else numbers.group_thousands(amount)


def history(ask: Ask) -> Response:
    """Return what a person or a collective received, by year."""
    name = ask.text("name")[:LONGEST_NAME]
    found = award_history(Years(ask.workspace, "", ask.year))
    rows = list(found.history.rows_of(name))
    near = () if rows else found.history.nearest(name)
    return plain({**history_as_json(name, found, rows, near), "said": list(years_looked_at(found))})


GET: dict[str, View] = {
    "/year/{year}/awards": awards,
    "/api/year/{year}/awards": verdicts,
    "/api/year/{year}/awards/history": history,
}
POST: dict[str, View] = {}
