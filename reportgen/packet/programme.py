"""The programme of the meeting: each item with the time at which it begins, from the start and the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.fill.phrase import phrase
from reportgen.language import _
from reportgen.packet.model import PacketItem, PacketSpec

DAY = 24 * 60
NOON, EVENING = 12 * 60, 18 * 60

_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})\s*(?:giờ|g|h|:)\s*(?:(?P<minute>[0-9]{1,2})\s*(?:phút|ph|p|')?)?")


class Programme(Struct, frozen=True):
    """The programme under the names that templates know it by, and what there is to say."""

    context: Mapping[str, object]
    diagnostics: tuple[Diagnostic, ...] = ()


def minutes_of(text: str) -> int | None:
    """Return the minutes since midnight that ``13 giờ 30 phút``, ``13h30`` or ``13:30`` says; None if it says none."""
    found = _CLOCK.fullmatch(text.strip().lower().rstrip("."))
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def clock(minutes: int) -> str:
    """Return the time of day as papers write it: ``08 giờ 05``."""
    hour, minute = divmod(minutes % DAY, 60)
    return f"{hour:02d} giờ {minute:02d}"


def programme(spec: PacketSpec, context: Mapping[str, object], year_file: str = "") -> Programme:
    """Return the programme of ``spec`` for the names of a year; without a readable start it has no times.

    Raises:
        TemplateError: a tag in a title or a speaker's name cannot be filled.
    """
    start, about = _start(spec, context, year_file)
    rows = tuple(_rows(spec, context, start))
    timed = [item for item in spec.items if item.minutes]
    end = "" if start is None else clock(start + sum(item.minutes for item in timed))
    made = {"muc": rows, "ket_thuc": end, "buoi": _part_of_day(start)}
    return Programme(made, about)


def start_of(spec: PacketSpec, context: Mapping[str, object]) -> int | None:
    """Return the minutes since midnight at which the meeting begins; None where the year does not say it."""
    return _start(spec, context, "")[0]


def omissions(
    items: Sequence[PacketItem], unwanted: Sequence[PacketItem], context: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """Yield that ``items`` are neither among the papers nor on the programme: the year has no record for them.

    For the ``unwanted`` ones among them the kit's condition does not hold.
    """
    for item in items:
        title = fill_text(item.title, item, context)
        if item in unwanted:
            message = _(
                "Tài liệu và chương trình hội nghị không có mục “{title}”: văn bản ấy năm nay không lập.",
                title=title,
            )
            if not item.document:
                message = _("Tài liệu và chương trình hội nghị năm nay không có mục “{title}”.", title=title)
        else:
            message = _(
                "Tài liệu và chương trình hội nghị không có mục “{title}”: sổ số liệu không có hàng nào cho mục này.",
                title=title,
            )
        yield note("packet-item-left-out", message, item.place)


def fill_text(source: str, item: PacketItem, context: Mapping[str, object]) -> str:
    """Return a title or a speaker of ``item`` with its tags filled.

    Raises:
        TemplateError: a tag cannot be filled; it is named with its item.
    """
    return phrase(source, item.place)(context).strip() if source else ""


def _rows(spec: PacketSpec, context: Mapping[str, object], start: int | None) -> Iterator[dict[str, object]]:
    now = start
    for item in spec.items:
        if not item.minutes:
            continue
        yield {
            "gio": "" if now is None else clock(now),
            "den": "" if now is None else clock(now + item.minutes),
            "phut": item.minutes,
            "noi_dung": fill_text(item.title, item, context),
            "nguoi": fill_text(item.speaker, item, context),
        }
        now = None if now is None else now + item.minutes


def _start(
    spec: PacketSpec, context: Mapping[str, object], year_file: str
) -> tuple[int | None, tuple[Diagnostic, ...]]:
    sheet, field = spec.start
    fields = context.get(sheet)
    text = fields.get(field) if isinstance(fields, Mapping) else None
    if text is None:
        return None, ()
    found = minutes_of(str(text))
    if found is not None:
        return found, ()
    message = _("Không hiểu giờ bắt đầu hội nghị “{said}” nên chương trình không ghi giờ.", said=text)
    hint = _("Viết như: 13 giờ 30 phút.")
    return None, (warning("packet-start", message, Place(year_file, paragraph=field), hint),)


def _part_of_day(start: int | None) -> str:
    if start is None:
        return ""
    return "buổi sáng" if start < NOON else "buổi chiều" if start < EVENING else "buổi tối"
