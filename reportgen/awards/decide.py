"""Proposals in, the award lists out: read, judge, put in order, pay, group, number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from msgspec import Struct

from reportgen.awards import fund, money, order, proposals
from reportgen.awards.basis import DecisionBasis
from reportgen.awards.check import Inquiry
from reportgen.awards.draft import Draft, DraftedDecision, draft
from reportgen.awards.earlier import Earlier
from reportgen.awards.history import History
from reportgen.awards.lists import AwardGroup, AwardList, AwardRow, FormCount
from reportgen.awards.match import NameReader
from reportgen.awards.model import Catalogue, Subject, Track
from reportgen.awards.proposals import Proposal
from reportgen.awards.verdicts import Answer, Verdict, judge
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record

_CITING = re.compile(r"^\s*căn\s+cứ\s+", re.IGNORECASE)
"""What a clerk may write before a base; papers put it there themselves."""


class Decision(Struct, frozen=True):
    """Who receives what, how each proposal was judged, and what there is to fix or to know."""

    list: AwardList
    verdicts: tuple[Verdict, ...]
    diagnostics: tuple[Diagnostic, ...]


def decide(catalogue: Catalogue, case: DecisionBasis, answer: Answer = tuple) -> Decision:
    """Return the award lists of ``case``, in printing order and with their money, and what is wrong with them.

    ``answer`` tells which questions the clerk has answered.
    """
    drafted = draft(catalogue, case)
    history = history_of(catalogue, case.earlier, case.columns)
    judged = judge(_inquiries(drafted, case, history), answer)
    caps = fund.remarks(drafted, case.numbers)
    found = (*judged.diagnostics, *drafted.money_remarks(), *caps, *drafted.problems)
    return Decision(_list(drafted, case, Earlier(history)), judged.verdicts, found)


def enlist(catalogue: Catalogue, case: DecisionBasis) -> AwardList:
    """Return the award list of ``case`` without judging any proposal."""
    return _list(draft(catalogue, case), case, Earlier(History()))


def _inquiries(drafted: Draft, case: DecisionBasis, history: History) -> list[Inquiry]:
    """Return for each decision what its rows are held against: its own law, and the rows of all decisions."""
    return [
        Inquiry(
            proposals=drafted.proposals,
            reader=drafted.reader,
            on=one.basis.on,
            on_place=one.basis.on_place,
            rules=one.rules,
            year=case.year,
            history=history,
            grantor=one.grantor,
            grantor_typed=one.basis.grantor,
            grantor_place=one.basis.grantor_place,
            numbers=case.numbers,
            rows=drafted.rows_of(number) if case.further else None,
        )
        for number, one in enumerate(drafted.decisions)
    ]


def history_of(
    catalogue: Catalogue, earlier: Mapping[int, Sequence[Record]], columns: Mapping[str, str]
) -> History:
    """Return who received what in the years whose award records there are, read by the law of each year."""
    reader = NameReader(catalogue)
    return History(
        {
            year: proposals.read(records, columns, reader, date(year, 12, 31))
            for year, records in earlier.items()
        }
    )


# --- the list ----------------------------------------------------------------------------------


class _ListEntry(Struct, frozen=True):
    """A proposal with the row that is printed for it."""

    proposal: Proposal
    row: AwardRow


def _list(drafted: Draft, case: DecisionBasis, earlier: Earlier) -> AwardList:
    """Return the list of the first decision, which has those of the others."""
    ordered = order.in_order(drafted.proposals)
    rows = _Rows(drafted, earlier)
    first, *further = (_of_decision(number, ordered, rows, case) for number in range(len(drafted.decisions)))
    decided = [proposal for proposal in ordered if rows.is_decided(proposal)]
    whole = _list_awards(decided, rows, running=case.running) if len(decided) > len(first) else None
    return replace(first, further_=tuple(further), whole_=whole)


def _of_decision(number: int, ordered: Sequence[Proposal], rows: _Rows, case: DecisionBasis) -> AwardList:
    every = [proposal for proposal in ordered if rows.number_of(proposal) == number]
    own = [proposal for proposal in every if not proposal.other_decision]
    others = tuple(rows.row(proposal, 0) for proposal in every if proposal.other_decision)
    decision = rows.drafted.decisions[number]
    rules = decision.rules
    return replace(
        _list_awards(own, rows, running=case.running),
        can_cu=_bases(decision, own),
        luong_co_so=rules.base_salary.amount if rules and rules.base_salary else None,
        cap_khac=others,
        name_=decision.basis.name,
        whole_=_list_awards(every, rows, running=case.running) if others else None,
    )


def _bases(decision: DraftedDecision, own: Iterable[Proposal]) -> tuple[str, ...]:
    """Return what the decision cites: the law of its grantor, that of the forces that it rewards, the local rule."""
    if decision.rules is None:
        return ()
    grantor = decision.rules.grantor(decision.grantor)
    forces = {proposal.force for proposal in own}
    his = grantor.tracks if grantor else ()
    tracks = (*his, *(track for track in Track if track in forces and track not in his))
    local = _CITING.sub("", decision.basis.local_basis).rstrip(" ;.")
    return (*decision.rules.legal_bases(tracks, decision.grantor), *([local] if local else []))


class _Rows:
    """Makes the printed row of each proposal of a draft: with what it is paid, received before, and to whom it goes."""

    def __init__(self, drafted: Draft, earlier: Earlier) -> None:
        self.drafted = drafted
        self._earlier = earlier
        self._added = {id(proposal): index for index, proposal in enumerate(drafted.proposals)}

    def number_of(self, proposal: Proposal) -> int:
        """Return the number of the decision that ``proposal`` is of."""
        return self.drafted.decided_by[self._added[id(proposal)]]

    def is_decided(self, proposal: Proposal) -> bool:
        """Return whether somebody decides on ``proposal``: here, or elsewhere by its own word."""
        decision = self.drafted.decisions[self.number_of(proposal)]
        return bool(proposal.other_decision) or not decision.basis.is_proposal

    def row(self, proposal: Proposal, number: int) -> AwardRow:
        """Return the row of ``proposal``, which is the ``number``-th of its list."""
        index = self._added[id(proposal)]
        paid, decision = self.drafted.paid[index], self.drafted.decisions[self.number_of(proposal)]
        own = {
            proposal.columns["title"]: proposal.wording,
            "stt": number,
            "la_tap_the": proposal.subject is Subject.COLLECTIVE,
            "tien_thuong": paid.amount,
            "truoc_day": self._earlier.in_words(proposal),
        }
        certified = money.brings_certificate(proposal, decision.rules, decision.grantor)
        recipient = self.drafted.recipients[index]
        return AwardRow({**proposal.record, **own}, recipient, proposal.record, paid, certified)


def _list_awards(ordered: Sequence[Proposal], rows: _Rows, *, running: bool) -> AwardList:
    numbers = _numbers(ordered, running=running)
    entries = [
        _ListEntry(proposal, rows.row(proposal, number))
        for proposal, number in zip(ordered, numbers, strict=True)
    ]
    return AwardList(
        tap_the=_groups(entries, Subject.COLLECTIVE),
        ca_nhan=_groups(entries, Subject.INDIVIDUAL),
        ho_gia_dinh=_groups(entries, Subject.HOUSEHOLD),
        theo_hinh_thuc=_counts(entries),
        duoc_khen=tuple(entry.row for entry in entries),
    )


def _numbers(ordered: Iterable[Proposal], *, running: bool) -> Iterator[int]:
    """Yield each proposal's number: within its award, or through the whole list of its kind of recipient."""
    counts: Counter[tuple[str, ...]] = Counter()
    for proposal in ordered:
        key = (proposal.subject,) if running else (proposal.subject, proposal.form_key)
        counts[key] += 1
        yield counts[key]


def _groups(entries: Iterable[_ListEntry], subject: Subject) -> tuple[AwardGroup, ...]:
    """Return the rows of one list by award; the first row's wording names the group."""
    found = _by_form(entry for entry in entries if entry.proposal.subject is subject)
    return tuple(_group(own[0].proposal.wording, own) for own in found)


def _group(wording: str, entries: Iterable[_ListEntry]) -> AwardGroup:
    return AwardGroup(wording, tuple(entry.row for entry in entries))


def _counts(entries: Iterable[_ListEntry]) -> tuple[FormCount, ...]:
    return tuple(_count(own) for own in _by_form(entries))


def _count(entries: Sequence[_ListEntry]) -> FormCount:
    wording = entries[0].proposal.wording
    groups = [_group(wording, (e for e in entries if e.proposal.subject is subject)) for subject in Subject]
    return FormCount(wording, (groups[0], groups[1], groups[2]))


def _by_form(entries: Iterable[_ListEntry]) -> list[list[_ListEntry]]:
    found: dict[str, list[_ListEntry]] = {}
    for entry in entries:
        found.setdefault(entry.proposal.form_key, []).append(entry)
    return list(found.values())
