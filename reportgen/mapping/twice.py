"""Tables for one sheet of which one repeats the other: the same rows, or the sums of the same rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.kit.model import SUMMED, SheetSpec
from reportgen.mapping.convert import ImportedRow
from reportgen.mapping.fill import row_key
from reportgen.mapping.halves import are_halves
from reportgen.mapping.model import TableProposal

Table = tuple[TableProposal, Sequence[ImportedRow]]


def doubled(spec: SheetSpec, tables: Sequence[Table]) -> Iterator[TableProposal]:
    """Yield the tables that share rows with another, or whose sums are another's or all others' together."""
    keys = [frozenset(row_key(spec, row.values) for row in rows) for _own, rows in tables]
    sums = [_sums(spec, rows) for _own, rows in tables]
    for index, (own, _rows) in enumerate(tables):
        others = [
            other
            for other in range(len(tables))
            if other != index and not are_halves(spec, tables[index][1], tables[other][1])
        ]
        together = {
            name: sum((sums[k].get(name, Decimal()) for k in others), Decimal()) for name in sums[index]
        }
        if (
            any(keys[index] & keys[other] for other in others)
            or any(_same(sums[index], sums[other]) for other in others)
            or _same(sums[index], together)
        ):
            yield own


def _sums(spec: SheetSpec, rows: Sequence[ImportedRow]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for column in spec.columns:
        if column.type in SUMMED:
            figures = [Decimal(v) for row in rows if isinstance(v := row.values[column.name], int | Decimal)]
            if figures and any(figures):
                found[column.name] = sum(figures, Decimal())
    return found


def _same(one: dict[str, Decimal], other: dict[str, Decimal]) -> bool:
    """Return whether all sums that both have are equal."""
    common = one.keys() & other.keys()
    return bool(common) and all(one[name] == other[name] for name in common)
