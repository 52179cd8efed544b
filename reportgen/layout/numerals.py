"""Numbers as list labels, page numbers and notes print them (``ST_NumberFormat``, §17.18.59).

``numeral`` is what callers use; what a format cannot write (0 in Roman numerals, ① beyond ⑳) stays decimal.
"""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
_ORDINALS |= {"nine": "ninth", "twelve": "twelfth"}
_LARGEST = 32767  # what Word counts to; it also bounds the length of letters and marks


def numeral(number: int, style: str = "decimal") -> str:
    """Return ``number`` in the format called ``style``; decimal where the format is unknown."""
    return _FORMATS.get(style, str)(number)


def roman(number: int) -> str:
    """Return 4 as ``iv``; what Romans could not write stays decimal."""
    if not 0 < number <= _LARGEST:
        return str(number)
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Return 1 as ``a``, 26 as ``z``, 27 as ``aa``, 53 as ``aaa``: Word repeats the letter."""
    if not 0 < number <= _LARGEST:
        return str(number)
    times, index = divmod(number - 1, len(alphabet))
    return alphabet[index] * (times + 1)


def ordinal(number: int) -> str:
    """Return 1 as ``1st``."""
    last = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def chicago(number: int) -> str:
    """Return 1 as ``*``, then †, ‡, §, and each of them doubled, trebled and so on."""
    times, index = divmod(number - 1, 4)
    return "*†‡§"[index] * (times + 1) if 0 < number <= _LARGEST else str(number)


def cardinal(number: int) -> str:
    """Return 21 as ``twenty-one``, for numbers below a million."""
    if not 0 <= number < 1_000_000:
        return str(number)
    if number >= 1000:
        return _compound(number, 1000, " thousand")
    if number >= 100:
        return _compound(number, 100, " hundred")
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def _compound(number: int, unit: int, word: str) -> str:
    rest = f" {cardinal(number % unit)}" if number % unit else ""
    return cardinal(number // unit) + word + rest


def ordinal_text(number: int) -> str:
    """Return 21 as ``twenty-first``."""
    text = cardinal(number)
    last_word = max(text.rfind("-"), text.rfind(" ")) + 1
    head, last = text[:last_word], text[last_word:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def _zero_padded(width: int) -> Callable[[int], str]:
    return lambda number: f"{number:0{width}d}"


def _unicode_sequence(first: int, last: int) -> Callable[[int], str]:
    """Return a format by consecutive Unicode characters; decimal outside their range."""
    return lambda number: chr(first + number - 1) if 0 < number <= last else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": _zero_padded(2),
    "01, 02, 03, ...": _zero_padded(2),
    "001, 002, 003, ...": _zero_padded(3),
    "0001, 0002, 0003, ...": _zero_padded(4),
    "00001, 00002, 00003, ...": _zero_padded(5),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda n: letters(n).upper(),
    "russianLower": lambda n: letters(n, _RUSSIAN),
    "russianUpper": lambda n: letters(n, _RUSSIAN).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda n: cardinal(n).capitalize(),
    "ordinalText": lambda n: ordinal_text(n).capitalize(),
    "chicago": chicago,
    "hex": lambda n: f"{n:X}",
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _unicode_sequence(0x2460, 20),
    "decimalEnclosedCircleChinese": _unicode_sequence(0x2460, 20),
    "decimalEnclosedParen": _unicode_sequence(0x2474, 20),
    "decimalEnclosedFullstop": _unicode_sequence(0x2488, 20),
    "decimalFullWidth": lambda n: str(n).translate({0x30 + i: 0xFF10 + i for i in range(10)}),
    "ideographEnclosedCircle": _unicode_sequence(0x3280, 10),
    "none": lambda n: "",
    "bullet": lambda n: "",
}
