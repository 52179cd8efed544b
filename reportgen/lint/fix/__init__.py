"""What is certain mended in a copy: sheet, margins, typeface, sizes, spacing, zeros, rules, page number; no words.

``fix(path)`` asks the linter, mends what a mend is known for, and asks again until nothing changes any more: so a
second run on the result finds nothing to do.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.lint.finding import Finding
from reportgen.lint.profile import DEFAULT

MOST_PASSES = 6


class Fixed(Struct, frozen=True):
    """The copy's bytes (None: there was nothing to mend), and what was changed, each at its place."""

    docx: bytes | None
    changes: tuple[Diagnostic, ...]


def fix(
    path: Path, profile: str = DEFAULT, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> Fixed:
    """Return the file with what is certain mended; the file itself is not changed.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.lint.fix.mends import mended
    from reportgen.lint.places import first_words

    docx: bytes | Path = path
    changes: list[Diagnostic] = []
    for _pass in range(MOST_PASSES):
        data, done = mended(docx, profile, select, ignore)
        if data is None:
            break
        docx = data
        changes += [_told(path, finding, first_words(finding.piece)) for finding in done]
    return Fixed(docx if isinstance(docx, bytes) else None, tuple(dict.fromkeys(changes)))


def _told(path: Path, finding: Finding, words: str) -> Diagnostic:
    message = _("Đã sửa: {what}", what=finding.message)
    return note(finding.code, message, Place(str(path), paragraph=words))
