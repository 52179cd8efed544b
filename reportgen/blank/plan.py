"""A kit, a year and perhaps last year's data → the workbook to draw: which sheets, columns, rows and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from reportgen.awards.model import Catalogue
from reportgen.blank import describe, vocabulary
from reportgen.blank.carry import PreviousYear
from reportgen.kit import conditions
from reportgen.kit.awards import FieldRef
from reportgen.kit.model import FIGURES, SUMMED, ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.language import _
from reportgen.records import CONFIRMATION_HEADINGS, CONFIRMATIONS, Record
from reportgen.sheets import Identity
from reportgen.sheets.write import model
from reportgen.sheets.write.model import (
    EMPTY,
    Book,
    CellEntry,
    FieldGroup,
    FieldLine,
    FieldSheet,
    RecordSheet,
)

_SUM = re.compile(r"\btong(?:_du)?\(\s*(\w+)\s*,\s*['\"](\w+)['\"]\s*\)")
_WIDTHS = {
    ColumnType.INTEGER: 11.0,
    ColumnType.NUMBER: 11.0,
    ColumnType.PERCENT: 11.0,
    ColumnType.MONEY: 18.0,
    ColumnType.DATE: 13.0,
    ColumnType.BOOLEAN: 9.0,
}
_WIDEST = 200.0
"""Units of width that an A4 sheet lying down still shows in letters of 8 points."""
_NARROW = 14.0
_SPARE, _MORE = 25, 10
"""Empty rows of a new table at least, and beyond what last year had."""


Given = Mapping[FieldRef, str]
NOTHING_GIVEN: Given = {}


class _Plan(Struct, frozen=True):
    kit: Kit
    year: int
    last: PreviousYear | None
    lists: dict[str, model.ChoiceList]
    sums: frozenset[tuple[str, str]]
    given: Given

    @property
    def office(self) -> Mapping[str, Record]:
        """What is known of the office: last year's fields, and over them those that are given."""
        last: Mapping[str, Record] = self.last.data.fields if self.last else {}
        nobody = Record({})
        given = {(ref.sheet, ref.field): value for ref, value in self.given.items()}
        return {
            sheet.name: Record(
                {
                    column.name: given.get(
                        (sheet.name, column.name), last.get(sheet.name, nobody).get(column.name)
                    )
                    for column in sheet.columns
                }
            )
            for sheet in self.kit.sheets
            if sheet.layout is SheetLayout.FIELDS
        }


def book(
    kit: Kit,
    year: int,
    last: PreviousYear | None,
    catalogue: Catalogue | None,
    unit: str = "",
    given: Given = NOTHING_GIVEN,
) -> Book:
    """Return the blank workbook of ``year``; its properties say its kit, and the code of its ``unit``.

    The fields that are ``given`` are filled in, whatever they were last year.
    """
    lists = dict(vocabulary.lists(kit, year, last, catalogue))
    sums = frozenset(found for figure in kit.figures for found in _SUM.findall(figure.value))
    plan = _Plan(kit, year, last, lists, sums, given)
    return Book(
        title=_("{title}, năm {year}", title=kit.title, year=year),
        author="reportgen",
        made=date(year, 1, 1),
        sheets=(*(_sheet(plan, spec) for spec in _wanted(plan)), _confirmations(year)),
        lists=lists,
        identity=Identity(kit.name, kit.version, unit),
    )


def _wanted(plan: _Plan) -> tuple[SheetSpec, ...]:
    """Return the sheets that last year's fields ask for, with the columns that they do; without last year all."""
    if plan.last is None:
        return plan.kit.sheets
    names = conditions.condition_names(plan.kit, plan.last.data.fields, plan.year)
    sheets = conditions.for_year(plan.kit, plan.last.data.fields, plan.year).sheets
    wanted = (spec for spec in sheets if conditions.holds(spec.when, names))
    return tuple(replace(own, columns=tuple(one for one in own.columns if one.wanted)) for own in wanted)


def _sheet(plan: _Plan, spec: SheetSpec) -> RecordSheet | FieldSheet:
    title = _("{title} năm {year}", title=spec.title, year=plan.year).upper()
    if spec.layout is SheetLayout.FIELDS:
        return FieldSheet(spec.title, title, _about(plan, spec, carried=True), tuple(_groups(plan, spec)))
    rows = plan.last.rows(spec) if plan.last else ()
    columns = _narrow(tuple(_column(plan, spec, column) for column in spec.columns))
    about = _about(plan, spec, carried=bool(rows))
    return RecordSheet(spec.title, title, about, columns, rows, _spare(plan, spec, len(rows)))


def _confirmations(year: int) -> RecordSheet:
    """Return the sheet on which a clerk answers what he is asked; the same for every kit."""
    prompts = (
        _("Trang và ô bị hỏi, như chương trình in ra."),
        _("Giá trị đang có ở ô ấy; ô trống thì để trống."),
        _("Vì sao giá trị ấy đúng."),
        _("Chép lại câu hỏi, không bắt buộc."),
    )
    examples = ("Tuyển quân!C22", "18", _("Đã đối chiếu với biên bản giao quân."), "")
    columns = tuple(
        model.TableColumn(title, width, model.CellFormat(), model.Validation(prompt=prompt), example)
        for title, width, prompt, example in zip(
            CONFIRMATION_HEADINGS, (26.0, 22.0, 48.0, 60.0), prompts, examples, strict=True
        )
    )
    title = _("{title} năm {year}", title=CONFIRMATIONS, year=year).upper()
    about = _(
        "Khi chương trình hỏi về một ô mà giá trị ở đó đúng thì trả lời ở đây; giá trị đổi thì phải trả lời lại."
    )
    return RecordSheet(CONFIRMATIONS, title, about, columns, spare=_SPARE)


def _spare(plan: _Plan, spec: SheetSpec, carried: int) -> int:
    """Return how many empty rows to draw: as many as last year had, and some more."""
    had = len(plan.last.data.tables.get(spec.name, ())) if plan.last else 0
    return max(_SPARE, had + _MORE) if not carried else _MORE


def _about(plan: _Plan, spec: SheetSpec, *, carried: bool) -> str:
    if plan.last is None or not carried:
        return spec.description
    legend = _("Ô nền vàng lấy từ sổ năm {year}: xem lại trước khi dùng.", year=plan.last.year)
    return f"{spec.description} {legend}".strip()


# --- fields -----------------------------------------------------------------------------------


def _groups(plan: _Plan, spec: SheetSpec) -> Iterator[FieldGroup]:
    for title, columns in groupby(spec.columns, key=lambda column: column.group):
        yield FieldGroup(title, tuple(_line(plan, spec, column) for column in columns))


def _line(plan: _Plan, spec: SheetSpec, column: ColumnSpec) -> FieldLine:
    look = model.CellFormat(describe.look(column).code)
    about = describe.explanation(column, plan.year)
    return FieldLine(column.title, about, look, _rule(plan, spec, column), _field(plan, spec, column))


def _field(plan: _Plan, spec: SheetSpec, column: ColumnSpec) -> CellEntry:
    if column.type is ColumnType.INTEGER and column.constraints.in_year:
        return CellEntry(plan.year)
    given = plan.given.get(FieldRef(spec.name, column.name))
    if given is not None:
        return CellEntry(given)
    return plan.last.field(spec, column) if plan.last else EMPTY


# --- tables -----------------------------------------------------------------------------------


def _column(plan: _Plan, spec: SheetSpec, column: ColumnSpec) -> model.TableColumn:
    return model.TableColumn(
        title=column.title,
        width=_width(column),
        look=describe.look(column),
        rule=_rule(plan, spec, column),
        example=_example_of_office(plan, column) or column.example or _example(spec, column, plan.year),
        summed=column.type in SUMMED and (spec.name, column.name) in plan.sums,
        unique=column.constraints.unique,
    )


def _narrow(columns: tuple[model.TableColumn, ...]) -> tuple[model.TableColumn, ...]:
    """Return the columns with the wide ones made narrower, until the table can be printed at a readable size."""
    wide = sum(column.width for column in columns if column.width > _NARROW)
    excess = sum(column.width for column in columns) - _WIDEST
    if excess <= 0:
        return columns
    share = max(0.4, 1 - excess / wide)
    return tuple(replace(c, width=max(_NARROW, c.width * share)) if c.width > _NARROW else c for c in columns)


def _rule(plan: _Plan, spec: SheetSpec, column: ColumnSpec) -> model.Validation:
    name = vocabulary.name_of(plan.kit, spec, column)
    options = name if name in plan.lists else ""
    closed = column.type in (ColumnType.CHOICE, ColumnType.BOOLEAN)
    return describe.rule(column, plan.year, options, closed=closed)


def _width(column: ColumnSpec) -> float:
    """Return the width for the column's kind of value, wider for longer texts and for a long word of its title."""
    longest_word = max(map(len, column.title.split()))
    if column.type in _WIDTHS:
        return max(_WIDTHS[column.type], longest_word + 3.0)
    if column.type is ColumnType.CHOICE:
        return min(44.0, max(12.0, *(len(option) * 0.9 + 4 for option in column.constraints.enum)))
    most = column.constraints.max_length
    steps = ((30, 14.0), (60, 20.0), (150, 30.0), (250, 40.0), (600, 48.0))
    return next((width for limit, width in steps if 0 < most <= limit), 80.0 if most else 30.0)


def _example_of_office(plan: _Plan, column: ColumnSpec) -> str:
    """Return the example for an office as it was last year, or as is given; "" where there is none for it."""
    if column.examples is None or not (plan.last or plan.given):
        return ""
    names = conditions.condition_names(plan.kit, plan.office, plan.year)
    return conditions.words(column.examples, names) or ""


def _example(spec: SheetSpec, column: ColumnSpec, year: int) -> str:
    """Return an example for a column without one; a kit that gives some figures of a row leaves the others empty."""
    if column.constraints.enum:
        return column.constraints.enum[0]
    figures = column.type in FIGURES and any(own.example for own in spec.columns)
    return "" if figures else _any_value(column, year)


def _any_value(column: ColumnSpec, year: int) -> str:
    return {
        ColumnType.INTEGER: "120",
        ColumnType.NUMBER: "1,5",
        ColumnType.MONEY: "5.000.000",
        ColumnType.PERCENT: "98,5%",
        ColumnType.DATE: f"15/03/{year}",
        ColumnType.BOOLEAN: _("Có"),
    }.get(column.type, "")
