"""Sums over units, at every level of the list; what an upper unit's own workbook says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.collect import sums
from reportgen.collect.roster import Roster
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.figures import format_value
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.runs.collect.model import OFFICE, Total, UnitState
from reportgen.runs.collect.reading import UnitReading


def totals(kit: Kit, roster: Roster, states: Iterable[UnitState]) -> dict[str, Total]:
    """Return code → figures of all units under it: the office first, then every unit that others stand under."""
    known = {state.unit.code: state.reading for state in states if state.reading is not None}
    upper = (unit.code for unit in roster.units if unit.code in roster.below)
    return {code: _total(kit, roster, code, known) for code in (OFFICE, *upper)}


def _total(kit: Kit, roster: Roster, code: str, known: Mapping[str, UnitReading]) -> Total:
    senders = [unit.code for unit in roster.under(code)]
    added = {own: known[own] for own in senders if own in known and known[own].added is not None}
    parts = [one.added for one in added.values() if one.added is not None]
    if not parts or kit.collect is None:
        return Total(code, len(senders), (), {})
    data = sums.combine(kit, kit.collect, parts)
    figures = sums.summed(kit, data, {own: one.figures for own, one in added.items()})
    return Total(code, len(senders), tuple(added), figures, data)


def against_sum(kit: Kit, upper: Iterable[UnitReading], known: Mapping[str, Total]) -> Iterator[Diagnostic]:
    """Yield where the workbook of a unit that others stand under says otherwise than they do together."""
    for one in upper:
        total = known.get(one.code)
        if total is None or len(total.added) < total.senders:
            continue
        for spec in kit.figures:
            own, summed = one.figures.get(spec.name), total.figures[spec.name].value
            if own is None or summed is None or own == summed:
                continue
            message = _(
                "“{title}” trong sổ là {own}, cộng các đơn vị trực thuộc được {sum}.",
                title=spec.title,
                own=format_value(own, spec.unit),
                sum=format_value(summed, spec.unit),
            )
            yield warning("sum-of-units", message, Place(one.file.path.as_posix()))


def unproven(kit: Kit, states: Sequence[UnitState]) -> Iterator[Diagnostic]:
    """Yield the rates that added rows do not give: over several units they may be wrong."""
    names = {name for state in states if state.reading for name in state.reading.unproven}
    for spec in kit.figures:
        if spec.name in names:
            message = _(
                "“{title}” không tính lại được từ các hàng đã cộng, nên số chung của nó có thể sai.",
                title=spec.title,
            )
            hint = _("Sửa phần [collect] của kit.toml để các cột mà số liệu ấy dùng được giữ lại.")
            yield error("figure-not-added", message, Place(kit.file), hint)
