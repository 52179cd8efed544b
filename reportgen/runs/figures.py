"""The figures of every year that has a workbook, and the charts drawn from them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import awards, charts, figures, fill, workspace
from reportgen.diagnostics import Diagnostic, Place, Severity, has_errors, warning
from reportgen.errors import ReportgenError
from reportgen.figures import Figures
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.records import YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figure_gaps import gaps
from reportgen.runs.years import Years

if TYPE_CHECKING:
    from reportgen.trace import TracedFigures


class YearFigures(Struct, frozen=True):
    """A year's data, its award list as it stands in the workbook, and its figures."""

    data: YearData
    awards: awards.AwardList | None
    figures: Figures


class EarlierFigures(Struct, frozen=True):
    """Year → its figures, the workbooks they come from, and what could not be read."""

    figures: Mapping[int, Figures]
    workbooks: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def evaluate(kit: Kit, data: YearData, decided: awards.AwardList | None) -> Figures:
    """Return the figures of a year in which ``decided`` receive awards."""
    named = {} if kit.awards is None else {kit.awards.sheet: decided}
    return figures.evaluate(kit.figures, data, named)


def missing_figures(kit: Kit, data: YearData, decided: awards.AwardList | None) -> tuple[Diagnostic, ...]:
    """Return which figures of a year have no value, and which cells are to blame.

    Raises:
        ReportgenError: an expression cannot be computed.
    """
    values = evaluate(kit, data, decided)
    return tuple(gaps(kit, data, values))


def trace_figures(kit: Kit, data: YearData, decided: awards.AwardList | None) -> TracedFigures:
    """Return the figures that `evaluate` does, and what each was computed from."""
    from reportgen import trace  # `check` does not need it

    named = {} if kit.awards is None else {kit.awards.sheet: decided}
    return trace.evaluate(kit.figures, data, named)


def year_figures(years: Years, year: int) -> YearFigures:
    """Return the figures of a year by itself, compared and judged with no other.

    Raises:
        ReportgenError: there is no workbook of that year, it cannot be read, or something in it is to be fixed.
    """
    read = years.read(year)
    if has_errors(read.diagnostics):
        raise ReportgenError([problem for problem in read.diagnostics if problem.severity is Severity.ERROR])
    listed = list_of(years.kit, read.data, years.catalogue)
    return YearFigures(read.data, listed, evaluate(years.kit, read.data, listed))


def earlier_figures(years: Years, known: Mapping[int, Figures]) -> EarlierFigures:
    """Return ``known``, this year's and last year's, and the figures of the years before, if charts show them.

    A wrong workbook of an earlier year is passed over with a warning: this year's papers can do without.
    """
    if not any(chart.figures for chart in years.kit.charts):
        return EarlierFigures(known)
    found: dict[int, YearFigures] = {}
    unread: list[Diagnostic] = []
    for year in [one for one in years.known if one < max(known) - 1][-charts.MOST_YEARS :]:
        try:
            if years.is_comparable(year, max(known)):
                found[year] = year_figures(years, year)
        except ReportgenError:
            unread.append(_no_chart_note(workspace.find_input(years.workspace, year), year))
    both = {**{year: own.figures for year, own in found.items()}, **known}
    return EarlierFigures(both, tuple(Path(own.data.file) for own in found.values()), tuple(unread))


def _no_chart_note(path: Path, year: int) -> Diagnostic:
    message = _("Sổ số liệu năm {year} còn lỗi nên biểu đồ qua các năm không có năm ấy.", year=year)
    hint = _("Chạy reportgen check {year} để xem và sửa các lỗi ấy.", year=year)
    return warning("year-not-charted", message, Place(str(path)), hint)


def chart_pictures(kit: Kit, year: charts.ChartYear) -> fill.Pictures:
    """Return the kit's charts as templates see them; computed now, drawn when a template asks.

    Raises:
        ReportgenError: an expression of a chart cannot be computed.
    """
    declared = charts.declared_charts(kit.charts, kit.figures, year)

    def draw() -> dict[str, fill.Picture]:
        return {own.name: fill.Picture(charts.run(own.chart), own.title, own.unit) for own in declared}

    return fill.Pictures(tuple(chart.name for chart in kit.charts), draw)
