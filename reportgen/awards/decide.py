"""Proposals in, the award list out: read, judge, put in order, group, number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from reportgen.awards import order, proposals, verdicts
from reportgen.awards.lists import AwardList, FormCount, Group, Row
from reportgen.awards.match import Reader
from reportgen.awards.model import Catalogue, Subject
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record


def decide(
    catalogue: Catalogue,
    records: Sequence[Record],
    columns: Mapping[str, str],
    on: date | None = None,
    *,
    running: bool = False,
) -> tuple[AwardList, tuple[Diagnostic, ...]]:
    """Return who receives what, in printing order, and what is wrong with the proposals.

    Args:
        catalogue: the awards that there are.
        records: the rows of the award sheet, in the workbook's order.
        columns: which column is what: ``kind``, ``title`` (the award), ``name``, ``unit``.
        on: the day of the decision, which says which awards are in force; None asks nothing of it.
        running: number on through all groups of a list; otherwise each group begins at 1.
    """
    reader = Reader(catalogue)
    proposed = proposals.read(records, columns, reader, on)
    ordered = order.in_order(proposed)
    return _listed(ordered, columns, running=running), tuple(verdicts.judge(proposed, columns, reader, on))


def _listed(ordered: Sequence[Proposal], columns: Mapping[str, str], *, running: bool) -> AwardList:
    numbers = _numbers(ordered, running=running)
    rows = [_row(proposal, number, columns) for proposal, number in zip(ordered, numbers, strict=True)]
    pairs = list(zip(ordered, rows, strict=True))
    return AwardList(
        tap_the=_groups(pairs, Subject.COLLECTIVE),
        ca_nhan=_groups(pairs, Subject.INDIVIDUAL),
        ho_gia_dinh=_groups(pairs, Subject.HOUSEHOLD),
        theo_hinh_thuc=_counts(ordered),
        duoc_khen=tuple(rows),
    )


def _numbers(ordered: Iterable[Proposal], *, running: bool) -> Iterator[int]:
    """Yield each proposal's number: within its award, or through the whole list of its kind of recipient."""
    counts: Counter[tuple[str, ...]] = Counter()
    for proposal in ordered:
        key = (proposal.subject,) if running else (proposal.subject, proposal.form_key)
        counts[key] += 1
        yield counts[key]


def _row(proposal: Proposal, number: int, columns: Mapping[str, str]) -> Row:
    values: dict[str, object] = dict(proposal.record)
    values[columns["title"]] = proposal.wording
    return Row({**values, "stt": number, "la_tap_the": proposal.subject is Subject.COLLECTIVE})


def _groups(pairs: Iterable[tuple[Proposal, Row]], subject: Subject) -> tuple[Group, ...]:
    """Return the rows of one list by award; the first row's wording names the group."""
    found: dict[str, list[tuple[Proposal, Row]]] = {}
    for proposal, row in pairs:
        if proposal.subject is subject:
            found.setdefault(proposal.form_key, []).append((proposal, row))
    return tuple(Group(own[0][0].wording, tuple(row for _p, row in own)) for own in found.values())


def _counts(ordered: Iterable[Proposal]) -> tuple[FormCount, ...]:
    found: dict[str, list[Proposal]] = {}
    for proposal in ordered:
        found.setdefault(proposal.form_key, []).append(proposal)
    return tuple(_count(own) for own in found.values())


def _count(own: Sequence[Proposal]) -> FormCount:
    numbers = {subject.value: sum(p.subject is subject for p in own) for subject in Subject}
    return FormCount(own[0].wording, **numbers)
