"""What the pages share: workspaces of before, jobs, news, whether anybody looks; a window that listens and ends."""

from __future__ import annotations

import asyncio
import http.client
import json
import threading
import time
import types
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import h11
import pytest
from uvicorn.protocols.http.h11_impl import H11Protocol

from reportgen import workspace
from reportgen.diagnostics import error
from reportgen.errors import WorkspaceError
from reportgen.web import events, office, patience, server, stamps
from reportgen.web.jobs import Jobs, Progress, State
from reportgen.web.office import AT_FIRST, LONELY, Office
from reportgen.workspace import DEFAULT_KIT, Workspace


def laid_out(root: Path) -> Workspace:
    workspace.init(root, ("quoc-phong", DEFAULT_KIT), (2026,))
    return Workspace(root)


def ended(jobs: Jobs, number: int) -> State:
    for _wait in range(500):
        found = jobs.get(number)
        assert found is not None
        if found.state is not State.RUNNING:
            return found.state
        time.sleep(0.01)
    raise AssertionError("the job does not end")


# --- jobs -------------------------------------------------------------------------------------


def test_one_job_runs_at_a_time_and_can_be_cancelled() -> None:
    jobs, go = Jobs(), threading.Event()

    def work(advance: Progress) -> tuple[dict[str, Any], tuple[()]]:
        advance(1, 2, "một")
        go.wait(5)
        advance(2, 2, "hai")
        return {}, ()

    begun = jobs.start("build", work)
    assert begun is not None and jobs.start("build", work) is None
    jobs.cancel(begun.number)
    jobs.cancel(99)
    go.set()
    assert ended(jobs, begun.number) is State.CANCELLED
    assert jobs.running is None and jobs.newest is not None


@pytest.mark.parametrize(
    ("raised", "told"),
    [(WorkspaceError(error("x", "không được")), ["x"]), (ZeroDivisionError(), [])],
)
def test_a_job_that_falls_says_so(
    raised: Exception, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    jobs = Jobs()

    def work(_advance: Progress) -> tuple[dict[str, Any], tuple[()]]:
        raise raised

    begun = jobs.start("build", work)
    assert begun is not None and ended(jobs, begun.number) is State.FAILED
    found = jobs.get(begun.number)
    assert found is not None and [one.code for one in found.diagnostics] == told
    assert told or "ZeroDivisionError" in found.title
    capsys.readouterr()


def test_old_jobs_are_forgotten() -> None:
    jobs = Jobs()
    numbers = []
    for _job in range(30):
        begun = jobs.start("x", lambda _advance: ({}, ()))
        assert begun is not None
        ended(jobs, begun.number)
        numbers.append(begun.number)
    assert jobs.get(numbers[0]) is None and jobs.get(numbers[-1]) is not None


# --- workspaces, and whether anybody looks ----------------------------------------------------


def test_workspaces_of_before_are_remembered_the_last_first(tmp_path: Path) -> None:
    state = tmp_path / "state" / "cua-so.json"
    one, two = laid_out(tmp_path / "một"), laid_out(tmp_path / "hai")
    Office(one, state).shelf.close()
    own = Office(two, state)
    assert own.recent == [two.root, one.root]
    assert own.switch(1) and own.workspace == one and own.recent == [one.root, two.root]
    assert not own.switch(5) and not own.switch(-1)
    state.write_text("{", encoding="utf-8")
    assert own.recent == []
    state.write_text(json.dumps({"recent": [str(tmp_path / "khong-co")]}), encoding="utf-8")
    assert own.recent == []
    own.shelf.close()


def test_a_list_that_cannot_be_kept_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    own = Office(laid_out(tmp_path / "kho"), tmp_path / "tep" / "cua-so.json")
    assert own.workspace is not None and own.recent == []
    own.shelf.close()


def test_a_window_is_left_when_nobody_looks_for_long(tmp_path: Path) -> None:
    now = [0.0]
    own = Office(None, tmp_path / "cua-so.json", lambda: now[0])
    now[0] = AT_FIRST - 1
    assert not own.is_left
    now[0] = AT_FIRST + 1
    assert own.is_left
    own.touch()
    assert not own.is_left
    now[0] += LONELY + 1
    assert own.is_left
    own.live = 1
    assert not own.is_left
    own.shelf.close()


# --- news -------------------------------------------------------------------------------------


def test_a_page_hears_of_jobs_and_saved_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "PACE", 0.01)
    monkeypatch.setattr(events, "LOOK", 0.02)
    monkeypatch.setattr(events, "HEARTBEAT", 0.05)
    own = Office(laid_out(tmp_path / "kho"), tmp_path / "cua-so.json")
    assert own.workspace is not None
    inputs = own.workspace.inputs
    heard: list[str] = []

    async def listen() -> None:
        async for line in events._news(own):
            heard.append(line)

    async def until(wanted: str) -> None:
        while not any(line.startswith(wanted) for line in heard):
            await asyncio.sleep(0.01)

    async def live() -> None:
        page = asyncio.create_task(listen())
        await asyncio.wait_for(until(": still"), 20)
        assert own.live == 1
        begun = own.jobs.start("build", lambda _advance: ({"made": []}, ()))
        assert begun is not None
        await asyncio.wait_for(until("event: job"), 20)
        (inputs / "2027.xlsx").write_bytes(b"x")
        await asyncio.wait_for(until("event: saved"), 20)
        page.cancel()
        await asyncio.wait([page])

    asyncio.run(live())
    assert heard[0].startswith(": here")
    assert any(line.startswith("event: saved") and "2027.xlsx" in line for line in heard)
    assert own.live == 0
    own.shelf.close()


def test_without_a_workspace_there_is_no_news_of_files(tmp_path: Path) -> None:
    own = Office(None, tmp_path / "cua-so.json")
    assert events._look(own) == ({}, {})
    own.shelf.close()


# --- a window that listens --------------------------------------------------------------------


def test_it_says_where_answers_and_ends_when_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "WATCH", 0.05)
    own, state = laid_out(tmp_path / "kho"), tmp_path / "state" / "cua-so.json"
    said: list[str] = []
    told = threading.Event()

    def opened(address: str) -> None:
        said.append(address)
        told.set()

    running = threading.Thread(target=server.serve, args=(own, server.Listening(), state, opened))
    running.start()
    assert told.wait(20)
    first_address = urlsplit(said[0])
    again: list[str] = []
    server.serve(own, server.Listening(), state, again.append)  # the one that runs is opened
    assert [urlsplit(one).netloc for one in again] == [first_address.netloc]
    asked = http.client.HTTPConnection(str(first_address.hostname), first_address.port, timeout=30)
    asked.request("GET", f"{first_address.path}?{first_address.query}")
    answer = asked.getresponse()
    answer.read()
    cookie = str(answer.getheader("set-cookie")).partition(";")[0]
    assert answer.status == 303
    asked.request("GET", "/workspace", headers={"cookie": cookie})
    page = asked.getresponse()
    assert page.status == 200 and page.read().startswith(b"<!doctype html>")
    asked.close()
    monkeypatch.setattr(office, "LONELY", 0.0)
    running.join(30)
    assert not running.is_alive()


def test_a_file_that_is_gone_has_no_moment(tmp_path: Path) -> None:
    there = tmp_path / "có"
    there.write_text("x")
    assert stamps._stamp(there)[1:] != (0, 0)
    assert stamps._stamp(tmp_path / "không") == (tmp_path / "không", 0, 0)


def test_headers_that_come_in_parts_are_waited_for_from_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    protocol = patience.PatientProtocol.__new__(patience.PatientProtocol)
    monkeypatch.setattr(H11Protocol, "data_received", lambda _self, _data: None)
    protocol.conn = types.SimpleNamespace(their_state=h11.IDLE)  # type: ignore[assignment]
    monkeypatch.setattr(patience.PatientProtocol, "_wait", lambda _self: waits.append(1.0))
    protocol.data_received(b"G")
    assert waits == [1.0]


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as other:
        with pytest.raises(WorkspaceError) as refused:
            server.serve(
                None, server.Listening(port=other.getsockname()[1]), tmp_path / "cua-so.json", lambda _a: None
            )
        assert refused.value.diagnostics[0].code == "port-taken"
