"""Papers that an office writes itself, laid down for a new year: the packet's items whose file has a skeleton."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen import fill
from reportgen.blank.carry import PreviousYear
from reportgen.kit import conditions
from reportgen.kit.model import Kit, SheetLayout
from reportgen.packet import PacketItem
from reportgen.runs.years import Years


def skeletons(years: Years, year: int, last: PreviousYear | None) -> dict[Path, bytes]:
    """Return where each paper of ``year`` that is not there goes, and its skeleton, filled with what is carried over.

    Raises:
        ReportgenError: ``packet.toml`` or a skeleton says what it may not.
    """
    spec = years.packet
    if spec is None:
        return {}
    folder = years.workspace.papers(year)
    names = _names(years.kit, year, last)
    wanted = ((folder / item.file, item.skeleton) for item in spec.items if _is_wanted(years.kit, item, last))
    return {path: fill.render(own, names) for path, own in wanted if own is not None and not path.exists()}


def _is_wanted(kit: Kit, item: PacketItem, last: PreviousYear | None) -> bool:
    """Return whether the item's conditions hold for the office as it was last year; without that, all do."""
    if last is None:
        return True
    names = conditions.condition_names(kit, last.data.fields, last.year + 1)
    return all(conditions.holds(one, names) for one in item.conditions)


def _names(kit: Kit, year: int, last: PreviousYear | None) -> Mapping[str, object]:
    return {**dict(_fields(kit, last)), "nam": year, "nam_sau": year + 1}


def _fields(kit: Kit, last: PreviousYear | None) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each sheet of fields with what the new workbook begins with."""
    for sheet in kit.sheets:
        if sheet.layout is SheetLayout.FIELDS:
            entries = ((column.name, last and last.field(sheet, column)) for column in sheet.columns)
            yield sheet.name, {name: entry.value if entry else None for name, entry in entries}
