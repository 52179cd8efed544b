"""Axes as scales: where a value or a category stands, and the tick marks, as Excel and Word choose them."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, log, log10

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.document.chart import Axis

MOST_STEPS = 10
"""Steps of an automatic axis: values up to 90 give 0 to 100 by 10, up to 100 give 0 to 120 by 20."""
HEADROOM = 0.05
"""An automatic axis ends at the first major unit at or above yMax + (yMax - yMin) / 20 (Microsoft, KB 214075)."""
FROM_ZERO = 1 / 6
"""... and begins at zero where yMax - yMin is more than 16.667 % of yMax (the same)."""
MINOR_STEPS = 5
MOST_TICKS = 200
"""Of an axis whose major unit is stated; a smaller unit counts as not stated."""


class Scale(Struct, frozen=True):
    """A value axis: ``log`` is the base, 0 on a linear one."""

    minimum: float
    maximum: float
    major: float
    log: float = 0.0
    reversed: bool = False

    def share(self, value: float) -> float:
        """Return where a value stands, from 0 at the start of the axis to 1 at its end; beyond it at the end."""
        value = max(self.minimum, min(value, self.maximum))
        if self.log:
            low, high = log(self.minimum), log(self.maximum)
            share = (log(value) - low) / (high - low)
        else:
            share = (value - self.minimum) / (self.maximum - self.minimum)
        return 1.0 - share if self.reversed else share

    def ticks(self) -> list[float]:
        """Return the values with a tick mark, ascending."""
        if self.log:
            low, high = (round(log(end, self.log)) for end in (self.minimum, self.maximum))
            return [self.log**power for power in range(low, high + 1, max(1, round(self.major)))]
        count = floor((self.maximum - self.minimum) / self.major + 1e-6)
        return [
            _clean(self.minimum + at * self.major, self.major) for at in range(min(count, MOST_TICKS) + 1)
        ]

    def minor_ticks(self, unit: float | None) -> list[float]:
        """Return the values at each minor unit, by default a fifth of the major one; none on a logarithmic axis."""
        finer = replace(self, major=unit or self.major / MINOR_STEPS)
        return [] if self.log or self.maximum - self.minimum > finer.major * MOST_TICKS else finer.ticks()

    def crossing(self, axis: Axis) -> float:
        """Return where the axis that crosses this one stands."""
        at = {"min": self.minimum, "max": self.maximum}.get(axis.crosses, 0.0)
        return self.share(at if axis.crosses_at is None else axis.crosses_at)


def _clean(value: float, unit: float) -> float:
    """Return a multiple without the rounding of sums: 0.3, not 0.30000000000000004."""
    return round(value, max(0, min(300, 3 - floor(log10(unit))))) + 0.0


class Categories(Struct, frozen=True):
    """A category axis: ``between``: each category has a slot, else the first and the last stand at the ends."""

    count: int
    between: bool = True
    reversed: bool = False

    @property
    def slot(self) -> float:
        """The share of the axis between two categories."""
        return 1.0 / max(self.count if self.between else self.count - 1, 1)

    def share(self, at: float) -> float:
        """Return where the category number ``at``, from 0, stands."""
        share = (at + 0.5) * self.slot if self.between else at * self.slot if self.count > 1 else 0.5
        return 1.0 - share if self.reversed else share

    def ticks(self) -> list[float]:
        """Return the shares with a tick mark: between the categories, or at them."""
        count = self.count + 1 if self.between else self.count
        shares = (at * self.slot for at in range(count))
        return [1.0 - share if self.reversed else share for share in shares]

    def crossing(self, axis: Axis) -> float:
        """Return where the axis that crosses this one stands: at an end, or before a category."""
        at = {"max": 1.0}.get(axis.crosses, 0.0)
        if axis.crosses_at is not None:
            at = max(0.0, min((axis.crosses_at - 1) * self.slot, 1.0))
        return 1.0 - at if self.reversed else at


Extent = tuple[float, float]
"""The smallest and the largest value."""


def value_scale(axis: Axis, extent: Extent, fits: Callable[[Scale], bool], *, percent: bool = False) -> Scale:
    """Return the scale of a value axis: with as many steps as have labels that fit, and ten at most."""
    if axis.log:
        return _logarithmic(axis, extent, fits)
    if axis.major is not None:
        found = _linear(axis, extent, axis.major, percent=percent)
        if (found.maximum - found.minimum) / found.major <= MOST_TICKS:
            return found
    for most in range(MOST_STEPS, 0, -1):
        found = _rounded(axis, extent, most, percent=percent)
        if fits(found):
            return found
    return found


def _rounded(axis: Axis, extent: Extent, most: int, *, percent: bool) -> Scale:
    """Return the scale with the smallest unit of 1, 2 or 5 times a power of ten that gives ``most`` steps or fewer."""
    low, high = (
        end if stated is None else stated
        for end, stated in zip(extent, (axis.minimum, axis.maximum), strict=True)
    )
    span = max(abs(high - low), abs(high), abs(low)) / most / 100 or 0.01
    power = floor(log10(span))
    for exponent in range(power, power + 6):
        for digit in (1.0, 2.0, 5.0):
            found = _linear(axis, extent, digit * 10.0**exponent, percent=percent)
            if (found.maximum - found.minimum) / found.major <= most + 1e-6:
                return found
    return found


def _linear(axis: Axis, extent: Extent, unit: float, *, percent: bool) -> Scale:
    low, high = _ends(extent, unit, percent=percent)
    low = low if axis.minimum is None else axis.minimum
    high = high if axis.maximum is None else axis.maximum
    if high <= low:
        low, high = (low, low + unit) if axis.maximum is None else (high - unit, high)
    if high <= low:  # a unit that is nothing beside such numbers
        high = low + max(abs(low), 1.0)
        unit = high - low
    return Scale(low, high, unit, 0.0, axis.reversed)


def _ends(extent: Extent, unit: float, *, percent: bool) -> Extent:
    """Return the automatic ends of an axis (KB 214075, whose divisor of the minimum is 20, as Peltier found)."""
    low, high = extent
    if percent:
        return (-1.0 if low < 0 else 0.0), (1.0 if high > 0 or low >= 0 else 0.0)
    if low < 0 and high <= 0:
        start, end = _ends((-high, -low), unit, percent=False)
        return -end, -start
    if low == high == 0:
        return 0.0, 1.0
    room = HEADROOM * (high - low)
    top = _multiple(ceil, high + room, unit)
    if low < 0:
        return _multiple(floor, low - room, unit), top
    if high == low or high - low > FROM_ZERO * high:
        return 0.0, _multiple(ceil, high + HEADROOM * high, unit) if high == low else top
    return max(_multiple(floor, low - room, unit), 0.0), top


def _multiple(rounding: Callable[[float], int], value: float, unit: float) -> float:
    return _clean(rounding(round(value / unit, 9)) * unit, unit)


def _logarithmic(axis: Axis, extent: Extent, fits: Callable[[Scale], bool]) -> Scale:
    base = axis.log
    low = (
        axis.minimum if axis.minimum is not None and axis.minimum > 0 else extent[0] if extent[0] > 0 else 1.0
    )
    high = axis.maximum if axis.maximum is not None and axis.maximum > 0 else max(extent[1], low)
    first, last = floor(log(low, base) + 1e-9), ceil(log(high, base) - 1e-9)
    last = max(last, first + 1)
    found = Scale(base**first, base**last, 1.0, base, axis.reversed)
    for step in range(1, last - first + 1):
        found = Scale(base**first, base**last, float(step), base, axis.reversed)
        if fits(found):
            break
    return found
