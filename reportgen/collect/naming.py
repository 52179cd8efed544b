"""Whose workbook a file is: by the code in its properties, by the office that it names, by the file's name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct

from reportgen.collect.roster import Roster, Unit, plain_words
from reportgen.vietnamese.unicode import fold

_AFTER_CODE = re.compile(r"[^\w]|_")


class Basis(StrEnum):
    """What told whose workbook it is."""

    CODE = "code"
    OFFICE = "office"
    FILE = "file"
    NOTHING = ""


class Naming(Struct, frozen=True):
    """The unit of a workbook, None where nothing tells; ``others`` are units that something else in it tells of."""

    unit: Unit | None
    basis: Basis = Basis.NOTHING
    others: tuple[tuple[Unit, Basis], ...] = ()


def name(roster: Roster, code: str, office: str, file: str) -> Naming:
    """Return whose workbook it is that carries ``code``, says that it is of ``office``, and lies in ``file``."""
    told = [
        (roster.by_code.get(code) or (roster.find(code) if code else None), Basis.CODE),
        (roster.find(office) if office else None, Basis.OFFICE),
        (by_file(roster, file), Basis.FILE),
    ]
    known = [(unit, basis) for unit, basis in told if unit is not None]
    if not known:
        return Naming(None)
    unit, basis = known[0]
    return Naming(unit, basis, tuple((other, by) for other, by in known[1:] if other is not unit))


def by_file(roster: Roster, file: str) -> Unit | None:
    """Return the unit whose code a file's name begins with, or whose name it holds: ``MU-xa-my-uyen.xlsx``.

    Of several the longest code, or name; None where two units have it.
    """
    stem = fold(PurePath(file).stem)
    ends = [found.start() for found in _AFTER_CODE.finditer(stem)]
    for end in (len(stem), *reversed(ends)):
        if stem[:end] in roster.codes:
            return roster.codes[stem[:end]]
    words = plain_words(stem)
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            key = " ".join(words[first : first + length])
            if key in roster.names:
                return roster.names[key]
    return None
