"""This year against last: what is gone or fell to nothing, what was copied, what moved more than tenfold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.checks import copied, gone
from reportgen.checks.confirmations import answer_questions
from reportgen.checks.pair import Pair, total
from reportgen.diagnostics import Diagnostic, warning
from reportgen.kit import conditions
from reportgen.kit.model import SUMMED, ColumnSpec, Kit, SheetLayout, SheetSpec
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.records import Record, Value, YearData
from reportgen.vietnamese.unicode import fold

TENFOLD = 10

Key = tuple[Value, ...]
Groups = Mapping[Key, Sequence[Record]]


def check_against(kit: Kit, now: YearData, before: YearData) -> tuple[Diagnostic, ...]:
    """Return what a clerk should look at again; groups are those of each sheet's ``compare_by``.

    A sheet that is not wanted this year is not compared, nor is the one that restates last year.
    """
    restated = kit.last_year.sheet if kit.last_year else ""
    asked = conditions.for_year(kit, now.fields, now.year)
    sheets = conditions.wanted_sheets(asked, now.fields, now.year)
    wanted = (spec for spec in sheets if spec.name != restated)
    problems = (problem for spec in wanted for problem in _of_sheet(kit, Pair(spec, now, before)))
    return tuple(answer_questions(problems, now.confirmations))


def _of_sheet(kit: Kit, pair: Pair) -> Iterator[Diagnostic]:
    yield from gone.check_gone(pair)
    if kit.awards is None or pair.spec.name != kit.awards.rates:  # rates may well stay
        yield from copied.check_copied(pair)
    yield from _compare(pair)


def _compare(pair: Pair) -> Iterator[Diagnostic]:
    name = pair.spec.name
    if pair.spec.layout is SheetLayout.FIELDS:
        ours, theirs = pair.now.fields.get(name), pair.before.fields.get(name)
        if ours is not None and theirs is not None:
            yield from _moves(pair, pair.spec.title, (ours,), (theirs,))
        return
    groups, earlier = _groups(pair, pair.now), _groups(pair, pair.before)
    if groups:  # an empty sheet is reported elsewhere
        yield from _vanished_rows(pair, groups, earlier)
    for key, records in groups.items():
        yield from _moves(pair, _label(records[0], pair.spec), records, earlier.get(key, ()))


def _groups(pair: Pair, data: YearData) -> Groups:
    """Return the records by group, in the workbook's order; without ``compare_by`` all are one group."""
    groups: dict[Key, list[Record]] = {}
    for record in data.tables.get(pair.spec.name, ()):
        values = (record[name] for name in pair.spec.compare_by)
        key = tuple(fold(value) if isinstance(value, str) else value for value in values)
        groups.setdefault(key, []).append(record)
    return groups


def _label(record: Record, spec: SheetSpec) -> str:
    return ", ".join(format_cell(record[name]) for name in spec.compare_by) or spec.title


def _vanished_rows(pair: Pair, groups: Groups, earlier: Groups) -> Iterator[Diagnostic]:
    for key, records in earlier.items():
        if key not in groups and any(key):
            label = _label(records[0], pair.spec)
            message = _("Năm {year} có “{group}”, năm nay không có.", year=pair.before.year, group=label)
            hint = _("Nếu năm nay vẫn có thì thêm hàng, hoặc sửa lại tên cho giống năm trước.")
            yield warning("group-vanished", message, pair.place, hint)


def _moves(pair: Pair, label: str, ours: Sequence[Record], theirs: Sequence[Record]) -> Iterator[Diagnostic]:
    for column in (own for own in pair.spec.columns if own.type in SUMMED):
        now, before = total(ours, column), total(theirs, column)
        if now and before and (now > TENFOLD * before or before > TENFOLD * now):
            yield _change(pair, column, label, ours[0], (before, now))


def _change(
    pair: Pair, column: ColumnSpec, label: str, record: Record, figures: tuple[int | Decimal, int | Decimal]
) -> Diagnostic:
    message = _(
        "{title} ({group}): năm {year} là {before}, năm nay là {now}, chênh nhau hơn 10 lần.",
        title=column.title,
        group=label,
        year=pair.before.year,
        before=format_cell(figures[0]),
        now=format_cell(figures[1]),
    )
    return warning("moved-tenfold", message, record.place(column.name), _("Kiểm tra lại số của hai năm."))
