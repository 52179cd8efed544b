"""What is wrong with a file, before a caller says it in its own words.

``OoxmlError``
├── DamagedError      the archive or a part is broken, or lies about itself
│   └── DoctypeError  a part declares a document type
├── LockedError       a member is encrypted
└── TooLargeError     more than the limits allow
"""

from __future__ import annotations

from reportgen.language import _

_LONGEST_NAME = 60


class OoxmlError(Exception):
    """The file cannot be used; ``why`` is half a sentence for a user, ``part`` the member it is about."""

    def __init__(self, why: str = "", part: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.part = part


class DamagedError(OoxmlError):
    """The archive or a part is broken, or is not what it says."""


class DoctypeError(DamagedError):
    """A part declares a document type, the door to entities."""

    def __init__(self, part: str) -> None:
        super().__init__(_("phần “{part}” chứa khai báo DOCTYPE", part=printable(part)), part)


class LockedError(OoxmlError):
    """A member is encrypted."""


class TooLargeError(OoxmlError):
    """The file holds more than any honest one does."""


def no_archive() -> DamagedError:
    """Return the error of bytes that are no archive, or not all of one."""
    return DamagedError(_("không phải là gói nén (zip) hoặc đã bị cắt cụt"))


def unreadable(part: str) -> DamagedError:
    """Return the error of a member whose bytes cannot be had."""
    return DamagedError(_("phần “{part}” không đọc được", part=printable(part)), part)


def printable(name: str) -> str:
    """Return the name of a part as it may be printed: on one line, not too long, without control characters."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in name[: _LONGEST_NAME + 1])
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - 1] + "…"
