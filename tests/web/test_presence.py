"""One window for a workspace: the second one finds the first, and what a killed one left is nobody's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.outputs import lock
from reportgen.web import presence
from reportgen.web.presence import Presence
from reportgen.workspace import Workspace

HERE = "http://127.0.0.1:1/?token=x"
OTHER = """
import sys
from pathlib import Path
from reportgen.web.presence import Presence
from reportgen.workspace import Workspace
own = Presence(Path(sys.argv[1]))
assert own.take(Workspace(Path(sys.argv[2]))) and own.say(sys.argv[3])
print("here", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The file beside which windows say that they are there."""
    return tmp_path / "state" / "cua-so.json"


def test_a_second_window_is_told_where_the_first_is_also_by_another_name(state: Path, tmp_path: Path) -> None:
    first, own = Presence(state), Workspace(tmp_path / "kho")
    own.root.mkdir()
    (tmp_path / "link").symlink_to(own.root)
    assert first.other(own) == ""
    assert first.take(own) and first.say(HERE)
    assert Presence(state).other(own) == HERE == Presence(state).other(Workspace(tmp_path / "link"))
    assert not Presence(state).take(own)
    assert Presence(state).other(None) == "" == Presence(state).other(Workspace(tmp_path))
    first.leave()
    assert Presence(state).other(own) == ""
    assert [path.name for path in state.parent.rglob("*") if path.is_file()] == []


def test_the_address_is_for_this_user_s_eyes(state: Path) -> None:
    own = Presence(state)
    own.take(None)
    own.say(HERE)
    (record,) = state.parent.rglob(presence.RECORD)
    said = json.loads(record.read_text())
    assert (said["address"], said["process"]) == (HERE, os.getpid()) and said["since"] > 0
    assert os.name == "nt" or record.stat().st_mode & 0o077 == 0
    own.leave()


def test_what_a_killed_window_left_is_nobody_s(state: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-c", OTHER, str(state), str(tmp_path), HERE]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "here\n"
        own = Presence(state)
        assert own.other(Workspace(tmp_path)) == HERE
        other.kill()
    assert list(state.parent.rglob(presence.RECORD)), "a killed window cannot tidy up"
    assert own.other(Workspace(tmp_path)) == ""
    assert own.take(Workspace(tmp_path))
    own.leave()


def test_a_window_moves_with_its_workspace(state: Path, tmp_path: Path) -> None:
    own, here, there = Presence(state), Workspace(tmp_path / "a"), Workspace(tmp_path / "b")
    own.take(here)
    own.say(HERE)
    assert own.take(there)
    assert [Presence(state).other(one) for one in (here, there)] == ["", HERE]
    own.leave()


def test_a_window_that_does_not_say_where_it_is_is_not_waited_for(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "PATIENCE", 0.0)
    own = Presence(state)
    assert own.take(None)
    assert Presence(state).other(None) == ""
    own.leave()


def test_where_nothing_can_be_written_the_window_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / presence.FOLDER).write_text("a file in the way")
    own = Presence(tmp_path / "x.json")
    assert (own.other(None), own.take(None), own.say(HERE)) == ("", False, False)
    own.leave()


def test_a_lock_says_who_holds_it_and_since_when(tmp_path: Path) -> None:
    assert lock.holder(tmp_path) is None
    held = lock.acquire(tmp_path)
    who = lock.holder(tmp_path)
    assert who is not None and who.process == os.getpid() and who.since > 1_000_000_000
    (tmp_path / lock.STAGE / lock.LOCK).write_bytes(b"\0[1, 2")
    assert lock.holder(tmp_path) == lock.Holder(0, "", 0.0)
    lock.release(tmp_path, held)
    assert lock.holder(tmp_path) is None
