"""Who may ask: this window's own pages, from this PC, with the token of the link that was opened.

Every request is held against its Host (DNS rebinding), its Origin and Sec-Fetch-Site (other sites), and its cookie; a
body is counted while it is read, and may not take for ever.  SECURITY.md has the model.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from msgspec import Struct

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN = "token"  # noqa: S105 - the name of a parameter
SAFE = ("GET", "HEAD")
LARGEST = 64 * 2**20
"""Bytes of a request's body: above any workbook of an office."""
PATIENCE = 20.0
"""Seconds that a part of a body may take."""
HEADERS = (
    (b"content-security-policy", b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
     b"connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)  # fmt: skip
NO_STORE = (b"cache-control", b"no-store")


class Door(Struct, frozen=True):
    """What is let in.

    Args:
        hosts: the values of Host that are this window's: ``127.0.0.1:8017``, ``localhost:8017``.
        scheme: ``http``, or ``https`` where it listens beyond this PC.
        token: what the opened link carries; afterwards the cookie.
        password: asked for beside the token where it listens beyond this PC.
    """

    hosts: frozenset[str]
    scheme: str = "http"
    token: str = ""
    password: str = ""

    @property
    def cookie(self) -> str:
        """The cookie's name: another one on another port, for cookies know no ports."""
        return f"reportgen-{min(self.hosts).rpartition(':')[2]}"

    @property
    def origins(self) -> frozenset[str]:
        """The origins of this window's own pages."""
        return frozenset(f"{self.scheme}://{host}" for host in self.hosts)


def new_token() -> str:
    """Return a token that nobody guesses: 256 bits."""
    return secrets.token_urlsafe(32)


class RefusedError(Exception):
    """A request that is answered with ``status`` and nothing of the workspace."""

    def __init__(self, status: int, words: str) -> None:
        """Carry what is answered."""
        super().__init__(words)
        self.status, self.words = status, words


class Guard:
    """Lets a request through to ``app``, or answers it."""

    def __init__(self, app: App, door: Door, seen: Callable[[], None] = lambda: None) -> None:
        """Guard ``app``; ``seen`` is told of each request that is let in."""
        self._app, self._door, self._seen = app, door, seen

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headed = _with_headers(scope, send)
        try:
            headers = _headers(scope)
            self._host(headers)
            self._origin(scope, headers)
            if self._opens(scope):
                await _answer(headed, 303, b"", ((b"location", b"/"), (b"set-cookie", self._cookie())))
                return
            self._known(headers)
            _length(headers)
        except RefusedError as refused:
            await _answer(headed, refused.status, refused.words.encode())
            return
        self._seen()
        body = _Body(receive)
        try:
            await self._app(scope, body.receive, headed)
        except RefusedError as refused:
            await _answer(headed, refused.status, refused.words.encode())

    def _host(self, headers: dict[bytes, list[bytes]]) -> None:
        named = headers.get(b"host", [])
        if len(named) != 1 or named[0].decode("latin-1").lower() not in self._door.hosts:
            raise RefusedError(421, "Địa chỉ này không phải của cửa sổ làm việc.")

    def _origin(self, scope: Scope, headers: dict[bytes, list[bytes]]) -> None:
        origins = [one.decode("latin-1").lower() for one in headers.get(b"origin", [])]
        if any(one not in self._door.origins for one in origins):
            raise RefusedError(403, "Trang khác không được gọi vào đây.")
        site = b"".join(headers.get(b"sec-fetch-site", []))
        if scope["method"] not in SAFE and not (origins or site == b"same-origin"):
            raise RefusedError(403, "Thiếu nguồn gốc của yêu cầu.")
        if site == b"cross-site" and not (scope["method"] == "GET" and scope["path"] == "/"):
            raise RefusedError(403, "Trang khác không được gọi vào đây.")

    def _opens(self, scope: Scope) -> bool:
        """Return whether this is the link that was opened, with the right token."""
        if scope["method"] != "GET" or scope["path"] != "/":
            return False
        given = parse_qs(scope["query_string"].decode("latin-1")).get(TOKEN, [])
        if given and not secrets.compare_digest(given[0].encode(), self._door.token.encode()):
            raise RefusedError(401, "Mã mở cửa sổ không đúng. Chạy lại: reportgen open")
        return bool(given)

    def _cookie(self) -> bytes:
        secure = "; Secure" if self._door.scheme == "https" else ""
        return f"{self._door.cookie}={self._door.token}; Path=/; HttpOnly; SameSite=Strict{secure}".encode()

    def _known(self, headers: dict[bytes, list[bytes]]) -> None:
        jar: SimpleCookie = SimpleCookie()
        try:
            for one in headers.get(b"cookie", []):
                jar.load(one.decode("latin-1"))
        except CookieError:
            jar.clear()
        own = jar.get(self._door.cookie)
        if own is None or not secrets.compare_digest(own.value.encode(), self._door.token.encode()):
            raise RefusedError(401, "Hãy mở cửa sổ bằng địa chỉ mà lệnh reportgen open in ra.")


def _headers(scope: Scope) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    for name, value in scope["headers"]:
        found.setdefault(bytes(name).lower(), []).append(bytes(value))
    return found


def _length(headers: dict[bytes, list[bytes]]) -> None:
    for value in headers.get(b"content-length", []):
        if not value.isdigit() or int(value) > LARGEST:
            raise RefusedError(413, "Tệp quá lớn.")


class _Body:
    """A request's body, counted while it comes."""

    def __init__(self, receive: Receive) -> None:
        self._receive, self._bytes, self._ended = receive, 0, False

    async def receive(self) -> Message:
        if self._ended:  # what comes now is only that the other side has gone
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), PATIENCE)
        except TimeoutError:
            raise RefusedError(408, "Yêu cầu gửi quá chậm.") from None
        self._bytes += len(message.get("body", b""))
        if self._bytes > LARGEST:
            raise RefusedError(413, "Tệp quá lớn.")
        self._ended = not message.get("more_body", False)
        return message


def _with_headers(scope: Scope, send: Send) -> Send:
    started = False

    async def headed(message: Message) -> None:
        nonlocal started
        if message["type"] == "http.response.start":
            if started:
                return
            started = True
            named = {bytes(name).lower() for name, _value in message.get("headers", [])}
            own = (*HEADERS, *(() if b"cache-control" in named else (NO_STORE,)))
            message = {**message, "headers": [*message.get("headers", []), *own]}
        await send(message)

    del scope
    return headed


async def _answer(send: Send, status: int, body: bytes, headers: Iterable[tuple[bytes, bytes]] = ()) -> None:
    plain = (b"content-type", b"text/plain; charset=utf-8")
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [plain, length, *headers]})
    await send({"type": "http.response.body", "body": body})
