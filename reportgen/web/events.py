"""Live news for the pages: how far the job is, that a file was saved; a page that listens is a page that is open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from reportgen import language, workspace
from reportgen.errors import ReportgenError
from reportgen.web import holding
from reportgen.web.office import Office
from reportgen.workspace import Workspace

PACE, LOOK, HEARTBEAT = 0.25, 1.0, 15.0
"""Seconds between two looks at the job, and at the files; after so many of silence a line is sent, so that a page that
is gone is noticed."""


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
    files: dict[Path, int] | None = None
    held: dict[int, list[str]] = {}
    silent = looked = LOOK
    try:
        yield ": here\n\n"
        while True:
            running = office.jobs.newest
            if running is not None and running != told:
                told, silent = running, 0.0
                yield _event("job", msgspec.to_builtins(running))
            if looked >= LOOK:
                looked = 0.0
                now, others = await run_in_threadpool(_look, office)
                if others != held:
                    held, silent = others, 0.0
                    yield _event("held", others)
                changed = [] if files is None else _changed(files, now)
                files = now
                if changed:
                    silent = 0.0
                    yield _event("saved", {"files": changed})
            await asyncio.sleep(PACE)
            silent, looked = silent + PACE, looked + PACE
            if silent >= HEARTBEAT:
                silent = 0.0
                yield ": still here\n\n"
    finally:
        office.live -= 1
        office.touch()


def _changed(before: Mapping[Path, int], now: Mapping[Path, int]) -> list[str]:
    both = now.keys() | before.keys()
    return sorted(path.name for path in both if now.get(path) != before.get(path))


def _event(name: str, value: object) -> str:
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False, default=str)}\n\n"


def _look(office: Office) -> tuple[dict[Path, int], dict[int, list[str]]]:
    """Return when each workbook was saved, and who else is at work on which year."""
    own = office.workspace
    if own is None:
        return {}, {}
    others: dict[int, list[str]] = {}
    with language.speaking(office.language):
        for year in workspace.years(own):
            try:
                said = holding.held(own, year)
            except (OSError, ReportgenError):
                continue  # told where the year is read
            if said:
                others[year] = said
    return _stamps(own), others


def _stamps(own: Workspace) -> dict[Path, int]:
    """Return the workbooks with the moment in which each was saved."""
    found: dict[Path, int] = {}
    try:
        for path in own.inputs.iterdir():
            if path.is_file() and not path.name.startswith((".", "~$")):
                found[path] = path.stat().st_mtime_ns
    except OSError:
        return found
    return found
