"""What is wrong with a proposal, each at its cell: an unknown or unsuitable award, the same award twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportgen.awards.match import Reader
from reportgen.awards.model import Award, Subject
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic, Place, Severity, error, warning
from reportgen.language import _
from reportgen.vietnamese import dates
from reportgen.vietnamese.unicode import fold

FOR_WHOM = {Subject.COLLECTIVE: "tập thể", Subject.INDIVIDUAL: "cá nhân", Subject.HOUSEHOLD: "hộ gia đình"}


def judge(
    proposals: Sequence[Proposal], columns: Mapping[str, str], reader: Reader, on: date | None
) -> Iterator[Diagnostic]:
    """Yield what is wrong, in the order of the proposals, and last the awards proposed twice."""
    title = columns.get("title", "")
    for proposal in proposals:
        yield from _judge_award(proposal, proposal.record.place(title), reader, on)
    yield from _twice(proposals, columns.get("name", ""))


def _judge_award(proposal: Proposal, place: Place, reader: Reader, on: date | None) -> Iterator[Diagnostic]:
    if proposal.match is None:
        yield from _unknown(proposal, place, reader)
        return
    award = proposal.match.award
    if proposal.subject not in award.subjects:
        yield _unsuitable(proposal.subject, award, place)
    if on is not None and not award.in_force(on):
        yield _not_in_force(award, on, place)


def _unknown(proposal: Proposal, place: Place, reader: Reader) -> Iterator[Diagnostic]:
    if not proposal.typed:  # an empty cell: its column's own check speaks of it
        return
    near = reader.nearest(proposal.typed)
    hint = _("Có phải là “{name}”?", name=near) if near else _("Thêm vào awards.toml nếu viết đúng.")
    message = _("Không có “{typed}” trong danh mục khen thưởng.", typed=proposal.typed)
    yield warning("unknown-award", message, place, hint)


def _unsuitable(subject: Subject, award: Award, place: Place) -> Diagnostic:
    suits = ", ".join(name for one, name in FOR_WHOM.items() if one in award.subjects)
    message = _("“{name}” không dành cho {whom}.", name=award.name, whom=FOR_WHOM[subject])
    hint = _("Chỉ dành cho {suits} ({source}).", suits=suits, source=award.source)
    return _by_rule(award, "unsuitable-award", message, place, hint)


def _not_in_force(award: Award, on: date, place: Place) -> Diagnostic:
    message = _("“{name}” không có hiệu lực vào ngày {day}.", name=award.name, day=dates.short(on))
    return _by_rule(award, "award-not-in-force", message, place, _period(award))


def _period(award: Award) -> str:
    since = _("từ ngày {day}", day=dates.short(award.since)) if award.since else ""
    until = _("đến ngày {day}", day=dates.short(award.until)) if award.until else ""
    span = " ".join(filter(None, (since, until)))
    return _("Chỉ tặng {span} ({source}).", span=span, source=award.source)


def _by_rule(award: Award, code: str, message: str, place: Place, hint: str) -> Diagnostic:
    """Return an error; where the rule itself is not sure, a warning that says so."""
    if award.sure:
        return error(code, message, place, hint)
    return warning(code, message, place, " ".join((hint, _("Quy định này chưa được kiểm chứng."))))


def _twice(proposals: Sequence[Proposal], column: str) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, ...], list[Proposal]] = {}
    for proposal in proposals:
        if not proposal.name:
            continue
        earlier = seen.setdefault((proposal.subject, fold(proposal.name), proposal.form_key), [])
        first = next((e for e in earlier if _same_unit(e, proposal)), None)
        if first:
            yield _doubled(proposal, first, column)
        elif earlier and proposal.subject is Subject.INDIVIDUAL:
            yield _namesake(proposal, earlier[0], column)
        earlier.append(proposal)


def _same_unit(one: Proposal, other: Proposal) -> bool:
    return not one.unit or not other.unit or fold(one.unit) == fold(other.unit)


def _doubled(proposal: Proposal, first: Proposal, column: str) -> Diagnostic:
    message = _(
        "“{name}” đã có “{award}” ở ô {cell}.",
        name=proposal.name,
        award=first.wording,
        cell=first.record.place(column).cell,
    )
    return error("duplicate-award", message, proposal.record.place(column), _("Xóa một trong hai hàng."))


def _namesake(proposal: Proposal, first: Proposal, column: str) -> Diagnostic:
    message = _(
        "“{name}” trùng tên với ô {cell} ({unit}), cùng “{award}”.",
        name=proposal.name,
        cell=first.record.place(column).cell,
        unit=first.unit,
        award=first.wording,
    )
    hint = _("Nếu là hai người cùng tên thì giữ nguyên.")
    place = proposal.record.place(column)
    return Diagnostic(Severity.WARNING, "namesake", message, place, hint)
