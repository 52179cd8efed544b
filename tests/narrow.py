"""Saying what kind of thing something is, where a test knows and its type does not tell."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def as_a(kind: type[T], thing: object) -> T:
    """Return the thing, which is of this kind."""
    assert isinstance(thing, kind), thing
    return thing


def there(thing: T | None) -> T:
    """Return the thing, which is there."""
    assert thing is not None
    return thing
