"""The superior's filled workbook held against its units: the same figures, and awards that the law knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from reportgen import checks, sheets
from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.figures import format_value
from reportgen.language import _, _n
from reportgen.mapping.fill import source_of
from reportgen.records import YearData
from reportgen.runs.awards import decide, list_of
from reportgen.runs.collect.model import OFFICE, Collected
from reportgen.runs.figures import evaluate
from reportgen.sheets import entries


def of_filled(collected: Collected, data: bytes, path: Path) -> Iterator[Diagnostic]:
    """Yield how many units are added, which figures come out otherwise, and what the law says of merged proposals."""
    total = collected.totals[OFFICE]
    if len(total.added) < total.senders:
        message = _n("Mới cộng {added} trong {count} đơn vị.", total.senders, added=len(total.added))
        yield warning("units-missing", message, Place(path.as_posix()))
    read, _found = checks.check_year(collected.kit, sheets.read_bytes(data, path), collected.year)
    yield from _differences(collected, read, path)
    yield from _awards(collected, read, data, path)


def _differences(collected: Collected, read: YearData, path: Path) -> Iterator[Diagnostic]:
    total, kit = collected.totals[OFFICE], collected.kit
    own = evaluate(kit, read, list_of(kit, read))
    awarded = kit.awards.sheet if kit.awards else ""
    for spec in kit.figures:
        known, value = total.figures.get(spec.name), own[spec.name]
        if known is None or known.value in (None, value) or (awarded and awarded in spec.value):
            continue
        message = _(
            "“{title}”: sổ tổng hợp cho {own}, cộng các đơn vị được {sum}.",
            title=spec.title,
            own=format_value(value, spec.unit) or _("không có số"),
            sum=format_value(known.value, spec.unit),
        )
        yield warning("sum-differs", message, Place(path.as_posix()))


def _awards(collected: Collected, read: YearData, data: bytes, path: Path) -> Iterator[Diagnostic]:
    """Yield what is to be said of proposals that came from units, each with the cell of its unit."""
    kit = collected.kit
    decision = decide(kit, read, {})
    rows = read.tables.get(kit.awards.sheet, ()) if kit.awards else ()
    if kit.awards is None or decision is None or not rows:
        return
    title, column = rows[0].sheet, kit.awards.columns.get("decision", "")
    if column and len(kit.awards.decisions) > 1:
        message = _(
            "Nhận {count} đề nghị khen thưởng của cấp dưới; ai quyết định thì ghi như đơn vị đã ghi.",
            count=len(rows),
        )
        hint = _(
            "Xem cột “{title}”: đề nghị nào cơ quan mình quyết định thì sửa lại ở đó.",
            title=kit.sheet(kit.awards.sheet).column(column).title,
        )
        yield note("proposals-taken-up", message, Place(path.as_posix(), title), hint)
    notes = entries.notes_in(data, path).get(title, {})
    for told in decision.diagnostics:
        origin = source_of(notes.get(told.place.cell, "")) if told.place.sheet == title else None
        if origin is not None:
            at = _("Ở {unit}: {place}.", unit=origin.file, place=origin.inside)
            yield replace(told, message=f"{told.message} {at}")
