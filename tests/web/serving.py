"""A window that runs as the command runs it, for tests of what goes over the socket."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

HEARING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
"""What a program begins with that is to hear Ctrl+C even where the tests run in the background."""
PROGRAM = f"{HEARING} import sys; from reportgen.cli import main; sys.exit(main(sys.argv[1:]))"


class Served(Struct, frozen=True):
    """A window that listens: where, with which cookie, in which process."""

    address: str
    host: str
    port: int
    cookie: str
    process: subprocess.Popen[str]

    def connect(self, seconds: float = 30.0) -> socket.socket:
        """Return a socket to it."""
        return socket.create_connection((self.host, self.port), timeout=seconds)

    def get(self, path: str = "/workspace", headers: Mapping[str, str] | None = None) -> tuple[int, bytes]:
        """Return status and body of a page."""
        asked = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            asked.request("GET", path, headers={"cookie": self.cookie, **(headers or {})})
            answer = asked.getresponse()
            return answer.status, answer.read()
        finally:
            asked.close()

    def raw(self, data: bytes, seconds: float = 30.0) -> bytes:
        """Return all that is answered to bytes until the connection is closed; b"" where it is only closed."""
        got = b""
        with self.connect(seconds) as own:
            try:
                own.sendall(data)
                while part := own.recv(65_536):
                    got += part
            except (ConnectionError, TimeoutError) as failure:
                if isinstance(failure, TimeoutError):
                    raise
        return got


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return an environment in which nothing of this machine's user is touched."""
    own = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "REPORTGEN_OPENER": "true", **more}
    return {**os.environ, **own}


@contextmanager
def serving(folder: Path, home: Path, *options: str, program: str = PROGRAM) -> Iterator[Served]:
    """Run a window on the workspace ``folder`` as long as it is needed."""
    words = [sys.executable, "-c", program, "open", "--no-browser", "-C", str(folder), *options]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(home)
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address, process.communicate()[1]
            own = urlsplit(address)
            host, port = own.hostname or "", own.port or 0
            yield Served(address, host, port, _cookie(address) if own.scheme == "http" else "", process)
        finally:
            process.kill()


def _cookie(address: str) -> str:
    own = urlsplit(address)
    asked = http.client.HTTPConnection(own.hostname or "", own.port, timeout=30)
    asked.request("GET", f"{own.path}?{own.query}")
    given = asked.getresponse().getheader("set-cookie") or ""
    asked.close()
    return given.partition(";")[0]
