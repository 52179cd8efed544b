"""Workbooks broken on purpose: what a clerk may do to one, and where the program must say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from msgspec import Struct

from bench.provinces.figures import Cells

EVERY = 50
"""One of so many is broken."""
Change = dict[str, dict[str, int | str | None]]


class Fault(Struct, frozen=True):
    """A fault in a unit's workbook, and where it is to be told; without a sheet at the file.

    Args:
        code: the unit's.
        kind: what was done.
        sheet: the title of the sheet.
        cell: the address.
        change: what stands in the workbook instead.
        kept: which part of the file's bytes is left.
    """

    code: str
    kind: str
    sheet: str = ""
    cell: str = ""
    change: Mapping[str, Mapping[str, int | str | None]] = {}
    kept: float = 1.0


Made = Callable[[str, Random, Mapping[str, Cells]], Fault]


def _text(code: str, dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    cell = f"{dice.choice('GHK')}{dice.randint(4, 17)}"
    return _at(code, "text for a number", "Tuyển quân", cell, "chừng mười")


def _sum(code: str, dice: Random, numbers: Mapping[str, Cells]) -> Fault:
    row = dice.randint(4, 17)
    cell = f"O{row}"
    change: Change = {"Tuyển quân": {cell: numbers["Tuyển quân"][cell] + 3}}
    return Fault(code, "a sum that does not add up", "Tuyển quân", f"K{row}", change)


def _missing(code: str, dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    return _at(code, "a required field empty", "Thông tin", dice.choice(("B32", "B14")), None)


def _year(code: str, _dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    return _at(code, "a wrong year", "Thông tin", "B5", 2025)


def _choice(code: str, dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    return _at(code, "a choice that is none", "Lực lượng", f"B{dice.randint(4, 14)}", "Dân quân số đông")


def _title(code: str, dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    return _at(code, "a title that there is not", "Khen thưởng", f"G{dice.randint(4, 12)}", "Anh hùng xóm")


def _negative(code: str, dice: Random, numbers: Mapping[str, Cells]) -> Fault:
    row = dice.randint(4, 10)
    rest = numbers["Huấn luyện"][f"I{row}"] + 2
    change: Change = {"Huấn luyện": {f"J{row}": -2, f"I{row}": rest}}
    return Fault(code, "a number below nought", "Huấn luyện", f"J{row}", change)


def _half(code: str, dice: Random, _numbers: Mapping[str, Cells]) -> Fault:
    return Fault(code, "a file cut in half", kept=dice.uniform(0.3, 0.7))


KINDS: tuple[Made, ...] = (_text, _sum, _missing, _year, _choice, _title, _half, _negative)


def _at(code: str, kind: str, sheet: str, cell: str, value: int | str | None) -> Fault:
    return Fault(code, kind, sheet, cell, {sheet: {cell: value}})


def fault(seed: int, number: int, code: str, numbers: Mapping[str, Cells]) -> Fault | None:
    """Return what is broken in the workbook of the commune with this number; None in the sound ones."""
    if number % EVERY != EVERY // 2:
        return None
    dice = Random(f"{seed}/fault/{number}")  # noqa: S311 - no secret
    return KINDS[number // EVERY % len(KINDS)](code, dice, numbers)
