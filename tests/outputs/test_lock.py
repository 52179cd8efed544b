"""Two runs at once: one after the other, and neither takes the other's files for litter."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.outputs import lock
from tests.files import listing

WRITER = """
import sys
from pathlib import Path
from reportgen import outputs
folder, word = Path(sys.argv[1]), sys.argv[2]
for turn in range(25):
    outputs.place_all({folder / name: (word * 2000).encode() for name in ("a", "b", "c")})
"""


def test_runs_at_once_never_mix_their_files(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), word], stderr=subprocess.PIPE)
        for word in ("một", "hai", "ba")
    ]
    said = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said
    found = listing(tmp_path)
    assert set(found) == {"a", "b", "c"}
    assert len(set(found.values())) == 1


def test_a_run_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    held = lock.acquire(tmp_path)
    try:
        with pytest.raises(WorkspaceError) as failure:
            outputs.place_all({tmp_path / "a": b"A"})
    finally:
        lock.release(tmp_path, held)
    assert [found.code for found in failure.value.diagnostics] == ["folder-busy"]
    assert listing(tmp_path) == {}


def test_a_run_that_goes_on_was_not_stopped(tmp_path: Path) -> None:
    held = lock.acquire(tmp_path)
    try:
        (tmp_path / ".reportgen" / "journal.json").write_text('{"files": []}')
        assert not outputs.is_interrupted(tmp_path)
    finally:
        lock.release(tmp_path, held)
    assert outputs.is_interrupted(tmp_path)


def test_one_folder_under_two_names_is_held_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    outputs.place_all({Path("a"): b"A", tmp_path / "b": b"B", Path("link") / "c": b"C"})
    assert set(listing_files(tmp_path)) == {"a", "b", "c"}


def listing_files(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file()]


def test_a_drive_without_locks_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_try_to_lock", unable)
    outputs.place_all({tmp_path / "a": b"A"})
    assert listing(tmp_path) == {"a": b"A"}
