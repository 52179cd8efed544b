"""How verdicts and histories of awards are said: the same to programs, on the screen and in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.awards.proposals import Proposal
from reportgen.awards.verdicts import Outcome, Verdict
from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.runs.awards import AwardHistory

ORDER = (Outcome.FIT, Outcome.REVIEW, Outcome.UNFIT, Outcome.UNJUDGED)
"""In which outcomes are counted."""


def of_no_row(verdicts: Sequence[Verdict], diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return what is said of the list as a whole, or of its money: no row's reason."""
    reasons = {reason for verdict in verdicts for reason in verdict.reasons}
    return [diagnostic for diagnostic in diagnostics if diagnostic not in reasons]


def summary(year: int, verdicts: Sequence[Verdict]) -> str:
    """Return how many proposals there are, and how many of each outcome, in one sentence."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    counted = ", ".join(f"{counts[outcome]} {outcome.in_words}" for outcome in ORDER if counts[outcome])
    if not verdicts:
        return _("Năm {year}: chưa có đề nghị khen thưởng nào.", year=year)
    return _("Năm {year}: {count} đề nghị: {counted}.", year=year, count=len(verdicts), counted=counted)


def verdict_as_json(verdict: Verdict) -> dict[str, object]:
    """Return a verdict for programs: who, for which award, how it was judged and why."""
    proposal, place = verdict.proposal, verdict.proposal.place("title")
    return {
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "subject": proposal.subject.value,
        "name": proposal.name,
        "unit": proposal.unit,
        "award": proposal.wording,
        "abbreviation": proposal.abbreviation,
        **({"decision": said} if (said := proposal.text("decision")) else {}),
        "other_decision": proposal.other_decision,
        "verdict": verdict.outcome.value,
        "verdict_text": verdict.outcome.in_words,
        "reasons": [reason.as_json() for reason in verdict.reasons],
    }


def years_looked_at(found: AwardHistory) -> Iterator[str]:
    """Yield which years were looked at, and which between them have no workbook."""
    years = ", ".join(map(str, sorted(found.history.years)))
    yield _("Đã xem sổ các năm: {years}.", years=years) if years else _("Chưa có sổ của năm nào.")
    if found.without_workbook:
        yield _("Không có sổ năm {years}.", years=", ".join(map(str, found.without_workbook)))


def history_as_json(
    name: str, found: AwardHistory, rows: Sequence[tuple[int, Proposal]], near: Sequence[str]
) -> dict[str, object]:
    """Return what somebody received for programs; ``near`` are names like his where nothing was found."""
    return {
        "name": name,
        "received": [_received(year, proposal) for year, proposal in rows],
        "years": sorted(found.history.years),
        "years_without_workbook": list(found.without_workbook),
        "diagnostics": [diagnostic.as_json() for diagnostic in found.diagnostics],
        "nearest": list(near),
    }


def _received(year: int, proposal: Proposal) -> dict[str, object]:
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
