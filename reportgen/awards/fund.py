"""What decisions pay together, held against the fund that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.awards.check.arithmetic import largest
from reportgen.awards.check.by_rule import by_rule
from reportgen.awards.draft import Draft
from reportgen.awards.model import FundCap
from reportgen.diagnostics import Diagnostic, Place
from reportgen.language import _
from reportgen.vietnamese import numbers as in_words


def remarks(draft: Draft, numbers: Mapping[str, object]) -> Iterator[Diagnostic]:
    """Yield each fund that the bonuses known so far exceed; nothing is asked while its whole is not known.

    ``numbers`` are the year's fields and figures by name, in đồng where a fund is a share of them.
    """
    paid: dict[FundCap, int] = {}
    places: dict[FundCap, Place] = {}
    for number, decision in enumerate(draft.decisions):
        own = [row for row in draft.rows_of(number) if not draft.proposals[row].other_decision]
        for cap in decision.paying_rules.funds if decision.paying_rules else ():
            if cap.applies(decision.grantor, numbers):
                paid[cap] = paid.get(cap, 0) + sum(draft.paid[row].amount or 0 for row in own)
                places.setdefault(cap, decision.basis.on_place)
    for cap, total in paid.items():
        whole = numbers.get(cap.field)
        if isinstance(whole, int | Decimal) and not isinstance(whole, bool) and whole >= 0:
            allowed = largest(cap.at_most, whole)
            if total > allowed:
                yield _exceeded(cap, total, (allowed, whole), places[cap])


def _exceeded(cap: FundCap, total: int, sums: tuple[int, int | Decimal], place: Place) -> Diagnostic:
    allowed, whole = sums
    message = _(
        "Tiền thưởng {total} đồng nhiều hơn mức quỹ {allowed} đồng ({share} của {whole} đồng).",
        total=in_words.group_thousands(total),
        allowed=in_words.group_thousands(allowed),
        share=in_words.percent(cap.at_most),
        whole=in_words.group_thousands(whole),
    )
    return by_rule(cap, "fund-exceeded", message, place, cap.text)
