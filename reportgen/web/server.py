"""Listens on this PC alone, says where, opens the browser, and ends when nobody looks any more."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import os
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path

import uvicorn
from msgspec import Struct

from reportgen import workspace
from reportgen.diagnostics import Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _
from reportgen.runs.context import read_year
from reportgen.runs.years import Years
from reportgen.web.app import create
from reportgen.web.guard import Door, Guard, new_token
from reportgen.web.kits import kit_of
from reportgen.web.login import FEWEST_LETTERS
from reportgen.web.office import Office
from reportgen.web.pages import prepare
from reportgen.web.patience import PatientProtocol
from reportgen.web.presence import Presence
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
    """Serve until nobody looks any more, or until Ctrl-C; where a window is open already, open that one.

    Args:
        own: the workspace; None to choose one in the window.
        listening: where.
        state: the file that remembers workspaces; beside it windows say where they are.
        opened: called with the address, which carries the token, as soon as it is listened to.

    Raises:
        WorkspaceError: the port is taken, or the address is open to others without a certificate and a password.
    """
    _refuse_open_doors(listening)
    presence = Presence(state)
    if address := presence.other(own):
        opened(address)
        return
    presence.take(own)
    try:
        listener = _listener(listening)
        door = _door(listening, listener.getsockname()[1])
        office = Office(own, state)
        office.moved = presence.take
        server = uvicorn.Server(_config(Guard(create(office), door, office.touch), listening))
        first = f"{_bracketed(listening.address)}:{listener.getsockname()[1]}"
        address = f"{door.scheme}://{first}/?token={door.token}"
        presence.say(address)
        threading.Thread(target=_warm, args=(own,), daemon=True).start()
        opened(address)
        asyncio.run(_until_left(server, listener, office))
    finally:
        presence.leave()


def _warm(own: Workspace | None) -> None:
    """Read what the first pages need while the browser starts; what is wrong with it is told by the pages."""
    prepare()
    years = () if own is None else workspace.years(own)
    if own is not None and years:
        with contextlib.suppress(ReportgenError, OSError):
            kit_of(own, years[-1])
            read_year(Years(own, "", years[-1]), years[-1])


def _refuse_open_doors(listening: Listening) -> None:
    """Refuse an address that others reach without a certificate, its key and a password that is worth the name."""
    if _is_own(listening.address) and not listening.certificate:
        return
    wrong = ""
    if listening.address in ("0.0.0.0", "::", ""):  # noqa: S104 - refused
        wrong = _("Hãy ghi rõ địa chỉ của máy này, không dùng {address}.", address=listening.address)
    elif not (listening.certificate and listening.key):
        wrong = _("Địa chỉ mà máy khác tới được phải có chứng thư và khóa.")
    elif len(listening.password) < FEWEST_LETTERS:
        wrong = _(
            "Địa chỉ mà máy khác tới được phải có mật khẩu, ít nhất {least} ký tự.", least=FEWEST_LETTERS
        )
    if wrong:
        hint = _("Dùng --listen cùng với --certificate, --key và --password-file.")
        raise WorkspaceError(error("open-door", wrong, hint=hint))
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(
            str(listening.certificate), str(listening.key), password=""
        )
    except (OSError, ValueError) as failure:
        message = _("Không dùng được chứng thư hoặc khóa: {reason}.", reason=str(failure))
        raise WorkspaceError(
            error("bad-certificate", message, Place(str(listening.certificate)))
        ) from failure


def _is_own(address: str) -> bool:
    try:
        return address == "localhost" or ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _bracketed(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _door(listening: Listening, port: int) -> Door:
    scheme = "https" if listening.certificate else "http"
    names = {
        _bracketed(listening.address),
        "localhost" if _is_own(listening.address) else socket.gethostname(),
    }
    hosts = {f"{name}:{port}".lower() for name in names}
    if port == (443 if scheme == "https" else 80):
        hosts |= {name.lower() for name in names}  # browsers leave the usual port out
    return Door(frozenset(hosts), scheme, port, new_token(), new_token(), listening.password)


def _config(guard: Guard, listening: Listening) -> uvicorn.Config:
    return uvicorn.Config(
        guard,
        http=PatientProtocol,
        ws="none",
        log_level="critical",
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


def _listener(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # where it would let another program listen at the same port
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
