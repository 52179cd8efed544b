"""Proposals in, the award list out: read, judge, put in order, pay, group, number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from msgspec import Struct, field

from reportgen.awards import cumulation, money, order, overrides, proposals, recipients
from reportgen.awards.check import Inquiry
from reportgen.awards.earlier import Earlier
from reportgen.awards.history import History
from reportgen.awards.lists import AwardGroup, AwardList, AwardRow, FormCount
from reportgen.awards.match import NameReader, reading_key
from reportgen.awards.model import Catalogue, Subject, Track
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import RulesInForce, rules_on
from reportgen.awards.verdicts import Answer, Verdict, judge
from reportgen.diagnostics import NOWHERE, Diagnostic, Place
from reportgen.records import Record

_CITING = re.compile(r"^\s*căn\s+cứ\s+", re.IGNORECASE)
"""What a clerk may write before a base; papers put it there themselves."""


class DecisionBasis(Struct, frozen=True):
    """What a decision is made from.

    Args:
        records: the rows of the award sheet, in the workbook's order.
        columns: role → column: ``kind``, ``title`` (the award), ``name``, ``unit``, and those that the kit has of
            ``rank``, ``office``, ``achievement``, ``amount``, ``initiative``, ``group``, ``held``, ``members``,
            ``other``.
        year: the year that the awards are for.
        on: the day of the decision, which says what law applies; None while it is not known.
        grantor: who decides, as papers call him: ``CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN``.
        grantor_place: the cell that says so.
        earlier: year → its award records, of the years whose workbooks there are.
        overrides: the rows of the sheet of own rates.
        numbers: name → number, for quotas: fields and figures.
        running: number on through all groups of a list; otherwise each group begins at 1.
        on_place: the cell that says ``on``.
        local_basis: the local rule on awards, cited after the law; empty where the clerk has none.
    """

    records: Sequence[Record]
    columns: Mapping[str, str]
    year: int = 0
    on: date | None = None
    grantor: str = ""
    grantor_place: Place = NOWHERE
    earlier: Mapping[int, Sequence[Record]] = field(default_factory=dict)
    overrides: Sequence[Record] = ()
    numbers: Mapping[str, object] = field(default_factory=dict)
    running: bool = False
    on_place: Place = NOWHERE
    local_basis: str = ""


class Decision(Struct, frozen=True):
    """Who receives what, how each proposal was judged, and what there is to fix or to know."""

    list: AwardList
    verdicts: tuple[Verdict, ...]
    diagnostics: tuple[Diagnostic, ...]


def decide(catalogue: Catalogue, case: DecisionBasis, answer: Answer = tuple) -> Decision:
    """Return the award list of ``case``, in printing order and with its money, and what is wrong with it.

    ``answer`` tells which questions the clerk has answered.
    """
    draft = _draft(catalogue, case)
    history = history_of(catalogue, case.earlier, case.columns)
    judged = judge(
        Inquiry(
            proposals=draft.proposals,
            reader=draft.reader,
            on=case.on,
            on_place=case.on_place,
            rules=draft.rules,
            year=case.year,
            history=history,
            grantor=draft.grantor,
            grantor_typed=case.grantor,
            grantor_place=case.grantor_place,
            numbers=case.numbers,
        ),
        answer,
    )
    paid = money.remarks(draft.proposals, draft.paid, draft.rules)
    once = cumulation.remarks(draft.proposals, draft.paid, draft.recipients, draft.rules)
    found = (*judged.diagnostics, *paid, *once, *draft.problems)
    return Decision(_list(draft, case, Earlier(history)), judged.verdicts, found)


def enlist(catalogue: Catalogue, case: DecisionBasis) -> AwardList:
    """Return the award list of ``case`` without judging any proposal."""
    return _list(_draft(catalogue, case), case, Earlier(History()))


class _Draft(Struct, frozen=True):
    """The proposals as they were read, what law applies to them, and what each is paid."""

    reader: NameReader
    proposals: tuple[Proposal, ...]
    rules: RulesInForce | None
    grantor: str
    paid: tuple[money.AwardAmount, ...]
    recipients: tuple[int, ...]
    problems: tuple[Diagnostic, ...]


def _draft(catalogue: Catalogue, case: DecisionBasis) -> _Draft:
    reader = NameReader(catalogue)
    proposed = proposals.read(case.records, case.columns, reader, case.on)
    law = rules_on(catalogue, case.on) if case.on else None
    rules = overrides.with_overrides(law, case.overrides) if law and case.overrides else law
    problems = overrides.problems(law, case.overrides) if law and case.overrides else ()
    grantor = grantor_of(catalogue, case.grantor)
    who = recipients.number_recipients(proposed)
    each = [money.sum_of(proposal, rules, grantor) for proposal in proposed]
    paid = cumulation.pay_highest(proposed, each, who, rules)
    return _Draft(reader, proposed, rules, grantor, paid, who, tuple(problems))


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


# --- the list ----------------------------------------------------------------------------------


class _ListEntry(Struct, frozen=True):
    """A proposal with the row that is printed for it."""

    proposal: Proposal
    row: AwardRow


def _list(draft: _Draft, case: DecisionBasis, earlier: Earlier) -> AwardList:
    ordered = order.in_order(draft.proposals)
    rows = _Rows(draft, earlier)
    own = [proposal for proposal in ordered if not proposal.other_decision]
    others = tuple(rows.row(proposal, 0) for proposal in ordered if proposal.other_decision)
    rules = draft.rules
    return replace(
        _list_awards(own, rows, running=case.running),
        can_cu=_bases(draft, case.local_basis),
        luong_co_so=rules.base_salary.amount if rules and rules.base_salary else None,
        cap_khac=others,
        whole_=_list_awards(ordered, rows, running=case.running) if others else None,
    )


def _bases(draft: _Draft, local: str) -> tuple[str, ...]:
    """Return what the decision cites: the law of its grantor, that of the forces that it rewards, the local rule."""
    if draft.rules is None:
        return ()
    grantor = draft.rules.grantor(draft.grantor)
    forces = {proposal.force for proposal in draft.proposals if not proposal.other_decision}
    own = grantor.tracks if grantor else ()
    tracks = (*own, *(track for track in Track if track in forces and track not in own))
    own_rule = _CITING.sub("", local).rstrip(" ;.")
    return (*draft.rules.legal_bases(tracks, draft.grantor), *([own_rule] if own_rule else []))


class _Rows:
    """Makes the printed row of each proposal of a draft: with what it is paid, received before, and to whom it goes."""

    def __init__(self, draft: _Draft, earlier: Earlier) -> None:
        self._earlier = earlier
        self._draft = draft
        self._added = {
            id(proposal): (paid, number)
            for proposal, paid, number in zip(draft.proposals, draft.paid, draft.recipients, strict=True)
        }

    def row(self, proposal: Proposal, number: int) -> AwardRow:
        """Return the row of ``proposal``, which is the ``number``-th of its list."""
        paid, recipient = self._added[id(proposal)]
        own = {
            proposal.columns["title"]: proposal.wording,
            "stt": number,
            "la_tap_the": proposal.subject is Subject.COLLECTIVE,
            "tien_thuong": paid.amount,
            "truoc_day": self._earlier.in_words(proposal),
        }
        certified = money.brings_certificate(proposal, self._draft.rules, self._draft.grantor)
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
