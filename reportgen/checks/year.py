"""One year's workbook against its kit: tabs, headings, cells, rows; then everything found, sorted by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from reportgen.checks import confirmations, fields, rows, tables, tabs, texts
from reportgen.checks.fields import Fields
from reportgen.checks.restated import restated_year
from reportgen.checks.rows import SheetRecords
from reportgen.checks.tables import TableRecords
from reportgen.checks.tabs import Tabs
from reportgen.diagnostics import Diagnostic, Place
from reportgen.kit import conditions
from reportgen.kit.model import Kit, SheetLayout, SheetSpec
from reportgen.kit.references import YEAR
from reportgen.records import YearData
from reportgen.sheets import Workbook
from reportgen.sheets.model import position


def check_year(kit: Kit, workbook: Workbook, year: int) -> tuple[YearData, tuple[Diagnostic, ...]]:
    """Return the data of ``workbook`` and every problem in it, sorted by sheet, row and column.

    Never raises for what stands in the workbook: where a cell cannot be read its value is None.
    """
    found, about_texts = _in_unicode(tabs.match(kit, workbook), workbook)
    if any(column.when for spec in kit.sheets for column in spec.columns):
        known = _forms(conditions.leniently(kit), found, workbook, year)
        kit = conditions.for_year(kit, {name: form.record for name, form in known.items()}, year)
    forms = _forms(kit, found, workbook, year)
    lists = {spec.name: _table(kit, spec.name, found, workbook, year) for spec in kit.sheets
             if spec.layout is SheetLayout.TABLE}  # fmt: skip
    answers, about_answers = confirmations.read(found.answers, workbook.file)
    data = YearData(
        year=year,
        file=workbook.file,
        fields=MappingProxyType({name: form.record for name, form in forms.items()}),
        tables=MappingProxyType({name: table.records for name, table in lists.items()}),
        extra=MappingProxyType(tabs.unknown_sheets(found.others)),
        confirmations=answers,
    )
    about_tabs = (
        *found.problems,
        *tabs.missing_sheets(found, _wanted_sheets(kit, data), workbook),
    )
    problems = [*workbook.notes, *about_tabs, *about_texts, *about_answers]
    problems += [*_of(forms.values()), *_of(lists.values()), *_checks(kit, data, forms, lists)]
    problems += restated_year(kit, data).diagnostics
    return data, tuple(_sort(confirmations.answer_questions(problems, answers), kit, workbook))


def _wanted_sheets(kit: Kit, data: YearData) -> Iterator[SheetSpec]:
    """Yield the sheets that this year's fields ask for; of last year's figures, who compares says what is missing."""
    last = kit.last_year.sheet if kit.last_year else ""
    wanted = conditions.wanted_sheets(kit, data.fields, data.year)
    return (spec for spec in wanted if spec.required or spec.name != last)


def _in_unicode(found: Tabs, workbook: Workbook) -> tuple[Tabs, list[Diagnostic]]:
    """Return the same worksheets with their texts converted from other encodings, and what that says."""
    repaired = {name: texts.repair_texts(sheet, workbook.file) for name, sheet in found.known.items()}
    known = {name: sheet for name, (sheet, _told) in repaired.items()}
    return replace(found, known=known), [problem for _sheet, told in repaired.values() for problem in told]


def _forms(kit: Kit, found: Tabs, workbook: Workbook, year: int) -> dict[str, Fields]:
    sheets = (spec for spec in kit.sheets if spec.layout is SheetLayout.FIELDS)
    return {spec.name: _fields(kit, spec.name, found, workbook, year) for spec in sheets}


def _fields(kit: Kit, name: str, found: Tabs, workbook: Workbook, year: int) -> Fields:
    spec, sheet = kit.sheet(name), found.known.get(name)
    if sheet is None:
        unread = frozenset(column.name for column in spec.columns)
        return Fields(fields.empty(spec, workbook.file), unread=unread)
    return fields.read(spec, sheet, workbook.file, year)


def _table(kit: Kit, name: str, found: Tabs, workbook: Workbook, year: int) -> TableRecords:
    sheet, restated = found.known.get(name), kit.last_year is not None and kit.last_year.sheet == name
    of_year = year - 1 if restated else year
    return tables.read(kit.sheet(name), sheet, workbook.file, of_year) if sheet else TableRecords()


def _of(parts: Iterable[Fields | TableRecords]) -> Iterator[Diagnostic]:
    for part in parts:
        yield from part.problems


def _checks(
    kit: Kit, data: YearData, forms: Mapping[str, Fields], lists: Mapping[str, TableRecords]
) -> Iterator[Diagnostic]:
    shared: dict[str, object] = {YEAR: data.year, **data.fields, **data.tables}
    for spec in kit.sheets:
        place = Place(data.file, spec.title)
        if spec.layout is SheetLayout.TABLE:
            table = lists[spec.name]
            yield from rows.check(SheetRecords(spec, table.records, table.unread, shared, place))
        else:
            form = forms[spec.name]
            unread = frozenset((0, name) for name in form.unread if not _absent(form, name))
            yield from rows.check(SheetRecords(spec, (form.record,), unread, shared, place))


def _absent(form: Fields, name: str) -> bool:
    """Return whether the field has no cell at all: then it is empty, not unreadable."""
    return name not in form.record.cells


def _sort(problems: Iterable[Diagnostic], kit: Kit, workbook: Workbook) -> list[Diagnostic]:
    titles = [*(sheet.title for sheet in workbook.sheets), *(spec.title for spec in kit.sheets)]
    order = {title: index for index, title in reversed(list(enumerate(titles)))}

    def key(problem: Diagnostic) -> tuple[int, tuple[int, int], str, str]:
        place = problem.place
        return order.get(place.sheet, -1), position(place.cell), problem.code, problem.message

    return sorted(problems, key=key)
