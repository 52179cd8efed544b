"""Numbers as Vietnamese papers write them and clerks type them: 1.250 people, a rate of 98,5%.

Rounding is half up, in decimal: 99,75% becomes 99,8%, on every machine.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

Number = int | Decimal | float

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"),
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
    }
)
_VIETNAMESE = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d+)", re.ASCII)
"""What can only be meant the English way: ``1,250,000``, ``1,250.5``, ``98.5``."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def exact(value: Number) -> Decimal:
    """Return ``value`` as a decimal; a float is taken as it prints, 0.1 as 0,1."""
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def round_half_up(value: Number, places: int = 0) -> Decimal:
    """Return ``value`` rounded half up (away from zero) to ``places`` decimals."""
    return exact(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def group_thousands(value: Number) -> str:
    """Return a number in full, thousands apart: ``4.968``, ``-1.440.000``, ``12.345,6``."""
    return _vietnamese(exact(value))


def decimal(value: Number, places: int = 1) -> str:
    """Return a number with at most ``places`` decimals, without zeros at the end: ``3,2``, ``15``."""
    return _vietnamese(round_half_up(value, places))


def with_decimals(value: Number, places: int = 1) -> str:
    """Return a number with exactly ``places`` decimals, for columns of a table: ``3,0``, ``1.234,56``."""
    sized = round_half_up(value, places)
    whole, _, part = f"{sized + 0 if sized else abs(sized):,f}".partition(".")
    return ",".join(filter(None, (whole.replace(",", "."), part)))


def percent(share: Number, places: int | None = None) -> str:
    """Return a share of one in percent: 0.998 → ``99,8%``, 1 → ``100%``, 0.0035 → ``0,35%``.

    It has at most ``places`` decimals; where none are asked for, one, and two below 1%.
    """
    size = exact(share) * 100
    return f"{decimal(size, _places(size) if places is None else places)}%"


def _places(size: Decimal) -> int:
    return 2 if abs(size) < 1 else 1


def points(size: Number) -> str:
    """Return by how many points of percent a share moved, without a sign: 0.004 → ``0,4``, 0.0001 → ``0,01``."""
    moved = abs(exact(size)) * 100
    text = decimal(moved, 1)
    if text == "0":
        text = decimal(moved, 2)
    return "dưới 0,01" if text == "0" and moved else text


def count(value: Number) -> str:
    """Return a count as papers write it: ``04``, ``25``, ``4.968``; what is no whole number as it is."""
    whole = 0 < value < 10 and value == int(value)
    return f"0{int(value)}" if whole else group_thousands(value)


def two_digits(value: int) -> str:
    """Return ``05``, ``15``, ``120``: numbers of papers below 10 get a zero (Decree 30/2020, Annex I)."""
    return f"{value:02d}"


def roman(value: int) -> str:
    """Return a Roman numeral; ValueError for less than 1 or more than 3999."""
    if not 1 <= value <= 3999:
        raise ValueError(value)
    digits = []
    for size, sign in _ROMAN:
        digits.append(sign * (value // size))
        value %= size
    return "".join(digits)


def parse(text: str) -> int | Decimal | None:
    """Return the number that ``text`` says, or None where it says none.

    ``1.250`` and ``1 250`` are 1250, ``98,5`` is 98.5, ``98,5%`` is 0.985. ``98.5`` and ``1,250,000`` can
    only be meant the English way and are read so; ``1,250`` is read the Vietnamese way, as one and a quarter.
    """
    plain = text.translate(_SIGNS).strip()
    share = plain.endswith("%")
    value = _parse(plain.removesuffix("%").rstrip())
    return exact(value) / 100 if share and value is not None else value


def _parse(text: str) -> int | Decimal | None:
    if _VIETNAMESE.fullmatch(text):
        return _number(text.replace(".", "").replace(" ", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return _number(text.replace(",", ""))
    return None


def _number(digits: str) -> int | Decimal:
    return Decimal(digits) if "." in digits else int(digits)


def _vietnamese(value: Decimal) -> str:
    whole, _, part = f"{value:,f}".partition(".")
    part = part.rstrip("0")
    sign = "" if set(whole + part) <= set("-0,") else whole[: whole.startswith("-")]
    digits = whole.removeprefix("-").replace(",", ".")
    return f"{sign}{digits},{part}" if part else f"{sign}{digits}"
