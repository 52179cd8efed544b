"""Values that templates and expressions make: none may be longer, larger or deeper than a paper needs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from reportgen.language import _
from reportgen.sandbox.complaints import StatedTypeError
from reportgen.sandbox.meter import LARGEST, LONGEST_LIST, LONGEST_TEXT, MOST_ITEMS, OverLimitError, meter

LARGEST_POWER = 1_000
MOST_DIGITS = 1_000
"""Decimals of a number behind the point."""
LONGEST_RANGE = 10_000
_SMALL, _OF_EACH = 1 << 62, ("+", "-")
"""What sums of whole numbers most often are, and the operators that need no look before them."""
_MANY = (list, tuple)


def within(value: Any) -> Any:  # noqa: ANN401 - whatever was made
    """Return ``value``, counted.

    Raises:
        OverLimitError: it is too long, too large or too much.
    """
    if isinstance(value, str):
        meter().make(len(value))
    elif isinstance(value, int | float | Decimal):
        if not _is_small(value):
            raise too_large()
    elif isinstance(value, list | tuple | dict):
        weigh(value)
    elif isinstance(value, Iterator):  # of a filter: printed, it would tell where in the memory it is
        return within(bounded_list(value))
    return value


def too_large() -> OverLimitError:
    """Return the error for a number that is too large."""
    return OverLimitError(_("số quá lớn hoặc quá nhiều chữ số"))


def too_long() -> OverLimitError:
    """Return the error for a list that is too long."""
    return OverLimitError(_("tạo ra danh sách dài quá mức cho phép"))


def _is_small(value: float | Decimal) -> bool:
    if isinstance(value, int):
        return -LARGEST < value < LARGEST
    if not math.isfinite(value):
        return False
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return int(exponent) >= -MOST_DIGITS and value.adjusted() < 100
    return abs(value) < LARGEST


def is_small_number(value: object) -> bool:
    """Return whether ``value`` is no number, or one that a paper may have."""
    return not isinstance(value, int | float | Decimal) or _is_small(value)


def weigh(value: object) -> None:
    """Count all that is in a list, and in the lists in it: a list that holds another twice counts it twice.

    Raises:
        OverLimitError: it is too much.
    """
    items = letters = 0
    waiting = [value]
    while waiting:
        one = waiting.pop()
        parts = [*one, *one.values()] if isinstance(one, dict) else one
        if not isinstance(parts, _MANY):
            continue
        items += len(parts)
        letters += sum(len(part) for part in parts if isinstance(part, str))
        if items > MOST_ITEMS or letters > LONGEST_LIST:
            raise too_long()
        waiting.extend(part for part in parts if isinstance(part, list | tuple | dict))
    meter().step(items)


def bounded_list(values: Iterator[Any]) -> list[Any]:
    """Return what an iterator gives, counted while it gives it."""
    made: list[Any] = []
    counting = meter()
    for value in values:
        counting.step()
        made.append(value)
        if len(made) > MOST_ITEMS:
            raise too_long()
    return made


def size(value: object) -> int:
    """Return how many items there are to go through in ``value``; letters count a sixty-fourth.

    What only stands for a list is not asked: it may note that it was.
    """
    if isinstance(value, str):
        return len(value) >> 6
    return len(value) if isinstance(value, list | tuple | dict | range) else 0


def bounded_range(*bounds: int) -> range:
    """Return Python's ``range``, of ten thousand numbers at most."""
    made = range(*bounds)
    if not all(map(_is_small, bounds)) or len(made[: LONGEST_RANGE + 1]) > LONGEST_RANGE:
        raise too_long()
    return made


def operate(operator: str, made: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:  # noqa: ANN401
    """Return what ``made``, the function of ``operator``, makes of two values; what would be too much is not begun."""
    meter().step()
    if type(left) is int and type(right) is int and operator in _OF_EACH:
        result = made(left, right)
        return result if -_SMALL < result < _SMALL else within(result)
    if operator in _BEFORE:
        _BEFORE[operator](left, right)
    return within(made(left, right))


def _before_sum(left: object, right: object) -> None:
    if isinstance(left, str) and isinstance(right, str) and len(left) + len(right) > LONGEST_TEXT:
        meter().make(LONGEST_TEXT + 1)
    if isinstance(left, _MANY) and isinstance(right, _MANY) and len(left) + len(right) > MOST_ITEMS:
        raise too_long()


def _before_product(left: object, right: object) -> None:
    for many, times in ((left, right), (right, left)):
        if isinstance(times, int) and isinstance(many, str):
            meter().make(min(len(many) * max(times, 0), LONGEST_TEXT + 1))
        elif isinstance(times, int) and isinstance(many, _MANY) and len(many) * times > MOST_ITEMS:
            raise too_long()


def _before_power(left: object, right: object) -> None:
    large = isinstance(right, int | float | Decimal) and not -LARGEST_POWER <= right <= LARGEST_POWER
    if large or not is_small_number(left):
        raise too_large()


def _before_remainder(left: object, _right: object) -> None:
    if isinstance(left, str):  # '%1000000000d' % 1
        raise StatedTypeError(_("phép % chỉ dùng cho số"))


_BEFORE: Mapping[str, Callable[[object, object], None]] = {
    "+": _before_sum,
    "*": _before_product,
    "**": _before_power,
    "%": _before_remainder,
}
