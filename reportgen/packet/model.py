"""What ``packet.toml`` says: how the packet is bound, and its items in the order of the meeting."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Place
from reportgen.expressions import Expression
from reportgen.kit.awards import FieldRef


class PacketItem(Struct, frozen=True):
    """One item of the programme; its paper is a ``document`` of the kit, a ``file`` of the year, or there is none.

    Args:
        title: as on the agenda and in the list of papers; may hold tags.
        speaker: who has the floor; may hold tags.
        minutes: how long it takes; 0 for what only lies among the papers and is not on the programme.
        place: where the item stands, for diagnostics.
        lists: the lists without whose records there is no such item; those of its document are among them.
        conditions: what must hold for the item, and for its document to be made.
        skeleton: the template that ``new`` lays down for its file.
        secrecy: the level of secrecy of its paper, or the field that says it; its document may have its own.
    """

    title: str
    speaker: str
    minutes: int
    document: str
    file: str
    place: Place
    lists: tuple[str, ...] = ()
    conditions: tuple[Expression, ...] = ()
    skeleton: Path | None = None
    secrecy: FieldRef | str = ""

    @property
    def has_paper(self) -> bool:
        """Whether the item puts a paper into the packet."""
        return bool(self.document or self.file)


class PacketSpec(Struct, frozen=True):
    """A kit's packet: ``front`` the template of cover and list, ``start`` the field that says when it begins."""

    source: Path
    title: str
    front: Path
    stamp: str
    copies: Expression | None
    start: tuple[str, str]
    items: tuple[PacketItem, ...]

    @property
    def templates(self) -> tuple[Path, ...]:
        """Its Word templates: the front, and the skeletons of papers."""
        return (self.front, *(item.skeleton for item in self.items if item.skeleton is not None))

    @property
    def name(self) -> str:
        """The name of the packet's files, without an ending: that of its template."""
        return self.front.stem
