"""Numbers as ``ST_NumberFormat`` writes them (§17.18.59): for list labels, page numbers and notes."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_CHICAGO = "*†‡§"
_LARGEST = 32767  # what Word counts to; also bounds the length of letters and marks


def numeral(number: int, style: str = "decimal") -> str:
    """Return ``number`` in the format called ``style``; an unknown format counts in decimals."""
    return _STYLES.get(style, str)(max(min(number, _LARGEST), 0))


def roman(number: int) -> str:
    """Return a number in capital Roman numerals; "0" for 0."""
    parts = []
    for value, sign in _ROMAN:
        parts.append(sign * (number // value))
        number %= value
    return "".join(parts) or "0"


def letters(number: int) -> str:
    """Return A … Z, AA, BB … as Word counts with letters."""
    if number < 1:
        return "0"
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _ordinal(number: int) -> str:
    last, tens = number % 10, number % 100 // 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') if tens != 1 else 'th' }"


def _chicago(number: int) -> str:
    return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1) if number else ""


_STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda n: roman(n).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda n: letters(n).lower(),
    "ordinal": _ordinal,
    "numberInDash": lambda n: f"- {n} -",
    "chicago": _chicago,
    "none": lambda _n: "",
    "bullet": lambda _n: "",
}
