"""Tab stops: the next stop, and the width of a tab (§17.3.1.37, §17.15.1.25)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.layout.document import TabStop

_SLACK = 0.05


class TabRuler(Struct, frozen=True):
    """The tab stops of one line, from the text margin.

    ``hanging`` is the left indent if it is right of the start of the line (an implicit stop), else 0.
    """

    stops: Sequence[TabStop]
    default: float
    hanging: float
    right: float

    def after(self, x: float) -> TabStop:
        """Return the first stop to the right of ``x``: custom, the hanging indent, or a default one."""
        custom = next((s for s in self.stops if s.position > x + _SLACK and s.align != "bar"), None)
        if self.hanging > x + _SLACK and (custom is None or self.hanging < custom.position):
            return TabStop(self.hanging)
        return custom or TabStop(self._default_after(x))

    def _default_after(self, x: float) -> float:
        if self.default <= 0.0:
            return x
        count = int((x + _SLACK) // self.default) + 1
        return count * self.default


class PendingTab:
    """A tab whose width depends on the text after it: centred, right or decimal."""

    __slots__ = ("atom", "decimal_at", "start", "stop", "text")

    def __init__(self, start: float, stop: TabStop) -> None:
        self.start = start
        self.stop = stop
        self.text = 0.0
        self.decimal_at = -1.0

    def width(self) -> float:
        """Return the width of the tab for the text so far."""
        share = {"center": self.text / 2, "right": self.text, "decimal": self._before_decimal()}
        return max(self.stop.position - share.get(self.stop.align, 0.0) - self.start, 0.0)

    def _before_decimal(self) -> float:
        return self.text if self.decimal_at < 0.0 else self.decimal_at
