"""One year's award list, judged against earlier years: reads the workbooks that ``awards`` itself knows nothing of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import awards, checks, figures, workspace
from reportgen.awards.rules import RulesInForce, rules_on
from reportgen.awards.verdicts import Verdict
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.errors import KitError, ReportgenError
from reportgen.kit.awards import AwardsSpec, DecisionSpec, FieldRef, RecipientNumbering
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.records import Record, YearData
from reportgen.runs.years import Years

Diagnostics = tuple[Diagnostic, ...]


class Verdicts(Struct, frozen=True):
    """The verdict on each proposal of a year, and all there is to fix or to know of the award sheet.

    ``list`` is the award list that comes of them, with its money; None for a kit without awards.
    """

    verdicts: tuple[Verdict, ...]
    diagnostics: Diagnostics
    list: awards.AwardList | None = None


class AwardHistory(Struct, frozen=True):
    """The award lists of all years: ``without_workbook`` the years in between that have none."""

    history: awards.History
    without_workbook: tuple[int, ...]
    diagnostics: Diagnostics


def rules_in_force(years: Years, day: date) -> RulesInForce:
    """Return the law of awards for a decision that is signed on ``day``.

    Raises:
        KitError: the kit has no awards, or cannot be read.
    """
    catalogue = years.catalogue
    if catalogue is None:
        message = _("Bộ mẫu “{name}” không có phần khen thưởng.", name=years.kit.name)
        raise KitError(error("no-awards", message, Place((years.kit.folder / "kit.toml").as_posix())))
    return rules_on(catalogue, day)


def judge_proposals(years: Years, year: int) -> Verdicts:
    """Return how each proposal of ``year`` is judged: what the build says of it, without the rest of the year.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    rules, read = years.kit, years.read(year)
    lists, about = earlier_lists(years, year)
    decided = decide(rules, read.data, lists, years.catalogue)
    if rules.awards is None or decided is None:
        return Verdicts((), ())
    title = rules.sheet(rules.awards.sheet).title
    on_sheet = _on_sheet(read.diagnostics, title, _proposals(rules.awards, read.data))
    return Verdicts(
        decided.verdicts, tuple(dict.fromkeys((*on_sheet, *decided.diagnostics, *about))), decided.list
    )


def award_history(years: Years) -> AwardHistory:
    """Return the award lists of all the years whose workbooks can be read.

    Raises:
        ReportgenError: the workspace or the kit cannot be read at all.
    """
    rules, catalogue = years.kit, years.catalogue
    lists, about = earlier_lists(years)
    if rules.awards is None or catalogue is None:
        return AwardHistory(awards.History(), (), about)
    records = {year: _received(rules.awards, data) for year, data in lists.items()}
    history = awards.history_of(catalogue, records, rules.awards.columns)
    there = years.known
    between = range(min(there), max(there)) if there else ()
    return AwardHistory(history, tuple(year for year in between if year not in there), about)


def earlier_lists(years: Years, year: int | None = None) -> tuple[dict[int, YearData], Diagnostics]:
    """Return the years before ``year``, all without it, for their award sheets, and what could not be read.

    Another unit's award sheet tells nothing of this one's people.
    """
    found: dict[int, YearData] = {}
    unread: list[Diagnostic] = []
    for known in (one for one in years.known if year is None or one < year) if years.kit.awards else ():
        path = workspace.find_input(years.workspace, known)
        try:
            if year is None or years.is_comparable(known, year):
                found[known] = years.read(known).data
        except ReportgenError:  # this year's papers can do without
            unread.append(_no_history(path, known))
    return found, tuple(unread)


def decide(
    kit: Kit,
    data: YearData,
    earlier: Mapping[int, YearData],
    catalogue: awards.Catalogue | None = None,
) -> awards.Decision | None:
    """Return who receives what and how each proposal is judged; None for a kit without awards.

    The ``catalogue`` is the kit's, read where it is not given.
    """
    if kit.awards is None:
        return None
    catalogue = catalogue or awards.load(kit.awards.catalogue, kit.folders)
    case = _case(kit.awards, data, earlier)
    fields = {name: value for record in data.fields.values() for name, value in record.items()}
    listed = {kit.awards.sheet: awards.enlist(catalogue, case)}
    counted = figures.evaluate(kit.figures, data, listed)
    decided = awards.decide(
        catalogue,
        replace(case, numbers={**fields, **counted}),
        lambda found: checks.answer_questions(found, data.confirmations),
    )
    about = tuple(_of_decisions(kit, kit.awards, data, catalogue))
    return replace(decided, diagnostics=(*about, *decided.diagnostics))


def signed_on(spec: AwardsSpec, data: YearData, row: Record) -> awards.SignedDecision:
    """Return the decision that a row is of; what is only proposed has the day of the first one."""
    case = _case(spec, data, {})
    return case.decisions[case.decision_of(row)]


def list_of(kit: Kit, data: YearData, catalogue: awards.Catalogue | None = None) -> awards.AwardList | None:
    """Return the award list of a year that is only compared with: nobody judges it again."""
    if kit.awards is None:
        return None
    return awards.enlist(
        catalogue or awards.load(kit.awards.catalogue, kit.folders), _case(kit.awards, data, {})
    )


def _of_decisions(
    kit: Kit, spec: AwardsSpec, data: YearData, catalogue: awards.Catalogue
) -> Iterator[Diagnostic]:
    """Yield what is not known of each decision that has rows: its day first, then its local basis."""
    own = spec.decisions_of(_proposals(spec, data))
    dated = dict.fromkeys(spec.decisions[0] if one.is_proposal else one for one in own)
    for one in dated:
        yield from _no_day(kit, one, data)
    for one in own:
        yield from _no_local_basis(kit, one, data, catalogue)


def _no_day(kit: Kit, decision: DecisionSpec, data: YearData) -> Iterator[Diagnostic]:
    """Say that without the day of the decision no law can be asked, where the kit names a field for it."""
    if not decision.date or _day(data, decision.date):
        return
    title = kit.sheet(decision.date.sheet).column(decision.date.field).title
    place = _place(data, decision.date)
    message = _(
        "Chưa có “{title}” nên chưa tính tiền thưởng và chưa đối chiếu được quy định khen thưởng.",
        title=title,
    )
    hint = _("Ghi ngày ký, hoặc ngày dự kiến ký, rồi làm lại.")
    yield warning("no-decision-date", message, place, hint)


def _no_local_basis(
    kit: Kit, decision: DecisionSpec, data: YearData, catalogue: awards.Catalogue
) -> Iterator[Diagnostic]:
    """Say that a civil decision cites no local rule, where the kit names a field for it and the field is empty."""
    basis = decision.local_basis
    if not basis or _text(data, basis):
        return
    grantor = awards.grantor_of(catalogue, _text(data, decision.grantor))
    if any(one.name == grantor and awards.Track.CIVIL in one.tracks for one in catalogue.grantors):
        title = kit.sheet(basis.sheet).column(basis.field).title
        place = _place(data, basis)
        message = _("Chưa có “{title}” nên căn cứ của quyết định thiếu quy định của địa phương.", title=title)
        yield warning("no-local-basis", message, place, _("Ghi số, ngày, cơ quan ban hành và tên văn bản."))


def _text(data: YearData, ref: FieldRef) -> str:
    return str(data.fields.get(ref.sheet, Record({})).get(ref.field) or "")


def _day(data: YearData, ref: FieldRef) -> date | None:
    day = data.fields.get(ref.sheet, Record({})).get(ref.field)
    return day if isinstance(day, date) else None


def _place(data: YearData, ref: FieldRef) -> Place:
    return data.fields.get(ref.sheet, Record({})).place(ref.field)


def _no_history(path: Path, year: int) -> Diagnostic:
    message = _("Không đọc được sổ số liệu năm {year} nên không biết năm ấy ai được khen.", year=year)
    hint = _("Chạy reportgen check {year} để xem lỗi của sổ ấy.", year=year)
    return warning("no-award-history", message, Place(str(path)), hint)


def _on_sheet(found: Iterable[Diagnostic], title: str, rows: Iterable[Record]) -> Iterator[Diagnostic]:
    """Yield what was found in reading the award sheet; the rest of the workbook is not asked about here."""
    tabs = {title, *(row.sheet for row in rows)}
    return (diagnostic for diagnostic in found if diagnostic.place.sheet in tabs)


def _case(spec: AwardsSpec, data: YearData, earlier: Mapping[int, YearData]) -> awards.DecisionBasis:
    first, *further = (_signed(one, data) for one in spec.decisions)
    return awards.DecisionBasis(
        records=_proposals(spec, data),
        columns=spec.columns,
        year=data.year,
        on=first.on,
        on_place=first.on_place,
        local_basis=first.local_basis,
        grantor=first.grantor,
        grantor_place=first.grantor_place,
        earlier={year: rows for year, before in earlier.items() if (rows := _received(spec, before))},
        overrides=data.tables.get(spec.rates, ()),
        running=spec.numbering is RecipientNumbering.RUNNING,
        further=tuple(further),
    )


def _signed(decision: DecisionSpec, data: YearData) -> awards.SignedDecision:
    return awards.SignedDecision(
        name=decision.name,
        says=decision.says,
        on=_day(data, decision.date),
        on_place=_place(data, decision.date),
        grantor=_text(data, decision.grantor),
        grantor_place=_place(data, decision.grantor),
        local_basis=_text(data, decision.local_basis),
        is_proposal=decision.is_proposal,
    )


def _received(spec: AwardsSpec, data: YearData) -> tuple[Record, ...]:
    """Return the rows of a year that is over; what was only proposed is received once the row names its decision."""
    other = spec.columns.get("other", "")
    rows = _proposals(spec, data)
    if not any(one.is_proposal for one in spec.further):
        return rows
    return tuple(row for row in rows if row.get(other) or not spec.decision_of(row).is_proposal)


def _proposals(spec: AwardsSpec, data: YearData) -> tuple[Record, ...]:
    return data.tables.get(spec.sheet, ())
