"""The same award to the same recipient twice, and namesakes whom a clerk should look at."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.language import _

Units = dict[str, tuple[int, Proposal]]
"""The rows of one name with one award, by unit: only the first of each is needed."""


def repeats(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield each row whose name and award stood in a row before."""
    seen: dict[tuple[Subject, str, str], Units] = {}
    for index, proposal in enumerate(inquiry.proposals):
        if not proposal.name:
            continue
        earlier = seen.setdefault((proposal.subject, proposal.name_key, proposal.form_key), {})
        if first := _same(earlier, proposal):
            yield AwardFinding(_duplicate(proposal, first[1]), (first[0], index))
        elif earlier and proposal.subject is Subject.INDIVIDUAL:
            number, other = next(iter(earlier.values()))
            yield AwardFinding(_namesake(proposal, other), (number, index))
        earlier.setdefault(proposal.unit_key, (index, proposal))


def _same(earlier: Units, proposal: Proposal) -> tuple[int, Proposal] | None:
    """Return the row of the same unit; a row that names no unit may be of any."""
    if proposal.unit_key:
        return earlier.get(proposal.unit_key) or earlier.get("")
    return next(iter(earlier.values()), None)


def _duplicate(proposal: Proposal, first: Proposal) -> Diagnostic:
    message = _(
        "“{name}” đã có “{award}” ở ô {cell}.",
        name=proposal.name,
        award=first.wording,
        cell=_name(first).cell,
    )
    return error("duplicate-award", message, _name(proposal), _("Xóa một trong hai hàng."))


def _namesake(proposal: Proposal, first: Proposal) -> Diagnostic:
    message = _(
        "“{name}” trùng tên với ô {cell} ({unit}), cùng “{award}”.",
        name=proposal.name,
        cell=_name(first).cell,
        unit=first.unit,
        award=first.wording,
    )
    return warning("namesake", message, _name(proposal), _("Nếu là hai người cùng tên thì giữ nguyên."))


def _name(proposal: Proposal) -> Place:
    return proposal.record.place(proposal.columns.get("name", ""))
