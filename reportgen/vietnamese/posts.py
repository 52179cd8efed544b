"""A person's post and the body that he holds it in, as one phrase; names of places kept on one line.

``Chỉ huy trưởng Ban Chỉ huy quân sự`` and ``xã Mẫu`` are one phrase, as are ``Trưởng thôn`` and ``thôn Mẫu``: ``Trưởng
thôn Mẫu``.  Two bodies, or two places, are told apart by a comma: ``Phó Đội trưởng Đội An ninh, Công an huyện``.
"""

from __future__ import annotations

import re

_BODIES = (
    "Ban",
    "Bộ",
    "Công an",
    "Chi bộ",
    "Chi đoàn",
    "Chi hội",
    "Đảng ủy",
    "Đại đội",
    "Đoàn",
    "Đội",
    "Hội",
    "Mặt trận",
    "Phòng",
    "Sở",
    "Tiểu đoàn",
    "Tiểu đội",
    "Trạm",
    "Trung đội",
    "Trung tâm",
    "Trường",
    "Ủy ban",
    "Văn phòng",
)
_PLACES = (
    "bản",
    "đặc khu",
    "huyện",
    "làng",
    "phường",
    "quận",
    "thành phố",
    "thị trấn",
    "thị xã",
    "thôn",
    "tỉnh",
    "xã",
)
_BODY = re.compile(rf"\b(?:{'|'.join(_BODIES)})\b(?! trưởng| phó)")
"""The beginning of a body's name: in capitals, and no part of a post (``Trung đội trưởng``)."""
_PLACE = re.compile(rf"\b(?:{'|'.join(_PLACES)}) (\w)")
"""A place noun and the first letter of what follows: a name begins with a capital."""
_NOUN = re.compile(rf"\b(?:{'|'.join(_PLACES)}|khu vực) ", re.IGNORECASE)
NO_BREAK = "\N{NO-BREAK SPACE}"
FITS = 44
"""Letters: a line of so many capitals fits wherever papers print one (at 14 points, bold, it takes 375 of 467)."""


def in_body(post: str, body: str) -> str:
    """Return ``post`` and ``body`` as one phrase; either alone where the other is empty."""
    if not (post and body):
        return post or body
    shared = _overlap(post.split(), body.split())
    if shared:
        return " ".join([*post.split(), *body.split()[shared:]])
    return f"{post}{', ' if _is_complete(post, body) else ' '}{body}"


def _overlap(post: list[str], body: list[str]) -> int:
    """Return how many words at the end of a post are those at the beginning of the body, whatever their case."""
    counts = range(min(len(post) - 1, len(body)), 0, -1)
    return next((n for n in counts if _folded(post[-n:]) == _folded(body[:n])), 0)


def _folded(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]


def _is_complete(post: str, body: str) -> bool:
    """Return whether a post names its place, or its body where another body follows."""
    named = any(found[1].isupper() for found in _PLACE.finditer(post))
    return named or bool(_BODY.search(post) and _BODY.match(body))


def kept_place(text: str) -> str:
    """Return a long line whose last place keeps together, so that it is broken before the place and not within.

    ``CHỦ TỊCH ỦY BAN NHÂN DÂN`` / ``THÀNH PHỐ …``; a line that is not too long stays as it is.
    """
    nouns = list(_NOUN.finditer(text))
    if len(text) <= FITS or not nouns or not nouns[-1].start():
        return text
    at = nouns[-1].start()
    return text[:at] + text[at:].replace(" ", NO_BREAK)
