"""The year's figures: computed from the checked data, compared with the year before, summed up by group.

Everything is exact (int and Decimal); rounding is left to the filters that print. What the data does not
have is None, and whoever prints it leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from reportgen import expressions
from reportgen.diagnostics import Place, error
from reportgen.errors import KitError
from reportgen.language import _
from reportgen.records import Value, YearData
from reportgen.vietnamese import numbers
from reportgen.vietnamese.unicode import fold

Number = int | Decimal
PERCENT = "%"
_LARGEST = 10**15


class FigureLike(Protocol):
    """What a kit says of a figure: name, title and unit, the expression that gives its value, and where it says it."""

    @property
    def name(self) -> str:
        """The name by which templates call it."""

    @property
    def title(self) -> str:
        """What it counts, for people."""

    @property
    def unit(self) -> str:
        """What it is counted in: ``đồng chí``, ``%``."""

    @property
    def value(self) -> str:
        """An expression over the sheets: ``tong(huan_luyen, 'quan_so')``."""

    @property
    def file(self) -> str:
        """The file of the kit that says so, as an error names it."""


@dataclass(frozen=True, slots=True)
class Figures(Mapping[str, Number | None]):
    """Figure name → value, in the kit's order; None where the data does not say."""

    values_: Mapping[str, Number | None]

    def __getitem__(self, name: str) -> Number | None:
        """Return the value of the figure called ``name`` in the kit."""
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names in the kit's order."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of figures."""
        return len(self.values_)


def evaluate(
    specs: Iterable[FigureLike],
    data: YearData,
    decided: Mapping[str, object] | None = None,
) -> Figures:
    """Return the value of each figure for a year.

    An expression sees every sheet by its name — a table as its rows, a sheet of fields as a mapping —,
    the year as ``nam``, and the figures before it as ``so_lieu``. ``decided`` are lists that stand in for
    their sheets: the award list, so that the figures count what the papers print.

    Raises:
        ReportgenError: an expression cannot be computed, or gives neither a number nor nothing.
    """
    names = names_of(data, decided)
    values: dict[str, Number | None] = {}
    for spec in specs:
        values[spec.name] = value_of(spec, {**names, "so_lieu": values})
    return Figures(values)


def names_of(data: YearData, decided: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return the names that a figure's expression sees, but for ``so_lieu``; `evaluate` says what they are."""
    return {**data.tables, **data.fields, **(decided or {}), "nam": data.year}


def value_of(spec: FigureLike, names: Mapping[str, object]) -> Number | None:
    """Return the value of one figure.

    Raises:
        ReportgenError: the expression cannot be computed, or gives neither a number nor nothing.
    """
    place = Place(spec.file, paragraph=f"figure.{spec.name}.value")
    value = expressions.compile(spec.value, place)(**names)
    if value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool)):
        return value
    message = _("Số liệu “{title}” cho ra “{value}”, không phải là một số.", title=spec.title, value=value)
    raise KitError(
        error("figure-not-a-number", message, place, _("Sửa khóa value của số liệu này trong kit.toml."))
    )


# --- this year against last -------------------------------------------------------------------


class Trend(StrEnum):
    """How a figure moved, in the word that a report uses; empty when either year is not known."""

    UP = "tăng"
    DOWN = "giảm"
    SAME = "bằng"
    UNKNOWN = ""


class Change(Struct, frozen=True):
    """A figure against the year before.

    ``difference`` is signed; ``share`` is the size of the difference as a part of last year's value, never
    negative, and None where there is no telling (last year had 0).
    """

    kind: Trend
    difference: Number | None = None
    share: Decimal | None = None


def change(now: Number | None, before: Number | None) -> Change:
    """Return how ``now`` moved against ``before``; ``Trend.UNKNOWN`` when either is None."""
    if now is None or before is None:
        return Change(Trend.UNKNOWN)
    difference = now - before
    share = (Decimal(difference) / before).copy_abs() if before else None
    return Change(_kind(difference), difference, share)


def _kind(difference: Number) -> Trend:
    if not difference:
        return Trend.SAME
    return Trend.UP if difference > 0 else Trend.DOWN


# --- groups with totals -----------------------------------------------------------------------


class RowGroup(Struct, frozen=True):
    """Rows that share a value of one column, in workbook order, with the totals of the columns of numbers.

    The attributes are Vietnamese because templates read them: ``ten`` is the shared value, ``hang`` the rows,
    ``tong`` column → sum (None where no row of the group has a value; text and dates are not summed).
    """

    ten: Value
    hang: tuple[Mapping[str, Value], ...]
    tong: Mapping[str, Number | None]


def groups(rows: Sequence[Mapping[str, Value]], column: str) -> tuple[RowGroup, ...]:
    """Return ``rows`` grouped by ``column``, groups in the order in which they are first met.

    Spellings that fold to the same are one group, called as the first of its rows has it.
    """
    found: dict[Value, list[Mapping[str, Value]]] = {}
    for row in rows:
        name = row[column]
        found.setdefault(fold(name) if isinstance(name, str) else name, []).append(row)
    return tuple(RowGroup(own[0][column], tuple(own), totals(own)) for own in found.values())


def totals(rows: Sequence[Mapping[str, Value]]) -> dict[str, Number | None]:
    """Return column → sum of its numbers over ``rows``, None for a column without any."""
    return {column: _sum(row[column] for row in rows) for column in (rows[0] if rows else ())}


def _sum(values: Iterable[Value]) -> Number | None:
    numbers = [v for v in values if isinstance(v, int | Decimal) and not isinstance(v, bool)]
    return sum(numbers) if numbers else None


def format_value(value: Number | None, unit: str) -> str:
    """Return a value as papers write it: ``4.968``, a rate as ``99,8%``; nothing for None."""
    if value is None:
        return ""
    return numbers.percent(value) if unit == PERCENT and measurable(value) else numbers.group_thousands(value)


def measurable(value: Number) -> bool:
    """Return whether a value can be rounded: Decimals do it within 28 digits, and a slip of the hand may be longer."""
    return -_LARGEST < value < _LARGEST
