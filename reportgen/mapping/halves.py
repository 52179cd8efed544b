"""One sheet of the kit that an office keeps in two tables side by side: the same rows, each with its own columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from reportgen.kit.model import ColumnType, SheetSpec
from reportgen.language import _
from reportgen.mapping.convert import ImportedRow
from reportgen.mapping.fill import row_key
from reportgen.mapping.model import Proposal, TableProposal

Table = tuple[TableProposal, Sequence[ImportedRow]]


def are_halves(spec: SheetSpec, one: Sequence[ImportedRow], other: Sequence[ImportedRow]) -> bool:
    """Return whether two tables have the same rows, each once, and in common only what names the rows."""
    keys = [[row_key(spec, row.values) for row in rows] for rows in (one, other)]
    if not keys[0] or any(len(set(own)) < len(own) for own in keys) or set(keys[0]) != set(keys[1]):
        return False
    names = _naming(spec)
    filled = [_filled(rows) - names for rows in (one, other)]
    return bool(filled[0] and filled[1]) and filled[0].isdisjoint(filled[1])


def _naming(spec: SheetSpec) -> set[str]:
    """Return the columns that name a row."""
    kinds = (ColumnType.TEXT, ColumnType.CHOICE)
    return {*spec.compare_by, *(c.name for c in spec.columns if c.type in kinds and c.constraints.required)}


def _filled(rows: Iterable[ImportedRow]) -> set[str]:
    return {name for row in rows for name, value in row.values.items() if value is not None}


def completed(spec: SheetSpec, tables: Sequence[Table]) -> Iterator[TableProposal]:
    """Yield the proposals; one that only lacks what its other half has is certain."""
    for own, rows in tables:
        others = [other for other in tables if other[0] is not own and are_halves(spec, rows, other[1])]
        if own.sheet.is_certain or len(others) != 1:
            yield own
            continue
        both = own.standing.keys() | others[0][0].standing.keys()
        if any(c.constraints.required and c.name not in both for c in spec.columns):
            yield own
            continue
        reason = _(
            "{reason}; có ở bảng kia của cùng các hàng (trang “{sheet}”)",
            reason=own.sheet.reason,
            sheet=others[0][0].table.sheet.title,
        )
        yield replace(own, sheet=Proposal(own.sheet.to, others[0][0].sheet.confidence, reason))


def joined(spec: SheetSpec, tables: Sequence[Sequence[ImportedRow]]) -> list[ImportedRow]:
    """Return the rows of all tables, those of halves put together: what names a row comes from the first."""
    made: list[list[ImportedRow]] = []
    for rows in tables:
        at = next((k for k, before in enumerate(made) if are_halves(spec, before, rows)), None)
        if at is None:
            made.append(list(rows))
            continue
        others = {row_key(spec, row.values): row for row in rows}
        made[at] = [_one(row, others[row_key(spec, row.values)]) for row in made[at]]
    return [row for rows in made for row in rows]


def _one(first: ImportedRow, second: ImportedRow) -> ImportedRow:
    values = {
        name: value if value is not None else second.values.get(name) for name, value in first.values.items()
    }
    return ImportedRow(values, {**second.origins, **first.origins})
