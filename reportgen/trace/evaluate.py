"""The figures of a year together with the trace of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from reportgen.figures import FigureLike, Figures, Number, names_of, value_of
from reportgen.records import YearData
from reportgen.trace.model import Trace
from reportgen.trace.notes import UseNotes
from reportgen.trace.watch import WatchedYears, watch


class TracedFigures(Struct, frozen=True):
    """Figures, as `figures.evaluate` gives them, and by name what each was computed from."""

    figures: Figures
    traces: Mapping[str, Trace]


def evaluate(
    specs: Iterable[FigureLike],
    data: YearData,
    decided: Mapping[str, object] | None = None,
) -> TracedFigures:
    """Return the figures of a year and their traces; the arguments are those of `figures.evaluate`.

    Raises:
        ReportgenError: an expression cannot be computed, or gives neither a number nor nothing.
    """
    notes = UseNotes()
    values: dict[str, Number | None] = {}
    names = watch(names_of(data, decided), notes) | {"so_lieu": WatchedYears(values, notes)}
    traces: dict[str, Trace] = {}
    for spec in specs:
        values[spec.name] = value_of(spec, names)
        traces[spec.name] = notes.take()
    return TracedFigures(Figures(values), traces)
