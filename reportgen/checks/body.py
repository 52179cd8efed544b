"""Which rows under the headings are records, and what every other one is: sums, parts, captions, notes, signatures.

No row is left out in silence.  A row that repeats a sum by its words *and* by its figures is passed over with a note;
where only one of the two says so, the clerk is asked, and until he has answered nothing is printed.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence

from msgspec import Struct

from reportgen.checks import footers, sums
from reportgen.checks.lines import RowReader, TableRow
from reportgen.checks.summary_rows import Role, SummaryRow, summary_row_notes
from reportgen.checks.sums import Figures, RunningSum, Word
from reportgen.diagnostics import Diagnostic, Place

_STRONG, _ODD = 12.0, 6.0
"""Bits of evidence from which figures alone make a row a sum; fewer do where it is numbered unlike the others."""
_MOST_BELOW = 400
"""Rows below that a group row may be the sum of."""
_NOWHERE = -2
_SUMS = (Role.SUM, Role.SUM_ASKED, Role.NAMELESS_SUM)
_CLOSING = (Role.SUM, Role.SUM_ASKED, Role.SUM_WITHOUT_FIGURES, Role.WORDS_ASKED)


class RecordRows(Struct, frozen=True):
    """The rows of the records, by their index in the sheet, and what there is to say of all the others.

    ``noted`` are the rows that a diagnostic speaks of as a whole; ``sums`` those of totals among them.
    """

    rows: tuple[int, ...]
    noted: frozenset[int]
    sums: tuple[int, ...]
    problems: tuple[Diagnostic, ...]


class _RowWalk(Struct):
    """How far the walk through the rows has come."""

    table: RowReader
    is_mixed: bool
    """Whether some rows are numbered in letters or Roman figures, and others in digits."""
    has_serials: bool
    has_figures: bool
    """Whether most rows have figures."""
    groups: frozenset[int]
    """The rows that are the sum of the rows directly below them."""
    last: int
    """The last row that looks like a record."""
    block: RunningSum
    """The records since the last row of sums."""
    whole: RunningSum
    """All records so far."""
    subtotals: RunningSum
    """The rows of sums so far."""
    end: int
    """The row of the last record; negative once a row of sums has come after it."""
    parent: TableRow | None = None
    """The row that parts are parts of."""
    parent_is_record: bool = False
    in_parts: bool = False
    named_parts: bool = False
    """Whether the row before says that parts of a record follow, and no more."""
    signed: bool = False


def read(table: RowReader, place: Place) -> RecordRows:
    """Return the rows of the records of ``table`` and a diagnostic for every other row."""
    lines = list(table.lines())
    walk = _begin(table, lines)
    verdicts: list[SummaryRow] = []
    for line in lines:
        verdict = _verdict(walk, line)
        _go_on(walk, verdict)
        verdicts.append(verdict)
    verdicts = _after_total(verdicts)
    others = [own for own in verdicts if own.role is not Role.RECORD]
    return RecordRows(
        rows=tuple(own.line.row for own in verdicts if own.role.is_counted),
        noted=frozenset(own.line.row for own in others),
        sums=tuple(own.line.row for own in verdicts if own.role in _SUMS),
        problems=tuple(summary_row_notes(table, others, place)),
    )


def _begin(table: RowReader, lines: Sequence[TableRow]) -> _RowWalk:
    width = len(table.summed)
    kinds = Counter(line.serial for line in lines)
    mixed = bool(kinds["1"] and (kinds["A"] or kinds["I"]))
    records = [line.row for line in lines if _is_record_like(line, table)]
    return _RowWalk(
        table=table,
        is_mixed=mixed,
        has_serials=2 * kinds["1"] > len(lines),
        has_figures=2 * sum(line.has_figures for line in lines) > len(lines),
        groups=_groups(lines, is_mixed=mixed),
        last=max(records, default=-1),
        block=RunningSum(width),
        whole=RunningSum(width),
        subtotals=RunningSum(width),
        end=table.found.data - 1,
    )


def _is_record_like(line: TableRow, table: RowReader) -> bool:
    """Return whether a row has what records have: figures, a choice, a number in its turn, half of what they need."""
    if line.has_figures or line.chosen or (line.serial == "1" and bool(line.filled)):
        return True
    return (
        bool(table.needed) and 2 * line.needed >= len(table.needed) and not footers.is_signature(line.cells)
    )


# --- groups that stand first ------------------------------------------------------------------


def _groups(lines: Sequence[TableRow], *, is_mixed: bool) -> frozenset[int]:
    """Return the rows that are the sum of the records directly below them.

    Read from below, so that the sum of groups is the sum of their records too.
    """
    found: set[int] = set()
    below: deque[Figures] = deque(maxlen=_MOST_BELOW)
    for line in reversed(lines):
        if not line.has_figures or line.word in (Word.PART, Word.MORE):
            continue
        is_named = line.word is Word.TOTAL or (is_mixed and line.serial in ("A", "I"))
        if _is_sum_below(line, below, is_named=is_named):
            found.add(line.row)
        elif not is_named:
            below.appendleft(line.figures)
    return frozenset(found)


def _is_sum_below(line: TableRow, below: Iterable[Figures], *, is_named: bool) -> bool:
    if is_named:
        return bool(sums.sum_of_next(line.figures, below, 1))
    return _is_telling(line) and bool(sums.sum_of_next(line.figures, below, _least(line)))


def _is_telling(line: TableRow) -> bool:
    """Return whether the figures alone are large enough not to be a sum by chance."""
    return sums.evidence(line.figures) >= (_STRONG if line.serial == "1" else _ODD)


def _least(line: TableRow) -> int:
    """Return of how many rows a row must be the sum to be asked about: one figure alone may well be one by chance."""
    return 2 if sum(bool(figure) for figure in line.figures) > 1 else 3


# --- one row ----------------------------------------------------------------------------------


def _verdict(walk: _RowWalk, line: TableRow) -> SummaryRow:
    if line.word is Word.TOTAL and walk.table.summed and line.has_figures:
        return _of_total(walk, line)
    role = _role(walk, line)
    return SummaryRow(line, role, line.first if role is Role.RECORD else walk.table.label(line))


def _role(walk: _RowWalk, line: TableRow) -> Role:
    if walk.table.is_repeated_heading(line):
        return Role.HEADING
    return (None if line.has_figures else _of_words(walk, line)) or _of_figures(walk, line)


def _of_words(walk: _RowWalk, line: TableRow) -> Role | None:
    """Return what a row without figures is; None where it may be a record."""
    is_numbered = line.serial == "1" and bool(line.filled)
    if not (is_numbered or line.chosen):
        if footers.is_signature(line.cells):
            return Role.SIGNATURE
        if walk.signed:
            return Role.FOOTER
    if not line.filled and line.word is not Word.TOTAL:
        return Role.CAPTION if line.row < walk.last else Role.FOOTER
    if line.word in (Word.TOTAL, Word.PART):
        return _of_telling_words(walk, line, is_record=is_numbered or line.chosen or _is_whole(walk, line))
    return None if line.chosen or is_numbered else _of_other_words(walk, line)


def _is_whole(walk: _RowWalk, line: TableRow) -> bool:
    """Return whether a row has all that a record needs."""
    return bool(walk.table.needed) and line.needed == len(walk.table.needed)


def _of_telling_words(walk: _RowWalk, line: TableRow, *, is_record: bool) -> Role | None:
    """Return what a row is that is named like a sum or a part; in a table without figures its words mean little."""
    if is_record and not walk.table.summed:
        return None
    if line.word is Word.PART:
        return None if line.chosen else Role.PART
    return Role.WORDS_ASKED if line.chosen or _is_whole(walk, line) else Role.SUM_WITHOUT_FIGURES


def _of_other_words(walk: _RowWalk, line: TableRow) -> Role | None:
    if walk.is_mixed and line.serial and len(line.filled) <= 1:
        return Role.CAPTION
    if line.row > walk.last:
        return _of_words_below(walk, line)
    return Role.CAPTION if _is_caption(line, walk.table) or _stands_over_figures(walk, line) else None


def _stands_over_figures(walk: _RowWalk, line: TableRow) -> bool:
    """Return whether a row is one name without a number, among rows that have figures and numbers: Cụm 1."""
    return (
        len(line.filled) == 1 and not line.serial and walk.has_figures and (walk.has_serials or walk.end < 0)
    )


def _of_words_below(walk: _RowWalk, line: TableRow) -> Role | None:
    """Return what words under the last figures are; a name right under the records begins one not yet filled in."""
    if footers.is_note(line.cells):
        return Role.FOOTER
    goes_on = line.row == walk.end + 1 and any(j in walk.table.needed for j in line.filled)
    if _is_whole(walk, line) or (goes_on and walk.last < 0):
        return None
    return Role.BEGUN if goes_on else Role.FOOTER_ASKED


def _is_caption(line: TableRow, table: RowReader) -> bool:
    """Return whether a row is one text that is merged over columns."""
    texts = [j for j, raw in enumerate(line.cells) if raw != ""]
    return len(texts) == 1 and any(
        merge.top <= line.row <= merge.bottom and merge.left == texts[0] and merge.right > texts[0]
        for merge in table.sheet.merges
    )


def _of_total(walk: _RowWalk, line: TableRow) -> SummaryRow:
    label = walk.table.label(line)
    if not any(line.figures) or any(
        own.is_of(line.figures) for own in (walk.block, walk.whole, walk.subtotals)
    ):
        return SummaryRow(line, Role.SUM, label)
    if line.row in walk.groups:
        return SummaryRow(line, Role.GROUP, label)
    nearest = max((walk.whole, walk.block), key=lambda own: own.first_other(line.figures))
    wrong = nearest.first_other(line.figures)
    return SummaryRow(line, Role.SUM_ASKED, walk.table.summed[wrong], nearest.figures[wrong])


def _of_figures(walk: _RowWalk, line: TableRow) -> Role:
    table = walk.table
    if line.word is Word.PART or (walk.in_parts and _goes_on_with_parts(walk, line)):
        return _of_part(walk, line)
    if walk.named_parts and not line.serial and not walk.has_serials:
        return Role.PART_UNSURE
    if walk.is_mixed and line.serial in ("A", "I") and line.has_figures:
        return Role.GROUP if line.row in walk.groups else Role.SIGN_ASKED
    is_named = not table.named or line.row in table.covered or any(j in line.filled for j in table.named)
    if line.row in walk.groups or _is_sum_above(walk, line):
        return Role.FIGURES_ASKED if is_named else Role.NAMELESS_SUM
    return Role.RECORD if is_named else Role.NAMELESS


def _goes_on_with_parts(walk: _RowWalk, line: TableRow) -> bool:
    """Return whether a row after one of parts is one more: it begins with a dash, or alone has no running number."""
    return line.word is Word.MORE or (walk.has_serials and not line.serial)


def _of_part(walk: _RowWalk, line: TableRow) -> Role:
    if walk.parent is None or sums.exceeds(line.figures, walk.parent.figures):
        return Role.PART_ASKED
    return Role.PART


def _is_sum_above(walk: _RowWalk, line: TableRow) -> bool:
    return _is_telling(line) and any(
        own.is_of(line.figures, _least(line)) for own in (walk.block, walk.whole)
    )


def _go_on(walk: _RowWalk, own: SummaryRow) -> None:
    """Add the row to the sums that later rows are compared with."""
    line, role = own.line, own.role
    if role in _SUMS or role is Role.FIGURES_ASKED:
        walk.subtotals.add(line.figures)
        walk.block.clear()
        walk.end = _NOWHERE
    elif role.is_counted:
        walk.block.add(line.figures)
    if role.is_counted:
        walk.whole.add(line.figures)
        walk.end = line.row if role in (Role.RECORD, Role.BEGUN) else walk.end
    walk.named_parts = role is Role.PART and not line.has_figures and walk.parent_is_record
    if role in (Role.PART, Role.PART_ASKED):
        walk.in_parts = True
    elif line.has_figures:
        walk.parent, walk.in_parts, walk.parent_is_record = line, False, role.is_counted
    walk.signed = walk.signed or role is Role.SIGNATURE


def _after_total(verdicts: Sequence[SummaryRow]) -> list[SummaryRow]:
    """Return the verdicts; records under the last row of sums are asked about: late, beside the quota, or none."""
    closing = max((i for i, own in enumerate(verdicts) if own.role in _CLOSING), default=len(verdicts))
    return [
        own._replace(role=Role.AFTER_TOTAL, column=own.line.first)
        if i > closing and own.role is Role.RECORD
        else own
        for i, own in enumerate(verdicts)
    ]
