"""The password, where the window listens beyond this PC: its page, and the patience that a wrong one costs."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0
"""Seconds that the first wrong password costs, each later one twice as many, and the most."""
MOST_WAITING = 5
"""Passwords that wait for their turn; more are refused."""
LONGEST_FORM = 4_096
FEWEST_LETTERS = 10
"""Of a password that is taken."""

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:22rem;padding:0 1rem;color-scheme:light dark}"
    "label,input,button{display:block;width:100%;font:inherit;box-sizing:border-box}"
    "input,button{padding:.5rem;margin:.3rem 0 1rem}"
)
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest())
LOGIN_HEADERS = (
    (b"content-type", b"text/html; charset=utf-8"),
    (b"content-security-policy", b"default-src 'none'; style-src 'sha256-" + _HASH + b"'; form-action 'self'; "
     b"base-uri 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"same-origin"),  # under no-referrer browsers send a form with the origin null
)  # fmt: skip
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mật khẩu – reportgen</title><style>{style}</style></head>
<body><main><h1>Cửa sổ làm việc</h1>
<form method="post">{said}<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" required autofocus autocomplete="current-password">
<button>Vào</button></form></main></body></html>
"""


def fields_of(form: bytes) -> dict[str, str]:
    """Return the first value of each field of a form, or behind a path; none where there are too many."""
    try:
        return {key: own[0] for key, own in parse_qs(form.decode("latin-1"), max_num_fields=20).items()}
    except ValueError:
        return {}


class RefusedError(Exception):
    """A request that is answered with ``status`` and nothing of the workspace."""

    def __init__(self, status: int, words: str) -> None:
        """Carry what is answered."""
        super().__init__(words)
        self.status, self.words = status, words


class Login:
    """Judges passwords, one after the other: after a wrong one the next is looked at later."""

    def __init__(self, password: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Take ``password`` alone; ``sleep`` waits."""
        self._password, self._sleep = password, sleep
        self._delay, self._waiting = FIRST_DELAY, 0
        self._turn = asyncio.Lock()

    async def is_right(self, receive: Callable[[], Awaitable[MutableMapping[str, Any]]]) -> bool:
        """Return whether the form that ``receive`` gives has the password, a while later where it has not.

        Raises:
            RefusedError: too much is sent, or too many are waiting.
        """
        data, more = b"", True
        while more:
            message = await receive()
            data, more = data + message.get("body", b""), message.get("more_body", False)
            if len(data) > LONGEST_FORM:
                raise RefusedError(413, "Biểu mẫu quá dài.")
        given = fields_of(data).get("password", "")
        if self._waiting >= MOST_WAITING:
            raise RefusedError(429, "Thử quá nhiều lần; chờ một lát rồi thử lại.")
        self._waiting += 1
        try:
            async with self._turn:
                if secrets.compare_digest(given.encode(), self._password.encode()):
                    self._delay = FIRST_DELAY
                    return True
                delay, self._delay = self._delay, min(2 * self._delay, LONGEST_DELAY)
                await self._sleep(delay)
                return False
        finally:
            self._waiting -= 1

    def page(self, *, wrong: bool) -> tuple[int, str]:
        """Return the page on which the password is asked for, and its status."""
        said = '<p role="alert">Mật khẩu không đúng.</p>' if wrong else ""
        return (401 if wrong else 200), PAGE.format(style=STYLE, said=said)
