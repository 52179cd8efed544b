"""Texts joined and replaced: measured before they are made."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.sandbox.meter import LONGEST_TEXT, meter
from reportgen.sandbox.values import bounded_list

SHORT = 40
"""Letters of what is no text, such as a number."""


def check_joined(values: Iterable[object], by: object) -> None:
    """Count the text of ``values`` with ``by`` between them.

    Raises:
        OverLimitError: it is too long.
    """
    items = list(values)
    letters = sum(len(one) if isinstance(one, str) else SHORT for one in items)
    if letters + len(str(by)) * len(items) > LONGEST_TEXT:
        meter().make(LONGEST_TEXT + 1)
    meter().step(len(items))


def check_replaced(text: str, old: str, new: str) -> None:
    """Count the text that has ``new`` for every ``old``.

    Raises:
        OverLimitError: it is too long.
    """
    if len(text) + text.count(old) * len(new) > LONGEST_TEXT:
        meter().make(LONGEST_TEXT + 1)


def join(by: str, values: Iterable[str]) -> str:
    """Return ``by.join(values)``."""
    items = bounded_list(iter(values))
    check_joined(items, by)
    return by.join(items)


def replace(text: str, old: str, new: str, count: int = -1) -> str:
    """Return ``text.replace(old, new)``."""
    check_replaced(text, old, new)
    return text.replace(old, new, count)
