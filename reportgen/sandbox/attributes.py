"""What may be asked of a value: what it holds, and a few ways of reading it; nothing that changes it.

No clock (``date.today``), no place in the memory, no way of making much out of little (``format``, ``center``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from functools import partial
from typing import Any

from jinja2 import Undefined
from jinja2.runtime import LoopContext

from reportgen.sandbox.texts import join, replace

_TEXT = (
    *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
    *("startswith", "endswith", "split", "rsplit", "splitlines", "partition", "rpartition"),
    *("count", "find", "rfind", "isdigit", "isdecimal", "isalpha", "isupper", "islower"),
)
_DAY = ("weekday", "isoweekday", "isoformat")


def _entries(own: Mapping[Any, Any], name: str) -> Callable[[], list[Any]]:
    return lambda: list(getattr(own, name)())


_Method = Callable[[Any, str], Callable[..., Any]]
_METHODS: tuple[tuple[type, Mapping[str, _Method]], ...] = (
    (
        str,
        dict.fromkeys(_TEXT, getattr)
        | {
            "replace": lambda own, _name: partial(replace, own),
            "join": lambda own, _name: partial(join, own),
        },
    ),
    (Mapping, dict.fromkeys(("items", "keys", "values"), _entries) | {"get": getattr}),
    (date, dict.fromkeys((*_DAY, "date", "time"), getattr)),
    (time, {"isoformat": getattr}),
    (LoopContext, dict.fromkeys(("cycle", "changed"), getattr)),
)


def attribute(own: object, name: str) -> object:
    """Return ``own.name``.

    Raises:
        AttributeError: there is no such thing, or it may not be asked.
    """
    if name.startswith("_"):
        raise AttributeError(name)
    value = getattr(own, name)
    if not callable(value) or isinstance(value, Undefined):
        return value
    for kind, methods in _METHODS:
        if isinstance(own, kind) and name in methods:
            return methods[name](own, name)
    raise AttributeError(name)


def may_ask(kind: type, name: str) -> bool:
    """Return whether ``name`` may be asked of a value of this kind."""
    if name.startswith("_") or not hasattr(kind, name):
        return False
    known = any(issubclass(kind, own) and name in methods for own, methods in _METHODS)
    return known or not callable(getattr(kind, name))
