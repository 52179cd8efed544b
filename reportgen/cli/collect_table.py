"""A collection as lines of text: how many have sent, then each unit that something is to be asked of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.cli import folding
from reportgen.cli.screen import letters
from reportgen.figures import PERCENT, format_value
from reportgen.language import _, _n
from reportgen.runs.collect.model import Collected, Status
from reportgen.runs.collect.table import Group, Ranking, UnitRow, groups, rows

GAP = "  "
MOST = 8
"""So many units, or places of a ranking, are said unasked: with what is said below they fill a screen."""
NAME = 30
"""Letters of a unit's name that a terminal shows at most."""
FIRST_NUMBER = 3
"""The first column of numbers."""


def lines(collected: Collected, width: int | None) -> Iterator[str]:
    """Yield the lines for a terminal of ``width``; None: nothing limits them."""
    own = groups(collected)
    shown = own if folding.is_unfolded() else own[: MOST // 2 + 1]
    for group in shown:
        yield _group(group)
    if (more := len(own) - len(shown)) > 0:
        yield _n("  Còn {count} cấp nữa; xem hết: --all", more)
    yield from _units(rows(collected), width)


def _group(group: Group) -> str:
    counts = group.counts
    sent = counts[Status.RECEIVED] + counts[Status.WITH_ERRORS] + counts[Status.DOUBLED]
    parts = [
        _("{count} có lỗi", count=counts[Status.WITH_ERRORS]) if counts[Status.WITH_ERRORS] else "",
        _("{count} gửi nhiều sổ", count=counts[Status.DOUBLED]) if counts[Status.DOUBLED] else "",
        _("{count} chưa gửi", count=counts[Status.MISSING]) if counts[Status.MISSING] else "",
        _("{count} quá hạn", count=counts[Status.LATE]) if counts[Status.LATE] else "",
    ]
    told = ", ".join(filter(None, parts))
    name = group.name or _("Tất cả")
    said = _("{name}: đã nhận {sent}/{count} sổ", name=name, sent=sent, count=group.senders)
    return ("  " if group.name else "") + said + (f"; {told}." if told else ".")


def _units(units: Sequence[UnitRow], width: int | None) -> Iterator[str]:
    """Yield a line for each unit that is to mend something or has sent nothing; all of them where that is asked."""
    whole = folding.is_unfolded()
    asked = units if whole else [row for row in units if row.status is not Status.RECEIVED or row.errors]
    if not asked:
        return
    shown = asked if whole else asked[:MOST]
    head = (_("Mã"), _("Đơn vị"), _("Tình hình"), _("Lỗi"), _("Xem lại"), _("Sửa trước hết"))
    table = [head, *(_cells(row) for row in shown)]
    yield from aligned(table, width)
    if (more := len(asked) - len(shown)) > 0:
        yield _n("Còn {count} đơn vị nữa; xem hết: --all", more)


def _cells(row: UnitRow) -> tuple[str, ...]:
    worst = row.worst.place.inside if row.worst and row.worst.place.inside else ""
    told = " ".join(filter(None, (worst, row.worst.message if row.worst else "")))
    numbers = (str(row.errors or ""), str(row.warnings or ""))
    return (row.code, row.name, in_words(row.status), *numbers, told)


def in_words(status: Status) -> str:
    """Return how a screen says how it stands with a unit."""
    return {
        Status.RECEIVED: _("đã nhận"),
        Status.WITH_ERRORS: _("có lỗi"),
        Status.MISSING: _("chưa gửi"),
        Status.LATE: _("quá hạn"),
        Status.DOUBLED: _("nhiều sổ"),
    }[status]


def aligned(table: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """Yield rows in columns; the last one is cut where the terminal ends, numbers stand on the right."""
    last = len(table[0]) - 1
    widths = [max(letters(row[column]) for row in table) for column in range(last)]
    if width is not None:
        widths[1] = min(widths[1], NAME)
    for row in table:
        cells = [
            _padded(text, wide, right=column >= 3)
            for column, (text, wide) in enumerate(zip(row[:last], widths, strict=True))
        ]
        line = GAP.join((*cells, row[last])).rstrip()
        yield line if width is None else _cut(line, width)


def _padded(text: str, width: int, *, right: bool) -> str:
    text = _cut(text, width)
    space = " " * (width - letters(text))
    return space + text if right else text + space


def _cut(text: str, width: int) -> str:
    while letters(text) > width:
        text = text.rstrip("…")[:-1] + "…"
    return text


def ranking(own: Ranking) -> Iterator[str]:
    """Yield the lines of a ranking."""
    unit = "" if own.figure.unit in ("", PERCENT) else f" ({own.figure.unit})"
    yield f"{own.figure.title}{unit}"
    shown = own.ranked if folding.is_unfolded() else own.ranked[: 2 * MOST]
    for one in shown:
        yield f"{one.rank:>4}. {one.unit.unit.name}: {format_value(one.value, own.figure.unit)}"
    if (more := len(own.ranked) - len(shown)) > 0:
        yield _n("  Còn {count} đơn vị nữa; xem hết: --all", more)
    if own.without:
        yield _("  Không có số: {units}", units=", ".join(state.unit.name for state in own.without))
