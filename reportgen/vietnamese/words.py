"""Numbers read out in Vietnamese, as sums of money are repeated in words.

The reading is that of the school textbook (Toán 4, "Triệu và lớp triệu"), which leaves no digit unsaid, as
money needs: ``linh`` (not lẻ), ``tư`` after mươi (hai mươi tư), ``lăm``, ``mốt``, ``nghìn`` (not ngàn), and an
empty class is named when something follows it: 700.000.231 is "bảy trăm triệu không nghìn hai trăm ba mươi mốt".
num2words does not serve: it reads 1005 as "một nghìn lẻ năm", 10¹⁵ as "một trăm nghìn tỷ", -5 as "mười lăm".
"""

from __future__ import annotations

from decimal import Decimal

from reportgen.vietnamese.unicode import first_upper

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_CLASSES = ("triệu", "nghìn", "")
_BILLION = 10**9


def number(value: int | Decimal) -> str:
    """Return a whole number in words, lower-case: 25 → ``hai mươi lăm``. ValueError for a fraction."""
    whole = int(value)
    if whole != value:
        raise ValueError(value)
    if whole == 0:
        return _DIGITS[0]
    return f"âm {_above_zero(-whole)}" if whole < 0 else _above_zero(whole)


def money(value: int | Decimal) -> str:
    """Return a sum in words, as it stands behind "bằng chữ:": ``Một triệu bốn trăm bốn mươi nghìn đồng``."""
    return first_upper(f"{number(value)} đồng")


def _above_zero(value: int) -> str:
    billions, rest = divmod(value, _BILLION)
    if not billions:
        return _below_billion(rest)
    tail = [_below_billion(rest, full=True)] if rest else []
    return " ".join([_above_zero(billions), "tỷ", *tail])


def _below_billion(value: int, *, full: bool = False) -> str:
    """Return 1 … 999.999.999 in words; ``full`` when it follows billions, so that empty classes are named."""
    words: list[str] = []
    for power, name in zip((10**6, 10**3, 1), _CLASSES, strict=True):
        group, value = divmod(value, 1000 * power)[1] // power, value % power
        begun = full or bool(words)
        if group:
            words += [*_group(group, full=begun), name]
        elif begun and value:
            words += [_DIGITS[0], name]
    return " ".join(word for word in words if word)


def _group(value: int, *, full: bool) -> list[str]:
    """Return 1 … 999 in words; ``full`` when higher classes precede, so that no hundreds are "không trăm"."""
    hundreds, rest = divmod(value, 100)
    head = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    return head + (_tens(rest, after_hundreds=bool(head)) if rest else [])


def _tens(value: int, *, after_hundreds: bool) -> list[str]:
    tens, units = divmod(value, 10)
    if tens == 0:
        return ["linh", _DIGITS[units]] if after_hundreds else [_DIGITS[units]]
    if tens == 1:
        return ["mười", *([{5: "lăm"}.get(units, _DIGITS[units])] if units else [])]
    return [_DIGITS[tens], "mươi", *([_AFTER_TENS.get(units, _DIGITS[units])] if units else [])]
