"""Conditions that one row and the lists tell: a title this year, evidence in a column, the force, once only."""

from __future__ import annotations

from reportgen.awards.check.by_rule import by_rule, doubt
from reportgen.awards.check.inquiry import Inquiry
from reportgen.awards.history import Standing
from reportgen.awards.model import Ground, Requirement
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.records import Value
from reportgen.vietnamese.unicode import fold


def this_year(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for one of ``rule.of`` on this year's list, or in the row's own word."""
    if not set(rule.of).isdisjoint(proposal.held):
        return None
    standing = inquiry.holders.standing(proposal, rule.of)
    if standing is Standing.RECEIVED:
        return None
    message = _(
        "“{name}” chưa có {titles} năm {year} nên chưa đủ điều kiện “{award}”.",
        name=proposal.name,
        titles=either(rule.of),
        year=inquiry.year,
        award=proposal.wording,
    )
    if standing is Standing.NAMESAKE:
        message = " ".join((message, _("Danh sách có người cùng tên ở đơn vị khác.")))
        return doubt(rule, "title-of-the-year-missing", message, proposal.place("title"), rule.text)
    return by_rule(rule, "title-of-the-year-missing", message, proposal.place("title"), rule.text)


def column(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for something in the column, where the kit has it."""
    name = _column(rule, proposal)
    if name not in proposal.record or proposal.record[name] is not None:
        return None
    message = _(
        "“{name}” chưa ghi căn cứ để xét “{award}”.",
        name=proposal.name,
        award=proposal.wording,
    )
    return by_rule(rule, "evidence-missing", message, proposal.place_of(name), rule.text)


def any_column(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for one of several grounds; where the kit has no column for one of them, its lack is only a doubt."""
    if any(_holds(ground, proposal) for ground in rule.any_of):
        return None
    there = [ground for ground in rule.any_of if _named(ground.column, proposal) in proposal.record]
    if not there:
        return None
    message = _("“{name}” chưa ghi căn cứ để xét “{award}”.", name=proposal.name, award=proposal.wording)
    told = by_rule if len(there) == len(rule.any_of) else doubt
    place = proposal.place_of(_named(there[0].column, proposal))
    return told(rule, "evidence-missing", message, place, rule.text)


def _holds(ground: Ground, proposal: Proposal) -> bool:
    said = proposal.record.get(_named(ground.column, proposal))
    return said is not None and (not ground.one_of or _is_one_of(said, ground.one_of))


def group(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Ask for one of the words in the column, or for none of them; an empty cell cannot be judged."""
    name = _column(rule, proposal)
    said = proposal.record.get(name)
    if name not in proposal.record or (said is None and rule.none_of):
        return None
    is_force = name == proposal.columns.get("group", "luc_luong")
    if said is None:
        message = _no_force(proposal) if is_force else _no_entry(proposal)
        code = "force-unknown" if is_force else "entry-unknown"
        return doubt(rule, code, message, proposal.place_of(name), rule.text)
    if _is_one_of(said, rule.one_of) or (rule.none_of and not _is_one_of(said, rule.none_of)):
        return None
    message = _("“{award}” không xét cho “{force}”.", award=proposal.wording, force=said)
    code = "force-unsuitable" if is_force else "entry-unsuitable"
    return by_rule(rule, code, message, proposal.place_of(name), rule.text)


def _is_one_of(said: Value, words: tuple[str, ...]) -> bool:
    return fold(str(said)) in map(fold, words)


def _no_force(proposal: Proposal) -> str:
    return _(
        "“{name}” chưa ghi lực lượng nên không đối chiếu được điều kiện “{award}”.",
        name=proposal.name,
        award=proposal.wording,
    )


def _no_entry(proposal: Proposal) -> str:
    return _(
        "“{name}” để trống ô này nên không đối chiếu được điều kiện “{award}”.",
        name=proposal.name,
        award=proposal.wording,
    )


def once(rule: Requirement, proposal: Proposal, inquiry: Inquiry) -> Diagnostic | None:
    """Look for the award in every earlier year; twice in one list is reported as a repetition."""
    own = (proposal.abbreviation,)
    found = {
        year: standing
        for year in sorted(inquiry.history.years)
        if year < inquiry.year
        and (standing := inquiry.history.standing(proposal, own, year)) is not Standing.NOT_RECEIVED
    }
    if not found:
        return None
    sure = [year for year, standing in found.items() if standing is Standing.RECEIVED]
    message = _(
        "“{name}” đã nhận “{award}” năm {years}.",
        name=proposal.name,
        award=proposal.wording,
        years=", ".join(map(str, sure or found)),
    )
    if sure:
        return by_rule(rule, "awarded-before", message, proposal.place("name"), rule.text)
    message = " ".join((message, _("Năm ấy ghi ở đơn vị khác: có thể là người cùng tên.")))
    return doubt(rule, "awarded-before", message, proposal.place("name"), rule.text)


def either(awards: tuple[str, ...]) -> str:
    """Return abbreviations as a choice: ``LĐTT hoặc CSTT``."""
    return _(" hoặc ").join(awards)


def _column(rule: Requirement, proposal: Proposal) -> str:
    return _named(rule.column, proposal)


def _named(column: str, proposal: Proposal) -> str:
    """Return the column that a rule means: it may call it by its role."""
    return proposal.columns.get(column, column)
