"""Units that a clerk writes over figures: ``(triệu đồng)`` in a heading, ``Đơn vị tính: nghìn đồng`` above a table.

What is understood gives a factor; what is not is asked about, because a figure a thousand times too small looks
as good as a right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.sheets import Raw, address
from reportgen.vietnamese import numbers
from reportgen.vietnamese.unicode import fold, repair

_TIMES = {
    "": 1,
    "nghìn": 10**3, "ngàn": 10**3, "1000": 10**3, "n": 10**3, "ng": 10**3, "k": 10**3,
    "chục nghìn": 10**4, "10000": 10**4,
    "trăm nghìn": 10**5, "100000": 10**5,
    "triệu": 10**6, "1000000": 10**6, "tr": 10**6,
    "nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9,
    "tỷ": 10**9, "tỉ": 10**9, "1000000000": 10**9,
}  # fmt: skip
_DONG = ("đồng", "dong", "vnđ", "vnd", "đ", "việt nam đồng", "đồng việt nam")
_COUNTS = frozenset(
    (
        "%", "người", "đồng chí", "đ/c", "công dân", "quân nhân", "chiến sĩ", "cán bộ", "học sinh", "sinh viên",
        "lượt người", "lượt", "lớp", "xã", "thôn", "đơn vị", "tập thể", "cá nhân", "hộ", "gia đình", "cuộc", "ngày",
        "buổi", "giờ", "ngày công", "suất", "suất quà", "phần quà", "trường hợp", "thẻ", "nhà", "cái", "chiếc", "bộ",
        "văn bản", "hồ sơ", "thí sinh", "đối tượng", "danh hiệu", "tuổi", "số",
    )
)  # fmt: skip
"""What is counted one by one; none of these changes a figure."""
_LINE = re.compile(r"[(\s*]*(đơn vị tính|đvt|đv tính|đơn vị)(?:\s*[:\-]\s*|\s+)(.+?)[)\s.]*")
_ENDING = re.compile(r"(?:đơn vị tính|đvt|đv tính)\s*[:\-]?\s*([^():]+?)[)\s.]*$|\(\s*([^():]+?)\s*\)[\s.]*$")
"""A unit at the end of a title."""
_LONGEST_TITLE = 300
_APART = re.compile(r"\s*(?:,(?!\d)|[;+]|\svà\s|\s/\s)\s*")
_PARENTHESES = re.compile(r"(.*\S)\s*\(([^()]*)\)", re.DOTALL)
_GROUPING = re.compile(r"(?<=\d)[.,\s](?=\d{3})")
_COUNTED = (ColumnType.INTEGER, ColumnType.NUMBER)


class Unit(Struct, frozen=True):
    """A unit of money in đồng, or of counting: ``factor`` times the figure is what is meant."""

    text: str
    factor: int
    is_money: bool


def parse(text: str) -> Unit | None:
    """Return what ``triệu đồng``, ``1.000 đ`` or ``người`` means; None where that is not known."""
    words = _GROUPING.sub("", fold(text)).replace(".", " ").strip()
    words = " ".join(words.split())
    for dong in _DONG:
        before = words.removesuffix(dong)
        if before != words and (times := _TIMES.get(before.strip())) is not None:
            return Unit(text, times, is_money=True)
    if words and (times := _TIMES.get(words)) is not None:
        return Unit(text, times, is_money=True)
    if fold(text) in _COUNTS:
        return Unit(text, 1, is_money=False)
    return None


def split(heading: str) -> tuple[str, str]:
    """Return a heading without the parentheses at its end, and what stands in them: ``Kinh phí``, ``triệu đồng``."""
    match = _PARENTHESES.fullmatch(" ".join(heading.split()))
    return (match[1], match[2]) if match else (heading, "")


def may_head(column: ColumnSpec, text: str) -> bool:
    """Return whether a title with this in parentheses is the column's: ``Giỏi (%)`` is not the number of ``Giỏi``."""
    if column.type is ColumnType.MONEY:
        return True
    if column.type is ColumnType.PERCENT:
        return fold(text) == "%"
    counts = fold(text) in _COUNTS and fold(text) != "%"
    return column.type in _COUNTED and (counts or _is_scaled(text))


class UnitLine(Struct, frozen=True):
    """A unit line above a table, where it stands: ``units`` are those that it names; ``unknown`` what is none."""

    row: int
    column: int
    units: tuple[Unit, ...]
    unknown: tuple[str, ...]

    @property
    def money(self) -> Unit | None:
        """The unit of money that it names."""
        return next((unit for unit in self.units if unit.is_money), None)


def lines(rows: Sequence[Sequence[Raw]], last: int) -> Iterator[UnitLine]:
    """Yield the unit lines in the rows before ``last``."""
    for i, row in enumerate(rows[:last]):
        for j, raw in enumerate(row):
            if isinstance(raw, str) and (match := _LINE.fullmatch(fold(raw))):
                line = _line(i, j, match[2])
                if match[1] != "đơn vị" or line.units:  # “Đơn vị: Ban CHQS xã …” says who, not in what
                    yield line
            elif isinstance(raw, str) and (money := _inside(raw)):
                yield UnitLine(i, j, (money,), ())


def _inside(text: str) -> Unit | None:
    """Return the unit of money that ends a longer text, as a title does: ``Kinh phí (Đơn vị tính: triệu đồng)``."""
    match = _ENDING.search(fold(text)) if len(text) <= _LONGEST_TITLE else None
    unit = parse(match[1] or match[2]) if match else None
    return unit if unit and unit.is_money else None


def _line(row: int, column: int, text: str) -> UnitLine:
    parts = [part for part in _APART.split(text) if part]
    units = tuple(unit for part in parts if (unit := parse(part)))
    return UnitLine(row, column, units, tuple(part for part in parts if not parse(part)))


class HeadingUnit(Struct, frozen=True):
    """The unit in the heading of a column, as typed; ``place`` is the heading's cell."""

    text: str
    place: Place


def factor(
    column: ColumnSpec, heading: HeadingUnit, above: Sequence[UnitLine], place: Place
) -> tuple[int, list[Diagnostic]]:
    """Return what the figures of ``column`` are to be multiplied by, and what there is to say of it.

    The heading's own unit holds; a line above the table holds for its columns of money that name none.
    """
    if column.type is ColumnType.MONEY:
        return _of_money(column, heading, above, place)
    if column.type in _COUNTED and heading.text and _is_scaled(heading.text):
        return 1, [_not_understood(heading.text, heading.place)]
    return 1, []


def _of_money(
    column: ColumnSpec, heading: HeadingUnit, above: Sequence[UnitLine], place: Place
) -> tuple[int, list[Diagnostic]]:
    line = next((line for line in above if line.money or line.unknown), None)
    stated = line.money if line else None
    if not heading.text:
        return _by_line(column, line, place)
    own = parse(heading.text)
    if own is None or not own.is_money:
        return 1, [_not_understood(heading.text, heading.place)]
    if line and line.unknown:
        return _by_line(column, line, place)
    if line and stated and stated.factor != own.factor:
        return own.factor, [_contradiction(own, stated, heading.place)]
    return own.factor, _unit_notes(column, own, heading.place)


def _by_line(column: ColumnSpec, line: UnitLine | None, place: Place) -> tuple[int, list[Diagnostic]]:
    if line is None:
        return 1, []
    at = place.at(address(line.row, line.column))
    if line.unknown:
        return 1, [_not_understood("; ".join(line.unknown), at)]
    return (line.money.factor, _unit_notes(column, line.money, at)) if line.money else (1, [])


def _is_scaled(text: str) -> bool:
    """Return whether a unit of counting says that the figures are thousands or more."""
    unit = parse(text)
    first = _GROUPING.sub("", fold(text)).split()[:1]
    scaled = first and first[0] in _TIMES and first[0] not in ("", "n", "k")
    return bool(scaled or (unit and unit.is_money and unit.factor > 1))


def _unit_notes(column: ColumnSpec, unit: Unit, place: Place) -> list[Diagnostic]:
    if unit.factor == 1:
        return []
    message = _(
        "{title}: đơn vị tính là {unit}; các số đã được nhân với {factor} để ra đồng.",
        title=column.title,
        unit=unit.text,
        factor=format_cell(unit.factor),
    )
    return [note("unit-multiplied", message, place)]


def _not_understood(text: str, place: Place) -> Diagnostic:
    message = _("Không hiểu đơn vị tính “{unit}”.", unit=repair(text))
    hint = _("Ghi một trong: đồng; nghìn đồng; triệu đồng; tỷ đồng. Số đếm thì ghi đủ số, không rút gọn.")
    return error("unknown-unit", message, place, hint)


def _contradiction(own: Unit, stated: Unit, place: Place) -> Diagnostic:
    message = _(
        "Tiêu đề ghi đơn vị “{own}”, dòng trên bảng ghi “{stated}”.", own=own.text, stated=stated.text
    )
    return error("contradictory-units", message, place, _("Để lại một đơn vị tính đúng."))


def multiply(raw: Raw, times: int) -> Raw:
    """Return a cell's figure times ``times``; what has a unit of its own, or is no number, stays."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, int | float):
        return float(Decimal(f"{raw:.15g}") * times)
    value = numbers.parse(repair(raw)) if isinstance(raw, str) else None
    return raw if value is None else float(Decimal(value) * times)
