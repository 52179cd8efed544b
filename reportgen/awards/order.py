"""The order in which awards are printed.

Highest award first and collectives before individuals within a rank (custom at ceremonies); then the units in the
order in which the workbook first names them; then given name, middle name, surname. Collectives of one unit keep
the workbook's order: their names are no personal names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal
from reportgen.vietnamese import names
from reportgen.vietnamese.unicode import fold

_AFTER_ALL_RANKS = 10**9
_SUBJECTS = list(Subject)


def in_order(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return ``proposals`` as they are printed; awards that are not in the catalogue come last."""
    units = _order_of_appearance(_unit(p) for p in proposals)
    forms = _order_of_appearance(p.form_key for p in proposals)

    def key(proposal: Proposal) -> tuple[object, ...]:
        rank, index = _rank(proposal)
        form = rank, _SUBJECTS.index(proposal.subject), index, forms[proposal.form_key]
        return (*form, units[_unit(proposal)], _person(proposal))

    return sorted(proposals, key=key)


def _rank(proposal: Proposal) -> tuple[int, int]:
    if proposal.match is None:
        return _AFTER_ALL_RANKS, 0
    return proposal.match.award.rank, proposal.match.index


def _unit(proposal: Proposal) -> str:
    """Return the unit's key; a collective that names none is a unit itself."""
    own = proposal.name if proposal.subject is Subject.COLLECTIVE else ""
    return fold(proposal.unit or own)


def _person(proposal: Proposal) -> tuple[object, ...]:
    return () if proposal.subject is Subject.COLLECTIVE else names.sort_key(proposal.name)


def _order_of_appearance(texts: Iterable[str]) -> dict[str, int]:
    return {text: place for place, text in enumerate(dict.fromkeys(texts))}
