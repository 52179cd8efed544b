"""The names that a kit gives its templates, as shapes: known without any year's workbook.

`context` in ``fill/context.py`` puts the values under the same names; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from reportgen.fill.context import SERIES
from reportgen.fill.pictures import ALL
from reportgen.fill.review.shape import ANY, NUMBER, TEXT, TRUTH, ValueShape, mapping, rows
from reportgen.kit.model import ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.language import _

KINDS: Mapping[ColumnType, type] = {
    ColumnType.TEXT: str,
    ColumnType.CHOICE: str,
    ColumnType.INTEGER: int,
    ColumnType.MONEY: int,
    ColumnType.NUMBER: Decimal,
    ColumnType.PERCENT: Decimal,
    ColumnType.DATE: date,
    ColumnType.BOOLEAN: bool,
}

Names = Mapping[str, ValueShape]
Awarded = Callable[[Names], ValueShape]
"""Gives the shape of the award list for the columns of the award sheet."""


def vocabulary(kit: Kit, awarded: Awarded = lambda _columns: ANY) -> dict[str, ValueShape]:
    """Return name → shape of everything that the kit's templates may use, in the order of docs/templates.md."""
    figures = {spec.name: ValueShape(int, title=spec.title, description=spec.unit) for spec in kit.figures}
    own = {
        "co": ValueShape(bool, title=_("có sổ năm trước hay không")),
        "nam": ValueShape(int, title=_("năm trước")),
    }
    return {
        "nam": replace(NUMBER, title=_("năm của báo cáo")),
        "nam_sau": replace(NUMBER, title=_("năm sau")),
        **{sheet.name: _sheet(sheet, kit, awarded) for sheet in kit.sheets},
        "so_lieu": mapping(figures, _("số liệu tổng hợp")),
        "nam_truoc": mapping({**own, **figures}, _("số liệu năm trước")),
        "don_vi_tinh": mapping(dict.fromkeys(figures, TEXT), _("đơn vị tính của từng số liệu")),
        "bieu_do": _charts(kit),
        "tu_ngu": mapping(
            {spec.name: replace(TEXT, title=spec.title) for spec in kit.texts},
            _("từ ngữ theo từng trường hợp"),
        ),
        "chuong_trinh": _programme(),
        "tai_lieu": _papers(),
        "kem_chuong_trinh": replace(TRUTH, title=_("bìa tài liệu có kèm chương trình hay không")),
        "trang_khac": replace(ANY, title=_("các trang ngoài bộ mẫu, theo tên trang")),
    }


def _programme() -> ValueShape:
    """Return the shape of the meeting's programme."""
    item = {
        "gio": replace(TEXT, title=_("giờ bắt đầu")),
        "den": replace(TEXT, title=_("giờ kết thúc")),
        "phut": ValueShape(int, title=_("số phút")),
        "noi_dung": replace(TEXT, title=_("nội dung")),
        "nguoi": replace(TEXT, title=_("người thực hiện")),
    }
    whole = {
        "muc": rows(mapping(item), _("các mục của chương trình")),
        "ket_thuc": replace(TEXT, title=_("giờ kết thúc hội nghị")),
        "buoi": replace(TEXT, title=_("buổi sáng, buổi chiều hoặc buổi tối")),
    }
    return mapping(whole, _("chương trình hội nghị"))


def _papers() -> ValueShape:
    """Return the shape of the packet's list of papers."""
    paper = {
        "so": ValueShape(int, title=_("số tài liệu")),
        "ten": replace(TEXT, title=_("tên tài liệu")),
        "trang": ValueShape(int, title=_("trang bắt đầu")),
        "so_trang": ValueShape(int, title=_("số trang")),
    }
    return rows(mapping(paper), _("mục lục tài liệu hội nghị (chỉ có ở mẫu bìa)"))


def _charts(kit: Kit) -> ValueShape:
    """Return the shape of the pictures: one for each chart of the kit, and the list of them."""
    about = {
        "ten": replace(TEXT, title=_("tên biểu đồ")),
        "don_vi_tinh": replace(TEXT, title=_("đơn vị tính")),
    }
    charts = {spec.name: ValueShape(str, about, title=spec.title) for spec in kit.charts}
    every = rows(ValueShape(str, about), _("mọi biểu đồ"))
    return mapping({**charts, ALL: every}, _("biểu đồ"))


def _sheet(sheet: SheetSpec, kit: Kit, awarded: Awarded) -> ValueShape:
    columns = {column.name: _column(column) for column in sheet.columns}
    if sheet.layout is SheetLayout.FIELDS:
        return mapping({**_series(sheet.columns), **columns}, sheet.title, sheet.description)
    if kit.awards is not None and kit.awards.sheet == sheet.name:
        return replace(awarded(columns), title=sheet.title, description=sheet.description)
    return rows(mapping(columns), sheet.title, sheet.description)


def _column(column: ColumnSpec) -> ValueShape:
    kind, choices = KINDS[column.type], column.constraints.enum
    return ValueShape(kind, {}, None, choices, column.title, column.description)


def _series(columns: Iterable[ColumnSpec]) -> dict[str, ValueShape]:
    """Return the lists that numbered fields make: ``noi_nhan_1``, ``noi_nhan_2`` … are ``noi_nhan``."""
    found: dict[str, ValueShape] = {}
    for column in columns:
        if match := SERIES.fullmatch(column.name):
            title = column.title.rstrip(" 0123456789")
            found.setdefault(match.group(1), rows(_column(column), title, column.description))
    return found


def award_row(columns: Names) -> ValueShape:
    """Return the shape of one recipient: the columns of the sheet, and what the award list adds."""
    added = {
        "stt": ValueShape(int, title=_("số thứ tự")),
        "la_tap_the": replace(TRUTH, title=_("là tập thể")),
        "tien_thuong": ValueShape(int, title=_("tiền thưởng (đồng)")),
        "truoc_day": ValueShape(str, title=_("danh hiệu, hình thức các năm trước")),
    }
    return mapping({**columns, **added})
