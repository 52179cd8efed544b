"""What a campaign tries: files put into a workspace, commands run on them, and how that may end."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Dice = random.Random
Verdict = tuple[str, str]
"""A kind of finding and its cause; two empty texts where all is well."""
GOOD: Verdict = ("", "")


def well(_workspace: Path) -> Verdict:
    """Ask nothing more."""
    return GOOD


@dataclass(frozen=True, slots=True)
class Case:
    """Files by their place in the workspace, and the commands to run; ``change`` says how they were made."""

    change: str
    files: Mapping[str, bytes]
    commands: tuple[tuple[str, ...], ...]
    result: Callable[[Path], Verdict] = well
    """Looks at what the commands made, when they all say that they did."""
    pairs: frozenset[tuple[int, int]] = frozenset()
    """Commands of which the first refuses what the second refuses."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A kind of hostile file: ``make`` gives one for each throw of the dice, ``bombs`` those that are always tried."""

    name: str
    make: Callable[[Dice], Case]
    bombs: Callable[[], list[Case]] = field(default=list)
