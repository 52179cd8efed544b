"""What cannot be said of a power: no source speaks of it, or the row does not say the force that it depends on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.awards.check.by_rule import with_source
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Gap, Subject
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce
from reportgen.diagnostics import question, warning
from reportgen.language import _

Asked = Sequence[tuple[int, Proposal]]
"""The proposals to be asked about, each with its index in the list."""


def unsourced(inquiry: Inquiry, rules: RulesInForce, asked: Asked) -> Iterator[AwardFinding]:
    """Yield one question at the grantor's cell for each gap in the sources that his awards fall into."""
    fallen: dict[Gap, list[int]] = {}
    for index, proposal in asked:
        gap = rules.gap(inquiry.grantor, proposal.abbreviation)
        if gap and not rules.may_grant(inquiry.grantor, proposal.abbreviation, proposal.subject):
            fallen.setdefault(gap, []).append(index)
    for gap, about in fallen.items():
        message = _(
            "{gap} Người quyết định là “{grantor}”: có được tặng các hình thức trong danh sách không?",
            gap=gap.text,
            grantor=inquiry.grantor_typed,
        )
        hint = _("Hỏi cấp trên; được thì xác nhận kèm số văn bản, không được thì đề nghị người có thẩm quyền")
        place = inquiry.grantor_place
        asks = question("power-without-source", message, place, inquiry.grantor_typed, with_source(gap, hint))
        yield AwardFinding(asks, tuple(about))


def unknown_forces(inquiry: Inquiry, rules: RulesInForce, asked: Asked) -> Iterator[AwardFinding]:
    """Yield one doubt about the people whose force is not said, where the grantor's power depends on it."""
    about, first = [], None
    for index, proposal in asked:
        if proposal.subject is Subject.INDIVIDUAL and _is_empty(proposal):
            rule = rules.may_grant(inquiry.grantor, proposal.abbreviation, proposal.subject)
            if rule and rule.except_forces:
                about.append(index)
                first = first or (proposal, rule)
    if first is None:
        return
    proposal, rule = first
    message = _(
        "{count} hàng chưa ghi lực lượng, từ “{name}”: chưa rõ người quyết định có thẩm quyền tặng “{award}” không.",
        count=len(about),
        name=proposal.name,
        award=proposal.wording,
    )
    forces = _("Danh hiệu của {forces} do cấp khác tặng", forces=", ".join(rule.except_forces))
    doubt = warning("force-unknown", message, proposal.place("group"), with_source(rule, forces))
    yield AwardFinding(doubt, tuple(about))


def _is_empty(proposal: Proposal) -> bool:
    """Return whether the sheet has the force's column, and nothing in it."""
    column = proposal.columns.get("group", "")
    return column in proposal.record and proposal.record[column] is None
