"""Rows that say the same twice, as a reader takes them: without regard to case, spaces or the form of accents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from reportgen.records import Value
from reportgen.vietnamese.unicode import fold

Key = tuple[Value, ...]


def repeats(keys: Sequence[Key]) -> Iterator[tuple[int, int]]:
    """Yield (index, index of the first equal one) for each key that was there before, in order.

    Keys that begin with None are empty and repeat nothing.  A coarse key, without accents, is compared
    first: folding each of 50,000 texts takes longer than everything else.
    """
    coarse = [tuple(map(_coarse, key)) for key in keys]
    often = {key for key, times in Counter(coarse).items() if times > 1}
    first: dict[Key, int] = {}
    for index, key in enumerate(keys):
        if key[0] is not None and coarse[index] in often:
            before = first.setdefault(tuple(map(_fine, key)), index)
            if before != index:
                yield index, before


def _coarse(value: Value) -> object:
    return (
        b" ".join(normalize("NFD", value).encode("ascii", "ignore").lower().split())
        if isinstance(value, str)
        else value
    )


def _fine(value: Value) -> Value:
    return fold(value) if isinstance(value, str) else value
