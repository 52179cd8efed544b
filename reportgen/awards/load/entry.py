"""Typed reading of one dated entry: days, shares, sums, words of a list, and names that must exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypedDict, TypeVar

from msgspec import Struct

from reportgen.awards.model import Period
from reportgen.kit.section import TomlSection
from reportgen.language import _

E = TypeVar("E", bound=StrEnum)
_LABELS = ("abbreviation", "name", "awards", "track", "grantors", "from")


class KnownNames(Struct, frozen=True):
    """The names that rules may use: abbreviations of awards, names of grantors."""

    awards: frozenset[str]
    grantors: frozenset[str]


class RuleFields(TypedDict):
    """What every rule says of itself, as ``Rule`` takes it."""

    period: Period
    source: str
    sure: bool
    note: str
    goes_on: bool


def entries(root: TomlSection, key: str) -> Iterator[TomlSection]:
    """Yield the tables ``[[key]]``, each called by its number and what names it: ``bonus 3 (CSTT)``."""
    for number, section in enumerate(root.several(key), start=1):
        section.path = f"{key} {number} ({_label(section)})"
        yield section


def _label(section: TomlSection) -> str:
    value = next((section.values[key] for key in _LABELS if key in section.values), "?")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def about(section: TomlSection) -> RuleFields:
    """Return period, source, sureness and note; a source must be given, and whether it was checked."""
    if "sure" not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="sure"), "sure")
    period, goes_on = _period(section), section.flag("goes_on", default=False)
    if goes_on and period.until is None:
        section.refuse("missing-key", _("Khóa “goes_on” cần khóa “to”."), "goes_on")
    return RuleFields(
        period=period,
        source=non_empty_text(section, "source"),
        sure=section.flag("sure", default=False),
        note=section.text("note", ""),
        goes_on=goes_on,
    )


def non_empty_text(section: TomlSection, key: str) -> str:
    """Return a text that must be there and hold more than spaces."""
    value = section.text(key)
    if value and not value.strip():
        section.refuse("empty-key", _("Khóa “{key}” không được để trống.", key=key), key)
    return value


def _period(section: TomlSection) -> Period:
    period = Period(_day(section, "from"), _day(section, "to"))
    if period.first > period.last:
        section.refuse("wrong-value", _("Ngày “from” đứng sau ngày “to”."), "from")
    return period


def _day(section: TomlSection, key: str) -> date | None:
    value = section.bound(key)
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    message = _("Khóa “{key}” phải là {wanted}.", key=key, wanted=_("một ngày, ví dụ 2024-01-01"))
    section.refuse("wrong-type", message, key)
    return None


def _fits(
    section: TomlSection, key: str, wanted: str, fits: Callable[[int | Decimal], bool]
) -> int | Decimal | None:
    value = section.bound(key)
    if value is None or (isinstance(value, int | Decimal) and Decimal(value).is_finite() and fits(value)):
        return value
    section.refuse("wrong-value", _("Khóa “{key}” phải là {wanted}.", key=key, wanted=wanted), key)
    return None


def whole(section: TomlSection, key: str, *, required: bool = False) -> int | None:
    """Return a whole number above 0: đồng, years, a rank."""
    value = _fits(section, key, _("số nguyên dương"), lambda n: isinstance(n, int) and n > 0)
    _demand(section, key, required=required)
    return None if value is None else int(value)


def times(section: TomlSection, key: str) -> Decimal | None:
    """Return a multiple above 0, of at most three decimals: a household gets one and a half times 0.15."""
    wanted = _("số dương có nhiều nhất ba chữ số thập phân, ví dụ 0.15")
    value = _fits(section, key, wanted, lambda n: 0 < n <= 1000 and Decimal(n) * 1000 % 1 == 0)
    return None if value is None else Decimal(value)


def share(section: TomlSection, key: str, *, required: bool = False) -> Decimal | None:
    """Return a share of one: 0.15 for 15%."""
    value = _fits(section, key, _("một tỷ lệ từ 0 đến 1, ví dụ 0.15"), lambda n: 0 <= n <= 1)
    _demand(section, key, required=required)
    return None if value is None else Decimal(value)


def _demand(section: TomlSection, key: str, *, required: bool) -> None:
    if required and key not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key=key), key)


def words(section: TomlSection, key: str, kinds: type[E], *, required: bool = False) -> tuple[E, ...]:
    """Return the members of ``kinds`` that a list names."""
    found = section.some_of(key, kinds)
    if required:
        _demand_some(section, key)
    return found


def known_names(section: TomlSection, key: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names of a list that must not be empty, each of which must be known."""
    found = section.names(key, known)
    _demand_some(section, key)
    return found


def _demand_some(section: TomlSection, key: str) -> None:
    _demand(section, key, required=True)
    if section.values.get(key) == []:
        section.refuse("empty-key", _("Khóa “{key}” không được để trống.", key=key), key)
