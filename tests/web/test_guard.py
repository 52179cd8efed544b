"""Nobody else gets in: other hosts, other pages, other windows, bodies without end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from reportgen.web import app as routes
from reportgen.web import guard
from reportgen.web.app import create
from reportgen.web.guard import Guard
from reportgen.web.office import OPENER, Office
from reportgen.workspace import Workspace
from tests.web.calling import DOOR, HOST, JSON, OWN, POSTING, SESSION, TOKEN, call, post, window
from tests.zoo.making import KIT

COOKIE = ("cookie", f"{DOOR.cookie}={SESSION}")
CHUNKED = ("transfer-encoding", "chunked")
INSIDE = ("toi", "Tài liệu", "so")
"""The folders above a workspace, and its own, in a folder in which all that changes is seen."""
HIDDEN = "MẬT-NGOÀI-THƯ-MỤC"
HOSTILE = (
    "..", "../..", "..%2f..%2fbi-mat.pdf", "..\\..\\bi-mat.pdf", "/etc/passwd", "C:\\Windows\\win.ini", "C:x",
    "~$2023.xlsx", "bi-mat.pdf", "\0", "CON", "x" * 1_500, "đường/../../bi-mat.pdf", "9" * 1_900, "-1", "0", "1e9",
)  # fmt: skip


def lay_out(around: Path) -> Workspace:
    """Lay out a small workspace some folders deep in a folder, and beside it what nobody may see."""
    own = around.joinpath(*INSIDE)
    (own / "templates" / "so").mkdir(parents=True)
    (own / "templates" / "so" / "kit.toml").write_text(KIT, encoding="utf-8")
    (own / "inputs").mkdir()
    (own.parent / "bi-mat.pdf").write_text(HIDDEN)
    return Workspace(own)


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    """A workspace of a test's own; there is nothing else in the test's folder."""
    return lay_out(tmp_path)


@pytest.fixture
def own(space: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guard:
    """A window on it."""
    monkeypatch.setenv(OPENER, "true")  # no program of this machine is to open anything
    return window(space, tmp_path / "state" / "cua-so.json")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    """A window that is only looked at, or refuses."""
    around = tmp_path_factory.mktemp("quanh")
    return window(lay_out(around), around / "state" / "cua-so.json")


def test_who_has_the_cookie_gets_in_and_sees_the_page(seen: Guard) -> None:
    answer = call(seen, "/")
    assert answer.status == 200 and "Các năm" in answer.body.decode()
    assert answer.headers["cache-control"] == "no-store"
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_link_that_was_opened_gives_the_cookie_once(seen: Guard) -> None:
    answer = call(seen, f"/?token={TOKEN}", headers=[("host", HOST)])
    assert (answer.status, answer.headers["location"], answer.body) == (303, "/", b"")
    assert answer.headers["set-cookie"] == f"{DOOR.cookie}={SESSION}; Path=/; HttpOnly; SameSite=Strict"
    assert TOKEN not in str(answer.headers)


@pytest.mark.parametrize(
    "hosts",
    [
        (), ("evil.example",), ("evil.example:8017",), ("127.0.0.1",), ("127.0.0.1:8018",), (HOST, HOST), ("",),
        (HOST, "evil.example"), ("127.0.0.1:8017.evil.example",), ("[::1]:8017",), ("đ.vn:8017",), (f"{HOST}/",),
    ],
)  # fmt: skip
def test_a_host_that_is_not_the_window_s_is_told_nothing(seen: Guard, hosts: tuple[str, ...]) -> None:
    answer = call(seen, "/", headers=[*(("host", one) for one in hosts), COOKIE])
    assert answer.status == 421 and "Các năm" not in answer.body.decode()


@pytest.mark.parametrize(
    "origins",
    [
        ("null",), ("http://evil.example",), ("http://127.0.0.1:8018",), (f"https://{HOST}",), (f"http://{HOST}/",),
        (f"http://{HOST}", f"http://{HOST}"), (f"http://{HOST}", "null"), ("",), ("http://127.0.0.1",),
    ],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_origin_is_refused(seen: Guard, method: str, origins: tuple[str, ...]) -> None:
    headers = [*OWN, *(("origin", one) for one in origins)]
    assert call(seen, "/workspace", method, headers).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_another_site_is_refused(seen: Guard, site: str) -> None:
    assert call(seen, "/workspace", headers=[*OWN, ("sec-fetch-site", site)]).status == 403
    assert call(seen, "/api/language", "POST", [*POSTING, ("sec-fetch-site", site)]).status == 403


def test_a_post_says_where_it_comes_from(own: Guard) -> None:
    assert call(own, "/api/language", "POST", OWN).status == 403
    assert (
        post(own, "/api/language", {"language": "en"}, [*OWN, ("sec-fetch-site", "same-origin")]).status
        == 200
    )


@pytest.mark.parametrize(
    "cookie",
    [
        "", f"{DOOR.cookie}=", f"{DOOR.cookie}={TOKEN}", f"{DOOR.cookie}={SESSION}x", f"reportgen-8018={SESSION}",
        f"{DOOR.cookie}={'x' * 43}", "; ; =", "đường=\x01", f"{DOOR.cookie}", "a=b\\\"; c", f"={SESSION}",
    ],
)  # fmt: skip
def test_without_the_session_s_own_cookie_nothing_is_answered(seen: Guard, cookie: str) -> None:
    for path in ("/", "/year/2023/workbook", "/events", "/static/window.css", "/api/year/2023", "/not-there"):
        assert call(seen, path, headers=[("host", HOST), ("cookie", cookie)]).status == 401


@pytest.mark.parametrize("token", ["", "x", "đ", "%00", TOKEN[:-1], SESSION, "a&token=" + "b" * 500])
def test_a_wrong_token_is_refused_after_a_while(
    seen: Guard, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("asyncio.sleep", sleep)
    answer = call(seen, f"/?token={token or '%20'}", headers=[("host", HOST)])
    assert answer.status == 401 and "set-cookie" not in answer.headers
    assert waited == [guard.WRONG_TOKEN]


@pytest.mark.parametrize("path", [*routes.GET, "/static/{name}"])
def test_no_path_of_a_request_leads_out(seen: Guard, path: str) -> None:
    """Each parameter of each route; a page of a year that is none is not there."""
    for asked in (one for part in HOSTILE for one in parts(path, part)):
        answer = call(seen, asked)
        assert answer.status in (200, 308, 404, 405, 414, 422), (asked, answer.body)
        assert HIDDEN not in answer.body.decode("utf-8", "replace")
        assert "root:" not in answer.body.decode("utf-8", "replace")


@pytest.mark.parametrize("path", [one for one in routes.POST if "{" in one])
def test_no_posted_path_leads_out(own: Guard, path: str, space: Workspace, tmp_path: Path) -> None:
    before = outside(space, tmp_path)
    for part in HOSTILE:
        for asked in parts(path, part):
            answer = post(own, asked, {"name": part, "number": part})
            assert answer.status in (200, 404, 405, 413, 414, 422), (asked, answer.body)
    assert outside(space, tmp_path) == before


def outside(space: Workspace, around: Path) -> set[Path]:
    """Return all that is in a folder beside the workspace."""
    return {one for one in around.rglob("*") if space.root not in one.parents}


def parts(path: str, hostile: str) -> Iterator[str]:
    """Yield the path with the hostile text at each of its parameters in turn."""
    pieces = path.split("/")
    for place in [at for at, piece in enumerate(pieces) if piece.startswith("{")]:
        yield "/".join(hostile if at == place else _sound(piece) for at, piece in enumerate(pieces))


def _sound(piece: str) -> str:
    return {"{year}": "2023", "{number:int}": "0"}.get(piece, "bao-cao.pdf") if piece[:1] == "{" else piece


def test_every_route_is_behind_the_guard_and_is_tried(space: Workspace, tmp_path: Path) -> None:
    """A route that is neither in GET nor in POST would be tried by none of the tests above."""
    app = create(Office(space, tmp_path / "x.json"))
    assert isinstance(app, Starlette)
    known = {getattr(one, "path", "") for one in app.routes}
    assert known == {*routes.GET, *routes.POST, "/events", "/static"}


# --- bodies ---


def test_a_body_that_says_it_is_too_long_is_not_read(seen: Guard) -> None:
    def never() -> Iterator[bytes]:
        pytest.fail("the body was read")
        yield b""

    for size in (str(2**30), str(guard.LARGEST + 1), "9" * 400, "-1", "1e3", "٣"):
        answer = call(seen, "/api/language", "POST", [*POSTING, ("content-length", size)], never())
        assert answer.status == 413 and answer.headers["connection"] == "close"


def test_a_body_of_many_parts_is_counted(own: Guard) -> None:
    sent = 0

    def gigabyte() -> Iterator[bytes]:
        nonlocal sent
        yield b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'
        while sent < 2**30:
            sent += 2**20
            yield bytes(2**20)

    multipart = ("content-type", "multipart/form-data; boundary=x")
    answer = call(own, "/api/year/2023/drop", "POST", [*POSTING, multipart, CHUNKED], gigabyte())
    assert (answer.status, answer.starts, answer.headers["connection"]) == (413, 1, "close")
    assert guard.LARGEST <= sent < guard.LARGEST + 3 * 2**20


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400), (b"\xff\xfe", 400), (b"", 400), (b"[" * 100_000, 400), (b'{"a":' * 100_000, 400), (b"NaN", 400),
        (b'{"language": 1e999}', 400), (b'"' + b"x" * (2**20 + 1) + b'"', 413), (b"[]", 200), (b"null", 200),
        (b'{"language": {"$": [1]}}', 200), (b'{"language": "../../vi"}', 200),
    ],
)  # fmt: skip
def test_bad_json_is_refused_and_odd_json_does_nothing(own: Guard, body: bytes, status: int) -> None:
    answer = call(own, "/api/language", "POST", [*POSTING, JSON], [body])
    assert answer.status == status
    assert '<html lang="vi">' in call(own, "/").body.decode()


def _bomb(parts: int, head: bytes) -> bytes:
    return b"".join(b"--x\r\n" + head + b"\r\n\r\na\r\n" for _ in range(parts)) + b"--x--\r\n"


@pytest.mark.parametrize(
    ("body", "statuses"),
    [
        (_bomb(5_000, b'content-disposition: form-data; name="file"; filename="a"'), (400,)),
        (_bomb(5_000, b'content-disposition: form-data; name="a"'), (400,)),
        (_bomb(1, b'content-disposition: form-data; name="file"; filename="' + b"x" * 100_000 + b'"'), (400, 422)),
        (_bomb(1, b"x: y\r\n" * 50_000 + b'content-disposition: form-data; name="f"'), (400, 422)),
        (b"--x\r\n" * 100_000, (400,)),
        (b"", (400, 422)),
        (_bomb(1, b'content-disposition: form-data; name="file"; filename="../../a.xlsx"'), (422,)),
    ],
    ids=["files", "fields", "name", "headers", "boundaries", "nothing", "path"],
)  # fmt: skip
def test_multipart_bombs_are_bounded(
    own: Guard, space: Workspace, body: bytes, statuses: tuple[int, ...]
) -> None:
    multipart = ("content-type", "multipart/form-data; boundary=x")
    answer = call(own, "/api/year/2023/drop", "POST", [*POSTING, multipart], [body])
    assert answer.status in statuses
    assert list(space.inputs.iterdir()) == []
    assert call(own, "/").status == 200


def test_a_body_that_does_not_come_ends(own: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "ALL_PATIENCE", -1.0)
    answer = call(own, "/api/language", "POST", [*POSTING, JSON])
    assert (answer.status, answer.starts) == (408, 1)


def test_a_defect_of_a_page_is_told_and_the_window_goes_on(
    own: Guard, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.web.views.home._documents", lambda: 1 / 0)
    answer = call(own, "/workspace")
    assert answer.status == 500 and "Lỗi của chương trình: ZeroDivisionError." in answer.body.decode()
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.undo()
    assert call(own, "/workspace").status == 200


def test_what_is_not_there_is_a_page_for_who_opens_one_and_json_for_a_script(seen: Guard) -> None:
    page = call(seen, "/not-there", headers=[*OWN, ("accept", "text/html,*/*")])
    assert page.status == 404 and "<h1>Không mở được trang</h1>" in page.body.decode()
    assert call(seen, "/year/abcd/workbook").status == 404
    for path in ("/not-there", "/api/year/abcd"):
        answer = call(seen, path)
        assert (answer.status, answer.json["diagnostics"][0]["code"]) == (404, "not-there")
