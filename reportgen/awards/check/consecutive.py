"""Years in a row with a title, by the lists of earlier years; a year without a list is said, never guessed."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.awards.check.by_rule import by_rule, doubt
from reportgen.awards.check.inquiry import Inquiry
from reportgen.awards.check.rows import either
from reportgen.awards.history import Standing
from reportgen.awards.model import Requirement
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic
from reportgen.language import _

Years = Sequence[int]


def check(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for one of ``rule.of`` in each of the years; the worst that is found of any year decides.

    Where this year may count, the years up to it do as well as the years before it.
    """
    runs = years_of(rule, inquiry.year)
    found = [_check_run(rule, proposal, inquiry, years) for years in runs]
    return None if None in found else found[0]


def years_of(rule: Requirement, year: int) -> tuple[range, ...]:
    """Return the runs of years that count for an award of ``year``, the earliest year of each first."""
    ends = (year - 1, year) if rule.counting_this_year else (year - 1,)
    return tuple(range(last - rule.years + 1, last + 1) for last in ends)


def _check_run(rule: Requirement, proposal: Proposal, inquiry: Inquiry, years: Years) -> Diagnostic | None:
    standings = {year: _standing(rule, proposal, inquiry, year) for year in years}
    missing = [year for year, found in standings.items() if found is Standing.UNKNOWN]
    place = proposal.place("title")
    if without := [year for year, found in standings.items() if found is Standing.NOT_RECEIVED]:
        message = " ".join(filter(None, (_without(rule, proposal, without), _no_list(missing))))
        return by_rule(rule, "prerequisite-missing", message, place, rule.text)
    if missing:
        message = _unknown(rule, proposal, missing)
        return doubt(rule, "earlier-year-missing", message, place, rule.text)
    if unsure := [year for year, found in standings.items() if found is Standing.NAMESAKE]:
        return doubt(rule, "prerequisite-unsure", _namesake(rule, proposal, unsure), place, rule.text)
    return None


def _standing(rule: Requirement, proposal: Proposal, inquiry: Inquiry, year: int) -> Standing:
    if year != inquiry.year:
        return inquiry.history.standing(proposal, rule.of, year)
    if not set(rule.of).isdisjoint(proposal.held):
        return Standing.RECEIVED
    return inquiry.holders.standing(proposal, rule.of)


def _without(rule: Requirement, proposal: Proposal, years: Years) -> str:
    return _(
        "“{name}” chưa đủ {count} năm liên tục {title}: năm {years} không có.",
        name=proposal.name,
        count=rule.years,
        title=either(rule.of),
        years=_list_years(years),
    )


def _no_list(years: Years) -> str:
    return _("Thiếu sổ năm {years} nên không đối chiếu được.", years=_list_years(years)) if years else ""


def _unknown(rule: Requirement, proposal: Proposal, years: Years) -> str:
    return _(
        "Thiếu sổ năm {years} nên không đối chiếu được {count} năm liên tục {title} của “{name}”.",
        years=_list_years(years),
        count=rule.years,
        title=either(rule.of),
        name=proposal.name,
    )


def _namesake(rule: Requirement, proposal: Proposal, years: Years) -> str:
    return _(
        "{title} năm {years} ghi cho “{name}” ở đơn vị khác: có thể là người cùng tên.",
        title=either(rule.of),
        years=_list_years(years),
        name=proposal.name,
    )


def _list_years(years: Years) -> str:
    return ", ".join(map(str, years))
