"""What there is to say of one figure."""

from __future__ import annotations

from msgspec import Struct

from reportgen.explain.awards import Payment
from reportgen.figures import Number
from reportgen.kit.model import FigureSpec
from reportgen.records import Confirmation
from reportgen.trace import Trace


class EarlierFigure(Struct, frozen=True):
    """A figure of the year before: its value, the workbook that gives it, and the change as a report words it.

    ``cell`` is where this year's workbook restates it; empty for one of last year's own workbook.
    """

    year: int
    file: str
    value: Number | None
    change: str = ""
    cell: str = ""

    @property
    def source(self) -> str:
        """The file that gives it, with the cell that restates it."""
        return f"{self.file} {self.cell}".rstrip()


class Explanation(Struct, frozen=True):
    """One figure, or one number of the award list, and all that it comes from.

    ``spec`` is the kit's, ``file`` the workbook. ``payments`` are the bonuses that are in it, ``confirmations`` the
    clerk's answers about its cells. ``before`` is None without a workbook of last year.
    """

    spec: FigureSpec
    value: Number | None
    file: str
    trace: Trace
    payments: tuple[Payment, ...] = ()
    before: EarlierFigure | None = None
    confirmations: tuple[Confirmation, ...] = ()

    @property
    def name(self) -> str:
        """The name by which templates call it."""
        return self.spec.name
