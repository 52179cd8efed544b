"""What stands for a choice of the kit: the nearest, shown with how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reportgen import suggest
from reportgen.checks.alike import bare, nearest
from reportgen.language import _
from reportgen.mapping.model import Proposal
from reportgen.vietnamese.unicode import fold

_MARK = re.compile(r"^\s*(?:(?:[IVXLC]{1,5}|[A-Ha-h]|\d{1,2}(?:\.\d+)*)\s*[.)/]\s*|[-–+•*]\s*)")
_COUNT = re.compile(r"\s*[:(].*$")
_CLOSE = 0.85


def plain(text: str) -> str:
    """Return the words of a row between without its number and what follows a colon or stands in parentheses."""
    return _COUNT.sub("", _MARK.sub("", " ".join(text.split()))).strip(" .;-–")


def option(text: str, options: Sequence[str]) -> Proposal:
    """Return the option that a text means."""
    by_fold = {fold(own): own for own in options}
    if fold(text) in by_fold:
        return Proposal(by_fold[fold(text)], 1.0, _("trùng"))
    by_bare: dict[str, list[str]] = {}
    for own in options:
        by_bare.setdefault(bare(own), []).append(own)
    same = by_bare.get(bare(plain(text)), [])
    if len(same) == 1:
        return Proposal(same[0], 0.95, _("trùng, khác dấu hoặc số thứ tự"))
    initials = [own for own in options if _initials(own) == bare(text).replace(".", "").replace(" ", "")]
    if len(initials) == 1:
        return Proposal(initials[0], 0.8, _("viết tắt của “{option}”", option=initials[0]))
    if close := suggest.nearest(bare(plain(text)), by_bare, _CLOSE):
        return Proposal(by_bare[close][0], 0.8, _("gần giống “{option}”", option=by_bare[close][0]))
    if near := nearest(plain(text), options):
        return Proposal(near, 0.6, _("gần nhất là “{option}”", option=near))
    return Proposal("", 0.0, _("không có trong danh sách chọn"))


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", bare(text)))


def choices(texts: Iterable[str], options: Sequence[str]) -> Mapping[str, Proposal]:
    """Return for each different text that is none of the options which one it means."""
    known = {fold(own) for own in options}
    return {text: option(text, options) for text in dict.fromkeys(texts) if fold(text) not in known}
