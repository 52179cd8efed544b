"""One figure in words: value, rule, cells, rounding, papers, last year, confirmations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from reportgen.awards.model import RoundingMode
from reportgen.diagnostics import Place
from reportgen.explain import Explanation, Payment, format_value, in_words, measurable
from reportgen.kit.model import Kit
from reportgen.language import _, _n
from reportgen.records import Value
from reportgen.trace import CellRange, RowRange, Selection, cells, rows
from reportgen.vietnamese import dates, numbers

MOST_VALUES = 20
MOST_RANGES = 6

Texts = Mapping[str, Mapping[str, tuple[str, ...]]]


class Context(Struct, frozen=True):
    """What words need beside the figure: the kit, words for paths, what papers print now, and printed before."""

    kit: Kit
    titles: Mapping[str, str]
    printed: Texts
    printed_before: Texts
    imported: Mapping[tuple[str, str], Place] = {}
    """Sheet and cell → the cell of the office's file that was imported into it."""


def parts(figure: Explanation, context: Context) -> Iterator[tuple[str, str]]:
    """Yield label and text; a label that repeats is written once."""
    yield _("Kết quả"), _value(figure)
    yield _("Cách tính"), in_words(figure.spec.value, context.kit, context.titles)
    yield _("Cách tính"), _("trong bộ mẫu: {rule}", rule=figure.spec.value)
    for source in _sources(figure, context.kit):
        yield _("Lấy từ"), source
    for source in _imported(figure, context.imported):
        yield _("Nhập từ"), source
    for payment in figure.payments:
        for text in _payment(payment):
            yield _("Tiền thưởng"), text
    yield _("Làm tròn"), _rounding(figure)
    for text in _printed_texts(figure.name, context.printed):
        yield _("Văn bản in"), text
    for document, own in context.printed_before.items():
        texts = "; ".join(own[figure.name])
        yield (
            _("Bản đã lập"),
            _(
                "{document} còn in: {texts} (lập từ số liệu hay mẫu trước đây)",
                document=document,
                texts=texts,
            ),
        )
    yield from ((_("Năm trước"), text) for text in _before(figure))
    yield from ((_("Xác nhận"), text) for text in _confirmations(figure))


def _value(figure: Explanation) -> str:
    if figure.value is None:
        return _("không có (sổ không ghi đủ số để tính)")
    return f"{format_value(figure.value, figure.spec.unit)} {figure.spec.unit.removeprefix('%')}".rstrip()


def cell_value(value: Value) -> str:
    """Return a cell's value as a clerk would write it."""
    if isinstance(value, bool) or value is None:
        return {True: _("Có"), False: _("Không"), None: _("trống")}[value]
    if isinstance(value, date):
        return dates.short(value)
    return numbers.group_thousands(value) if isinstance(value, int | Decimal) else f"“{value}”"


# --- where it comes from -----------------------------------------------------------------------


def places(figure: Explanation) -> Iterator[str]:
    """Yield the cells and rows of a figure without their values, in few words."""
    for column in figure.trace.columns:
        yield f"{column.sheet}!{list_ranges(cells(cell.address for cell in column.cells))}"
    for counted in figure.trace.counted:
        yield _rows_of(counted)
    for name in figure.trace.figures:
        yield _("số liệu {name}", name=name)


def _sources(figure: Explanation, kit: Kit) -> Iterator[str]:
    yield figure.file
    for column in figure.trace.columns:
        yield _column(column, kit)
    for counted in figure.trace.counted:
        yield _n("{rows} ({count} hàng)", len(counted.numbers), rows=_rows_of(counted))
    for selection in figure.trace.selections:
        yield from _selection(selection, kit)
    for name in figure.trace.figures:
        yield _("số liệu {name}", name=name)


def _imported(figure: Explanation, imported: Mapping[tuple[str, str], Place]) -> Iterator[str]:
    """Yield the cells of an office's files that the figure's cells were imported from, those of a tab together."""
    tabs: dict[tuple[str, str], list[str]] = {}
    for column in figure.trace.columns:
        for cell in column.cells:
            if place := imported.get((column.sheet, cell.address)):
                tabs.setdefault((place.file, place.sheet), []).append(place.cell)
    for (file, sheet), addresses in tabs.items():
        yield f"{file}  {sheet}!{list_ranges(cells(addresses))}"


def _column(column: CellRange, kit: Kit) -> str:
    addresses = [cell.address for cell in column.cells if cell.address]
    title = _title(column, kit)
    if not addresses:
        return _("“{title}”: sổ không có mục này", title=title)
    where = f"{column.sheet}!{list_ranges(cells(addresses))}"
    values = "; ".join(cell_value(cell.value) for cell in column.cells[:MOST_VALUES])
    if len(addresses) == 1:
        return _("{where} “{title}”: {values}", where=where, title=title, values=values)
    more = " …" if len(column.cells) > MOST_VALUES else ""
    text = _n("{where} “{title}”, {count} ô: ", len(addresses), where=where, title=title)
    return f"{text}{values}{more}"


def _title(column: CellRange, kit: Kit) -> str:
    """Return the title of a column; a tab may have another title than the kit gives its sheet."""
    sheets = [sheet for sheet in kit.sheets if any(own.name == column.name for own in sheet.columns)]
    named = [sheet for sheet in sheets if sheet.title == column.sheet] or sheets
    return named[0].column(column.name).title if named else column.name


def _rows_of(counted: RowRange) -> str:
    spans = [
        span.replace(":", "–") if len(set(span.split(":"))) > 1 else span.split(":")[0]
        for span in rows(counted.numbers)
    ]
    return _("{sheet}, hàng {rows}", sheet=counted.sheet, rows=list_ranges(spans))


def list_ranges(ranges: Sequence[str]) -> str:
    """Return the first of the ranges, apart by commas."""
    shown_ranges = ", ".join(ranges[:MOST_RANGES])
    return f"{shown_ranges} …" if len(ranges) > MOST_RANGES else shown_ranges


def _selection(selection: Selection, kit: Kit) -> Iterator[str]:
    conditions = _(" và ").join(
        _(
            "“{column}” là {value}",
            column=_title(column, kit),
            value=_(" hoặc ").join(f"“{value}”" for value in selection.wanted[column.name]),
        )
        for column in selection.columns
    )
    looked = ", ".join(
        f"{column.sheet}!{list_ranges(cells(cell.address for cell in column.cells))}"
        for column in selection.columns
    )
    yield _("chỉ hàng có {conditions} (xem ở {cells}):", conditions=conditions, cells=looked)
    yield _condition(selection)


def _condition(selection: Selection) -> str:
    kept, left = selection.kept.numbers, selection.left_out.numbers
    taken = _n("lấy {count} hàng", len(kept)) + (f" ({_rows_of(selection.kept)})" if kept else "")
    out = _n("bỏ {count} hàng", len(left)) + (f" ({_rows_of(selection.left_out)})" if left else "")
    return f"{taken}; {out}"


# --- the money of awards -----------------------------------------------------------------------


def _payment(payment: Payment) -> Iterator[str]:
    head = {"count": payment.recipients, "kind": payment.kind.lower(), "award": payment.award}
    if payment.each is None:
        yield _("{count} {kind}, “{award}”: chưa có mức tiền thưởng", **head)
        return
    each, total = (
        numbers.group_thousands(payment.each),
        numbers.group_thousands(payment.each * payment.recipients),
    )
    yield _("{count} {kind}, “{award}” × {each} đồng = {total} đồng", **head, each=each, total=total)
    yield _basis(payment)


def _basis(payment: Payment) -> str:
    rule, salary = payment.rule, payment.base_salary
    if rule is None:
        return _("  theo mức ghi ở từng hàng của danh sách")
    if rule.times is None or salary is None:
        return _("  theo {source}", source=rule.source)
    sources = "; ".join(filter(None, (rule.source, salary.source)))
    text = _(
        "  mỗi suất: {times} × lương cơ sở {salary} đồng",
        times=numbers.group_thousands(rule.times),
        salary=numbers.group_thousands(salary.amount),
    )
    return f"{text}{_payment_rounding(payment)} ({sources})"


def _payment_rounding(payment: Payment) -> str:
    rounding = payment.rounding
    if rounding is None or rounding.mode is RoundingMode.NONE:
        return ""
    unit = numbers.group_thousands(rounding.to)
    if rounding.mode is RoundingMode.UP:
        return _(", làm tròn lên bội số của {unit} đồng", unit=unit)
    return _(", làm tròn đến bội số gần nhất của {unit} đồng", unit=unit)


# --- rounding, papers, last year, confirmations ------------------------------------------------


def _rounding(figure: Explanation) -> str:
    value, unit = figure.value, figure.spec.unit
    if value is None or not measurable(value):
        return ""
    exact = Decimal(value) * (100 if unit == "%" else 1)
    text = format_value(value, unit)
    if numbers.group_thousands(exact) == text.removesuffix("%"):
        return _("không làm tròn")
    shown_exact = numbers.decimal(exact, 6) + ("%" if unit == "%" else "")
    return _("{exact} → {written} (đến một chữ số thập phân)", exact=shown_exact, written=text)


def _printed_texts(name: str, printed: Texts) -> Iterator[str]:
    for document, own in printed.items():
        texts = [text for key in (name, f"so_sanh.{name}") for text in own.get(key, ())]
        if texts:
            yield f"{document}: {'; '.join(texts)}"


def _before(figure: Explanation) -> Iterator[str]:
    before = figure.before
    if before is None:
        return
    if before.value is None:
        yield _("năm {year} không có số liệu ({file})", year=before.year, file=before.source)
        return
    value = f"{format_value(before.value, figure.spec.unit)} {figure.spec.unit.removeprefix('%')}".rstrip()
    yield _("năm {year}: {value} ({file})", year=before.year, value=value, file=before.source)
    if before.change:
        yield _("thay đổi: {change}", change=before.change)


def _confirmations(figure: Explanation) -> Iterator[str]:
    for one in figure.confirmations:
        of = f"{one.of.sheet}!{one.of.cell}" if one.of.cell else one.of.sheet
        own = f" ({one.place.sheet}!{one.place.cell})" if one.place.cell else ""
        yield (
            _("{of} “{value}” đã được xác nhận là đúng", of=of, value=one.value)
            + own
            + (f": {one.reason}" if one.reason else "")
        )
