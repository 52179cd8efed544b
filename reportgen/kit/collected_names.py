"""What the names of ``[collect]`` refer to: every sheet, column and field must exist, and each sheet be named once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit.awards import FieldRef
from reportgen.kit.model import Kit
from reportgen.kit.naming import At
from reportgen.language import _
from reportgen.suggest import did_you_mean


def problems(kit: Kit, at: At) -> Iterator[Diagnostic]:
    """Yield every name of ``[collect]`` that leads nowhere, and every sheet that is named twice."""
    if kit.collect is None:
        return
    known = {sheet.name: {column.name for column in sheet.columns} for sheet in kit.sheets}
    for key in ("unit", "level", "size"):
        named: FieldRef = getattr(kit.collect, key)
        if named and named.field not in known.get(named.sheet, ()):
            yield _unknown(f"{named.sheet}.{named.field}", (), at(f"collect.{key}"))
    seen: set[str] = set()
    for own in kit.collect.sheets:
        place = at(f"collect.sheet.{own.sheet}")
        if own.sheet not in known:
            yield _unknown(own.sheet, known, place)
            continue
        if own.sheet in seen:
            message = _("Trang “{name}” được nêu hai lần.", name=own.sheet)
            yield error("duplicate-name", message, place)
        seen.add(own.sheet)
        columns = known[own.sheet]
        used = (*filter(None, (own.unit,)), *own.by, *own.same, *own.sum)
        yield from (_unknown(name, columns, place) for name in used if name not in columns)
        if own.where is not None:
            yield from (
                _unknown(name, columns, place) for name in sorted(own.where.names - columns - {"nam"})
            )


def _unknown(name: str, known: Iterable[str], place: Place) -> Diagnostic:
    return error(
        "unknown-name", _("Không có tên “{name}”.", name=name), place, did_you_mean(name, sorted(known))
    )
