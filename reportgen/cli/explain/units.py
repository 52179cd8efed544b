"""A figure of all units in words: the sum, of how many units, then each unit's part and its cells."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from reportgen.cli import folding
from reportgen.cli.explain.lines import WIDTH
from reportgen.explain import in_words
from reportgen.figures import PERCENT, format_value
from reportgen.kit.model import Kit
from reportgen.language import _, _n
from reportgen.runs.collect.parts import Parts, UnitPart

MOST = 12
"""So many units are said unasked."""


def lines(parts: Parts, kit: Kit) -> Iterator[str]:
    """Yield the lines about a figure of several units."""
    spec, total = parts.figure, parts.total
    yield from textwrap.wrap(f"{spec.title} ({spec.name})", WIDTH, subsequent_indent="  ")
    value = format_value(parts.value, spec.unit) or _("không có số")
    unit = "" if spec.unit in ("", PERCENT) else f" {spec.unit}"
    of = _("{added}/{count} đơn vị", added=len(total.added), count=total.senders)
    yield f"  {value}{unit}  ({of})"
    if spec.unit == PERCENT:
        rule = in_words(spec.value, kit, {})
        yield from _wrapped(_("Tính lại từ số đã cộng của các đơn vị: {rule}", rule=rule))
    shown = parts.parts if folding.is_unfolded() else parts.parts[:MOST]
    for part in shown:
        yield from _wrapped(_line(part, spec.unit))
    if (more := len(parts.parts) - len(shown)) > 0:
        yield _n("  Còn {count} đơn vị nữa; xem hết: --all", more)
    if parts.without:
        names = ", ".join(state.unit.name for state in parts.without[:MOST])
        more_names = ", …" if len(parts.without) > MOST else ""
        yield from _wrapped(_("Chưa cộng: {units}", units=names + more_names))


def _line(part: UnitPart, unit: str) -> str:
    value = format_value(part.value, unit) or _("không có số")
    file = "" if part.state.reading is None else part.state.reading.file.path.name
    cells = "; ".join(f"{sheet}!{ranges}" for sheet, ranges in part.cells.items())
    return f"{part.state.unit.name}: {value}" + (f"  ({file}  {cells})" if cells else "")


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="      ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_data(parts: Parts, year: int) -> dict[str, Any]:
    """Return the answer for programs."""
    from reportgen.explain import plain

    return {
        "year": year,
        "figure": parts.figure.name,
        "value": plain(parts.value),
        "units": parts.total.senders,
        "added": list(parts.total.added),
        "parts": [
            {
                "unit": part.state.unit.code,
                "value": plain(part.value),
                "file": "" if part.state.reading is None else part.state.reading.file.path.as_posix(),
                "cells": dict(part.cells),
            }
            for part in parts.parts
        ],
        "without": [state.unit.code for state in parts.without],
    }
