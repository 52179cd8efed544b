"""Live news for the pages: how far the job is, that a file was saved; a page that listens is a page that is open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from reportgen.web.office import Office

PACE, HEARTBEAT = 0.25, 15.0
"""Seconds between two looks; after so many of silence a line is sent, so that a page that is gone is noticed."""


def events(office: Office) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that tells a page what changes."""

    async def listen(_request: Request) -> Response:
        return StreamingResponse(
            _news(office), media_type="text/event-stream", headers={"cache-control": "no-store"}
        )

    return listen


async def _news(office: Office) -> AsyncIterator[str]:
    office.live += 1
    told: object = None
    files = _stamps(office)
    silent = 0.0
    try:
        yield ": here\n\n"
        while True:
            running = office.jobs.newest
            if running is not None and running != told:
                told, silent = running, 0.0
                yield _event("job", msgspec.to_builtins(running))
            now = _stamps(office)
            if now != files:
                both = now.keys() | files.keys()
                changed = sorted(path.name for path in both if now.get(path) != files.get(path))
                files, silent = now, 0.0
                yield _event("saved", {"files": changed})
            await asyncio.sleep(PACE)
            silent += PACE
            if silent >= HEARTBEAT:
                silent = 0.0
                yield ": still here\n\n"
    finally:
        office.live -= 1
        office.touch()


def _event(name: str, value: object) -> str:
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False, default=str)}\n\n"


def _stamps(office: Office) -> dict[Path, int]:
    """Return the workbooks with the moment in which each was saved."""
    if office.workspace is None:
        return {}
    found: dict[Path, int] = {}
    try:
        for path in office.workspace.inputs.iterdir():
            if path.is_file() and not path.name.startswith((".", "~$")):
                found[path] = path.stat().st_mtime_ns
    except OSError:
        return found
    return found
