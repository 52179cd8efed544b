"""The tables of a worksheet wherever they stand: titles and units above, headings in up to four rows, notes below.

A heading row has nothing but words and years.  What makes one of it is a title of the running number (TT), titles that
the kit knows, or words of which most stand over something, with figures among that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks import numbering, titles
from reportgen.checks.alike import bare
from reportgen.checks.blank import is_blank
from reportgen.checks.headings import key
from reportgen.sheets import Raw, Sheet, cell_of
from reportgen.vietnamese.unicode import repair

_DEEPEST = 4
"""Rows of headings."""
_MOST_ABOVE = 6
"""Rows of a table's title and unit."""
_LONGEST = 200
"""Letters of a title."""
_FEW = 2
_SEVERAL = 3

Known = Callable[[str], bool]
"""Whether the kit knows a title, as `bare` compares it."""


class FoundTable(Struct, frozen=True):
    """One table; rows and columns are the sheet's own, from 0, and what is no part of it is blank in ``sheet``.

    Attributes:
        number: which table of its tab, from 1.
        top: the first heading row; ``bottom`` the last, ``data`` the first row under them and their numbers.
        titles: column → its captions and its own title, from above.
        caption: the words above the table.
    """

    sheet: Sheet
    number: int
    top: int
    bottom: int
    data: int
    titles: Mapping[int, tuple[str, ...]]
    caption: str

    @property
    def serial(self) -> int:
        """The column of running numbers; -1 for none."""
        return next((j for j, path in self.titles.items() if key(path[-1]) in numbering.SERIAL), -1)


def tables(sheet: Sheet, known: Known) -> Iterator[FoundTable]:
    """Yield the tables of a sheet from above; of two side by side the left one first."""
    starts = list(_starts(sheet, known))
    number = 0
    for index, (top, bottom) in enumerate(starts):
        end = _begin(sheet, starts[index + 1][0], bottom) if index + 1 < len(starts) else len(sheet.rows)
        begin = _begin(sheet, top, starts[index - 1][1] if index else -1)
        for left, right in _sides(sheet, top, bottom):
            number += 1
            yield _table(_cut(sheet, (begin, end), (left, right)), (top, bottom), begin, number)


# --- where tables begin -----------------------------------------------------------------------


def _starts(sheet: Sheet, known: Known) -> Iterator[tuple[int, int]]:
    """Yield the first and last heading row of each table; headings that are only repeated begin none."""
    row = 0
    before: tuple[tuple[int, str], ...] = ()
    while row < len(sheet.rows):
        if not _is_heading(sheet, row, known):
            row += 1
            continue
        bottom = _bottom(sheet, row)
        own = tuple(_texts(sheet.rows[row]))
        if own != before:
            yield row, bottom
        before = own
        row = bottom + 1


def _texts(row: Sequence[Raw]) -> Iterator[tuple[int, str]]:
    for j, raw in enumerate(row):
        if isinstance(raw, str) and len(raw) <= _LONGEST and (own := key(raw)):
            yield j, own


def _is_of_words(row: Sequence[Raw]) -> bool:
    """Return whether a row has nothing but words and years."""
    return all(_is_words(raw) or bool(titles.years_of(raw)) for raw in row) and not numbering.numbers_columns(
        row
    )


def _is_words(raw: Raw) -> bool:
    """Return whether a cell may be a title: a number or a date that is typed as text has no letters."""
    return isinstance(raw, str) and len(raw) <= _LONGEST and (is_blank(raw) or any(map(str.isalpha, raw)))


def _is_heading(sheet: Sheet, row: int, known: Known) -> bool:
    cells = sheet.rows[row]
    texts = dict(_texts(cells))
    if len(texts) < _FEW or not _is_of_words(cells):
        return False
    if any(text in numbering.SERIAL for text in texts.values()):
        return True
    if sum(known(bare(text)) for text in texts.values()) >= min(_SEVERAL, len(texts)):
        return True
    return _stands_apart(sheet, row) and _stands_over_figures(sheet, row, texts)


def _stands_apart(sheet: Sheet, row: int) -> bool:
    """Return whether a row is the first one, or under a blank one or a title."""
    above = sheet.rows[row - 1] if row else ()
    return sum(not is_blank(raw) for raw in above) <= 1


def _stands_over_figures(sheet: Sheet, row: int, texts: Mapping[int, str]) -> bool:
    """Return whether the row after the headings fills most of the same columns, with figures among them."""
    following = _bottom(sheet, row) + 1
    while following < len(sheet.rows) and numbering.numbers_columns(sheet.rows[following]):
        following += 1
    if following >= len(sheet.rows):
        return False
    below = sheet.rows[following]
    filled = [j for j in texts if not is_blank(cell_of(below, j))]
    figures = [j for j in filled if not _is_words(cell_of(below, j))]
    return 2 * len(filled) > len(texts) and bool(figures) and not titles.years_of(cell_of(below, figures[0]))


def _bottom(sheet: Sheet, top: int) -> int:
    """Return the last heading row: rows that only have words under captions over several columns."""
    bottom = top
    while bottom - top + 1 < _DEEPEST and _goes_on(sheet, bottom):
        bottom += 1
    return bottom


def _goes_on(sheet: Sheet, row: int) -> bool:
    if row + 1 >= len(sheet.rows):
        return False
    below = sheet.rows[row + 1]
    own = [j for j, raw in enumerate(below) if not is_blank(raw)]
    if not own or not _is_of_words(below):
        return False
    spans = _spans(sheet, row)
    return any(end > start for start, end in spans.items()) and all(
        is_blank(cell_of(sheet.rows[row], j)) or spans.get(j, j) > j for j in own
    )


def _spans(sheet: Sheet, row: int) -> dict[int, int]:
    """Return the first and last column of each text of a row, merged or with blank cells over words beside it."""
    merged = _merged_spans(sheet, row)
    return {j: end if end > j else _open_end(sheet, row, j) for j, end in merged.items()}


def _merged_spans(sheet: Sheet, row: int) -> dict[int, int]:
    merged = {m.left: m.right for m in sheet.merges if m.top <= row <= m.bottom}
    return {j: merged.get(j, j) for j, raw in enumerate(sheet.rows[row]) if not is_blank(raw)}


def _open_end(sheet: Sheet, row: int, column: int) -> int:
    """Return the last of the blank cells beside a caption that stand over words."""
    cells = sheet.rows[row]
    below = sheet.rows[row + 1] if row + 1 < len(sheet.rows) else ()
    covered = {j for m in sheet.merges if m.top <= row <= m.bottom for j in range(m.left, m.right + 1)}
    end = column
    if is_blank(cell_of(below, column)):
        return end
    while (
        end + 1 < len(below)
        and is_blank(cell_of(cells, end + 1))
        and end + 1 not in covered
        and not is_blank(below[end + 1])
    ):
        end += 1
    return end


def _begin(sheet: Sheet, top: int, before: int) -> int:
    """Return the first row of the words above a heading row; figures and a second gap end them."""
    row, gaps = top, 0
    while row - 1 > before and top - row < _MOST_ABOVE:
        cells = sheet.rows[row - 1]
        filled = [raw for raw in cells if not is_blank(raw)]
        gaps += not filled
        if gaps > 1 or len(filled) > _FEW or not _is_of_words(cells):
            break
        row -= 1
    return row


# --- one table --------------------------------------------------------------------------------


def _sides(sheet: Sheet, top: int, bottom: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last column of each table that has these heading rows: a second TT begins another."""
    width = max((len(row) for row in sheet.rows), default=0)
    serials = sorted(
        {j for row in sheet.rows[top : bottom + 1] for j, text in _texts(row) if text in numbering.SERIAL}
    )
    starts = [0, *serials[1:]]
    for index, left in enumerate(starts):
        yield left, (starts[index + 1] if index + 1 < len(starts) else width) - 1


def _cut(sheet: Sheet, rows: tuple[int, int], columns: tuple[int, int]) -> Sheet:
    """Return the sheet with only these rows (the last not included) and columns in it, at their places."""
    begin, end = rows
    left, right = columns
    whole = left == 0 and all(len(row) <= right + 1 for row in sheet.rows)
    kept = sheet.rows[begin:end]
    own = (
        kept
        if whole
        else [["" if j < left else raw for j, raw in enumerate(row[: right + 1])] for row in kept]
    )
    merges = tuple(
        m for m in sheet.merges if begin <= m.top and m.bottom < end and left <= m.left and m.right <= right
    )
    return replace(sheet, rows=[*([] for _row in range(begin)), *own], merges=merges)


def _table(sheet: Sheet, headings: tuple[int, int], begin: int, number: int) -> FoundTable:
    top, bottom = headings
    data = bottom + 1
    while data < len(sheet.rows) and numbering.numbers_columns(sheet.rows[data]):
        data += 1
    above = (
        raw for row in sheet.rows[begin:top] for raw in row if isinstance(raw, str) and not is_blank(raw)
    )
    caption = " ".join(" ".join(repair(raw).split()) for raw in above)
    return FoundTable(sheet, number, top, bottom, data, dict(_paths(sheet, top, bottom)), caption)


def _paths(sheet: Sheet, top: int, bottom: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each column that has a title, with the captions over it."""
    levels = [_over(sheet, row, is_last=row == bottom) for row in range(top, bottom + 1)]
    width = max((len(row) for row in sheet.rows[top : bottom + 1]), default=0)
    for j in range(width):
        path = tuple(level[j] for level in levels if j in level)
        if path:
            yield j, path


def _over(sheet: Sheet, row: int, *, is_last: bool) -> dict[int, str]:
    """Return for each column the text that stands over it in a heading row; of a merged one its first row's."""
    cells = sheet.rows[row]
    found: dict[int, str] = {}
    spans = _merged_spans(sheet, row) if is_last else _spans(sheet, row)
    for start, end in spans.items():
        text = _said(cells[start])
        for j in range(start, end + 1):
            found[j] = text
    return found


def _said(raw: Raw) -> str:
    if isinstance(raw, str):
        return " ".join(repair(raw).split())
    return f"{raw:g}" if isinstance(raw, int | float) else str(raw)
