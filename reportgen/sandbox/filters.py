"""Jinja's filters that papers need, each with a bound on what it makes; those of our own are bounded the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import wraps
from typing import Any

from jinja2.filters import FILTERS as OF_JINJA

from reportgen.language import _
from reportgen.sandbox.complaints import StatedTypeError
from reportgen.sandbox.meter import LONGEST_TEXT, OverLimitError, meter
from reportgen.sandbox.texts import check_joined, check_replaced
from reportgen.sandbox.values import size, too_large, within

Filter = Callable[..., Any]
Guard = Callable[..., None]
"""Called with a filter's own arguments; raises `OverLimitError` for what is too much."""

WIDEST, MOST_PARTS, MOST_PLACES, LONGEST_NUMBER = 1_000, 1_000, 30, 400

NAMES = (
    *(
        "abs",
        "batch",
        "capitalize",
        "center",
        "count",
        "d",
        "default",
        "dictsort",
        "first",
        "float",
        "groupby",
    ),
    *("int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr"),
    *(
        "replace",
        "reverse",
        "round",
        "select",
        "selectattr",
        "slice",
        "sort",
        "string",
        "sum",
        "title",
        "trim",
    ),
    *("truncate", "unique", "upper", "wordcount"),
)
"""Left out: what writes markup of its own or undoes escaping (``safe``, ``escape``, ``striptags`` …), what is another
text each time (``random``), what only programs need (``tojson``, ``pprint``, ``attr``, ``format`` …)."""


def few(most: int) -> Guard:
    """Return the guard that no whole number among a filter's options is above ``most``, or below its negative."""

    def guard(_value: object, *options: object, **named: object) -> None:
        for option in (*options, *named.values()):
            if isinstance(option, int | float | Decimal) and not -most <= option <= most:
                raise OverLimitError(_("số {value} trong thẻ quá lớn", value=_short(option)))

    return guard


def _short(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, int | float | Decimal) else str(value)


def joinable(values: Any, by: object = "", *_options: object, **_named: object) -> None:  # noqa: ANN401
    """Guard a filter that joins ``values`` by a text."""
    if isinstance(values, list | tuple):
        check_joined(values, by)


def _replaceable(
    text: object, old: object = "", new: object = "", *_options: object, **_named: object
) -> None:
    check_replaced(str(text), str(old), str(new))


def _readable(text: object, *_options: object, **_named: object) -> None:
    if isinstance(text, str) and len(text) > LONGEST_NUMBER:
        raise too_large()


def _number_first(_values: object, *options: object, **named: object) -> None:
    start = named.get("start", options[1] if len(options) > 1 else 0)
    if not isinstance(start, int | float | Decimal):
        raise StatedTypeError(_("chỉ cộng được các số"))


def _short_end(text: object, *options: object, **named: object) -> None:
    if sum(len(one) for one in (*options, *named.values()) if isinstance(one, str)) > LONGEST_TEXT:
        meter().make(LONGEST_TEXT + 1)


def _comparisons(values: object, *_options: object, **_named: object) -> None:
    """Count what sorting takes: some n · log n comparisons, each of which reads both keys."""
    count = size(values)
    meter().step(count * count.bit_length())


GUARDS: Mapping[str, Guard] = {
    "sort": _comparisons,
    "dictsort": _comparisons,
    "groupby": _comparisons,
    "batch": few(MOST_PARTS),
    "slice": few(MOST_PARTS),
    "center": few(WIDEST),
    "round": few(MOST_PLACES),
    "join": joinable,
    "replace": _replaceable,
    "int": _readable,
    "float": _readable,
    "sum": _number_first,
    "truncate": _short_end,
}


def bound_filter(made: Filter, guard: Guard | None = None) -> Filter:
    """Return the filter ``made``, counted by what it is given and makes; ``guard`` sees its arguments first."""
    skipped = 1 if getattr(made, "jinja_pass_arg", None) else 0

    @wraps(made)
    def counted(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        own = arguments[skipped:]
        meter().step(1 + (size(own[0]) if own else 0))
        if guard is not None and own:
            guard(*own, **named)
        try:
            return within(made(*arguments, **named))
        except AssertionError as wrong:  # Jinja's way to refuse an option of truncate
            raise ValueError(str(wrong)) from wrong

    return counted


def of_jinja() -> dict[str, Filter]:
    """Return Jinja's filters that are kept, bounded."""
    return {name: bound_filter(_at_once(OF_JINJA[name]), GUARDS.get(name)) for name in NAMES}


def _at_once(made: Filter) -> Filter:
    """Return what a filter does in code that does not wait; around it Jinja has a choice between the two."""
    plain: Filter = getattr(made, "__wrapped__", made) if hasattr(made, "jinja_async_variant") else made
    return plain
