"""Numbers in order: which heading leaves one out or repeats one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from reportgen.linter.elements.model import NumberedHeading

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of điểm, in the order of the Vietnamese alphabet (those with hats aside)."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


class SequenceBreak(Struct, frozen=True):
    """A heading out of order: ``expected`` is the number that belongs there; ``repeated``: it stood before."""

    heading: NumberedHeading
    expected: int
    repeated: bool


_MOST_DIGITS = 9


def arabic(number: str) -> int:
    """Return an Arabic number; 0 for what is none (``3a``, ``thứ nhất``)."""
    return int(number) if number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS else 0


def roman(number: str) -> int:
    """Return the value of a Roman number; 0 for what is none."""
    if not number or any(letter not in _ROMAN for letter in number):
        return 0
    values = [_ROMAN[letter] for letter in number]
    later = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, later, strict=True))


_SPELT = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def ordinal_value(number: str) -> int:
    """Return the value of ``thứ nhất`` … ``thứ mười``; 0 for what is none."""
    first, _space, word = " ".join(number.lower().split()).partition(" ")
    return _SPELT.index(word) + 1 if first == "thứ" and word in _SPELT else 0


def letter(number: str) -> int:
    """Return the place of a điểm's letter, from 1; 0 for ``f``, ``a1``, ``aa``."""
    return LETTERS.find(number) + 1 if len(number) == 1 else 0


def breaks(
    headings: Sequence[NumberedHeading],
    kind: str,
    value: Callable[[str], int],
    parents: Sequence[str] = (),
    *,
    nested: bool = True,
) -> Iterator[SequenceBreak]:
    """Yield the headings of a kind that are out of order.

    Every heading of ``parents`` begins the count anew.  A list within a list may begin with one again, and the
    outer one go on after it, unless ``nested`` is false.  A wrong number is reported once, whether the next one goes on
    from it or from what was meant.
    """
    open_counts: list[int] = []
    for heading in headings:
        if heading.kind in parents:
            open_counts = []
        number = value(heading.number) if heading.kind == kind else 0
        if not number:
            continue
        expected = open_counts[-1] + 1 if open_counts else 1
        if number == 1 and (nested or not open_counts):
            open_counts.append(1)
        elif number - 1 in open_counts:
            del open_counts[_last(open_counts, number - 1) :]
            open_counts.append(number)
        else:
            yield SequenceBreak(heading, expected, number in open_counts)
            open_counts[-1:] = [number] if number in open_counts else [expected, number]


def _last(counts: Sequence[int], wanted: int) -> int:
    return len(counts) - 1 - list(reversed(counts)).index(wanted)
