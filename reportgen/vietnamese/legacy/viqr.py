"""VIQR (RFC 1456): marks typed as plain signs after the vowel, ``Nguye^~n Va(n``."""

from __future__ import annotations

import re

_MARKS = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b",
          "`": "\u0300", "?": "\u0309", "~": "\u0303", "'": "\u0301", ".": "\u0323"}  # fmt: skip
_SIGNED = re.compile(r"(?P<d>dd|DD|Dd)|(?P<vowel>[aeiouyAEIOUY])(?P<signs>[\^(+*]?[`?~'.]?)(?=\W|\w|$)")
MARK = r"[aeoAEO]\^|[aA]\([`?~'.]?[cmnptCMNPT]|[uoUO][+*][`?~'.]?[a-zA-Z]"
"""A pattern that every such text of some length has."""


def decode(text: str) -> str:
    """Return what ``text`` says in VIQR, as letters with combining marks."""
    return _SIGNED.sub(_decode, text)


def _decode(match: re.Match[str]) -> str:
    if match["d"]:
        return "đ" if match["d"] == "dd" else "Đ"
    return match["vowel"] + "".join(_MARKS[sign] for sign in match["signs"])
