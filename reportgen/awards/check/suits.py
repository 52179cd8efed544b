"""Whether the award exists, exists on the day of the decision, and suits its recipient."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.awards.check.by_rule import by_rule, doubt
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.match import NameReader
from reportgen.awards.model import Award, AwardKind, Subject
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic, warning
from reportgen.language import _
from reportgen.suggest import suggestion_in_words
from reportgen.vietnamese import dates

FOR_WHOM = {Subject.COLLECTIVE: "tập thể", Subject.INDIVIDUAL: "cá nhân", Subject.HOUSEHOLD: "hộ gia đình"}


def suits(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield what is wrong with each award as such, at the cell that names it."""
    for index, proposal in inquiry.own:
        if proposal.award is None:
            if proposal.typed:  # an empty cell: its column's own check speaks of it
                yield AwardFinding(_unknown(proposal, inquiry.reader), (index,))
            continue
        for diagnostic in _of(proposal, proposal.award, inquiry.on):
            yield AwardFinding(diagnostic, (index,))


def _of(proposal: Proposal, award: Award, on: date | None) -> Iterator[Diagnostic]:
    if proposal.subject not in award.subjects:
        yield _unsuitable(proposal, award)
    is_title = award.kind is AwardKind.TITLE  # forms of commendation go to people of any force
    if is_title and proposal.force and award.tracks and proposal.force not in award.tracks:
        yield _of_another_force(proposal, award)
    if on is not None and not award.in_force(on):
        yield _not_in_force(proposal, award, on)


def _unknown(proposal: Proposal, reader: NameReader) -> Diagnostic:
    near = reader.nearest(proposal.typed)
    hint = suggestion_in_words(near) or _("Thêm vào awards.toml nếu viết đúng.")
    message = _("Không có “{typed}” trong danh mục khen thưởng.", typed=proposal.typed)
    return warning("unknown-award", message, proposal.place("title"), hint)


def _unsuitable(proposal: Proposal, award: Award) -> Diagnostic:
    suitable = ", ".join(name for one, name in FOR_WHOM.items() if one in award.subjects)
    message = _("“{name}” không dành cho {whom}.", name=award.name, whom=FOR_WHOM[proposal.subject])
    hint = _("Chỉ dành cho {suits}", suits=suitable)
    return by_rule(award, "unsuitable-award", message, proposal.place("title"), hint)


def _of_another_force(proposal: Proposal, award: Award) -> Diagnostic:
    message = _("“{name}” không dành cho lực lượng “{force}”.", name=award.name, force=proposal.text("group"))
    hint = _("Xem lại danh hiệu, hoặc cột Lực lượng")
    return doubt(award, "award-of-another-force", message, proposal.place("title"), hint)


def _not_in_force(proposal: Proposal, award: Award, on: date) -> Diagnostic:
    message = _("“{name}” không có hiệu lực vào ngày {day}.", name=award.name, day=dates.short(on))
    hint = _("Chỉ tặng {span}", span=span(award))
    return by_rule(award, "award-not-in-force", message, proposal.place("title"), hint)


def span(award: Award) -> str:
    """Return the days on which an award can be given, in words."""
    since = _("từ ngày {day}", day=dates.short(award.since)) if award.since else ""
    until = _("đến ngày {day}", day=dates.short(award.until)) if award.until else ""
    return " ".join(filter(None, (since, until)))
