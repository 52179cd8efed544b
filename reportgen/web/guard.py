"""Who may ask: this window's own pages, from this PC, with the token of the link that was opened.

Every request is held against its Host (DNS rebinding), its Origin and Sec-Fetch-Site (other sites), and its cookie; a
body is counted while it is read, and may not take for ever.  Where the window listens beyond this PC, `login` asks for
the password, too.  SECURITY.md has the model.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

from msgspec import Struct

from reportgen.web.login import LOGIN_HEADERS, Login, RefusedError, fields_of

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = dict[bytes, list[bytes]]

TOKEN = "token"  # noqa: S105 - the name of a parameter
SAFE = ("GET", "HEAD")
LARGEST = 64 * 2**20
"""Bytes of a request's body: above any workbook of an office."""
PATIENCE, ALL_PATIENCE = 20.0, 300.0
"""Seconds that a part of a body may take, and all of it."""
LONGEST_PATH = 2_048
HEADERS = (
    (b"content-security-policy", b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
     b"connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)  # fmt: skip
TOO_LARGE = "Tệp quá lớn."
WRONG_TOKEN = 0.5
"""Seconds until a wrong token is answered."""
NO_STORE = (b"cache-control", b"no-store")


class Door(Struct, frozen=True):
    """What is let in.

    Args:
        hosts: the values of Host that are this window's: ``127.0.0.1:8017``, ``localhost:8017``.
        scheme: ``http``, or ``https`` where it listens beyond this PC.
        port: in the cookie's name, for cookies know no ports.
        token: what the opened link carries; afterwards the cookie.
        session: what the cookie says afterwards.
        password: asked for beside the token where it listens beyond this PC.
    """

    hosts: frozenset[str]
    scheme: str = "http"
    port: int = 0
    token: str = ""
    session: str = ""
    password: str = ""

    @property
    def cookie(self) -> str:
        """The cookie's name: another one on another port."""
        return f"{'__Host-' if self.scheme == 'https' else ''}reportgen-{self.port}"

    @property
    def set_cookie(self) -> tuple[bytes, bytes]:
        """The header that lets a browser in."""
        secure = "; Secure" if self.scheme == "https" else ""
        value = f"{self.cookie}={self.session}; Path=/; HttpOnly; SameSite=Strict{secure}"
        return b"set-cookie", value.encode()

    @property
    def origins(self) -> frozenset[str]:
        """The origins of this window's own pages."""
        return frozenset(f"{self.scheme}://{host}" for host in self.hosts)


def new_token() -> str:
    """Return a token that nobody guesses: 256 bits."""
    return secrets.token_urlsafe(32)


class Guard:
    """Lets a request through to ``app``, or answers it."""

    def __init__(self, app: App, door: Door, seen: Callable[[], None] = lambda: None) -> None:
        """Guard ``app``; ``seen`` is told of each request that is let in."""
        self._app, self._door, self._seen = app, door, seen
        self._login = Login(door.password)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        body = _Body(receive, _headers(scope))
        answer = _Answer(send, body)
        try:
            headers = _headers(scope)
            self._host(headers)
            self._origin(scope, headers)
            _bounded(scope, headers)
            if await self._opens(scope, body, answer):
                return
            self._known(headers)
            self._seen()
            await self._app(scope, body.receive, answer.send)
        except RefusedError as refused:
            await answer.refuse(body.refused or refused)
        except Exception:
            if (
                body.refused is None
            ):  # what the app makes of a body that ends in the middle is nothing to tell
                raise
            await answer.refuse(body.refused)
        else:
            if body.refused is not None:
                await answer.refuse(body.refused)

    def _host(self, headers: Headers) -> None:
        named = headers.get(b"host", [])
        if len(named) != 1 or named[0].decode("latin-1").lower() not in self._door.hosts:
            raise RefusedError(421, "Địa chỉ này không phải của cửa sổ làm việc.")

    def _origin(self, scope: Scope, headers: Headers) -> None:
        origins = [one.decode("latin-1").lower() for one in headers.get(b"origin", [])]
        if len(origins) > 1 or any(one not in self._door.origins for one in origins):
            raise RefusedError(403, "Trang khác không được gọi vào đây.")
        sites = headers.get(b"sec-fetch-site", [])
        if scope["method"] not in SAFE and not (origins or sites == [b"same-origin"]):
            raise RefusedError(403, "Thiếu nguồn gốc của yêu cầu.")
        own = all(one in (b"same-origin", b"none") for one in sites)
        if not own and not (scope["method"] == "GET" and scope["path"] == "/"):
            raise RefusedError(403, "Trang khác không được gọi vào đây.")

    async def _opens(self, scope: Scope, body: _Body, answer: _Answer) -> bool:
        """Answer the link that was opened, and the password that is asked for there; False for all else."""
        if scope["path"] != "/":
            return False
        given = fields_of(scope["query_string"]).get(TOKEN)
        if given is None:
            return False
        if not secrets.compare_digest(given.encode(), self._door.token.encode()):
            await asyncio.sleep(WRONG_TOKEN)
            raise RefusedError(401, "Mã mở cửa sổ không đúng. Chạy lại: reportgen open")
        inside = ((b"location", b"/"), self._door.set_cookie)
        if self._door.password and (
            scope["method"] != "POST" or not await self._login.is_right(body.receive)
        ):
            status, page = self._login.page(wrong=scope["method"] == "POST")
            await answer.give(status, page.encode(), LOGIN_HEADERS)
        elif scope["method"] in ("GET", "POST"):
            await answer.give(303, b"", inside)
        else:
            return False
        return True

    def _known(self, headers: Headers) -> None:
        jar: SimpleCookie = SimpleCookie()
        try:
            for one in headers.get(b"cookie", []):
                jar.load(one.decode("latin-1"))
        except CookieError:
            jar.clear()
        own = jar.get(self._door.cookie)
        if own is None or not secrets.compare_digest(own.value.encode(), self._door.session.encode()):
            raise RefusedError(401, "Hãy mở cửa sổ bằng địa chỉ mà lệnh reportgen open in ra.")


def _headers(scope: Scope) -> Headers:
    found: Headers = {}
    for name, value in scope["headers"]:
        found.setdefault(bytes(name).lower(), []).append(bytes(value))
    return found


def _bounded(scope: Scope, headers: Headers) -> None:
    if len(scope["path"]) > LONGEST_PATH:
        raise RefusedError(414, "Địa chỉ quá dài.")
    for value in headers.get(b"content-length", []):
        if not value.isdigit() or len(value) > 18 or int(value) > LARGEST:
            raise RefusedError(413, TOO_LARGE)


class _Body:
    """A request's body, counted while it comes."""

    def __init__(self, receive: Receive, headers: Headers) -> None:
        self._receive, self._bytes, self._ended = receive, 0, False
        self._is_sent = b"transfer-encoding" in headers or headers.get(b"content-length", [b"0"]) != [b"0"]
        self._until = time.monotonic() + ALL_PATIENCE
        self.refused: RefusedError | None = None
        """Why no more of it is read."""

    @property
    def is_left(self) -> bool:
        """Whether a part of it has not been read."""
        return self._is_sent and not self._ended

    async def receive(self) -> Message:
        """Return the next part."""
        if self.refused is not None:
            raise self.refused
        if self._ended:  # what comes now is only that the other side has gone
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), min(PATIENCE, self._until - time.monotonic()))
        except TimeoutError:
            raise self._refuse(408, "Yêu cầu gửi quá chậm.") from None
        self._bytes += len(message.get("body", b""))
        if self._bytes > LARGEST:
            raise self._refuse(413, TOO_LARGE)
        self._ended = not message.get("more_body", False)
        return message

    def _refuse(self, status: int, words: str) -> RefusedError:
        self.refused = RefusedError(status, words)
        return self.refused


class _Answer:
    """What is answered, once, with the headers that every answer has."""

    def __init__(self, send: Send, body: _Body) -> None:
        self._send, self._body, self._started = send, body, False

    async def send(self, message: Message) -> None:
        """Answer as the app does; what it says of a body that was cut off is not what there is to say."""
        if self._body.refused is None:
            await self._put(message)

    async def _put(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._started = True
            given = list(message.get("headers", []))
            named = {bytes(name).lower() for name, _value in given}
            own = [(name, value) for name, value in (*HEADERS, NO_STORE) if name not in named]
            if self._body.is_left and b"connection" not in named:
                own.append((b"connection", b"close"))  # what else comes of the request is not read
            message = {**message, "headers": [*given, *own]}
        await self._send(message)

    async def refuse(self, refused: RefusedError) -> None:
        """Answer that something is refused, where nothing was answered yet, and close: strangers are not kept."""
        if not self._started:
            await self.give(refused.status, refused.words.encode(), ((b"connection", b"close"),))

    async def give(self, status: int, body: bytes, headers: Iterable[tuple[bytes, bytes]]) -> None:
        """Answer with text."""
        given = list(headers)
        if not any(name == b"content-type" for name, _value in given):
            given.append((b"content-type", b"text/plain; charset=utf-8"))
        length = (b"content-length", str(len(body)).encode())
        await self._put({"type": "http.response.start", "status": status, "headers": [*given, length]})
        await self._put({"type": "http.response.body", "body": body})
