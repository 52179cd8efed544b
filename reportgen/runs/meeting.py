"""The meeting as a clerk arranges it: its items in order, with speakers and minutes, written into ``packet.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs, packet
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError, ReportgenError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.packet import PacketItem, PacketSpec
from reportgen.packet.arrange import ItemChange, lay_over, reorder
from reportgen.packet.load import LONGEST_ITEM, base_files, base_titles, load_text
from reportgen.packet.programme import start_of
from reportgen.runs.context import YearContext, context_of
from reportgen.runs.secrecy import levels_of
from reportgen.runs.years import Years

LONGEST_SPEAKER = 1_000


class MeetingItem(Struct, frozen=True):
    """One item as it stands in ``packet.toml``, and as the year's papers have it.

    Attributes:
        number: its place in the file, from 0.
        title: its title, filled where the year can be read.
        speaker: who has the floor, as it is written, maybe with tags; ``said`` is that filled.
        minutes: how long it takes; 0 where it only lies among the papers.
        paper: the title of its document, or its file; empty where it has none.
        is_left_out: whether the year has no such item.
        is_missing: whether its file is not there.
        secrecy: the level of secrecy of its paper; empty for none.
    """

    number: int
    title: str
    speaker: str
    said: str
    minutes: int
    paper: str = ""
    is_left_out: bool = False
    is_missing: bool = False
    secrecy: str = ""


class Meeting(Struct, frozen=True):
    """All items in order, when it begins (minutes since midnight), and what there is to fix in the year.

    ``digest`` is of the files that say all this: who changes it must have seen them.
    """

    items: tuple[MeetingItem, ...]
    start: int | None
    digest: str
    file: str
    diagnostics: tuple[Diagnostic, ...] = ()


class WantedItem(Struct, frozen=True):
    """An item in its wanted place: its number in the file, its minutes and its speaker."""

    number: int
    minutes: int
    speaker: str


def meeting_of(years: Years, year: int) -> Meeting:
    """Return the meeting; where the year has something to fix, as the kit says it.

    Raises:
        ReportgenError: the kit cannot be read, or has no packet.
    """
    digest, spec = _digest(years.kit), _spec(years)
    file = years.workspace.inside(_own_file(years.kit))
    try:
        made = context_of(years, year)
    except ReportgenError as trouble:
        items = (_item(number, one, years.kit) for number, one in enumerate(spec.items))
        return Meeting(tuple(items), None, digest, file, trouble.diagnostics)
    start = start_of(spec, made.template_context)
    return Meeting(tuple(_items(spec, made, years)), start, digest, file)


def arrange_meeting(years: Years, year: int, wanted: Sequence[WantedItem], digest: str) -> Path:
    """Write the items in their wanted order into the kit's own ``packet.toml``; return where that is.

    All else in the file stays as it was written.  A kit whose items are those of its base gets a file that says only
    what is other there.

    Args:
        years: the workspace.
        year: by whose names the speakers' tags are tried.
        wanted: every item once.
        digest: of the files as they were when they were read (`Meeting.digest`).

    Raises:
        ReportgenError: somebody has changed a file since, a value is none, or the file is written in an unusual way.
    """
    own = _own_file(years.kit)
    before = own.read_bytes() if own.is_file() else None
    if digest != _digest(years.kit):
        message = _("Tài liệu hội nghị vừa được sửa ở nơi khác nên chưa ghi gì.")
        hint = _("Tải lại trang để thấy bản mới, rồi sửa lại.")
        raise KitError(error("packet-changed", message, Place(own.as_posix()), hint))
    spec = _spec(years)
    if sorted(one.number for one in wanted) != list(range(len(spec.items))):
        raise KitError(error("packet-items", _("Danh sách mục không đủ."), Place(own.as_posix())))
    _try(years, year, spec, wanted)
    text = _text(years.kit, spec, wanted, before)
    outputs.place_all({own: text}, {own: {None if before is None else outputs.sha256(before)}})
    return own


def _own_file(rules: Kit) -> Path:
    return rules.folder / packet.FILE


def _spec(years: Years) -> PacketSpec:
    if years.packet is None:
        message = _("Bộ mẫu này không có tệp {file}.", file=packet.FILE)
        raise KitError(error("no-packet", message, Place(years.kit.folder.as_posix())))
    return years.packet


def _digest(rules: Kit) -> str:
    files = (_own_file(rules), *base_files(rules))
    return outputs.sha256("\n".join(outputs.digest_at(path) or "" for path in files).encode())


# --- as the year has them ------------------------------------------------------------------------


def _items(spec: PacketSpec, made: YearContext, years: Years) -> Iterator[MeetingItem]:
    there = () if made.packet is None else made.packet.items
    secret = levels_of(made, spec.items)
    folder = years.workspace.papers(made.data.year)
    for number, (item, level) in enumerate(zip(spec.items, secret, strict=True)):
        plain = replace(_item(number, item, made.kit), is_left_out=item not in there, secrecy=level)
        if item not in there:  # its tags may ask for what the year does not have
            yield plain
            continue
        title = packet.fill_text(item.title, item, made.template_context)
        yield replace(
            plain,
            title=title,
            said=packet.fill_text(item.speaker, item, made.template_context),
            is_missing=packet.missing_note(item, folder, title) is not None,
        )


def _item(number: int, item: PacketItem, rules: Kit) -> MeetingItem:
    paper = rules.titles.get(item.document, item.document) if item.document else item.file
    return MeetingItem(number, item.title, item.speaker, "", item.minutes, paper)


# --- as they are wanted --------------------------------------------------------------------------


def _try(years: Years, year: int, spec: PacketSpec, wanted: Sequence[WantedItem]) -> None:
    """Refuse minutes that are none, and speakers that cannot be written or whose tags cannot be filled."""
    changed = [one for one in wanted if one.speaker != spec.items[one.number].speaker]
    for one in wanted:
        item = spec.items[one.number]
        if not 0 <= one.minutes <= LONGEST_ITEM:
            message = _("Số phút của “{title}” phải từ 0 đến {most}.", title=item.title, most=LONGEST_ITEM)
            raise KitError(error("wrong-value", message, item.place))
    for one in changed:
        item = spec.items[one.number]
        if len(one.speaker) > LONGEST_SPEAKER or not one.speaker.isprintable():
            message = _("Người thực hiện của “{title}” phải là một dòng chữ ngắn.", title=item.title)
            raise KitError(error("wrong-value", message, item.place))
    if not changed:
        return
    try:
        names: Mapping[str, object] = context_of(years, year).template_context
    except ReportgenError:  # what is wrong in the workbook is no reason not to arrange the meeting
        return
    for one in changed:
        packet.fill_text(one.speaker, spec.items[one.number], names)


def _text(rules: Kit, spec: PacketSpec, wanted: Sequence[WantedItem], before: bytes | None) -> bytes:
    """Return the file's new text, read once more and found to say what is wanted.

    Raises:
        KitError: it does not.
    """
    own = _own_file(rules)
    changes = [_change(spec.items[one.number], one) for one in wanted]
    expected = [replace(spec.items[one.number], minutes=one.minutes, speaker=one.speaker) for one in wanted]
    try:
        text = _new_text(rules) if before is None else before.decode("utf-8")
        mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
        if tomllib.loads(text).get("extends") is True:
            made = lay_over(text, base_titles(rules), changes)
        else:
            made = reorder(text, [one.number for one in wanted], changes)
        found = load_text(rules, made)
    except ValueError as trouble:  # also `UnusualTextError`, and what is no UTF-8 or no TOML
        raise KitError(_unusual(own)) from trouble
    same = list(map(_without_places, found.items)) == list(map(_without_places, expected))
    if not same or _about(found) != _about(spec):
        raise KitError(_unusual(own))
    return (mark + made).encode()


def _change(item: PacketItem, wanted: WantedItem) -> ItemChange:
    return ItemChange(
        item.title,
        None if item.minutes == wanted.minutes else wanted.minutes,
        None if item.speaker == wanted.speaker else wanted.speaker,
    )


def _without_places(item: PacketItem) -> tuple[object, ...]:
    """Return what an item says, wherever it stands."""
    conditions = tuple(one.source for one in item.conditions)
    return (
        *(item.title, item.speaker, item.minutes, item.document, item.file, item.lists),
        *(conditions, item.skeleton, item.secrecy),
    )


def _about(spec: PacketSpec) -> tuple[object, ...]:
    """Return what a packet says beside its items."""
    copies = spec.copies.source if spec.copies else ""
    return spec.title, spec.front, spec.stamp, copies, spec.start


def _new_text(rules: Kit) -> str:
    """Return the beginning of the file of a kit that has none of its own."""
    schema = "#:schema ../../docs/schemas/derived-packet.schema.json"
    said = _(
        "Tài liệu hội nghị: thứ tự, số phút, người thực hiện khác bộ mẫu gốc; mục nào không ghi ở đây thì như ở đó."
    )
    return f"{schema}\n# {said}\n\nextends = true\n"


def _unusual(own: Path) -> Diagnostic:
    message = _("Tệp này viết theo cách không sửa được từ cửa sổ; chưa ghi gì.")
    hint = _("Mở tệp bằng trình soạn thảo, đổi chỗ các mục [[item]], sửa minutes và speaker ở đó.")
    return error("packet-unusual", message, Place(own.as_posix()), hint)
