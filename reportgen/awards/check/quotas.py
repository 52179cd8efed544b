"""How many may receive an award, as a share of others or of a head count; the arithmetic is shown."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from reportgen.awards.check.arithmetic import comparison, largest
from reportgen.awards.check.by_rule import by_rule, doubt
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Quota
from reportgen.diagnostics import Diagnostic, Place
from reportgen.language import _
from reportgen.vietnamese import numbers


def quotas(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield each quota that is exceeded or cannot be computed, at the first row that is too much."""
    for quota in _quotas(inquiry):
        yield from _check(quota, inquiry)


def _quotas(inquiry: Inquiry) -> list[Quota]:
    """Return the quotas for the awards of the decision, each once; the workbook's own go before the catalogue's."""
    if inquiry.rules is None:
        return []
    awards = dict.fromkeys(proposal.abbreviation for _index, proposal in inquiry.own)
    found: list[Quota] = []
    for award in awards:
        found.extend(quota for quota in inquiry.rules.quotas(award) if quota not in found)
    return found


def _check(quota: Quota, inquiry: Inquiry) -> Iterator[AwardFinding]:
    rows = _rows(quota, inquiry)
    if not rows:
        return
    count = len(inquiry.holders.everybody(quota.awards, quota.tracks))
    base = _base(quota, inquiry)
    if base is None:
        place = inquiry.proposals[rows[0]].place("title")
        yield AwardFinding(doubt(quota, "quota-unknown", _no_base(quota), place, quota.text), rows)
    elif count > (allowed := largest(quota.at_most, base)):
        place = inquiry.proposals[rows[min(allowed, len(rows) - 1)]].place("title")
        yield AwardFinding(_excess(quota, (count, base), allowed, place), rows)


def _rows(quota: Quota, inquiry: Inquiry) -> tuple[int, ...]:
    """Return the proposals that surely count: of the quota's awards, to somebody of its forces."""
    return tuple(
        index
        for index, proposal in enumerate(inquiry.proposals)
        if proposal.abbreviation in quota.awards
        and (not quota.tracks or set(proposal.tracks) <= set(quota.tracks))
    )


def _base(quota: Quota, inquiry: Inquiry) -> int | Decimal | None:
    if quota.base.awards:
        return len(inquiry.holders.everybody(quota.base.awards, quota.tracks))
    number = inquiry.numbers.get(quota.base.field)
    if not isinstance(number, int | Decimal) or isinstance(number, bool):
        return None
    return number if number >= 0 else None


def _excess(quota: Quota, sums: tuple[int, int | Decimal], allowed: int, place: Place) -> Diagnostic:
    count, base = sums
    what = f"{count} {_name_awards(quota.awards)}"
    whole = f"{numbers.group_thousands(base)} {_name_awards(quota.base.awards) or quota.base.field}"
    if base:
        told = comparison(what, whole, Fraction(count) / Fraction(base), quota.at_most, ">")
    else:
        told = _("{what} trên {whole}", what=what, whole=whole)
    hint = _("Nhiều nhất {allowed}", allowed=allowed)
    hint = "; ".join(filter(None, (hint, quota.text)))
    return by_rule(quota, "quota-exceeded", f"{told}.", place, hint)


def _no_base(quota: Quota) -> str:
    return _(
        "Chưa có số “{field}” nên không tính được tỷ lệ {awards}.",
        field=quota.base.field,
        awards=_name_awards(quota.awards),
    )


def _name_awards(awards: tuple[str, ...]) -> str:
    return "/".join(awards)
