"""Values made up from shapes: a template filled with them shows how much work it is, without any year's data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from reportgen.fill.review.shape import ValueShape
from reportgen.fill.unknown import UnknownName

DEEPEST = 12
"""Values in each other; an award list holds lists of its own kind."""
_SINGLE: Mapping[type, object] = {bool: True, int: 1, Decimal: Decimal(1), str: "x", date: date(2023, 1, 1)}


class ExampleValue(Mapping[str, object]):
    """A made-up value with names: a row, the fields of a sheet; one that holds others holds one of them."""

    def __init__(self, shape: ValueShape, depth: int) -> None:
        """Have the names of ``shape``, ``depth`` values deep."""
        self._shape, self._depth = shape, depth

    def __getitem__(self, name: str) -> object:
        """Return a made-up value for ``name``."""
        return example(self._shape.names[name], self._depth + 1)

    def __iter__(self) -> Iterator[object]:  # type: ignore[override]  # an award list holds groups, not names
        """Iterate over what it holds, else over its names."""
        item = None if self._shape.kind is dict else self._shape.item
        return iter(self._shape.names) if item is None else iter((example(item, self._depth + 1),))

    def __len__(self) -> int:
        """Return how many it holds."""
        return 1 if self._shape.item is not None and self._shape.kind is not dict else len(self._shape.names)


def example(shape: ValueShape, depth: int = 0) -> object:
    """Return a value of this ``shape``; an unknown one, which is empty and takes every use, where nothing is known."""
    if shape.kind in _SINGLE:
        return shape.choices[0] if shape.choices else _SINGLE[shape.kind]
    if depth > DEEPEST or shape.is_open:
        return UnknownName()
    if shape.kind is tuple:
        return (example(shape.each(), depth + 1),)
    return ExampleValue(shape, depth)
