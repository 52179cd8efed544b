"""Whose workbook a file is: by the code in its properties, by the office that it names, by the file's name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct

from reportgen.collect.roster import Roster, Unit
from reportgen.vietnamese.unicode import fold

_AFTER_CODE = re.compile(r"[^\w]|_")
LONGEST = 300
"""Letters of a file's name that are looked at; a zip may have longer ones."""


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
        (roster.codes.get(fold(code)), Basis.CODE),
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

    Of several the longest code, or name; None where two units have it, and where the code is of one and the name of
    another: ``12. xa my uyen.xlsx``.
    """
    stem = fold(PurePath(file).stem[:LONGEST])
    named, coded = roster.find_within(stem), _by_code(roster, stem)
    return coded or named if coded is None or named in (None, coded) else None


def _by_code(roster: Roster, stem: str) -> Unit | None:
    ends = [found.start() for found in _AFTER_CODE.finditer(stem)]
    found = (roster.codes.get(stem[:end]) for end in (len(stem), *reversed(ends)))
    return next(filter(None, found), None)
