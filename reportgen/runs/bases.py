"""The legal bases that a clerk typed, held against the law of the day of their paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.diagnostics import Diagnostic, warning
from reportgen.kit.awards import TypedBases
from reportgen.kit.model import Kit
from reportgen.records import Record, YearData


def cited_law(kit: Kit, data: YearData) -> Iterator[Diagnostic]:
    """Yield a warning at each typed base that cites what was not in force, with what was in its place.

    Nothing is said while the day of the paper is not known.
    """
    for bases in kit.awards.bases if kit.awards else ():
        yield from _of_paper(bases, data)


def _of_paper(bases: TypedBases, data: YearData) -> Iterator[Diagnostic]:
    record = data.fields.get(bases.field.sheet, Record({}))
    day = data.fields.get(bases.date.sheet, Record({})).get(bases.date.field)
    typed = [
        (name, str(value)) for name, value in record.items() if value and bases.holds(bases.field.sheet, name)
    ]
    if not typed or not isinstance(day, date):
        return
    from reportgen.linter.law.out_of_force import (
        out_of_force,
    )  # a year without typed bases needs no list of law

    for name, base in typed:
        for lapse in out_of_force(base, day):
            yield warning("base-not-in-force", lapse.message, record.place(name), lapse.hint)
