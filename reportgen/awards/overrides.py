"""The workbook's own rates: rows of the sheet *Mức thưởng* → bonuses and quotas that go before the kit's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.awards.rules import Rules
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record


def with_overrides(rules: Rules, records: Sequence[Record]) -> Rules:
    """Return ``rules`` with what the rows say going before what the catalogue says."""
    raise NotImplementedError


def problems(rules: Rules, records: Sequence[Record]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the rows, each at its cell: an award that is not known, a rate that says nothing."""
    raise NotImplementedError
