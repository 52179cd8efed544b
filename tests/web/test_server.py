"""Over the socket: slow ones, huge ones, many at once, odd requests; the window answers afterwards as before."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec import Struct

from reportgen.web import server
from tests.web.serving import PROGRAM, Served, environment, serving

IMPATIENT = (
    "from reportgen.web import guard, patience; guard.PATIENCE = 0.3; patience.HEADERS_PATIENCE = 0.3; "
)
SMUGGLED = b"content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"
HASTY = "from reportgen.web import office, server; office.LONELY = 0.1; office.AT_FIRST = 60; server.WATCH = 0.05; "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that is looked at for nothing but pages."""
    own = tmp_path_factory.mktemp("served")
    (own / "templates" / "so").mkdir(parents=True)
    (own / "templates" / "so" / "kit.toml").write_text("")
    (own / "inputs").mkdir()
    return own


@pytest.fixture(scope="module")
def own(folder: Path) -> Iterator[Served]:
    """One window for all of these, which waits for nobody for long."""
    with serving(folder, folder / "home", program=IMPATIENT + PROGRAM) as served:
        yield served


@pytest.fixture(autouse=True)
def alive_afterwards(own: Served) -> Iterator[None]:
    """Whatever was sent, the next page is answered."""
    yield
    assert own.process.poll() is None
    assert own.get()[0] == 200


def head(own: Served, *lines: str, first: str = "POST /api/language HTTP/1.1") -> bytes:
    here = f"{own.host}:{own.port}"
    known = (first, f"host: {here}", f"origin: http://{here}", f"cookie: {own.cookie}")
    return "\r\n".join((*known, *lines, "", "")).encode()


def test_a_gigabyte_is_refused_before_it_is_sent(own: Served) -> None:
    answer = own.raw(head(own, f"content-length: {2**30}", "content-type: application/json"))
    assert answer.startswith(b"HTTP/1.1 413") and b"connection: close" in answer


def test_a_gigabyte_in_chunks_is_cut_off(own: Served) -> None:
    chunk = b"%x\r\n" % 2**20 + bytes(2**20) + b"\r\n"
    sent = 0
    with own.connect() as line:
        line.sendall(head(own, "transfer-encoding: chunked", "content-type: application/json"))
        try:
            while sent < 2**30:
                line.sendall(chunk)
                sent += 2**20
        except ConnectionError:
            pass
    assert sent < 2**26


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nhost: x\r\n"])
def test_who_sends_no_headers_is_not_waited_for(own: Served, begun: bytes) -> None:
    start = time.monotonic()
    assert own.raw(begun) == b""
    assert time.monotonic() - start < 10


def test_headers_a_byte_at_a_time_are_not_waited_for(own: Served) -> None:
    with own.connect() as line, pytest.raises(ConnectionError):
        for _ in range(500):
            line.sendall(b"a")
            time.sleep(0.02)


def test_a_second_request_is_waited_for_no_longer_than_the_first(own: Served) -> None:
    start = time.monotonic()
    with own.connect() as line:
        line.sendall(head(own, first="GET /static/icon.svg HTTP/1.1"))
        got = b""
        while not got.rstrip().endswith(b"</svg>"):
            got += line.recv(65_536)
        line.sendall(b"GET / HTTP/1.1\r\n")
        with suppress(ConnectionError):
            while line.recv(65_536):
                pass
    assert time.monotonic() - start < 5


def test_a_body_that_comes_slowly_ends(own: Served) -> None:
    answer = own.raw(head(own, "content-length: 100", "content-type: application/json") + b"{")
    assert answer.startswith(b"HTTP/1.1 408")


def test_two_hundred_requests_at_once_are_answered_or_refused(own: Served) -> None:
    with ThreadPoolExecutor(200) as many:
        asked = head(own, "connection: close", first="GET / HTTP/1.1")
        found = list(many.map(own.raw, [asked] * 200))
    statuses = {one[9:12] for one in found}
    assert statuses <= {b"200", b"503", b""} and b"200" in statuses


def test_two_hundred_lines_that_say_nothing_shut_nobody_out_for_long(own: Served) -> None:
    lines = [own.connect() for _ in range(200)]
    until = time.monotonic() + 20
    while own.get()[0] != 200:
        assert time.monotonic() < until
        time.sleep(0.05)
    for line in lines:
        line.close()


@pytest.mark.parametrize(
    ("sent", "statuses"),
    [
        (b"GET / HTTP/1.0\r\n\r\n", (b"421",)),
        (b"GET / HTTP/1.1\r\n\r\n", (b"400",)),
        (b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", (b"400", b"421")),
        (b"GET / HTTP/1.1\r\nhost: \xc4\x91\r\n\r\n", (b"400", b"421")),
        (b"GET /\xc4\x91 HTTP/1.1\r\nhost: a\r\n\r\n", (b"400", b"421")),
        (b"GET / HTTP/1.1\r\nhost: a\r\nx: " + b"y" * 100_000 + b"\r\n\r\n", (b"400", b"421", b"431", b"")),
        (b"GET / HTTP/1.1\r\nhost: a\r\n" + b"x: y\r\n" * 20_000 + b"\r\n", (b"400", b"421", b"431", b"")),
        (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nhost: a\r\n\r\n", (b"400", b"414", b"421", b"")),
        (b"GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\n\r\n", (b"421",)),
        (b"CONNECT evil.example:80 HTTP/1.1\r\nhost: evil.example\r\n\r\n", (b"421",)),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (b"400", b"421")),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), (b"400", b"")),
        (b"POST / HTTP/1.1\r\nhost: a\r\n" + SMUGGLED, (b"400", b"421")),
        (b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -5\r\n\r\n", (b"400",)),
        (b"GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n", (b"421",)),
    ],
    ids=[
        "1.0", "no host", "two hosts", "host not ascii", "path not ascii", "huge header", "many headers", "huge path",
        "proxy", "connect", "http2", "tls", "smuggling", "negative", "websocket",
    ],
)  # fmt: skip
def test_odd_requests_are_refused(own: Served, sent: bytes, statuses: tuple[bytes, ...]) -> None:
    assert own.raw(sent)[9:12] in statuses


class Interrupted(Struct, frozen=True):
    """Another user's window on the same workspace, after Ctrl+C: where it was, and how it ended."""

    port: int
    status: int
    said: str
    remembered: tuple[Path, ...]


@pytest.fixture(scope="module")
def interrupted(own: Served, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Interrupted:
    """What became of it; the first window runs."""
    home = tmp_path_factory.mktemp("another home")
    with serving(folder, home) as other:
        other.process.send_signal(signal.SIGINT)
        said = other.process.communicate(timeout=30)[1]
    return Interrupted(other.port, other.process.returncode, said, tuple(home.rglob("cua-so/**/*.json")))


def test_a_second_command_for_the_workspace_opens_the_window_that_runs(own: Served, folder: Path) -> None:
    words = [sys.executable, "-m", "reportgen", "open", "--no-browser", "-C", str(folder)]
    again = subprocess.run(
        words, capture_output=True, text=True, env=environment(folder / "home"), check=False, timeout=60
    )
    assert (again.returncode, again.stdout.strip(), again.stderr) == (0, own.address, "")


def test_another_user_s_window_is_another_one(own: Served, interrupted: Interrupted) -> None:
    assert interrupted.port != own.port


def test_ctrl_c_ends_it_with_one_line(interrupted: Interrupted) -> None:
    assert interrupted.status == 130 and len(interrupted.said.splitlines()) == 1
    assert not interrupted.remembered


def test_it_ends_by_itself_when_the_last_page_has_been_closed(tmp_path: Path, zoo: Path) -> None:
    with serving(zoo, tmp_path / "home", program=HASTY + PROGRAM) as served:
        with served.connect() as line:
            line.sendall(head(served, first="GET /events HTTP/1.1"))
            assert line.recv(1_000).startswith(b"HTTP/1.1 200")
            time.sleep(0.5)
            assert served.process.poll() is None, "a page is open"
        assert served.process.wait(timeout=30) == 0


def test_a_port_that_is_taken_is_said(own: Served, tmp_path: Path, zoo: Path) -> None:
    words = [
        sys.executable,
        "-m",
        "reportgen",
        "open",
        "--no-browser",
        "-C",
        str(zoo),
        "--port",
        str(own.port),
    ]
    done = subprocess.run(
        words, capture_output=True, text=True, env=environment(tmp_path), check=False, timeout=60
    )
    assert done.returncode == 1 and f"cổng {own.port}" in done.stderr


def test_a_window_listens_on_this_pc_alone() -> None:
    assert server.Listening().address == "127.0.0.1"
