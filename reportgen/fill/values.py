"""What a filter may be given, and what it says when it is given something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import wraps

from jinja2 import Undefined

from reportgen.fill import printed
from reportgen.language import _

Number = int | Decimal


class UnsuitableError(ValueError):
    """A filter was given a value that it cannot print; the message is for a clerk."""


def number(value: object, name: str) -> Number:
    """Return ``value`` as the exact number it is; raise `UnsuitableError` naming the filter ``name``."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise UnsuitableError(_("Bộ lọc “{name}” cần một số, gặp {value}.", name=name, value=quote(value)))
    return Decimal(repr(value)) if isinstance(value, float) else value


def day(value: object, name: str) -> date:
    """Return ``value`` as the date it is; raise `UnsuitableError` naming the filter ``name``."""
    if not isinstance(value, date):
        raise UnsuitableError(_("Bộ lọc “{name}” cần một ngày, gặp {value}.", name=name, value=quote(value)))
    return value


def quote(value: object) -> str:
    """Return ``value`` as it is quoted in a message: short, in quotation marks."""
    text = str(value)
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def empty(value: object) -> bool:
    """Return whether there is nothing to print: no value, an unknown name, blank text."""
    if isinstance(value, Undefined):
        return not str(value)  # asking notes the unknown name
    return value is None or value == ""


def of_number(write: Callable[..., str]) -> Callable[..., str]:
    """Make a filter of numbers out of ``write``: empty stays empty, anything else must be a number."""

    @wraps(write)
    def apply(value: object, *options: object, **named: object) -> str:
        if empty(value):
            return ""
        text = write(number(value, write.__name__), *options, **named)
        printed.tell(value, text, (*options, *named.values()))
        return text

    return apply


def of_day(write: Callable[[date], str]) -> Callable[[object], str]:
    """Make a filter of dates out of ``write``: empty stays empty, anything else must be a date."""

    @wraps(write)
    def apply(value: object) -> str:
        return "" if empty(value) else write(day(value, write.__name__))

    return apply
