"""What playing an EMF and a WMF have in common: the loop over the records, and those that only set the state."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping, Set
from typing import Protocol, TypeVar

from msgspec import Struct

from reportgen.layout.metafile import objects
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.records import Record

BROKEN = (struct.error, ValueError, IndexError, OverflowError, ZeroDivisionError)


class Player(Protocol):
    """What records are played on."""

    device: Device


Played = TypeVar("Played", bound=Player)
Handler = Callable[[Player, bytes], None]
Parameters = Callable[[bytes, int], tuple[int, ...]]
"""A record, how many → its first parameters, in the order in which the format's clauses name them."""


class Kinds(Struct, frozen=True):
    """The kinds of record that there are: those that draw nothing, and those of which many make one line."""

    silent: Set[int]
    lines: Set[int]


def replay(
    player: Played,
    records: Iterable[Record],
    handlers: Mapping[int, Callable[[Played, bytes], None]],
    kinds: Kinds,
) -> None:
    """Play records on a player's device; what is damaged is passed over, and that it was is noted there."""
    device = player.device
    for kind, record in records:
        handler = handlers.get(kind)
        if handler is None:
            device.complete &= kind in kinds.silent
            continue
        if kind not in kinds.lines:
            device.flush()
        try:
            handler(player, record)
        except BROKEN:
            device.complete = False
    device.flush()


def number(name: str, make: Callable[[int], object], read: Parameters) -> Handler:
    """Return what sets a number of the state, as ``make`` has it."""

    def handle(player: Player, record: bytes) -> None:
        player.device.set(**{name: make(read(record, 1)[0])})

    return handle


def place(name: str, read: Parameters) -> Handler:
    """Return what sets a point or an extent of the mapping."""

    def handle(player: Player, record: bytes) -> None:
        x, y = read(record, 2)
        player.device.set_mapping(**{name: (float(x), float(y))})

    return handle


def scaled(name: str, read: Parameters) -> Handler:
    """Return what multiplies an extent of the mapping by two fractions."""

    def handle(player: Player, record: bytes) -> None:
        a, b, c, d = read(record, 4)
        width, height = getattr(player.device.state.mapping, name)
        player.device.set_mapping(**{name: (width * a / b, height * c / d)})

    return handle


def colour(name: str, at: int) -> Handler:
    """Return what sets a colour of the state, which stands at ``at``."""

    def handle(player: Player, record: bytes) -> None:
        player.device.set(**{name: objects.colour(record, at)})

    return handle
