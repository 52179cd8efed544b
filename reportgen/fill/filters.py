"""The filters that a clerk may use in a tag, named in Vietnamese; docs/templates.md explains each.

Every one leaves the empty empty: ``{{ none|so }}`` prints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from reportgen import expressions, figures
from reportgen.fill import printed
from reportgen.fill.comparison import in_words
from reportgen.fill.values import Number, empty, number, of_day, of_number
from reportgen.records import Value
from reportgen.sandbox import few, joinable
from reportgen.vietnamese import dates, numbers, posts, words

BLANK = "        "
"""Room for a number that is written by hand."""


@of_number
def so(value: Number) -> str:
    """Return 4968 as ``4.968``."""
    return numbers.group_thousands(value)


@of_number
def so_thap_phan(value: Number, places: int = 1) -> str:
    """Return 3.25 as ``3,3``: at most ``places`` decimals, halves rounded up."""
    return numbers.decimal(value, places)


@of_number
def ty_le(value: Number, whole: object = 1) -> str:
    """Return 0.998 (or 499 of ``whole`` 500) as ``99,8%``; nothing when ``whole`` is 0 or empty."""
    share = None if empty(whole) else expressions.share(value, number(whole, "ty_le"))
    return "" if share is None else numbers.percent(share)


@of_number
def hai_chu_so(value: Number) -> str:
    """Return 4 as ``04``, the way official papers write counts below 10; 25 stays ``25``, 0 stays ``0``."""
    return numbers.count(value)


@of_number
def bang_chu(value: Number) -> str:
    """Return 25 as ``hai mươi lăm``."""
    return words.number(int(value))


@of_number
def tien(value: Number) -> str:
    """Return 1440000 as ``1.440.000 đồng``."""
    return f"{numbers.group_thousands(value)} đồng"


@of_number
def tien_bang_chu(value: Number) -> str:
    """Return 1440000 as ``Một triệu bốn trăm bốn mươi nghìn đồng``."""
    return words.money(int(value))


@of_number
def la_ma(value: Number) -> str:
    """Return 4 as ``IV``."""
    return numbers.roman(int(value))


@of_day
def ngay(value: date) -> str:
    """Return a date as ``ngày 05 tháng 02 năm 2023`` (Decree 30: days below 10 and months 1, 2)."""
    return dates.long(value)


@of_day
def ngay_ngan(value: date) -> str:
    """Return a date as ``22/11/2023``."""
    return dates.short(value)


def so_van_ban(value: object) -> str:
    """Return a paper's number as it is printed: ``05``; with none yet, room to write it by hand."""
    text = "" if empty(value) else str(value).strip()
    return (numbers.two_digits(int(text)) if text.isdecimal() else text) or BLANK


@pass_context
def ngay_ky(context: Context, value: object) -> str:
    """Return a paper's date, or with no date yet the blanks in which it is written by hand."""
    return f"ngày{BLANK}tháng{BLANK}năm {context.get('nam', '')}" if empty(value) else ngay(value)


@pass_context
def tang_giam(context: Context, now: object, before: object) -> str:
    """Return ``tăng 3,2% so với năm 2022``; nothing when either year has no figure."""
    if empty(now) or empty(before):
        return ""
    year = int(context.get("nam", 0)) - 1
    moved = in_words(number(now, "tang_giam"), number(before, "tang_giam"), year)
    printed.tell_change(now, moved)
    return moved


def hoa(value: object) -> str:
    """Return text in capitals."""
    return "" if empty(value) else str(value).upper()


def hoa_dau(value: object) -> str:
    """Return text with its first letter a capital, for the beginning of a sentence."""
    return "" if empty(value) else str(value)[:1].upper() + str(value)[1:]


def thuong_dau(value: object) -> str:
    """Return text with its first letter small, for the middle of a sentence."""
    return "" if empty(value) else str(value)[:1].lower() + str(value)[1:]


PLACES = (
    "Xã ",
    "Phường ",
    "Thị trấn ",
    "Đặc khu ",
    "Huyện ",
    "Quận ",
    "Thị xã ",
    "Thành phố ",
    "Tỉnh ",
    "Thôn ",
)
"""Common nouns of administrative units, small inside a sentence (Decree 30/2020, annex II, III.1)."""


def trong_cau(value: object) -> str:
    """Return a unit's name as it stands inside a sentence: ``xã Mẫu``; ``Công an huyện`` stays."""
    text = "" if empty(value) else str(value)
    numbered = text.rpartition(" ")[2].isdecimal()  # Quận 1, Phường 12: the noun is part of the name
    return thuong_dau(text) if text.startswith(PLACES) and not numbered else text


def cua(post: object, body: object = None) -> str:
    """Return a post and its body as one phrase: ``Trưởng thôn Mẫu``; a comma only between two bodies or two places."""
    return posts.in_body(*("" if empty(one) else str(one) for one in (post, body)))


def ngat_truoc_dia_danh(value: object) -> str:
    """Return a long line that is broken before the name of its place, not within it."""
    return "" if empty(value) else posts.kept_place(str(value))


def bo_cham(value: object) -> str:
    """Return text without the full stop, comma or semicolon at its end, where the template sets its own."""
    return "" if empty(value) else str(value).rstrip(" .;,/")


def noi(values: Iterable[object], by: str = ", ") -> str:
    """Return values joined by ``by``, empty ones left out."""
    return by.join(_as_it_is(value) for value in values if not empty(value))


def kem(value: object, before: str = "", after: str = "") -> str:
    """Return ``before`` + text + ``after``; nothing at all when there is no text (no empty brackets)."""
    return "" if empty(value) else f"{before}{_as_it_is(value)}{after}"


def _as_it_is(value: object) -> str:
    text = str(value)
    printed.tell(value, text)
    return text


def nhom(rows: Iterable[Mapping[str, Value]], column: str) -> tuple[figures.RowGroup, ...]:
    """Return ``rows`` grouped by ``column`` as first met; a group has ``.ten``, ``.hang`` and ``.tong``."""
    return figures.groups(tuple(rows), column)


FILTERS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        *(so, so_thap_phan, ty_le, hai_chu_so, bang_chu, tien, tien_bang_chu, la_ma),
        *(
            ngay,
            ngay_ngan,
            ngay_ky,
            so_van_ban,
            tang_giam,
            hoa,
            hoa_dau,
            thuong_dau,
            trong_cau,
            cua,
            ngat_truoc_dia_danh,
            bo_cham,
            noi,
            kem,
            nhom,
        ),
    )
} | {
    "tong": expressions.total,
    "tong_du": expressions.complete_total,
    "dem": expressions.count,
    "loc": expressions.where,
}
GUARDS = {"so_thap_phan": few(30), "noi": joinable}
"""What bounds the arguments of a filter that could make much out of little."""
