"""One year as its papers are made from it: checked, decided, and the names that templates see."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen import awards, charts, checks, fill
from reportgen.diagnostics import Diagnostic, Place, error, has_errors
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.kit import conditions
from reportgen.kit.model import Kit
from reportgen.kit.references import TEXTS
from reportgen.language import _
from reportgen.records import YearData
from reportgen.runs.awards import decide, earlier_lists
from reportgen.runs.bases import cited_law
from reportgen.runs.figures import chart_pictures, earlier_figures, missing_figures, trace_figures
from reportgen.runs.last_year import LastYear, figures_of, last_year
from reportgen.runs.omission import is_empty, is_wanted
from reportgen.runs.samples import samples_of
from reportgen.runs.years import Samples, Years

if TYPE_CHECKING:
    from reportgen.explain import Explanation
    from reportgen.packet.model import PacketSpec

Diagnostics = tuple[Diagnostic, ...]


class CheckedYear(Struct, frozen=True):
    """A year that was read and checked, and what there is of the year ``before`` it."""

    years: Years
    data: YearData
    before: LastYear
    decision: awards.Decision | None
    inputs: tuple[Path, ...]
    diagnostics: Diagnostics
    digests: Mapping[Path, str] = field(default_factory=dict)
    """Input → its SHA-256 when it was read."""
    packet: PacketSpec | None = None
    figures: tuple[Explanation, ...] = ()
    """Both are known once the names that templates see are."""

    @property
    def kit(self) -> Kit:
        """The kit by which it was read."""
        return self.years.kit


def read_year(years: Years, year: int) -> CheckedYear:
    """Return a year with all there is to fix or to know in its workbook, and against last year's.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    rules, read = years.kit, years.read(year)
    data, found = read.data, read.diagnostics
    before = last_year(years, data)
    earlier, about_earlier = earlier_lists(years, year)
    decision = decide(rules, data, earlier, years.catalogue)
    about_awards = decision.diagnostics if decision else ()
    used = [year, *earlier, *_year_of(before.data, earlier)]
    digests = {one.path: one.digest for one in map(years.read, used)}
    decided = decision.list if decision else None
    missing = () if has_errors(found) else missing_figures(rules, data, decided)
    asked = (*found, *before.diagnostics)
    idle = checks.idle(data.confirmations, (*asked, *about_awards))
    cited = tuple(cited_law(rules, data))
    diagnostics = (*asked, *missing, *about_awards, *cited, *about_earlier, *idle)
    return CheckedYear(years, data, before, decision, tuple(digests), diagnostics, digests)


def _year_of(data: YearData | None, others: Collection[int]) -> tuple[int, ...]:
    return () if data is None or data.year in others else (data.year,)


def with_context(year: CheckedYear) -> tuple[CheckedYear, dict[str, object]]:
    """Return the year with what its figures, charts and programme add to it, and the names that templates see.

    Raises:
        ReportgenError: an expression of the kit cannot be computed.
    """
    from reportgen import explain  # `check` does not need it

    decided = year.decision.list if year.decision else None
    traced = trace_figures(year.kit, year.data, decided)
    known = {year.data.year: traced.figures}
    before, last = year.before, figures_of(year.years, year.before)
    if last is not None:
        known[year.data.year - 1] = last
    questioned = explain.YearSources(year.kit, year.data, decided, before.data, last, before.restated)
    names = fill.context(year.kit, year.data, known[year.data.year], last, decided)
    names[TEXTS] = conditions.texts(year.kit, year.data.fields, year.data.year)
    past = earlier_figures(year.years, known)
    names["bieu_do"] = chart_pictures(year.kit, charts.ChartYear(year.data.year, names, past.figures))
    meeting = _with_programme(year, names)
    inputs = tuple(dict.fromkeys((*year.inputs, *past.workbooks, *meeting.inputs)))
    about = (*meeting.diagnostics, *past.diagnostics)
    return replace(
        meeting,
        inputs=inputs,
        diagnostics=about,
        figures=explain.explain_figures(questioned, traced),
    ), names


def _with_programme(year: CheckedYear, context: dict[str, object]) -> CheckedYear:
    """Put the meeting's programme into ``context``; return the year with what else its packet is made of."""
    from reportgen import packet  # heavy, and `check` does not need it

    spec = year.years.packet
    if spec is None:
        return year
    inputs_folder = year.years.workspace.papers(year.data.year)
    unwanted = [
        item for item in spec.items if not all(is_wanted(year.kit, one, context) for one in item.conditions)
    ]
    items = tuple(item for item in spec.items if item not in unwanted and not is_empty(item.lists, context))
    about = packet.omissions([item for item in spec.items if item not in items], unwanted, context)
    spec = replace(spec, items=items)
    made = packet.programme(spec, context, year.data.file)
    context["chuong_trinh"] = made.context
    files = (inputs_folder / item.file for item in spec.items if item.file)
    inputs = (*year.inputs, *(path for path in files if path.is_file()))
    diagnostics = (*year.diagnostics, *made.diagnostics, *about)
    return replace(year, inputs=inputs, diagnostics=diagnostics, packet=spec)


class YearContext(Struct, frozen=True):
    """A year that has no error, for papers that are no documents of the kit; templates see ``template_context``."""

    kit: Kit
    data: YearData
    awards: awards.AwardList | None
    template_context: Mapping[str, object]
    year: CheckedYear

    @property
    def figures(self) -> tuple[Explanation, ...]:
        """Every figure of the year and all that it comes from."""
        return self.year.figures

    @property
    def packet(self) -> PacketSpec | None:
        """How the meeting's papers are bound; None where the kit says nothing of it."""
        return self.year.packet


def context_of(years: Years, year: int) -> YearContext:
    """Return what the papers of a year are made from.

    Raises:
        ReportgenError: there is something to fix.
    """
    read = read_year(years, year)
    refuse_errors(read.diagnostics)
    listed = read.decision.list if read.decision else None
    read, names = with_context(read)
    return YearContext(read.kit, read.data, listed, names, read)


def newest_context(years: Years, year: int | None = None) -> YearContext:
    """Return ``year``; without one, the newest year that has no error, else the newest of the samples.

    Raises:
        ReportgenError: what the year asked for, or the newest one, has to fix.
    """
    if year is not None:
        return context_of(years, year)
    tried: list[ReportgenError] = []
    samples = Years(Samples(years.workspace.root), years.kit.folder.name)
    found = _newest(years, lambda: years.known, tried) or _newest(
        samples, lambda: samples_of(years.kit), tried
    )
    if found is None:
        raise tried[0] if tried else WorkspaceError(_no_year(years))
    return found


def _no_year(years: Years) -> Diagnostic:
    message = _("Chưa có sổ số liệu nào, và bộ mẫu “{name}” không có sổ mẫu.", name=years.kit.name)
    hint = _("Làm sổ số liệu bằng lệnh new rồi làm lại.")
    return error("no-workbook", message, Place(str(years.workspace.inputs)), hint)


def _newest(
    candidate: Years, known: Callable[[], Sequence[int]], tried: list[ReportgenError]
) -> YearContext | None:
    """Return the newest of the ``known`` years that has no error; what the others have is added to ``tried``."""
    try:
        numbers = known()
    except ReportgenError as trouble:
        tried.append(trouble)
        return None
    for number in reversed(numbers):
        try:
            return context_of(candidate, number)
        except ReportgenError as trouble:
            tried.append(trouble)
    return None


def refuse_errors(diagnostics: Diagnostics) -> None:
    """Raise `ReportgenError` with all of ``diagnostics`` where one of them stops a build."""
    if has_errors(diagnostics):
        raise ReportgenError(diagnostics)
