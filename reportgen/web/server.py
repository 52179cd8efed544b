"""Listens on this PC alone, says where, opens the browser, and ends when nobody looks any more."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from msgspec import Struct

from reportgen.diagnostics import error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.web.app import create
from reportgen.web.guard import Door, Guard, new_token
from reportgen.web.office import Office
from reportgen.workspace import Workspace

HOME = "127.0.0.1"
WATCH = 5.0
"""Seconds between two looks whether anybody is there."""
MOST_AT_ONCE = 100
"""Requests; more are answered with 503."""


class Listening(Struct, frozen=True):
    """Where to listen.

    Args:
        address: of this PC; another one than its own home needs a certificate and a password.
        port: 0 for any.
        certificate: PEM file of the certificate.
        key: PEM file of its key.
        password: asked for beside the token.
    """

    address: str = HOME
    port: int = 0
    certificate: Path | None = None
    key: Path | None = None
    password: str = ""


def serve(own: Workspace | None, listening: Listening, state: Path, opened: Callable[[str], None]) -> None:
    """Serve until nobody looks any more, or until Ctrl-C.

    Args:
        own: the workspace; None to choose one in the window.
        listening: where.
        state: the file that remembers workspaces.
        opened: called with the address, which carries the token, as soon as it is listened to.

    Raises:
        WorkspaceError: the port is taken.
    """
    listener = _listener(listening)
    port = listener.getsockname()[1]
    scheme = "https" if listening.certificate else "http"
    names = (listening.address, "localhost") if listening.address == HOME else (listening.address,)
    door = Door(frozenset(f"{name}:{port}" for name in names), scheme, new_token(), listening.password)
    office = Office(own, state)
    config = uvicorn.Config(
        Guard(create(office), door, office.touch),
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=2,
        limit_concurrency=MOST_AT_ONCE,
        h11_max_incomplete_event_size=16_384,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
        lifespan="off",
    )
    server = uvicorn.Server(config)
    opened(f"{scheme}://{listening.address}:{port}/?token={door.token}")
    asyncio.run(_until_left(server, listener, office))


def _listener(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((listening.address, listening.port))
        listener.listen(128)
    except OSError as failure:
        listener.close()
        message = _("Không mở được cổng {port} ở {address}.", port=listening.port, address=listening.address)
        hint = _("Chọn cổng khác, hoặc --port 0 để lấy cổng nào cũng được.")
        raise WorkspaceError(error("port-taken", message, hint=hint)) from failure
    return listener


async def _until_left(server: uvicorn.Server, listener: socket.socket, office: Office) -> None:
    async def watch() -> None:
        while not server.should_exit:
            await asyncio.sleep(WATCH)
            server.should_exit = server.should_exit or office.is_left

    watching = asyncio.create_task(watch())
    try:
        await server.serve(sockets=[listener])
    finally:
        watching.cancel()
