"""Many cells or rows in few words: ``D4:D20, D22`` and ``4:20, 22:22``, as spreadsheets write ranges."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.sheets.model import address, position


def cells(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the ranges that hold exactly these cells, each within one column, sorted by column and row."""
    found: dict[int, list[int]] = {}
    for row, column in dict.fromkeys(map(position, filter(None, addresses))):
        found.setdefault(column, []).append(row)
    return tuple(
        _between(address(first, column), address(last, column))
        for column in sorted(found)
        for first, last in _runs(found[column])
    )


def rows(numbers: Iterable[int]) -> tuple[str, ...]:
    """Return the ranges that hold exactly these whole rows, counted from 1: ``4:20``, ``22:22``."""
    return tuple(f"{first}:{last}" for first, last in _runs({number for number in numbers if number}))


def _between(first: str, last: str) -> str:
    return first if first == last else f"{first}:{last}"


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return first and last of each unbroken run."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found
