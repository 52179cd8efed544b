"""The figures of two years, side by side in the kit's groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from reportgen import checks, figures
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.figures import Change, Figures, Number
from reportgen.kit.model import FigureSpec, Kit
from reportgen.records import YearData
from reportgen.runs.figures import YearFigures, year_figures
from reportgen.runs.last_year import restate
from reportgen.runs.years import Years
from reportgen.workspace import Workspace, find_earlier


class FigureComparison(Struct, frozen=True):
    """One figure: its value in both years, None where a year has none, and how it moved."""

    figure: FigureSpec
    before: Number | None
    now: Number | None
    change: Change


class FigureGroup(Struct, frozen=True):
    """The figures under one caption of the kit; an empty ``title`` has none."""

    title: str
    lines: tuple[FigureComparison, ...]


class Comparison(Struct, frozen=True):
    """All figures of the kit for two years, and what they were counted from."""

    kit: Kit
    before: YearFigures
    now: YearFigures
    lines: tuple[FigureComparison, ...]
    """All figures, also those that neither year has."""

    @property
    def groups(self) -> tuple[FigureGroup, ...]:
        """What people are shown: the figures that a year has, in the kit's groups."""
        told = (line for line in self.lines if line.before is not None or line.now is not None)
        return tuple(_groups(told))

    @property
    def years(self) -> tuple[int, int]:
        """Return the earlier year and the later one."""
        return self.before.data.year, self.now.data.year


def compare_years(workspace: Workspace, years: tuple[int, int], kit_name: str = "") -> Comparison:
    """Return the figures of two years side by side, the earlier one first, whichever was named first.

    Raises:
        ReportgenError: a year has no workbook, or one with something to fix; both years' problems at once.

    What the later workbook restates of the year before it stands for that year, which then needs no workbook.
    """
    read = Years(workspace, kit_name, max(years))
    before, now = _restated(read, sorted(years)) or _both(read, sorted(years))
    lines = tuple(_line(spec, before, now) for spec in read.kit.figures)
    return Comparison(read.kit, before, now, lines)


def _restated(read: Years, years: Sequence[int]) -> tuple[YearFigures, YearFigures] | None:
    """Return both years where the later one restates the one before it; None where it does not."""
    earlier, later = years
    if read.kit.last_year is None or later - earlier != 1:
        return None
    now = year_figures(read, later)
    restated = checks.restated_year(read.kit, now.data).figures
    if not restated:
        return None
    known = find_earlier(read.workspace, earlier) and read.is_comparable(earlier, later)
    alone = YearFigures(YearData(earlier, now.data.file, {}, {}), None, Figures({}))
    before = year_figures(read, earlier) if known else alone
    return replace(before, figures=restate(read.kit, before.figures, restated)), now


def _both(read: Years, years: Iterable[int]) -> list[YearFigures]:
    found: list[YearFigures] = []
    problems: list[Diagnostic] = []
    for year in years:
        try:
            found.append(year_figures(read, year))
        except ReportgenError as trouble:
            problems.extend(trouble.diagnostics)
    if problems:
        raise ReportgenError(problems)
    return found


def _line(spec: FigureSpec, before: YearFigures, now: YearFigures) -> FigureComparison:
    own, last = now.figures[spec.name], before.figures[spec.name]
    return FigureComparison(spec, last, own, figures.change(own, last))


def _groups(lines: Iterable[FigureComparison]) -> Iterable[FigureGroup]:
    """Yield the lines in the kit's order, those that follow each other under one caption together."""
    for title, own in groupby(lines, lambda line: line.figure.group):
        yield FigureGroup(title, tuple(own))
