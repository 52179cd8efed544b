"""Where the window listens beyond this PC it asks for a password; a wrong one costs patience."""

from __future__ import annotations

import asyncio
import http.client
import ssl
import subprocess
from pathlib import Path

import pytest

from reportgen.errors import WorkspaceError
from reportgen.web import login
from reportgen.web.guard import Door, Guard, Message, Receive
from reportgen.web.login import Login, RefusedError
from reportgen.web.server import Listening, serve
from tests.web.calling import SESSION, TOKEN, Answer, call, window
from tests.web.serving import serving

HOST, PASSWORD = "may-chu:8443", "đúng & dài lắm"
DOOR = Door(frozenset({HOST}), "https", 8443, TOKEN, SESSION, PASSWORD)
HERE = (("host", HOST), ("origin", f"https://{HOST}"), ("content-type", "application/x-www-form-urlencoded"))
RIGHT = b"password=%C4%91%C3%BAng+%26+d%C3%A0i+l%E1%BA%AFm"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guard:
    """A window that asks for a password, without a workspace; nothing is waited for."""
    monkeypatch.setattr(login, "FIRST_DELAY", 0.0)
    return window(None, tmp_path / "cua-so.json", DOOR)


def typed(own: Guard, form: bytes, path: str = f"/?token={TOKEN}") -> Answer:
    return call(own, path, "POST", HERE, [form])


def test_the_link_asks_for_the_password_and_the_password_lets_in(own: Guard) -> None:
    asked = call(own, f"/?token={TOKEN}", headers=[("host", HOST)])
    assert asked.status == 200 and 'type="password"' in asked.body.decode()
    assert "set-cookie" not in asked.headers and asked.headers["referrer-policy"] == "same-origin"
    let_in = typed(own, RIGHT)
    assert (let_in.status, let_in.headers["location"]) == (303, "/")
    cookie = let_in.headers["set-cookie"]
    assert cookie.startswith(f"__Host-reportgen-8443={SESSION}; Path=/; HttpOnly; SameSite=Strict; Secure")
    page = call(own, "/", headers=[("host", HOST), ("cookie", cookie.partition(";")[0])])
    assert page.status == 200


@pytest.mark.parametrize(
    "form", [b"", b"password=", b"password=x", b"a=b&" * 100 + RIGHT, RIGHT[9:], b"\xff\xfe=&&="]
)
def test_a_wrong_password_is_asked_for_again(own: Guard, form: bytes) -> None:
    answer = typed(own, form)
    assert answer.status == 401 and "Mật khẩu không đúng." in answer.body.decode()
    assert "set-cookie" not in answer.headers


def test_the_password_without_the_link_is_not_looked_at(own: Guard) -> None:
    assert typed(own, RIGHT, "/").status == 401
    assert typed(own, RIGHT, "/?token=x").status == 401


def test_the_password_s_page_runs_nothing_and_has_its_own_style_alone(own: Guard) -> None:
    asked = call(own, f"/?token={TOKEN}", headers=[("host", HOST)])
    policy = asked.headers["content-security-policy"]
    assert "script" not in policy and "unsafe" not in policy and "style-src 'sha256-" in policy


def test_a_form_without_end_is_refused(own: Guard) -> None:
    assert call(own, f"/?token={TOKEN}", "POST", HERE, [b"x" * 1_000] * 100).status == 413


def test_each_wrong_password_costs_twice_as_long() -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    own = Login(PASSWORD, sleep)

    async def many() -> list[bool]:
        return [await own.is_right(sent(form)) for form in (*[b"password=x"] * 8, RIGHT, b"password=x")]

    assert asyncio.run(many()) == [*[False] * 8, True, False]
    assert waited == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 1.0]


def test_guesses_at_once_wait_for_each_other_and_the_rest_is_refused() -> None:
    async def many() -> list[object]:
        going = asyncio.Event()

        async def sleep(_seconds: float) -> None:
            await going.wait()

        own = Login(PASSWORD, sleep)
        asked = [asyncio.create_task(own.is_right(sent(b"password=x"))) for _ in range(20)]
        await asyncio.sleep(0.01)
        going.set()
        return [
            one if isinstance(one, bool) else type(one)
            for one in await asyncio.gather(*asked, return_exceptions=True)
        ]

    answers = asyncio.run(many())
    assert answers.count(False) == login.MOST_WAITING and answers.count(RefusedError) == 15


def sent(form: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": form, "more_body": False}

    return receive


@pytest.mark.parametrize(
    ("listening", "said"),
    [
        (Listening("0.0.0.0", 0, Path("c"), Path("k"), PASSWORD), "địa chỉ của máy này"),  # noqa: S104 - refused
        (Listening("192.0.2.1"), "chứng thư và khóa"),
        (Listening("192.0.2.1", certificate=Path("c")), "chứng thư và khóa"),
        (Listening("192.0.2.1", 0, Path("c"), Path("k"), "ngắn"), "mật khẩu"),
        (Listening("192.0.2.1", 0, Path("c"), Path("k"), PASSWORD), "Không dùng được chứng thư"),
        (Listening("may-chu"), "chứng thư và khóa"),
    ],
    ids=["anywhere", "bare", "no key", "short", "no file", "name"],
)
def test_an_open_door_is_refused_before_anything_listens(
    listening: Listening, said: str, tmp_path: Path
) -> None:
    def opened(_address: str) -> None:
        pytest.fail("it listens")

    with pytest.raises(WorkspaceError) as refused:
        serve(None, listening, tmp_path / "x.json", opened)
    assert said in refused.value.diagnostics[0].message


@pytest.mark.external
def test_beyond_this_pc_it_speaks_tls_and_asks(tmp_path: Path, zoo: Path) -> None:
    """With a certificate that openssl makes."""
    made = ("-keyout", "key.pem", "-out", "own.pem", "-days", "2", "-subj", "/CN=127.0.0.2")
    words = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        *made,
        "-addext",
        "subjectAltName=IP:127.0.0.2",
    ]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "password").write_text(f"{PASSWORD}\n", encoding="utf-8")
    certificate, key = tmp_path / "own.pem", tmp_path / "key.pem"
    given = (
        "--certificate",
        str(certificate),
        "--key",
        str(key),
        "--password-file",
        str(tmp_path / "password"),
    )
    with serving(zoo, tmp_path / "home", "--listen", "127.0.0.2", *given) as served:
        assert served.address.startswith("https://127.0.0.2:")
        trusted = ssl.create_default_context(cafile=str(certificate))
        line = http.client.HTTPSConnection(served.host, served.port, context=trusted, timeout=30)
        base, _, token = served.address.partition("/?")
        line.request("POST", f"/?{token}", RIGHT, {"origin": base})
        answer = line.getresponse()
        assert answer.status == 303 and (answer.getheader("set-cookie") or "").startswith("__Host-reportgen-")
        line.close()
        with pytest.raises(ConnectionError):
            bare = http.client.HTTPConnection(served.host, served.port, timeout=30)
            bare.request("GET", "/")
            bare.getresponse()
