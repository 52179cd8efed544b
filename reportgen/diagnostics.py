"""What a user must fix, or should know: a severity, a code, a place in *their* file, a message, a hint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import force_setattr

from reportgen.language import _


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, a warning asks, a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(Struct, frozen=True):
    """Where in the user's files: a cell of a worksheet, or a paragraph of a Word file.

    ``file`` is a path as the user would type it; ``sheet`` a tab's title; ``cell`` an A1 address,
    or a range ``A3:F3``; ``paragraph`` the first words of the paragraph, or ``bảng 2, hàng 3, ô 4``.
    ``page`` counts the file's pages from 1.  Each is empty, or 0, where it does not apply.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    paragraph: str = ""
    page: int = 0

    def at(self, cell: str) -> Place:
        """Return the place of a cell, or of a range of them, in the same sheet."""
        return Place(self.file, self.sheet, cell)

    @property
    def inside(self) -> str:
        """Where in the workbook: ``Huấn luyện!F7``, or the sheet alone."""
        return f"{self.sheet}!{self.cell}" if self.sheet and self.cell else self.sheet or self.cell

    def __str__(self) -> str:
        """Return the place as it is printed: ``inputs/2023.xlsx  Huấn luyện!F7``."""
        page = _("trang {page}", page=self.page) if self.page else ""
        return "  ".join(part for part in (self.file, page, self.inside, self.paragraph) if part)


NOWHERE = Place()
_UNSHOWN = re.compile(
    r"\s*[\n\t\v\f\r\x1c-\x1f\x85\u2028\u2029]\s*|[\x00-\x1b\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)
"""Ends of lines with the spaces around them; what steers a terminal, or turns the direction of letters that follow."""
SHOWN_AS = "\ufffd"


def one_line(text: str) -> str:
    """Return ``text`` with line ends and tabs as single spaces, and what no screen shows as ``�``.

    A message repeats what stands in a cell or a tag; a cell may hold lines, and what steers a terminal.
    """
    if text.isprintable():
        return text
    return _UNSHOWN.sub(lambda found: " " if found.group().isspace() else SHOWN_AS, text)


class Diagnostic(Struct, frozen=True):
    """One thing to fix or to know. ``code`` is stable kebab-case English: ``sum-mismatch``.

    ``value`` makes an error a question: it is what stands at ``place``, as a confirmation repeats it.  A
    confirmation of that place with that value answers the question; None: nothing but fixing helps.
    """

    severity: Severity
    code: str
    message: str
    place: Place = NOWHERE
    hint: str = ""
    value: str | None = None

    def __post_init__(self) -> None:
        """Keep the message and the hint one line each, whatever value they repeat."""
        force_setattr(self, "message", one_line(self.message))
        force_setattr(self, "hint", one_line(self.hint))

    @property
    def is_question(self) -> bool:
        """Whether a confirmation can answer it."""
        return self.value is not None

    def as_json(self) -> dict[str, str]:
        """Return the keys that ``--json`` promises; ``page`` and ``value`` only where there is one."""
        page = {"page": str(self.place.page)} if self.place.page else {}
        value = {} if self.value is None else {"value": self.value}
        return (
            page
            | value
            | {
                "severity": self.severity.value,
                "code": self.code,
                "file": self.place.file,
                "sheet": self.place.sheet,
                "cell": self.place.cell,
                "paragraph": self.place.paragraph,
                "message": self.message,
                "hint": self.hint,
            }
        )


def error(code: str, message: str, place: Place = NOWHERE, hint: str = "") -> Diagnostic:
    """Return a diagnostic that stops the build."""
    return Diagnostic(Severity.ERROR, code, message, place, hint)


def question(code: str, message: str, place: Place, value: str, hint: str = "") -> Diagnostic:
    """Return an error that a confirmation of ``value`` at ``place`` answers."""
    return Diagnostic(Severity.ERROR, code, message, place, hint, value)


def warning(code: str, message: str, place: Place = NOWHERE, hint: str = "") -> Diagnostic:
    """Return a diagnostic that asks the user to look, and stops nothing."""
    return Diagnostic(Severity.WARNING, code, message, place, hint)


def note(code: str, message: str, place: Place = NOWHERE, hint: str = "") -> Diagnostic:
    """Return a diagnostic that tells what was done on the user's behalf."""
    return Diagnostic(Severity.NOTE, code, message, place, hint)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of them stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
