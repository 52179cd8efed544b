"""Last year as this year is compared with it: its workbook, and what this year's workbook restates of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from reportgen import checks, workspace
from reportgen.checks import RestatedFigure
from reportgen.diagnostics import Diagnostic, Place, has_errors, note, warning
from reportgen.errors import WorkbookError
from reportgen.figures import Figures, format_value
from reportgen.kit import conditions
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.records import YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import evaluate
from reportgen.runs.years import Years

Restated = Mapping[str, RestatedFigure]


class LastYear(Struct, frozen=True):
    """``data`` of last year's workbook, None where there is none to use, and what this year's workbook restates."""

    data: YearData | None = None
    restated: Restated = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def last_year(years: Years, data: YearData) -> LastYear:
    """Return the year before that of ``data``, and what its comparison says.

    A wrong workbook of last year is caught here, not in the command line: this year's papers can do without.

    Raises:
        ReportgenError: a figure of the kit cannot be computed.
    """
    restated = checks.restated_year(years.kit, data).figures
    before, about = _workbook(years, data, restated)
    if restated and before is not None:
        about = (*about, *_differences(years.kit, _counted(years, before), restated))
    return LastYear(before, restated, about)


def figures_of(years: Years, last: LastYear) -> Figures | None:
    """Return last year's figures: restated ones before those of its workbook; None where neither gives any.

    Raises:
        ReportgenError: a figure of the kit cannot be computed.
    """
    counted = Figures({}) if last.data is None else _counted(years, last.data)
    return restate(years.kit, counted, last.restated) if last.data or last.restated else None


def restate(kit: Kit, counted: Figures, restated: Restated) -> Figures:
    """Return the figures of a year with those that are ``restated`` in place of the ``counted`` ones."""
    own = {name: figure.value for name, figure in restated.items()}
    return Figures({figure.name: own.get(figure.name, counted.get(figure.name)) for figure in kit.figures})


def _counted(years: Years, data: YearData) -> Figures:
    return evaluate(years.kit, data, list_of(years.kit, data, years.catalogue))


def _workbook(
    years: Years, data: YearData, restated: Restated
) -> tuple[YearData | None, tuple[Diagnostic, ...]]:
    path = workspace.find_earlier(years.workspace, data.year - 1)
    if path is None:
        return None, () if restated else tuple(_nothing_known(years.kit, data))
    try:
        before = years.read(data.year - 1)
    except WorkbookError:
        before = None
    if before is not None and not years.is_comparable(before.data.year, data.year):
        return None, () if restated else (_other_office(years.kit, path, data),)
    if before is None or has_errors(before.diagnostics):
        return None, (_no_comparison(path, data.year - 1),)
    return before.data, checks.check_against(years.kit, data, before.data)


def _nothing_known(kit: Kit, data: YearData) -> Iterator[Diagnostic]:
    """Yield why there is no comparison, where the kit has a sheet that could restate last year."""
    if sheet := _sheet(kit, data):
        message = _(
            "Văn bản không so sánh với năm {year}: không có sổ số liệu năm ấy, trang “{sheet}” cũng chưa ghi gì.",
            year=data.year - 1,
            sheet=sheet,
        )
        yield note("no-last-year", message, Place(data.file, sheet), _restate_hint(sheet))


def _no_comparison(path: Path, year: int) -> Diagnostic:
    message = _("Sổ số liệu năm trước còn lỗi nên không so sánh được với năm {year}.", year=year)
    hint = _("Chạy reportgen check {year} để xem và sửa các lỗi ấy.", year=year)
    return warning("no-comparison", message, Place(str(path)), hint)


def _other_office(kit: Kit, path: Path, data: YearData) -> Diagnostic:
    message = _(
        "Sổ số liệu năm {year} thuộc bộ mẫu hoặc đơn vị khác nên không so sánh với năm ấy.",
        year=data.year - 1,
    )
    sheet = _sheet(kit, data)
    return note("other-office", message, Place(str(path)), _restate_hint(sheet) if sheet else "")


def _restate_hint(sheet: str) -> str:
    return _(
        "Muốn so sánh thì ghi số liệu năm trước, quy đổi theo địa bàn năm nay, vào trang “{sheet}”.",
        sheet=sheet,
    )


def _sheet(kit: Kit, data: YearData) -> str:
    """Return the title of the sheet that may restate last year; "" where the kit has none for this year."""
    if kit.last_year is None:
        return ""
    spec = kit.sheet(kit.last_year.sheet)
    names = conditions.condition_names(kit, data.fields, data.year)
    return spec.title if conditions.holds(spec.when, names) else ""


def _differences(kit: Kit, counted: Figures, restated: Restated) -> Iterator[Diagnostic]:
    """Yield where a figure is restated as another than last year's workbook gives: the restated one goes before."""
    for figure in kit.figures:
        own = restated.get(figure.name)
        if own is None or counted[figure.name] is None:
            continue
        stated, found = (format_value(value, figure.unit) for value in (own.value, counted[figure.name]))
        if stated != found:
            message = _(
                "“{title}” năm trước: trang này ghi {stated}, sổ năm trước cho {found}; lấy số ghi ở đây.",
                title=figure.title,
                stated=stated,
                found=found,
            )
            yield warning("restated-differs", message, own.place)
