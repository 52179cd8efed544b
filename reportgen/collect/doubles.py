"""One person proposed by two units, or twice for one title, told at both cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reportgen.diagnostics import Diagnostic, warning
from reportgen.kit.awards import AwardsSpec
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.records import Record, YearData
from reportgen.vietnamese.unicode import fold

MOST_NAMED = 5
"""So many of the other places are named."""
_PARTS = ("kind", "name", "rank", "office")
"""What tells a recipient: namesakes of another rank or office are others."""


def find(kit: Kit, units: Sequence[YearData]) -> Iterator[Diagnostic]:
    """Yield the recipients that several units propose, at each of their cells."""
    if kit.awards is None:
        return
    found: dict[tuple[str, ...], list[Record]] = {}
    for data in units:
        for row in data.tables.get(kit.awards.sheet, ()):
            found.setdefault(_recipient(kit.awards, row), []).append(row)
    for rows in found.values():
        if len({row.file for row in rows}) > 1 and _text(kit.awards, rows[0], "name"):
            yield from _told(kit.awards, rows)


def _recipient(spec: AwardsSpec, row: Record) -> tuple[str, ...]:
    return tuple(fold(_text(spec, row, part)) for part in _PARTS)


def _text(spec: AwardsSpec, row: Record, part: str) -> str:
    column = spec.columns.get(part)
    return str(row.get(column) or "") if column else ""


def _places(spec: AwardsSpec, row: Record, rows: Iterable[Record]) -> str:
    """Return where the others stand, the first of many."""
    others = islice((other for other in rows if other is not row), MOST_NAMED + 1)
    places = [str(other.place(spec.columns["name"])) for other in others]
    return "; ".join([*places[:MOST_NAMED], *(["…"] if len(places) > MOST_NAMED else [])])


def _told(spec: AwardsSpec, rows: Iterable[Record]) -> Iterator[Diagnostic]:
    rows = list(rows)
    titles = {fold(_text(spec, row, "title")) for row in rows}
    for row in rows:
        others = _places(spec, row, rows)
        name, title = _text(spec, row, "name"), _text(spec, row, "title")
        if len(titles) == 1:
            message = _(
                "“{name}” được hai nơi cùng đề nghị “{title}”: xem {others}.",
                name=name,
                title=title,
                others=others,
            )
        else:
            message = _(
                "“{name}” được nhiều đơn vị đề nghị khen thưởng: xem {others}.", name=name, others=others
            )
        hint = _("Nếu là một người thì chỉ để một đơn vị đề nghị.")
        yield warning("proposed-twice", message, row.place(spec.columns["name"]), hint)
