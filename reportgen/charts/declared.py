"""The charts that a kit declares, from a year's names and the figures of several years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from reportgen import expressions, figures
from reportgen.charts.model import BarChart, Series
from reportgen.charts.plot_area import fit_bars
from reportgen.diagnostics import NOWHERE
from reportgen.figures import Number
from reportgen.kit.model import ChartSpec, FigureSpec, SeriesSpec
from reportgen.language import _

MOST_YEARS = 5
PERCENT = "%"
LOW = 140.0
"""Points: upright bars need no more to be compared, and four such charts share a page."""


class DeclaredChart(Struct, frozen=True):
    """A declared chart that there are figures for: its name, its caption, its unit, and its chart.

    Shares have no ``unit``: their figures say it.
    """

    name: str
    title: str
    unit: str
    chart: BarChart


class ChartYear(Struct, frozen=True):
    """What charts are made from: the ``year``, what expressions see, and year → its figures."""

    year: int
    context: Mapping[str, object]
    figures: Mapping[int, Mapping[str, Number | None]]


def declared_charts(
    charts: Sequence[ChartSpec], specs: Sequence[FigureSpec], year: ChartYear
) -> tuple[DeclaredChart, ...]:
    """Return the charts in the kit's order; one without a figure, or over one year only, is left out.

    Raises:
        ReportgenError: an expression cannot be computed, or does not give what a chart can show.
    """
    by_name = {spec.name: spec for spec in specs}
    built = (_over_years(spec, by_name, year) if spec.figures else _over_rows(spec, year) for spec in charts)
    return tuple(chart for chart in built if chart is not None)


def _over_years(spec: ChartSpec, by_name: Mapping[str, FigureSpec], year: ChartYear) -> DeclaredChart | None:
    """Return the figures as groups with one bar for each year, the latest the darkest.

    A figure that this year does not tell is left out: there is nothing to compare earlier years with.
    """
    selected = [by_name[name] for name in spec.figures if year.figures[year.year][name] is not None]
    shown = _years(selected, year)
    if len(shown) < 2:
        return None
    units = {figure.unit for figure in selected}
    unit = spec.unit or (units.pop() if len(units) == 1 else "")
    series = tuple(Series(f"Năm {one}", tuple(year.figures[one][f.name] for f in selected)) for one in shown)
    captions = tuple(figure.title for figure in selected)
    return _declared_chart(spec, unit, captions, series, shown)


def _years(figures: Sequence[FigureSpec], year: ChartYear) -> tuple[int, ...]:
    """Return the years to show: up to this one, those with any of the figures, at most five."""
    with_any = (
        one
        for one in sorted(year.figures)
        if one <= year.year and any(year.figures[one][figure.name] is not None for figure in figures)
    )
    return tuple(with_any)[-MOST_YEARS:]


def _over_rows(spec: ChartSpec, year: ChartYear) -> DeclaredChart | None:
    """Return the rows in groups by their label, with one bar for each series."""
    rows = spec.rows(**year.context) if spec.rows is not None else ()
    try:
        groups = figures.groups(tuple(rows), spec.label)
    except (KeyError, TypeError) as problem:
        place = spec.rows.place if spec.rows is not None else NOWHERE
        raise expressions.fail(_not_rows(spec), place) from problem
    series = tuple(
        Series(one.title, tuple(_value(one, group.hang, year) for group in groups)) for one in spec.series
    )
    if all(value is None for one in series for value in one.values):
        return None
    return _declared_chart(
        spec, spec.unit, tuple(str(group.ten or "") for group in groups), series, (year.year,)
    )


def _not_rows(spec: ChartSpec) -> str:
    return _(
        "Biểu đồ “{name}”: rows phải cho ra các hàng có cột “{label}”.", name=spec.name, label=spec.label
    )


def _value(spec: SeriesSpec, rows: Sequence[Mapping[str, object]], year: ChartYear) -> Number | None:
    value = spec.value(**{**year.context, "hang": rows})
    if value is None or (isinstance(value, Number) and not isinstance(value, bool)):
        return value
    message = _(
        "“{title}” của biểu đồ cho ra “{value}”, không phải là một số.", title=spec.title, value=value
    )
    raise expressions.fail(message, spec.value.place)


def _declared_chart(
    spec: ChartSpec, unit: str, captions: tuple[str, ...], series: tuple[Series, ...], years: tuple[int, ...]
) -> DeclaredChart:
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    title = spec.title.replace("{nam}", str(years[-1])).replace("{cac_nam}", span)
    chart = BarChart(captions, series, unit == PERCENT, height=LOW, title=title, dark_last=bool(spec.figures))
    return DeclaredChart(spec.name, title, "" if chart.percent else unit, fit_bars(chart))
