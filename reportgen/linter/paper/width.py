"""How long a line of Times New Roman is: letters without their marks, in thousandths of the size.

Good to a hundredth: enough to see whether a rule is as long as a line, or half of it.  Measured from a font of the
same widths; loading a font would take longer than all rules together.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

from reportgen.linter.paper.model import Passage

_UPRIGHT = {
    180: "'",
    200: "|",
    250: " ,.",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    469: "^",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxyđ–",
    529: "ơ",
    541: "~",
    542: "ư",
    556: "FPS",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD = {
    220: "|",
    250: " ,.",
    278: "'/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”",
    520: "~",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>",
    581: "^",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_AVERAGE = 500


@cache
def _widths(bold: bool) -> dict[str, int]:
    return {letter: width for width, letters in (_BOLD if bold else _UPRIGHT).items() for letter in letters}


@cache
def _width(letter: str, bold: bool) -> int:
    widths = _widths(bold)
    while letter not in widths:
        apart = normalize("NFD", letter)
        if len(apart) == 1:
            return _AVERAGE
        letter = normalize("NFC", apart[:-1]) if len(apart) > 2 else apart[0]
    return widths[letter]


def width(passage: Passage) -> float:
    """Return the length in points of the text, on one line."""
    found = 0.0
    for run in passage.runs:
        text = run.text.upper() if run.capitals else run.text
        share = 0.58 if run.script != "baseline" else 1.0
        found += sum(_width(letter, run.bold) for letter in text) * run.size * share / 1000
    return found


def lines(passage: Passage) -> float:
    """Return how many lines the text takes in its column, at least; 1 where the column's width is unknown."""
    return max(width(passage) / passage.room, 1.0) if passage.room > 20 else 1.0
