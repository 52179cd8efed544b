"""What a kit's names refer to: every column, sheet and name in an expression must exist, and be said once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from reportgen import expressions
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.expressions import FUNCTIONS, Expression
from reportgen.kit import collected_names, naming
from reportgen.kit.awards import AwardsSpec
from reportgen.kit.model import (
    FIGURES,
    ChartSpec,
    Check,
    CheckScope,
    ColumnSpec,
    ColumnType,
    Constraints,
    DocumentSpec,
    FigureBookSpec,
    Kit,
    SheetLayout,
    SheetSpec,
    TextSpec,
    source_of,
)
from reportgen.kit.naming import At
from reportgen.kit.section import TomlSection
from reportgen.language import _
from reportgen.paths import is_name_everywhere
from reportgen.sandbox.complaints import of_pattern
from reportgen.suggest import did_you_mean, without_accents
from reportgen.vietnamese.unicode import fold

YEAR, ROWS = "nam", "hang"
"""Names that every check may use: the year; in a check of the whole sheet, its rows."""
ALL_CHARTS = "tat_ca"
"""What templates call all charts together: no chart may be called so."""
TEXTS = "tu_ngu"
"""What templates call the words of a kit: no sheet may be called so beside them."""
AWARD_LIST_NAMES = frozenset(
    (
        *(
            "tap_the",
            "ca_nhan",
            "ho_gia_dinh",
            "theo_hinh_thuc",
            "duoc_khen",
            "co_bang",
            "co_tien",
            "tat_ca",
            "cap_khac",
            "ca_nam",
        ),
        *("can_cu", "luong_co_so", "so_tap_the", "so_ca_nhan", "so_ho_gia_dinh", "tong_so"),
        *("luot_tap_the", "luot_ca_nhan", "luot_ho_gia_dinh", "so_luot"),
        *("tong_tien", "tong_tien_tap_the", "tong_tien_ca_nhan", "tong_tien_ho_gia_dinh"),
    )
)
"""What templates may ask of every award list: no decision may be called so."""
MOST_SERIES = 5
"""So many greys an eye can tell apart on paper."""

TITLE_NAMES = ("nam", "cac_nam")
"""What stands in braces in a chart's title: the year, the years that it shows."""
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_DOCUMENT_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_document_name(name: str) -> bool:
    """Return whether a document, and so its files and its folder, may be called so: small letters, digits, hyphens.

    Names of devices (``con``, ``aux``) are none: Windows has no file of them.
    """
    return _DOCUMENT_NAME.fullmatch(name) is not None and is_name_everywhere(name)


def problems(kit: Kit, at: At) -> Iterator[Diagnostic]:
    """Yield every reference of ``kit`` that leads nowhere, and every name that is said twice."""
    yield from naming.names([sheet.name for sheet in kit.sheets], "sheet", at)
    if kit.texts and any(sheet.name == TEXTS for sheet in kit.sheets):
        place = at(f"sheet.{TEXTS}.name")
        yield error("bad-name", _("“{name}” không dùng làm tên được.", name=TEXTS), place)
    yield from naming.titles([(sheet.title, sheet.aliases) for sheet in kit.sheets], "sheet", at)
    for sheet in kit.sheets:
        yield from _sheet(kit, sheet, at)
    yield from naming.names([figure.name for figure in kit.figures], "figure", at)
    for figure in kit.figures:
        place = at(f"figure.{figure.name}.value")
        value = expressions.compile(figure.value, place)
        yield from _check_names(value, _shared_names(kit))
        yield from _check_columns(kit, value)
    for chart in kit.charts:
        yield from _chart(kit, chart, at)
    yield from naming.names([chart.name for chart in kit.charts], "chart", at)
    yield from _documents(kit, at)
    yield from naming.names([text.name for text in kit.texts], "text", at)
    for text in kit.texts:
        yield from _text(kit, text, at)
    yield from _awards(kit, at)
    yield from _last_year(kit, at)
    yield from collected_names.problems(kit, at)


def fit_type(section: TomlSection, constraints: Constraints, kind: ColumnType) -> None:
    """Note constraints that a column of this kind cannot have: a minimum of the wrong kind, a broken pattern."""
    for key, bound in (("minimum", constraints.minimum), ("maximum", constraints.maximum)):
        fits = isinstance(bound, date) if kind is ColumnType.DATE else kind in FIGURES
        if bound is not None and (not fits or (kind in FIGURES and isinstance(bound, date))):
            section.refuse("wrong-type", _("“{key}” không hợp với kiểu {kind}.", key=key, kind=kind), key)
    if constraints.in_year and kind not in (ColumnType.DATE, ColumnType.INTEGER):
        section.refuse("wrong-type", _("“in_year” chỉ dùng cho kiểu date và integer."), "in_year")
    try:
        re.compile(constraints.pattern)
    except re.error as problem:
        section.refuse("bad-pattern", _("Mẫu chữ không hợp lệ: {why}.", why=of_pattern(problem)), "pattern")


def condition_problems(kit: Kit, condition: Expression) -> Iterator[Diagnostic]:
    """Yield every name of a condition that is no field, no sheet of fields and not the year."""
    yield from _check_names(condition, _condition_names(kit))


def _condition_names(kit: Kit) -> set[str]:
    """Return the names that a condition may use: fields that one sheet alone has, the sheets of fields, the year."""
    sheets = [sheet for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS]
    fields = Counter(column.name for sheet in sheets for column in sheet.columns)
    return {YEAR, *(sheet.name for sheet in sheets), *(name for name, times in fields.items() if times == 1)}


def _text(kit: Kit, text: TextSpec, at: At) -> Iterator[Diagnostic]:
    """Yield what is wrong with words by case; cases are held against the choices of the field that tells them apart."""
    yield from _check_names(text.by, _condition_names(kit))
    choices = _choices(kit, text.by.source)
    place = at(f"text.{text.name}.values")
    for case in text.values if choices else ():
        if fold(case) not in map(fold, choices):
            message = _("“{value}” không có trong danh sách chọn của “{by}”.", value=case, by=text.by.source)
            hint = did_you_mean(case, choices) or _("Chỉ có: {known}.", known=", ".join(choices))
            yield error("unknown-choice", message, place, hint)
    known = {fold(case) for case in text.values}
    if missing := [] if text.default else [choice for choice in choices if fold(choice) not in known]:
        message = _("Chưa có chữ cho: {cases}.", cases=", ".join(missing))
        hint = _("Thêm vào values, hoặc thêm default.")
        yield error("missing-key", message, place, hint)


def _choices(kit: Kit, source: str) -> tuple[str, ...]:
    """Return the choices of the field that ``source`` names; none where it is no such field."""
    for sheet in kit.sheets:
        for column in sheet.columns if sheet.layout is SheetLayout.FIELDS else ():
            if source in (column.name, f"{sheet.name}.{column.name}"):
                return column.constraints.enum
    return ()


def _sheet(kit: Kit, sheet: SheetSpec, at: At) -> Iterator[Diagnostic]:
    path, names = f"sheet.{sheet.name}", [column.name for column in sheet.columns]
    place = at(path)
    if not names:
        yield error("missing-key", _("Trang không có cột nào ([[sheet.column]])."), place)
    yield from naming.names(names, f"{path}.column", at)
    yield from naming.titles(
        [(column.title, column.aliases) for column in sheet.columns], f"{path}.column", at
    )
    for columns in (*sheet.unique, sheet.compare_by, *(check.columns for check in sheet.checks)):
        yield from naming.columns(columns, names, place)
    for check in sheet.checks:
        yield from _check_names(check.that, _names_of(kit, sheet, check))
        yield from _check_columns(kit, check.that)
    for examples in filter(None, (column.examples for column in sheet.columns)):
        yield from condition_problems(kit, examples.by)
    for condition in filter(None, (sheet.when, *(column.when for column in sheet.columns))):
        yield from _check_names(condition, _condition_names(kit))


def _chart(kit: Kit, chart: ChartSpec, at: At) -> Iterator[Diagnostic]:
    figures = {figure.name: figure for figure in kit.figures}
    place = at(f"chart.{chart.name}")
    if chart.name == ALL_CHARTS:
        yield error("bad-name", _("“{name}” không dùng làm tên được.", name=chart.name), place)
    for name in chart.figures:
        if name not in figures:
            message = _("Không có số liệu “{name}”.", name=name)
            yield error("unknown-figure", message, place, did_you_mean(name, figures))
    units = {figures[name].unit == "%" for name in chart.figures if name in figures}
    if len(units) > 1:
        message = _("Biểu đồ này vẽ chung tỷ lệ phần trăm với số đếm.")
        yield error("mixed-units", message, place, _("Tách thành hai biểu đồ."))
    if len(chart.series) > MOST_SERIES:
        message = _("Biểu đồ có quá nhiều series: nhiều nhất {most}.", most=MOST_SERIES)
        yield error("too-many-series", message, place, _("Tách thành hai biểu đồ."))
    yield from _chart_title(chart, at(f"chart.{chart.name}.title"))
    for expression in filter(None, (chart.rows, *(series.value for series in chart.series))):
        yield from _check_columns(kit, expression)
        yield from _check_names(
            expression, _shared_names(kit) | ({ROWS} if expression is not chart.rows else set())
        )


def _names_of(kit: Kit, sheet: SheetSpec, check: Check) -> set[str]:
    of_row = check.scope is CheckScope.ROW or sheet.layout is SheetLayout.FIELDS
    return _shared_names(kit) | ({column.name for column in sheet.columns} if of_row else {ROWS})


def _shared_names(kit: Kit) -> set[str]:
    return {YEAR, *(sheet.name for sheet in kit.sheets)}


def _check_names(expression: Expression, names: set[str]) -> Iterator[Diagnostic]:
    for name in sorted(expression.names - names):
        message = _("Biểu thức dùng tên “{name}”, nhưng không có tên ấy.", name=name)
        hint = without_accents(name) or did_you_mean(name, names | FUNCTIONS.keys())
        yield error("unknown-name", message, expression.place, hint)


def _check_columns(kit: Kit, expression: Expression) -> Iterator[Diagnostic]:
    """Yield each column that an expression asks of a sheet that has none of that name: an empty sheet hides it."""
    tables = {sheet.name: sheet for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE}
    for name, column in dict.fromkeys(expression.columns()):
        known = [own.name for own in tables[name].columns] if name in tables else []
        if known and column not in known:
            message = _("Không có cột “{column}” trong trang “{sheet}”.", column=column, sheet=name)
            hint = without_accents(column) or did_you_mean(column, known)
            yield error("unknown-column", message, expression.place, hint)


def _chart_title(chart: ChartSpec, place: Place) -> Iterator[Diagnostic]:
    for name in _PLACEHOLDER.findall(chart.title):
        if name not in TITLE_NAMES:
            message = _("Tiêu đề biểu đồ dùng “{name}”, nhưng không có tên ấy.", name=f"{{{name}}}")
            hint = did_you_mean(name, TITLE_NAMES) or _("Chỉ có: {known}.", known="{nam}, {cac_nam}")
            yield error("unknown-name", message, place, hint)


def _documents(kit: Kit, at: At) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    lists = {sheet.name for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE}
    yield from _figure_books(kit, at)
    for document in kit.made:
        place = at(f"document.{document.name}")
        if not is_document_name(document.name):
            hint = _(
                "Tên viết không dấu, chữ thường, số và gạch nối, như bao-cao-tong-ket; tên tệp lấy từ đó."
            )
            message = _("“{name}” không dùng làm tên được.", name=document.name)
            yield error("bad-name", message, place, hint)
        if document.name in seen:
            yield error("duplicate-name", _("Tên “{name}” đã dùng ở trên.", name=document.name), place)
        seen.add(document.name)
        if document.when is not None:
            yield from _check_names(document.when, _condition_names(kit))
        yield from _lists(document, lists, place)
        yield from naming.field(kit, document.secrecy, (ColumnType.TEXT, ColumnType.CHOICE), place)


def _lists(document: DocumentSpec | FigureBookSpec, known: set[str], place: Place) -> Iterator[Diagnostic]:
    each = document.each if isinstance(document, DocumentSpec) else ""
    for named in document.lists:
        first, key = source_of(named), "each" if named == each else "needs"
        if first not in known:
            message = _(
                "“{key}” phải bắt đầu bằng tên một trang: không có “{name}”.", key=key, name=first or named
            )
            yield error("unknown-sheet", message, place, did_you_mean(first, known))


def _figure_books(kit: Kit, at: At) -> Iterator[Diagnostic]:
    known = {sheet.name for sheet in kit.sheets}
    for book in kit.figure_books:
        place = at(f"document.{book.name}")
        for name in book.sheets:
            if name not in known:
                message = _("Không có trang “{name}”.", name=name)
                yield error("unknown-sheet", message, place, did_you_mean(name, known))
        yield from naming.field(kit, book.unit, (ColumnType.TEXT, ColumnType.CHOICE), place)


def _awards(kit: Kit, at: At) -> Iterator[Diagnostic]:
    spec, place = kit.awards, at("awards")
    if spec is None:
        return
    tables = {sheet.name: sheet for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE}
    for name in filter(None, (spec.sheet, spec.rates)):
        if name not in tables:
            message = _("Không có trang bảng “{name}”.", name=name)
            yield error("unknown-sheet", message, place, did_you_mean(name, tables))
    if spec.sheet in tables:
        yield from naming.columns(spec.columns.values(), [c.name for c in tables[spec.sheet].columns], place)
    for one in spec.decisions:
        yield from naming.field(kit, one.date, (ColumnType.DATE,), place)
        for ref in (one.grantor, one.local_basis):
            yield from naming.field(kit, ref, (ColumnType.TEXT, ColumnType.CHOICE), place)
    yield from _decisions(spec, tables, at)
    for bases in spec.bases:
        yield from naming.field(kit, bases.date, (ColumnType.DATE,), place)
        sheets = [sheet for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS]
        if not any(bases.holds(sheet.name, column.name) for sheet in sheets for column in sheet.columns):
            name = f"{bases.field.sheet}.{bases.field.field}"
            yield error("unknown-column", _("Không có mục “{name}”.", name=name), place)


def _last_year(kit: Kit, at: At) -> Iterator[Diagnostic]:
    spec, place = kit.last_year, at("last_year")
    if spec is None:
        return
    tables = {sheet.name: sheet for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE}
    if spec.sheet not in tables:
        message = _("Không có trang bảng “{name}”.", name=spec.sheet)
        yield error("unknown-sheet", message, place, did_you_mean(spec.sheet, tables))
        return
    columns = {column.name: column.type for column in tables[spec.sheet].columns}
    yield from naming.columns((spec.figure, spec.value), list(columns), place)
    kinds = {
        spec.figure: (ColumnType.TEXT, ColumnType.CHOICE),
        spec.value: (ColumnType.TEXT, ColumnType.NUMBER),
    }
    for name, known in kinds.items():
        if name in columns and columns[name] not in known:
            message = _("Cột “{name}” phải có kiểu {kinds}.", name=name, kinds=", ".join(known))
            yield error("wrong-type", message, place)


def _decisions(spec: AwardsSpec, tables: Mapping[str, SheetSpec], at: At) -> Iterator[Diagnostic]:
    """Yield what is wrong with the decisions beside the first: their names, and what the column says of their rows."""
    place, named = at("awards.decision"), spec.columns.get("decision", "")
    if not named:
        if spec.further:
            message = _("Thiếu khóa “{key}”.", key="decision")
            yield error(
                "missing-key", message, at("awards.columns"), _("Cột nói mỗi hàng thuộc quyết định nào.")
            )
        return
    yield from naming.names([one.name for one in spec.further], "awards.decision", at)
    for one in spec.further:
        if one.name in AWARD_LIST_NAMES:
            message = _("“{name}” không dùng làm tên được.", name=one.name)
            yield error("bad-name", message, place, _("Danh sách khen thưởng đã có một mục tên như thế."))
    columns = tables[spec.sheet].columns if spec.sheet in tables else ()
    if column := next((own for own in columns if own.name == named), None):
        yield from _said(spec, column, place)


def _said(spec: AwardsSpec, column: ColumnSpec, place: Place) -> Iterator[Diagnostic]:
    """Yield where the choices of the column and the words of the decisions are not one for one."""
    if column.type is not ColumnType.CHOICE:
        message = _("Mục “{name}” phải có kiểu {kinds}.", name=column.name, kinds=ColumnType.CHOICE)
        yield error("wrong-type", message, place)
        return
    words = [one.says for one in spec.decisions if one.says]
    choices = column.constraints.enum
    for index, word in enumerate(words):
        if word in words[:index]:
            yield error("duplicate-name", _("Tên “{name}” đã dùng ở trên.", name=word), place)
        if word not in choices:
            message = _("“{value}” không có trong danh sách chọn của “{by}”.", value=word, by=column.name)
            hint = did_you_mean(word, choices) or _("Chỉ có: {known}.", known=", ".join(choices))
            yield error("unknown-choice", message, place, hint)
    if missing := [choice for choice in choices if choice not in words]:
        message = _(
            "Cột “{name}” chọn được {choices}, nhưng không có quyết định nào như thế.",
            name=column.name,
            choices=", ".join(f"“{choice}”" for choice in missing),
        )
        yield error(
            "unknown-choice", message, place, _("Ghi vào says của [awards] hay của một [[awards.decision]].")
        )
