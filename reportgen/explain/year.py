"""The figures of a year, each with all that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct, field

from reportgen.awards import AwardList
from reportgen.checks import RestatedFigure
from reportgen.explain.awards import number_at, numbers_of, payments, with_law
from reportgen.explain.confirmed import confirmations_of
from reportgen.explain.model import EarlierFigure, Explanation
from reportgen.figures import Figures, Number, measurable
from reportgen.fill.comparison import by_unit
from reportgen.kit.model import FigureSpec, Kit
from reportgen.records import YearData
from reportgen.trace import Trace, TracedFigures, evaluate


class YearSources(Struct, frozen=True):
    """What a year's figures are explained from: ``before`` and ``before_figures`` are last year's, where known.

    ``restated`` are those of last year's figures that this year's workbook states.
    """

    kit: Kit
    data: YearData
    decided: AwardList | None
    before: YearData | None = None
    before_figures: Figures | None = None
    restated: Mapping[str, RestatedFigure] = field(default_factory=dict)


def explain_figures(year: YearSources, traced: TracedFigures) -> tuple[Explanation, ...]:
    """Return every figure of the kit, then the numbers of the award list.

    Raises:
        ReportgenError: an expression cannot be computed.
    """
    figures = tuple(
        _one(year, spec, traced.figures[spec.name], traced.traces[spec.name]) for spec in year.kit.figures
    )
    return (*figures, *_of_awards(year))


def _of_awards(year: YearSources) -> tuple[Explanation, ...]:
    if year.kit.awards is None:
        return ()
    return at_paths(year, (spec.name for spec in numbers_of(year.kit.awards.sheet, year.decided)))


def at_paths(year: YearSources, paths: Iterable[str]) -> tuple[Explanation, ...]:
    """Return the numbers at these paths into the award list: ``khen_thuong.ca_nhan[0].tien``.

    Raises:
        ReportgenError: there is no number at one of them.
    """
    specs = tuple(map(number_at, paths))
    named = {year.kit.awards.sheet: year.decided} if year.kit.awards else {}
    own = evaluate(specs, year.data, named)
    return tuple(_one(year, spec, own.figures[spec.name], own.traces[spec.name]) for spec in specs)


def _one(year: YearSources, spec: FigureSpec, value: Number | None, trace: Trace) -> Explanation:
    awards = year.kit.awards
    whole = trace if awards is None else with_law(trace, awards, year.data)
    return Explanation(
        spec,
        value,
        year.data.file,
        whole,
        payments(trace, {} if awards is None else awards.columns),
        _before(year, spec, value),
        confirmations_of(whole, year.data.confirmations),
    )


def _before(year: YearSources, spec: FigureSpec, value: Number | None) -> EarlierFigure | None:
    known: Mapping[str, Number | None] = year.before_figures or {}
    if spec.name not in known:
        return None
    last, number = known[spec.name], year.data.year - 1
    change = _change(value, last, spec.unit, number)
    if spec.name in year.restated:
        place = year.restated[spec.name].place
        return EarlierFigure(number, place.file, last, change, place.inside)
    return None if year.before is None else EarlierFigure(number, year.before.file, last, change)


def _change(value: Number | None, last: Number | None, unit: str, year: int) -> str:
    """Return the change as a report words it; nothing where a value is missing, or beyond all measure."""
    if value is None or last is None:
        return ""
    sizes = (value, last, value / Decimal(last) if last else 0)
    if not all(map(measurable, sizes)):
        return ""
    return by_unit(value, last, unit, year)
