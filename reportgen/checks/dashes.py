"""A dash in a column of figures: how offices write that there was nothing to count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.kit.model import FIGURES, ColumnSpec
from reportgen.language import _
from reportgen.sheets import Raw

DASHES = frozenset("-–—−\N{HYPHEN}\N{NON-BREAKING HYPHEN}")


def as_zeros(column: ColumnSpec, raw: Sequence[Raw]) -> tuple[Sequence[Raw], tuple[int, ...]]:
    """Return the cells with 0 for each dash, where the column holds figures; and which those are."""
    if column.type not in FIGURES:
        return raw, ()
    dashed = tuple(i for i, own in enumerate(raw) if type(own) is str and is_dash(own))
    if not dashed:
        return raw, ()
    zeros = list(raw)
    for index in dashed:
        zeros[index] = 0.0
    return zeros, dashed


def is_dash(text: str) -> bool:
    """Return whether a text is one dash, of whatever length."""
    return len(text) < 4 and text.strip() in DASHES


def dash_notes(
    column: ColumnSpec, dashed: Sequence[int], locate: Callable[[int], Place]
) -> Iterator[Diagnostic]:
    """Yield one note for the dashes of a column, at the first of them."""
    if dashed:
        message = _(
            "{title}: dấu gạch ngang được hiểu là 0 ({count} ô).", title=column.title, count=len(dashed)
        )
        hint = _("Chưa có số liệu thì để trống ô, không ghi gạch ngang.")
        yield note("dash-as-zero", message, locate(dashed[0]), hint)
