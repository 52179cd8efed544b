"""What is certain fixed in a copy: sheet, margins, typeface, sizes, spacing, zeros, rules, page number; no words.

``fix(path)`` asks the linter, fixes what a fix is known for, and asks again until nothing changes any more: so a
second run on the result finds nothing to do. What is on each page stays there, unless a size was fixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.linter.finding import Finding
from reportgen.linter.paper.read import read
from reportgen.linter.source import Docx, WordFile, open_word

if TYPE_CHECKING:
    from reportgen.linter.run import LintOptions

MOST_PASSES = 8
SIZES = frozenset({"ND30-01", "ND30-02", "ND30-03", "ND30-30", "ND30-33", "ND30-34", "ND30-35"})
"""Rules on sheet, margins, typeface, sizes and spacing: their fixes may move words to another page."""


class FixResult(Struct, frozen=True):
    """The copy's bytes (None: there was nothing to fix), and what was changed, each at its place."""

    docx: bytes | None
    changes: tuple[Diagnostic, ...]


def fix(
    docx: Docx,
    profile: str = "",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    dry_run: bool = False,
) -> FixResult:
    """Return the file with what is certain fixed; the file itself is not changed.

    ``dry_run``: what is changed is told as what would be.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.linter import waivers
    from reportgen.linter.rule import rules
    from reportgen.linter.run import LintOptions

    file = open_word(docx)
    waived = waivers.waived_codes(file.waivers, [rule.CODE for rule in rules()])
    asked = LintOptions(profile, tuple(select), (*ignore, *waived))
    made, done = _passes(file, asked)
    if made is None:
        return FixResult(None, ())
    before, after = _pages(file.data), _pages(made)
    if before != after and not any(map(_is_of_size, done)):
        movers = tuple({one.code for one in done if one.wanted is None})
        made, done = _passes(file, replace(asked, ignore=(*asked.ignore, *movers)))
        after = before if made is None else _pages(made)
        if made is None or before != after:
            return FixResult(None, ())
    return FixResult(
        made, (*_change_notes(file, done, made, dry_run=dry_run), *_page_notes(file.name, before, after))
    )


def _passes(file: WordFile, asked: LintOptions) -> tuple[bytes | None, list[Finding]]:
    """Return the file after as many passes as it takes, and what was fixed in all of them."""
    from reportgen.linter.fix.fixes import apply_fixes

    docx: bytes | None = None
    done: list[Finding] = []
    for _pass in range(MOST_PASSES):
        data, fixes = apply_fixes(file if docx is None else WordFile(docx, file.name), asked)
        if data is None:
            break
        docx = data
        done += fixes
    return docx, done


def _is_of_size(finding: Finding) -> bool:
    return finding.code in SIZES or (finding.wanted is not None and finding.wanted.size != _ANY)


_ANY = (1.0, 400.0)


def _pages(docx: bytes) -> int:
    """Return how many pages a file has; 0 where it cannot be laid out."""
    from reportgen import layout

    try:
        return len(layout.lay_out(docx).pages)
    except (DocumentError, RecursionError, MemoryError):
        return 0


def _change_notes(
    file: WordFile, done: Sequence[Finding], made: bytes, *, dry_run: bool
) -> tuple[Diagnostic, ...]:
    """Return what was changed, from what to what; where that cannot be told, what was wrong."""
    from reportgen.linter.fix.changes import change
    from reportgen.linter.places import first_words

    after = read(made, file.name)

    def words(what: str) -> str:
        return _("Sẽ sửa: {what}", what=what) if dry_run else _("Đã sửa: {what}", what=what)

    told = (
        note(
            one.code,
            words(change(one, file.whole, after) or one.message),
            Place(file.name, paragraph=first_words(one.passage)),
        )
        for one in done
    )
    return tuple(dict.fromkeys(told))


def _page_notes(name: str, before: int, after: int) -> tuple[Diagnostic, ...]:
    if before == after or not before or not after:
        return ()
    message = _("Sau khi sửa, văn bản dài {after} trang (trước là {before}).", after=after, before=before)
    return (note("pages-changed", message, Place(name), _("Xem lại chỗ ngắt trang trước khi in.")),)
