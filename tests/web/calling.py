"""Requests to a window in this process, without a socket: what is sent byte by byte, what comes back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from reportgen.web.app import create
from reportgen.web.guard import App, Door, Guard, Message
from reportgen.web.office import Office
from reportgen.workspace import Workspace

HOST, TOKEN, SESSION = "127.0.0.1:8017", "ma-mo" * 8, "phien" * 8
DOOR = Door(frozenset({HOST, "localhost:8017"}), "http", 8017, TOKEN, SESSION)
OWN = (("host", HOST), ("cookie", f"{DOOR.cookie}={SESSION}"))
POSTING = (*OWN, ("origin", f"http://{HOST}"))
JSON = ("content-type", "application/json")


class Answer(Struct, frozen=True):
    """What came back; ``starts`` says how often an answer began."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    starts: int

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was answered
        """The body as JSON."""
        return json.loads(self.body)


def window(own: Workspace | None, state: Path, door: Door = DOOR) -> Guard:
    """Return a window as the server has it."""
    return Guard(create(Office(own, state)), door)


def call(
    app: App,
    path: str,
    method: str = "GET",
    headers: Iterable[tuple[str, str]] = OWN,
    parts: Iterable[bytes] = (b"",),
) -> Answer:
    """Return what is answered to a request; ``path`` is decoded already, and may have a query."""
    return asyncio.run(_call(app, path, method, headers, parts))


async def _call(
    app: App, path: str, method: str, headers: Iterable[tuple[str, str]], parts: Iterable[bytes]
) -> Answer:
    bare, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": bare,
        "raw_path": bare.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode("latin-1"), value.encode()) for name, value in headers],
        "client": ("127.0.0.1", 4_000),
        "server": ("127.0.0.1", 8_017),
    }
    sending = iter(parts)
    got: list[Message] = []

    async def receive() -> Message:
        for part in sending:
            return {"type": "http.request", "body": part, "more_body": True}
        if not ended:
            ended.append(True)
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        got.append(message)

    ended: list[bool] = []
    await app(scope, receive, send)
    starts = [one for one in got if one["type"] == "http.response.start"]
    body = b"".join(one.get("body", b"") for one in got if one["type"] == "http.response.body")
    named = {name.decode().lower(): value.decode("latin-1") for name, value in starts[0]["headers"]}
    return Answer(starts[0]["status"], named, body, len(starts))


def post(app: App, path: str, body: object, headers: Iterable[tuple[str, str]] = POSTING) -> Answer:
    """Return what is answered to JSON that is posted."""
    return call(app, path, "POST", (*headers, JSON), [json.dumps(body).encode()])
