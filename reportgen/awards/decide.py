"""Proposals in, the award list out: read, judge, put in order, pay, group, number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reportgen.awards import money, order, overrides, proposals, verdicts
from reportgen.awards.lists import AwardList, FormCount, Group, Row
from reportgen.awards.match import Reader, reading_key
from reportgen.awards.model import Catalogue, Subject
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import Rules, rules_on
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record


@dataclass(frozen=True, slots=True)
class Case:
    """What a decision is made from.

    Args:
        records: the rows of the award sheet, in the workbook's order.
        columns: role → column: ``kind``, ``title`` (the award), ``name``, ``unit``, and those that the kit has of
            ``rank``, ``office``, ``achievement``, ``amount``, ``initiative``, ``group``, ``members``, ``other``.
        year: the year that the awards are for.
        on: the day of the decision, which says what law applies; None while it is not known.
        grantor: who decides, as papers call him: ``CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN``.
        earlier: year → its award records, of the years whose workbooks there are.
        overrides: the rows of the sheet of own rates.
        numbers: name → number, for quotas: fields and figures.
        running: number on through all groups of a list; otherwise each group begins at 1.
    """

    records: Sequence[Record]
    columns: Mapping[str, str]
    year: int = 0
    on: date | None = None
    grantor: str = ""
    earlier: Mapping[int, Sequence[Record]] = field(default_factory=dict)
    overrides: Sequence[Record] = ()
    numbers: Mapping[str, object] = field(default_factory=dict)
    running: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Who receives what, how each proposal was judged, and what there is to mend or to know."""

    list: AwardList
    verdicts: tuple[object, ...]
    diagnostics: tuple[Diagnostic, ...]


def decide(catalogue: Catalogue, case: Case) -> Decision:
    """Return the award list of ``case``, in printing order and with its money, and what is wrong with it."""
    reader = Reader(catalogue)
    proposed = proposals.read(case.records, case.columns, reader, case.on)
    rules = rules_of(catalogue, case)
    paid = _paid(proposed, rules, grantor_of(catalogue, case.grantor))
    found = (
        *verdicts.judge(proposed, case.columns, reader, case.on),
        *money.remarks(proposed, paid, rules),
    )
    return Decision(_list(proposed, paid, rules, case), (), found)


def enlist(catalogue: Catalogue, case: Case) -> AwardList:
    """Return the award list of ``case`` without judging any proposal."""
    proposed = proposals.read(case.records, case.columns, Reader(catalogue), case.on)
    rules = rules_of(catalogue, case)
    paid = _paid(proposed, rules, grantor_of(catalogue, case.grantor))
    return _list(proposed, paid, rules, case)


def rules_of(catalogue: Catalogue, case: Case) -> Rules | None:
    """Return what applies on the day of the decision, the workbook's own rates first; None without a day."""
    if case.on is None:
        return None
    rules = rules_on(catalogue, case.on)
    return overrides.with_overrides(rules, case.overrides) if case.overrides else rules


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


def _paid(proposed: Sequence[Proposal], rules: Rules | None, grantor: str) -> tuple[money.Sum, ...]:
    return tuple(money.sum_of(proposal, rules, grantor) for proposal in proposed)


# --- the list ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """A proposal with the row that is printed for it."""

    proposal: Proposal
    row: Row


def _list(
    proposed: Sequence[Proposal], paid: Sequence[money.Sum], rules: Rules | None, case: Case
) -> AwardList:
    sums = {id(proposal): one.amount for proposal, one in zip(proposed, paid, strict=True)}
    ordered = order.in_order(proposed)
    own = [proposal for proposal in ordered if not proposal.other_decision]
    others = tuple(_row(proposal, 0, sums[id(proposal)]) for proposal in ordered if proposal.other_decision)
    return replace(
        _listed(own, sums, case),
        can_cu=_bases(rules, case),
        luong_co_so=rules.base_salary.amount if rules and rules.base_salary else None,
        cap_khac=others,
        whole_=_listed(ordered, sums, case) if others else None,
    )


def _bases(rules: Rules | None, case: Case) -> tuple[str, ...]:
    """Return what the decision cites: the law of the tracks whose awards its grantor gives."""
    if rules is None:
        return ()
    grantor = rules.grantor(grantor_of(rules.catalogue, case.grantor))
    return rules.legal_bases(grantor.tracks) if grantor else ()


def _listed(ordered: Sequence[Proposal], sums: Mapping[int, int | None], case: Case) -> AwardList:
    numbers = _numbers(ordered, running=case.running)
    entries = [
        _Entry(proposal, _row(proposal, number, sums[id(proposal)]))
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


def _row(proposal: Proposal, number: int, paid: int | None) -> Row:
    own = {
        proposal.columns["title"]: proposal.wording,
        "stt": number,
        "la_tap_the": proposal.subject is Subject.COLLECTIVE,
        "tien_thuong": paid,
    }
    return Row({**proposal.record, **own})


def _groups(entries: Iterable[_Entry], subject: Subject) -> tuple[Group, ...]:
    """Return the rows of one list by award; the first row's wording names the group."""
    found = _by_form(entry for entry in entries if entry.proposal.subject is subject)
    return tuple(_group(own[0].proposal.wording, own) for own in found)


def _group(wording: str, entries: Iterable[_Entry]) -> Group:
    return Group(wording, tuple(entry.row for entry in entries))


def _counts(entries: Iterable[_Entry]) -> tuple[FormCount, ...]:
    return tuple(_count(own) for own in _by_form(entries))


def _count(entries: Sequence[_Entry]) -> FormCount:
    wording = entries[0].proposal.wording
    groups = [_group(wording, (e for e in entries if e.proposal.subject is subject)) for subject in Subject]
    return FormCount(wording, (groups[0], groups[1], groups[2]))


def _by_form(entries: Iterable[_Entry]) -> list[list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(entry.proposal.form_key, []).append(entry)
    return list(found.values())
