"""A year's proposals as they were read, each by the law of its decision, and what each is paid."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reportgen.awards import cumulation, money, overrides, proposals, recipients
from reportgen.awards.basis import DecisionBasis, SignedDecision
from reportgen.awards.match import NameReader, reading_key
from reportgen.awards.model import Catalogue
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce, rules_on
from reportgen.diagnostics import Diagnostic


class DraftedDecision(Struct, frozen=True):
    """A decision with the law of its day; ``grantor`` is its own by the name that rules use."""

    basis: SignedDecision
    rules: RulesInForce | None
    grantor: str

    @property
    def paying_rules(self) -> RulesInForce | None:
        """The rules by which it pays; None where it pays nothing, or its day is not known."""
        return None if self.basis.is_proposal else self.rules


class Draft(Struct, frozen=True):
    """The proposals of all decisions in the workbook's order.

    Args:
        reader: read their awards.
        proposals: the rows.
        decisions: the first, and those beside it.
        decided_by: for each proposal its decision's number among them.
        paid: what each proposal is paid.
        recipients: for each proposal the number of its recipient.
        problems: what is wrong with the workbook's own rates.
    """

    reader: NameReader
    proposals: tuple[Proposal, ...]
    decisions: tuple[DraftedDecision, ...]
    decided_by: tuple[int, ...]
    paid: tuple[money.AwardAmount, ...]
    recipients: tuple[int, ...]
    problems: tuple[Diagnostic, ...]

    def rows_of(self, number: int) -> tuple[int, ...]:
        """Return the indexes of the proposals of a decision."""
        return tuple(index for index, own in enumerate(self.decided_by) if own == number)

    def paying_rules(self) -> list[RulesInForce | None]:
        """Return for each proposal the rules by which it is paid."""
        return [self.decisions[number].paying_rules for number in self.decided_by]

    def money_remarks(self) -> Iterator[Diagnostic]:
        """Yield what there is to fix or to know of the money."""
        laws = self.paying_rules()
        yield from money.remarks(self.proposals, self.paid, laws)
        yield from cumulation.remarks(self.proposals, self.paid, self.recipients, laws)


def draft(catalogue: Catalogue, case: DecisionBasis) -> Draft:
    """Return the rows of ``case`` read by the law of their decisions, with their money."""
    reader = NameReader(catalogue)
    decisions = tuple(_drafted(catalogue, case, one) for one in case.decisions)
    decided_by = tuple(map(case.decision_of, case.records))
    proposed = tuple(
        proposals.read_one(record, case.columns, reader, decisions[number].basis.on)
        for record, number in zip(case.records, decided_by, strict=True)
    )
    who = recipients.number_recipients(proposed)
    by = [decisions[number] for number in decided_by]
    each = [
        money.sum_of(proposal, one.paying_rules, one.grantor)
        for proposal, one in zip(proposed, by, strict=True)
    ]
    paid = cumulation.pay_highest(proposed, each, who, [one.paying_rules for one in by])
    laws = [one.rules for one in decisions if one.rules]
    problems = (found for law in laws for found in overrides.problems(law, case.overrides))
    return Draft(reader, proposed, decisions, decided_by, paid, who, tuple(dict.fromkeys(problems)))


def _drafted(catalogue: Catalogue, case: DecisionBasis, one: SignedDecision) -> DraftedDecision:
    law = rules_on(catalogue, one.on) if one.on else None
    rules = overrides.with_overrides(law, case.overrides) if law and case.overrides else law
    return DraftedDecision(one, rules, grantor_of(catalogue, one.grantor))


def grantor_of(catalogue: Catalogue, typed: str) -> str:
    """Return who ``typed`` is, by the name that rules use: the longest title that it begins with, else nothing.

    ``CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN`` is the chair of a district's committee.
    """
    key = reading_key(catalogue, typed)
    titles = (
        (reading_key(catalogue, title), grantor.name)
        for grantor in catalogue.grantors
        for title in (grantor.title, *grantor.aliases)
    )
    found = [(len(title), name) for title, name in titles if key == title or key.startswith(f"{title} ")]
    return max(found, default=(0, ""))[1]
