"""The text of a run → ``Text`` items: each run of one script in its font (§17.3.2.26), in NFC."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, is_normalized, normalize

from reportgen.layout import document
from reportgen.layout.read import symbols
from reportgen.layout.resolve.fonts import Faces
from reportgen.layout.resolve.legacy_fonts import bytes_of, is_legacy

_COMPLEX = "\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff"
_EAST_ASIAN = "\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"
_PLANES = "\U00020000-\U0003ffff"
_PRIVATE = "\uf000-\uf0ff"

_UNUSUAL = re.compile("[^\x00-\u058f\u1e00-\u2e7f]")
"""What may be of another script; compiled in a seventh of the time of their exact ranges."""
_HINTED = re.compile("[‘’“”…—‖№℃×÷·°±§¨´¶¸]")
"""Characters that take the East Asian font if the run has that hint."""


_LONG = 1000
_MOST_MARKS = 30  # on one letter (UAX #15, Stream-Safe Text): putting more in order takes quadratic time


def nfc(text: str) -> str:
    """Return the text in NFC, with at most 30 combining marks on a letter."""
    if text.isascii():
        return text
    if len(text) > _LONG:
        text = _limit_marks(text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _limit_marks(text: str) -> str:
    characters, marks = [], 0
    for character in text:
        marks = marks + 1 if combining(character) else 0
        if marks <= _MOST_MARKS:
            characters.append(character)
    return "".join(characters)


def font_runs(text: str, faces: Faces) -> Iterator[tuple[str, document.Font]]:
    """Yield the runs of ``text`` in one font, and the font."""
    text = nfc(text)
    if faces.plain and (text.isascii() or not (_is_special(text) or faces.east_asian_hint)):
        yield text, faces.ascii
        return
    if faces.symbol:
        text = symbols.to_unicode(text, faces.symbol)
    elif "\uf000" <= max(text) <= "\uf0ff":
        text = bytes_of(text) if is_legacy(faces.h_ansi.family) else symbols.to_unicode(text, "")
    if faces.all_complex:
        yield text, faces.complex
        return
    yield from _font_runs_by_script(text, faces)


def _is_special(text: str) -> bool:
    """Return whether a letter of the text is complex, East Asian or a symbol's code."""
    return _UNUSUAL.search(text) is not None and _special_pattern().search(text) is not None


@cache
def _special_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_COMPLEX}{_EAST_ASIAN}{_PLANES}{_PRIVATE}]")


@cache
def _script_run_pattern() -> re.Pattern[str]:
    """Return the pattern of runs of one script; compiled when needed, which takes 10 ms."""
    return re.compile(
        f"(?P<complex>[{_COMPLEX}]+)|(?P<asian>[{_EAST_ASIAN}{_PLANES}]+)"
        f"|(?P<ascii>[\x00-\x7f]+)|(?P<other>[^\x00-\x7f{_COMPLEX}{_EAST_ASIAN}{_PLANES}]+)"
    )


def _font_runs_by_script(text: str, faces: Faces) -> Iterator[tuple[str, document.Font]]:
    fonts = {"complex": faces.complex, "asian": faces.east_asian, "ascii": faces.ascii, "other": faces.h_ansi}
    start, current = 0, None
    for match in _script_run_pattern().finditer(text):
        font = fonts[match.lastgroup or "ascii"]
        if match.lastgroup == "other" and faces.east_asian_hint and _HINTED.match(match[0]):
            font = faces.east_asian
        if match[0].isspace() and current is not None:
            font = current  # a space goes with the word before it
        if current is not None and font is not current:
            yield text[start : match.start()], current
            start = match.start()
        current = font
    if current is not None:
        yield text[start:], current
