"""The meeting: its items in order, with speakers and minutes; the packet looked at, counted and bound."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.responses import Response

from reportgen.diagnostics import Diagnostic
from reportgen.language import current
from reportgen.runs.meeting import Meeting, WantedItem, arrange_meeting, meeting_of
from reportgen.runs.packet import BoundPacket, PacketOptions, bind, copies_list, store
from reportgen.runs.request import BuildRequest
from reportgen.runs.years import Years
from reportgen.web import pictures
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.jobs import Progress
from reportgen.web.pages import page
from reportgen.web.stamps import stamps

MOST_ITEMS = 2_000

_lock = threading.Lock()
_bound: dict[tuple[object, ...], BoundPacket] = {}
"""The packet that was looked at last: each page of it is asked for by itself."""


def meeting(ask: Ask) -> Response:
    """Return the page; the items are asked for by the page itself."""
    return page(ask, "meeting")


def items(ask: Ask) -> Response:
    """Return the meeting's items in order, and what there is to fix in the year."""
    return plain(_told(meeting_of(Years(ask.workspace, "", ask.year), ask.year)))


def _told(found: Meeting) -> dict[str, object]:
    return {
        "items": list(found.items),
        "start": found.start,
        "digest": found.digest,
        "file": found.file,
        "diagnostics": [one.as_json() for one in found.diagnostics],
    }


def arrange(ask: Ask) -> Response:
    """Write the items as they are wanted; refused where somebody has changed a file since they were read."""
    years = Years(ask.workspace, "", ask.year)
    arrange_meeting(years, ask.year, tuple(_wanted(ask)), ask.text("digest"))
    return plain(_told(meeting_of(Years(ask.workspace, "", ask.year), ask.year)))


def _wanted(ask: Ask) -> Iterator[WantedItem]:
    """Yield the items of the body; one that is not understood is none, and then they are not all there."""
    said = ask.body.get("items")
    for one in said[:MOST_ITEMS] if isinstance(said, list) else ():
        values = one if isinstance(one, dict) else {}
        number, minutes, speaker = values.get("number"), values.get("minutes"), values.get("speaker")
        if type(number) is int and type(minutes) is int and isinstance(speaker, str):
            yield WantedItem(number, minutes, speaker)


def preview(ask: Ask) -> Response:
    """Return how many pages and sheets the packet takes for all guests, and what there is to say of it."""
    ready = _ready(ask)
    return plain(
        {
            "copies": ready.copies,
            "papers": copies_list(ready),
            "pages": pictures.sizes(ready.packet.pdf),
            "diagnostics": [one.as_json() for one in (*ready.standing, *ready.packet.diagnostics)],
        }
    )


def picture(ask: Ask) -> Response:
    """Return a page of the packet as a picture: the cover is the first."""
    number = int(ask.parts["number"])
    made = pictures.picture(_ready(ask).packet.pdf, number, ask.number("width", 800, 4_000))
    if not made:
        raise NotThereError
    return Response(made, media_type="image/png")


def _ready(ask: Ask) -> BoundPacket:
    """Return the packet as it would be bound, bound anew once something it is made of was saved."""
    wanted = PacketOptions(include_secret=ask.text("secret") == "1")
    key = (ask.workspace.root, ask.year, wanted, current(), *stamps(ask.workspace, ask.year))
    with _lock:
        if key not in _bound:
            found = bind(BuildRequest(ask.workspace, ask.year), wanted)
            _bound.clear()
            _bound[key] = found
        return _bound[key]


def bind_packet(ask: Ask) -> Response:
    """Start binding the packet."""
    order = BuildRequest(ask.workspace, ask.year, force=ask.flag("force"))
    wanted = PacketOptions(
        numbered=ask.flag("numbered"),
        duplex=ask.flag("duplex"),
        booklet=ask.flag("booklet"),
        docx=ask.flag("docx"),
        include_secret=ask.flag("secret"),
    )

    def work(advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        advance(0, 2, "")
        ready = bind(order, wanted)
        advance(1, 2, ready.spec.name)
        done = store(order, ready, wanted)
        result = {"made": _names(done.made), "kept": _names(done.kept)}
        return result, (*ready.standing, *done.dropped, *done.diagnostics)

    begun = ask.office.jobs.start("packet", work)
    return plain({"job": None if begun is None else begun.number})


def _names(files: tuple[Path, ...]) -> list[str]:
    return [path.name for path in files]


GET = {
    "/year/{year}/meeting": meeting,
    "/api/year/{year}/meeting": items,
    "/api/year/{year}/meeting/preview": preview,
    "/api/year/{year}/meeting/page/{number:int}": picture,
}
POST = {
    "/api/year/{year}/meeting/order": arrange,
    "/api/year/{year}/meeting/bind": bind_packet,
}
