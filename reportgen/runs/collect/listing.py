"""The collection for programs, as ``--json`` prints it: the keys are the same in every language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics import Diagnostic
from reportgen.figures import Number
from reportgen.runs.collect import table
from reportgen.runs.collect.model import OFFICE, Collected, Status, Total
from reportgen.runs.collect.reading import UnitReading


def as_json(collected: Collected, ranked: str = "") -> dict[str, object]:
    """Return the collection: days as ISO 8601, rates as shares of one, null where there is no value.

    Args:
        collected: what was collected.
        ranked: a figure's name or title, for a ranking by it.

    Raises:
        ReportgenError: there is no such figure.
    """
    specs = table.told_figures(collected)
    return {
        "year": collected.year,
        "on": collected.on.isoformat(),
        "kit": {"name": collected.kit.name, "version": collected.kit.version},
        "units": [_unit(row, collected) for row in table.rows(collected)],
        "groups": [_group(own) for own in table.groups(collected)],
        "figures": [{"name": own.name, "title": own.title, "unit": own.unit} for own in specs],
        "totals": [_total(own, [spec.name for spec in specs]) for own in collected.totals.values()],
        "outliers": [
            {"unit": own.unit, "figure": own.figure, "value": _number(own.value), "usual": own.usual}
            for own in collected.outliers
        ],
        "ranking": _ranking(table.rank(collected, ranked)) if ranked else None,
        "strays": [own.file.path.as_posix() for own in collected.strays],
        "diagnostics": list(_diagnostics(collected)),
    }


def _unit(row: table.UnitRow, collected: Collected) -> dict[str, object]:
    figures = row.files[0].figures if row.counted else {}
    return {
        "code": row.code,
        "name": row.name,
        "level": row.level,
        "parent": row.parent,
        "status": row.status.value,
        "deadline": row.deadline.isoformat() if row.deadline else None,
        "came_late": row.came_late.isoformat() if row.came_late else None,
        "errors": row.errors,
        "warnings": row.warnings,
        "worst": None if row.worst is None else row.worst.as_json(),
        "files": [{"file": own.file.path.as_posix(), "sha256": own.digest} for own in row.files],
        "counted": row.counted,
        "figures": {
            spec.name: _number(figures.get(spec.name)) for spec in collected.kit.figures if row.counted
        },
    }


def _group(own: table.Group) -> dict[str, object]:
    counts = {status.value: own.counts[status] for status in Status}
    return {"code": own.code, "name": own.name, "senders": own.senders, **counts}


def _total(own: Total, names: list[str]) -> dict[str, object]:
    figures = {
        name: {"value": _number(summed.value), "units": summed.units}
        for name in names
        if (summed := own.figures.get(name)) is not None
    }
    return {"code": own.code, "senders": own.senders, "added": list(own.added), "figures": figures}


def _ranking(own: table.Ranking) -> dict[str, object]:
    return {
        "figure": own.figure.name,
        "ranked": [
            {"rank": one.rank, "unit": one.unit.unit.code, "value": _number(one.value)} for one in own.ranked
        ],
        "without": [one.unit.code for one in own.without],
    }


def _number(value: Number | None) -> int | float | None:
    return float(value) if isinstance(value, Decimal) else value


def _diagnostics(collected: Collected) -> Iterator[dict[str, str]]:
    """Yield everything that was found, each with its unit's code, empty where nothing tells the unit."""
    owners = {one.file.path.as_posix(): one.code for one in collected.readings}
    for told in collected.diagnostics:
        yield _of(told, owners.get(told.place.file, OFFICE))
    for one in _unlike(collected):
        for told in one.diagnostics:
            yield _of(told, one.code)


def _unlike(collected: Collected) -> Iterator[UnitReading]:
    """Yield every reading once."""
    yield from {one.file.path: one for one in collected.readings}.values()


def _of(told: Diagnostic, code: str) -> dict[str, str]:
    return {"unit": code} | told.as_json()
