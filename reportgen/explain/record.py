"""What is said of a figure as JSON: in the manifest with ranges, for ``--json`` also with each cell's value.

Nothing here depends on the language that is spoken: the same inputs give the same manifest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from reportgen.explain.awards import Payment
from reportgen.explain.model import EarlierFigure, Explanation
from reportgen.figures import Number, format_value
from reportgen.records import Confirmation
from reportgen.trace import CellRange, RowRange, Selection, cells, rows

MOST_RANGES = 100
"""Ranges written of one column; a column of more says how many cells they leave out."""

Json = dict[str, Any]
NameOf = Callable[[str], str]
"""How a workbook's path is written."""


def record(figure: Explanation, name_of: NameOf = str) -> Json:
    """Return the record of a figure; ``docs/architecture.md`` says what its keys mean."""
    own: Json = {
        **_value(figure.value, figure.spec.unit),
        "unit": figure.spec.unit,
        "rule": figure.spec.value,
        "file": name_of(figure.file),
        "cells": [_column(column) for column in figure.trace.columns],
    }
    parts: Json = {
        "rows": [_rows(counted) for counted in figure.trace.counted],
        "selections": [_selection(own) for own in figure.trace.selections],
        "figures": list(figure.trace.figures),
        "payments": [_payment(one) for one in figure.payments],
        "confirmations": [_confirmation(one) for one in figure.confirmations],
    }
    last = {} if figure.before is None else {"last_year": _before(figure.before, figure.spec.unit, name_of)}
    return own | {key: value for key, value in parts.items() if value} | last


def with_values(figure: Explanation) -> Json:
    """Return the record of a figure with its name, its title and the value of each cell."""
    read = [{**_column(column), "values": _values(column)} for column in figure.trace.columns]
    return {"name": figure.name, "title": figure.spec.title, **record(figure), "cells": read}


def plain(value: object) -> object:
    """Return a checked value as JSON has it: a decimal as a float, a date as ISO 8601."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def _value(value: Number | None, unit: str) -> Json:
    exact = {"exact": str(value)} if isinstance(value, Decimal) else {}
    return {"value": plain(value), **exact, "written": format_value(value, unit)}


def _values(column: CellRange) -> Json:
    return {cell.address: plain(cell.value) for cell in column.cells if cell.address}


def _column(column: CellRange) -> Json:
    empty = sum(cell.value is None for cell in column.cells)
    return {
        "sheet": column.sheet,
        "column": column.name,
        **_ranges(cells(cell.address for cell in column.cells)),
        "count": len(column.cells),
        **({"empty": empty} if empty else {}),
    }


def _rows(counted: RowRange) -> Json:
    return {"sheet": counted.sheet, **_ranges(rows(counted.numbers)), "count": len(counted.numbers)}


def _ranges(found: tuple[str, ...]) -> Json:
    more = {"more_ranges": len(found) - MOST_RANGES} if len(found) > MOST_RANGES else {}
    return {"ranges": list(found[:MOST_RANGES]), **more}


def _selection(selection: Selection) -> Json:
    return {
        "sheet": selection.kept.sheet or selection.left_out.sheet,
        "where": {column: list(map(plain, values)) for column, values in selection.wanted.items()},
        "cells": [_column(column) for column in selection.columns],
        "kept": _rows(selection.kept),
        "left_out": _rows(selection.left_out),
    }


def _payment(payment: Payment) -> Json:
    rule, salary, rounding = payment.rule, payment.base_salary, payment.rounding
    made: Json = {
        "award": payment.award,
        "kind": payment.kind,
        "recipients": payment.recipients,
        "each": payment.each,
    }
    if rule is not None:
        times = {} if rule.times is None else {"times": float(rule.times)}
        made |= {**times, "source": rule.source, "sure": rule.sure}
    if salary is not None:
        made |= {"base_salary": salary.amount, "base_salary_source": salary.source}
    if rounding is not None:
        made |= {
            "rounding": {"mode": rounding.mode.value, "multiple_of": rounding.to, "source": rounding.source}
        }
    return made


def _before(before: EarlierFigure, unit: str, name_of: NameOf) -> Json:
    return {
        "year": before.year,
        "file": name_of(before.file),
        **_value(before.value, unit),
        "change": before.change,
        **({"cell": before.cell} if before.cell else {}),
    }


def _confirmation(confirmation: Confirmation) -> Json:
    of, own = confirmation.of, confirmation.place
    return {
        "sheet": of.sheet,
        "cell": of.cell,
        "value": confirmation.value,
        "reason": confirmation.reason,
        "at": f"{own.sheet}!{own.cell}" if own.cell else own.sheet,
    }
