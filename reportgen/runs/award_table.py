"""A year's proposals as a table: the verdict, the money, and the articles of the law that say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from reportgen import awards
from reportgen.awards.check.requirements import may_apply
from reportgen.awards.draft import grantor_of
from reportgen.awards.lists import AwardList, AwardRow
from reportgen.awards.model import DatedRule
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce, rules_on
from reportgen.awards.verdicts import Verdict
from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.runs.award_words import of_no_row
from reportgen.runs.awards import judge_proposals, signed_on
from reportgen.runs.years import Years
from reportgen.vietnamese.unicode import fold


class LawSource(Struct, frozen=True):
    """One article that a proposal is held against: what it rules, in words, and where it stands.

    ``sure`` is false where nobody has verified it: then it only reminds.
    """

    what: str
    text: str
    source: str
    sure: bool


class AwardTableRow(Struct, frozen=True):
    """One proposal: how it is judged, what is paid in đồng (None where nothing says), and by which law."""

    verdict: Verdict
    amount: int | None
    law: tuple[LawSource, ...]


class AwardTable(Struct, frozen=True):
    """The proposals of a year in the workbook's order; ``others`` is what is said of no single one.

    ``total`` is what the year's decisions pay together; None while one sum is not known.
    """

    rows: tuple[AwardTableRow, ...]
    others: tuple[Diagnostic, ...]
    total: int | None


def award_table(years: Years, year: int) -> AwardTable:
    """Return the verdicts of `judge_proposals` with the money and the law of each.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    found = judge_proposals(years, year)
    others = tuple(of_no_row(found.verdicts, found.diagnostics))
    if found.list is None:
        return AwardTable((), others, None)
    printed = {id(row.record_): row for row in _rows(found.list)}
    law = _Law(years, year)
    rows = tuple(_row(verdict, printed.get(id(verdict.proposal.record)), law) for verdict in found.verdicts)
    return AwardTable(rows, others, found.list.ca_nam.tong_tien)


def _rows(own: AwardList) -> Iterator[AwardRow]:
    for one in (own, *own.further_):
        yield from one.duoc_khen
        yield from one.cap_khac


def _row(verdict: Verdict, printed: AwardRow | None, law: _Law) -> AwardTableRow:
    sources = [] if verdict.proposal.other_decision else list(law.of(verdict.proposal))
    if printed is None:
        return AwardTableRow(verdict, None, tuple(sources))
    paid = printed.paid_
    if paid.rule is not None:
        sources.append(_source(_("Mức thưởng"), "", paid.rule))
    return AwardTableRow(verdict, paid.amount, tuple(sources))


class _Law:
    """Says which articles a proposal is held against; the law of each day is looked up once."""

    def __init__(self, years: Years, year: int) -> None:
        self._spec, self._catalogue = years.kit.awards, years.catalogue
        self._data = years.read(year).data
        self._known: dict[date, RulesInForce] = {}

    def of(self, proposal: Proposal) -> Iterator[LawSource]:
        """Yield who may grant it, and what must be fulfilled; nothing while the day of the decision is not known."""
        if self._spec is None or self._catalogue is None or not proposal.abbreviation:
            return
        decision = signed_on(self._spec, self._data, proposal.record)
        if decision.on is None:
            return
        rules = self._on(self._catalogue, decision.on)
        grantor = grantor_of(self._catalogue, decision.grantor)
        power = rules.may_grant(
            grantor, proposal.abbreviation, proposal.subject, fold(proposal.text("group"))
        )
        if power is not None and not decision.is_proposal:
            yield _source(_("Thẩm quyền"), decision.grantor, power)
        for rule in rules.requirements(proposal.abbreviation):
            if may_apply(rule, proposal):
                yield _source(_("Điều kiện"), rule.text, rule)

    def _on(self, catalogue: awards.Catalogue, day: date) -> RulesInForce:
        if day not in self._known:
            self._known[day] = rules_on(catalogue, day)
        return self._known[day]


def _source(what: str, text: str, rule: DatedRule) -> LawSource:
    return LawSource(what, text, rule.source, rule.sure)
