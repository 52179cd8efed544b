"""The bonuses in a figure: how many recipients of which award, what each is paid, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from reportgen.awards import AwardList
from reportgen.awards.lists import AwardRow
from reportgen.awards.model import BaseSalary, Bonus, Rounding
from reportgen.awards.money import AwardAmount
from reportgen.kit.awards import AwardsSpec, FieldRef
from reportgen.kit.model import FigureSpec
from reportgen.records import Record, YearData
from reportgen.trace import CellRange, CellSource, RowRange, Trace
from reportgen.trace.model import number_of

MONEY = "tien_thuong"
UNIT = "đồng"


class Payment(Struct, frozen=True):
    """Recipients who are paid alike: ``kind`` is what the sheet calls them, ``each`` đồng, None where nothing says.

    Without a ``rule`` each row states the sum itself.
    """

    award: str
    kind: str
    recipients: int
    each: int | None
    rule: Bonus | None
    base_salary: BaseSalary | None
    rounding: Rounding | None


def numbers_of(name: str, decided: AwardList | None) -> tuple[FigureSpec, ...]:
    """Return the numbers of an award list that templates call ``name``, each as a figure: ``khen_thuong.tong_tien``."""
    if decided is None:
        return ()
    lists = {name: decided, **({f"{name}.ca_nam": decided.ca_nam} if decided.ca_nam is not decided else {})}
    lists |= {f"{name}.{one.name_}": one for one in decided.further_}
    return tuple(number_at(f"{path}.{own}") for path, one in lists.items() for own in _countable(one))


def _countable(decided: AwardList) -> Iterator[str]:
    for name, member in vars(AwardList).items():
        if isinstance(member, property) and type(getattr(decided, name)) is int:
            yield name


def number_at(path: str) -> FigureSpec:
    """Return the number at a path into an award list as a figure: ``khen_thuong.ca_nhan[0].tien``."""
    last = path.rpartition(".")[2]
    money = any(last.startswith(word) for word in ("tien", "tong_tien", "muc_", "so_tien"))
    return FigureSpec(path, path, path, UNIT if money else "")


def payments(trace: Trace, columns: Mapping[str, str]) -> tuple[Payment, ...]:
    """Return the bonuses that a figure adds up, recipients who are paid alike together, in the list's order."""
    found: dict[tuple[object, ...], list[AwardRow]] = {}
    for row in _paid(trace):
        own = row.paid_
        rule = None if own.rule is None else id(own.rule)
        found.setdefault(
            (_text(row, columns, "title"), _text(row, columns, "kind"), own.amount, rule), []
        ).append(row)
    return tuple(_payment(rows, columns) for rows in found.values())


def _paid(trace: Trace) -> Iterator[AwardRow]:
    for added in trace.added:
        yield from (row for row in added.rows if added.name == MONEY and isinstance(row, AwardRow))


def _payment(rows: list[AwardRow], columns: Mapping[str, str]) -> Payment:
    first = rows[0]
    paid: AwardAmount = first.paid_
    return Payment(
        award=_text(first, columns, "title"),
        kind=_text(first, columns, "kind"),
        recipients=len(rows),
        each=paid.amount,
        rule=paid.rule,
        base_salary=paid.base_salary if paid.rule and paid.rule.times is not None else None,
        rounding=paid.rounding if paid.rule and paid.rule.times is not None else None,
    )


def _text(row: AwardRow, columns: Mapping[str, str], role: str) -> str:
    value = row.values_.get(columns.get(role, ""))
    return "" if value is None else str(value)


def with_law(trace: Trace, spec: AwardsSpec, data: YearData) -> Trace:
    """Return the trace with what chooses a bonus: the day, the grantor, the rows of the agency's own rates."""
    if next(_paid(trace), None) is None:
        return trace
    decisions = spec.decisions_of(row.record_ for row in _paid(trace))
    refs = dict.fromkeys(ref for one in decisions for ref in (one.date, one.grantor) if ref)
    fields = (_field(ref, data) for ref in refs)
    recipients = tuple(row.record_ for row in _paid(trace))
    rates = data.tables.get(spec.rates, ())
    counted = (*trace.counted, *_rows(recipients), *_rows(rates))
    return replace(trace, columns=(*trace.columns, *fields), counted=counted)


def _field(ref: FieldRef, data: YearData) -> CellRange:
    record = data.fields.get(ref.sheet)
    if record is None:
        return CellRange(ref.sheet, ref.field, (CellSource("", None),))
    return CellRange(
        record.sheet, ref.field, (CellSource(record.cells.get(ref.field, ""), record.get(ref.field)),)
    )


def _rows(records: tuple[Record, ...]) -> Iterator[RowRange]:
    if records:
        yield RowRange(records[0].sheet, tuple(map(number_of, records)))
