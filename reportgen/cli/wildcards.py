"""``*.docx`` typed where the shell leaves it to the program to find the files: on Windows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from glob import glob

WILD = frozenset("*?")
"""What no file of Windows has in its name; brackets may be there, and mean themselves, as for cmd."""
LOCK = "~$"
"""How the hidden files begin that Word and Excel leave beside an open one."""


def expanded(typed: Sequence[str]) -> list[str]:
    """Return the words with those that hold wildcards replaced by the files they name, in order.

    A word that names no file stays as it is: it may be a pattern of the command's own, and else the command says that
    there is no such file.  Options stay.
    """
    return [found for word in typed for found in _files(word)]


def _files(word: str) -> Sequence[str]:
    if word.startswith("-") or WILD.isdisjoint(word):
        return [word]
    found = glob(word.replace("[", "[[]"))  # noqa: PTH207 - of a path as it was typed, absolute or not
    return sorted(one for one in found if not os.path.basename(one).startswith(LOCK)) or [word]  # noqa: PTH119 - as typed
