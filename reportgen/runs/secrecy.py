"""Which papers of a year are state secrets: those whose field, or whose item of the packet, says a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen import packet
from reportgen.diagnostics import Diagnostic, note
from reportgen.kit.awards import FieldRef
from reportgen.kit.model import Kit
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.packet import PacketItem
from reportgen.records import YearData
from reportgen.runs.context import YearContext
from reportgen.vietnamese.unicode import fold

OPEN = frozenset(("không", "không mật", "thường"))
"""What is no level, though it is said; any other text is one, so that a slip of the hand makes nothing public."""


def level_of(said: FieldRef | str, data: YearData) -> str:
    """Return the level of secrecy that a text or a field says; "" for none."""
    if isinstance(said, FieldRef):
        said = format_cell(data.fields[said.sheet][said.field]) if said else ""
    return "" if fold(said) in OPEN else said.strip()


def secret_papers(kit: Kit, data: YearData, names: Iterable[str]) -> tuple[str, ...]:
    """Return the titles, with their levels, of those of the kit's documents called so that are secret."""
    named = frozenset(names)
    levels = ((own.title, level_of(own.secrecy, data)) for own in kit.made if own.name in named)
    return tuple(f"“{title}” ({level})" for title, level in levels if level)


def open_items(
    year: YearContext, items: Sequence[PacketItem], *, include_secret: bool
) -> tuple[tuple[PacketItem, ...], tuple[Diagnostic, ...]]:
    """Return the items whose papers go into the packet, and what there is to say of the secret ones."""
    levels = levels_of(year, items)
    kept = tuple(
        item
        for item, level in zip(items, levels, strict=True)
        if item.has_paper and (include_secret or not level)
    )
    about = ((item, level) for item, level in zip(items, levels, strict=True) if item.has_paper and level)
    return kept, tuple(_notes(year, about, include_secret=include_secret))


def levels_of(year: YearContext, items: Iterable[PacketItem]) -> tuple[str, ...]:
    """Return the level of secrecy of each item's paper; "" for none."""
    return tuple(_level(year, item) for item in items)


def _level(year: YearContext, item: PacketItem) -> str:
    own = level_of(item.secrecy, year.data)
    document = (level_of(one.secrecy, year.data) for one in year.kit.documents if one.name == item.document)
    return own or next(document, "")


def _notes(
    year: YearContext, secret: Iterable[tuple[PacketItem, str]], *, include_secret: bool
) -> Iterator[Diagnostic]:
    for item, level in secret:
        title = packet.fill_text(item.title, item, year.template_context)
        if include_secret:
            message = _("Tập tài liệu có văn bản mật: “{title}” ({level}).", title=title, level=level)
            hint = _("Chỉ phát tập này cho người được phép.")
            yield note("secret-bound", message, item.place, hint)
        else:
            message = _(
                "Tập tài liệu không có “{title}”: văn bản này có độ mật “{level}”; chương trình hội nghị vẫn ghi.",
                title=title,
                level=level,
            )
            hint = _("Gộp cả văn bản mật: reportgen packet {year} --include-secret", year=year.data.year)
            yield note("secret-left-out", message, item.place, hint)
