"""A figure as a kit says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    """What computing a figure asks of its specification."""

    name: str
    value: str
    title: str = "Số liệu thử"
    unit: str = ""
    file: str = ""
