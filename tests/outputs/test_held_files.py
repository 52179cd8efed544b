"""Files that another program has open, as Windows has it: tried again, then said with the program's name."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.outputs import disk, obstacles
from reportgen.outputs.holders import holders


def refusal(path: Path, code: int | None) -> PermissionError:
    """Return what Windows raises; elsewhere an error has no ``winerror``."""
    failure = PermissionError(13, "Permission denied", str(path))
    if code is not None:
        failure.winerror = code  # type: ignore[attr-defined,unused-ignore] # as there
    return failure


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of which is waited for."""
    made: list[float] = []
    monkeypatch.setattr("time.sleep", made.append)
    return made


def hold(monkeypatch: pytest.MonkeyPatch, name: str, times: int, code: int | None) -> None:
    """Let ``Path.<name>`` fail ``times`` times."""
    left, before = [times], getattr(Path, name)

    def held(path: Path, *given: object, **options: object) -> object:
        if left[0]:
            left[0] -= 1
            raise refusal(path, code)
        return before(path, *given, **options)

    monkeypatch.setattr(Path, name, held)


@pytest.mark.parametrize("code", disk.HELD)
@pytest.mark.parametrize(("name", "data"), [("replace", b"new"), ("unlink", None)])
def test_what_is_held_for_a_moment_is_written_all_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pauses: list[float],
    code: int,
    name: str,
    data: bytes | None,
) -> None:
    place = tmp_path / "a.pdf"
    place.write_bytes(b"old")
    hold(monkeypatch, name, len(disk.PAUSES), code)
    outputs.place_all({place: data})
    assert (place.read_bytes() if place.exists() else None) == data
    assert pauses == list(disk.PAUSES) and 2 <= sum(pauses) <= 5


@pytest.mark.parametrize(("times", "code", "tries"), [(1, None, 0), (1, 19, 0), (99, 32, len(disk.PAUSES))])
def test_what_is_refused_for_good_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pauses: list[float],
    times: int,
    code: int | None,
    tries: int,
) -> None:
    (tmp_path / "a").write_bytes(b"")
    hold(monkeypatch, "replace", times, code)
    with pytest.raises(PermissionError):
        disk.replace(tmp_path / "a", tmp_path / "b")
    assert len(pauses) == tries


class RestartManager:
    """Answers as ``rstrtmgr.dll``: which programs have the registered file open."""

    def __init__(self, open_in: dict[str, list[str]], failing: str = "") -> None:
        self._open_in, self._failing = open_in, failing
        self._asked = ""
        self.ended = 0

    def _code(self, name: str) -> int:
        return 5 if name == self._failing else 0

    def RmStartSession(self, _session: object, _flags: int, key: Any) -> int:  # noqa: N802, ANN401 - as in the library
        key.value = "k" * 32
        return self._code("start")

    def RmRegisterResources(self, _session: object, count: int, names: Any, *_more: object) -> int:  # noqa: N802, ANN401 - as above
        (self._asked,) = names[:count]
        return self._code("register")

    def RmGetList(self, _session: object, _needed: object, count: Any, found: Any, _reasons: object) -> int:  # noqa: N802, ANN401 - as above
        programs = self._open_in.get(self._asked, [])
        for one, name in zip(found, programs, strict=False):
            one.app_name = name
        ctypes.cast(count, ctypes.POINTER(ctypes.c_uint))[0] = len(programs)
        return self._code("list")

    def RmEndSession(self, _session: object) -> int:  # noqa: N802 - as above
        self.ended += 1
        return 0


def test_the_programs_that_have_a_file_open_are_known(tmp_path: Path) -> None:
    path = tmp_path / "giấy mời.docx"
    library = RestartManager({str(path): ["Microsoft Word", "Microsoft OneDrive", "Microsoft Word"]})
    assert holders(path, library) == ("Microsoft Word", "Microsoft OneDrive")
    assert holders(tmp_path / "b.docx", library) == ()
    assert library.ended == 2


@pytest.mark.parametrize(("failing", "ended"), [("start", 0), ("register", 1), ("list", 1)])
def test_where_windows_does_not_tell_nobody_is_named(tmp_path: Path, failing: str, ended: int) -> None:
    library = RestartManager({str(tmp_path / "a"): ["Microsoft Word"]}, failing)
    assert holders(tmp_path / "a", library) == ()
    assert library.ended == ended


@pytest.mark.parametrize(
    ("programs", "said"),
    [(("Microsoft Word",), "đang mở trong Microsoft Word"), ((), "đang mở trong chương trình khác")],
)
def test_who_holds_a_file_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: tuple[str, ...], said: str
) -> None:
    asked: Callable[[Path], tuple[str, ...]] = lambda _path: programs  # noqa: E731 - one word
    monkeypatch.setattr(obstacles, "holders", asked)
    told = obstacles.cannot_write(refusal(tmp_path / "a.pdf", 32), [tmp_path / "a.pdf"])
    assert said in told.message and told.place.file == str(tmp_path / "a.pdf")


def test_on_other_systems_nobody_is_asked(tmp_path: Path) -> None:
    assert holders(tmp_path) == ()


def test_a_run_that_is_held_up_for_good_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    before = Path.replace

    def held(path: Path, target: Path) -> Path:
        if target.name == "a.pdf":
            raise refusal(path, 5)
        return before(path, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(WorkspaceError) as told:
        outputs.place_all({tmp_path / "a.pdf": b"new", tmp_path / "b.pdf": b"new"})
    assert [one.code for one in told.value.diagnostics] == ["cannot-write"]
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"old")] and pauses
