"""A stop at any step of storing: the next command finds all of it done or none, and nothing of a person's is lost."""

import errno
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.outputs import Particulars, journal
from tests.files import listing
from tests.outputs.stopping import count, raising, states, watched
from tests.outputs.test_store import NEWER, SOURCES

OLD = {"a.docx": b"A1", "a.pdf": b"P1", "b.docx": b"B1", "gone.pdf": b"G1"}
NEW = {"a.docx": b"A2", "a.pdf": b"P2", "gone.pdf": None, "c.docx": b"C2"}
LATER = {"a.docx": b"A3", "a.pdf": b"P3", "gone.pdf": None, "c.docx": b"C3"}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no disk: a stop of the program, not of the machine, is what is tried here."""
    monkeypatch.setattr("os.fsync", lambda _descriptor: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what an earlier run made, one file of it edited, and one of a person's own."""
    begin(tmp_path / "work")
    return tmp_path / "work"


def begin(folder: Path) -> Path:
    outputs.store(folder, OLD, SOURCES)
    (folder / "b.docx").write_bytes(b"B by hand")
    (folder / "mine.docx").write_bytes(b"mine")
    return folder


def new(folder: Path) -> None:
    outputs.store(folder, NEW, NEWER, Particulars(kept={"b.docx": True}))


def later(folder: Path) -> None:
    outputs.store(folder, LATER, NEWER, Particulars(kept={"b.docx": True}))


def undisturbed(path: Path, *acts: Callable[[Path], object]) -> dict[str, bytes]:
    begin(path)
    for act in acts:
        act(path)
    return listing(path)


def test_a_stop_at_any_step_leaves_all_or_none(folder: Path, tmp_path: Path) -> None:
    before, after = listing(folder), undisturbed(tmp_path / "other", new)
    found = states(folder, lambda: new(folder), tmp_path / "stops")
    assert len(found) > 30
    ends = []
    for stopped in found:
        outputs.recover(stopped)
        left = visible(stopped)
        assert left in (before, after)
        ends.append(left == after)
    assert ends == sorted(ends), "from one step on all of it is done"
    assert True in ends and False in ends


def visible(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_after_a_stop_the_next_run_gives_what_it_always_gives(folder: Path, tmp_path: Path) -> None:
    expected = undisturbed(tmp_path / "other", new, later)
    for stopped in states(folder, lambda: new(folder), tmp_path / "stops"):
        later(stopped)
        assert listing(stopped) == expected, stopped.name


def test_undoing_may_be_stopped_at_any_step_too(folder: Path, tmp_path: Path) -> None:
    before, after = listing(folder), undisturbed(tmp_path / "other", new)
    expected = undisturbed(tmp_path / "third", later)
    for stopped in states(folder, lambda: new(folder), tmp_path / "stops"):
        if not outputs.is_interrupted(stopped):
            continue
        recover = partial(outputs.recover, stopped)
        for twice in states(stopped, recover, tmp_path / "again" / stopped.name):
            later(twice)
            assert listing(twice) == expected
        assert listing(stopped) in (before, after)


@pytest.mark.parametrize(
    "failure",
    [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device"), PermissionError(13, "no")],
)
def test_an_error_at_any_step_leaves_all_or_none_at_once(tmp_path: Path, failure: BaseException) -> None:
    after = undisturbed(tmp_path / "other", new)
    steps = count(lambda: new(begin(tmp_path / "counted"))) - count(lambda: begin(tmp_path / "begun"))
    for at in range(steps):
        folder = begin(tmp_path / f"{at}")
        before = listing(folder)
        try:
            with watched(raising(failure, at)):
                new(folder)
        except WorkspaceError as told:
            assert len(told.diagnostics) == 1
            assert visible(folder) == before, at
        except KeyboardInterrupt:
            assert visible(folder) in (before, after), at
        else:
            assert visible(folder) == after, at
        later(folder)
        assert not (folder / ".reportgen").exists(), at


def test_what_a_person_edits_after_the_stop_stays(folder: Path, tmp_path: Path) -> None:
    for stopped in states(folder, lambda: new(folder), tmp_path / "stops"):
        edited = stopped / "a.docx"
        edited.write_bytes(b"A by hand, after the stop")
        outputs.recover(stopped)
        assert edited.read_bytes() == b"A by hand, after the stop"
        assert outputs.is_edited(edited, outputs.read_manifest(stopped), b"A3")
        assert not outputs.is_edited(stopped / "c.docx", outputs.read_manifest(stopped), b"C3")
        assert outputs.is_edited(stopped / "b.docx", outputs.read_manifest(stopped), b"B3")


def test_an_edited_file_that_was_kept_aside_is_never_lost(folder: Path, tmp_path: Path) -> None:
    def forced(at: Path) -> None:
        about = Particulars(aside={"b.docx": "b.cu.docx"})
        outputs.store(at, {"b.cu.docx": b"B by hand", "b.docx": b"B2"}, NEWER, about)

    for stopped in states(folder, lambda: forced(folder), tmp_path / "stops"):
        copy = shutil.copytree(stopped, tmp_path / "edited" / stopped.name)
        (copy / "b.docx").write_bytes(b"B by hand, again")
        outputs.recover(copy)
        assert (copy / "b.docx").read_bytes() == b"B by hand, again"
        if (stopped / "b.docx").read_bytes() == b"B2":
            assert visible(copy)["b.cu.docx"] == b"B by hand"
        outputs.recover(stopped)
        assert b"B by hand" in visible(stopped).values()


def test_what_was_done_wholly_is_not_undone_months_later(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    stops = states(
        tmp_path / "work", lambda: outputs.place_all({tmp_path / "work" / "x.pdf": b"X"}), tmp_path / "s"
    )
    for stopped in (one for one in stops if (one / "x.pdf").exists()):
        outputs.place_all({stopped / "y.pdf": b"Y"})
        assert listing(stopped) == {"x.pdf": b"X", "y.pdf": b"Y"}


def test_the_litter_of_a_stopped_run_goes_with_the_next(folder: Path, tmp_path: Path) -> None:
    for stopped in states(folder, lambda: new(folder), tmp_path / "stops"):
        copy = shutil.copytree(stopped, tmp_path / "copies" / stopped.name)
        outputs.place_all({stopped / "d.pdf": b"D"})
        outputs.recover(copy)
        assert not (stopped / ".reportgen").exists() and not (copy / ".reportgen").exists()


def test_what_is_not_ours_stays_in_the_folder_of_parts(folder: Path) -> None:
    (folder / ".reportgen").mkdir()
    (folder / ".reportgen" / "thu-tinh.docx").write_bytes(b"mine")
    (folder / ".reportgen" / "0.new").write_bytes(b"litter")
    new(folder)
    assert [path.name for path in (folder / ".reportgen").iterdir() if path.name != "lock"] == [
        "thu-tinh.docx"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"files": [{}]}',
        '{"files": [{"name": "../a", "old": null, "new": null}]}',
        '{"files": [{"name": "a\\u0000", "old": null, "new": null}]}',
        '{"files": [{"name": "/etc/x", "old": null, "new": null}]}',
        '{"files": [{"name": "a", "old": "xyz", "new": null}]}',
        '{"files": [{"name": 3, "old": null, "new": null}]}',
    ],
)
def test_a_journal_that_is_not_ours_is_told_and_touches_nothing(folder: Path, text: str) -> None:
    before = listing(folder)
    (folder / ".reportgen").mkdir()
    (folder / ".reportgen" / journal.JOURNAL).write_text(text)
    with pytest.raises(WorkspaceError) as failure:
        new(folder)
    assert [found.code for found in failure.value.diagnostics] == ["journal-damaged"]
    assert visible(folder) == before


def test_a_folder_of_parts_that_leads_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "0.new").write_bytes(b"mine")
    (folder / ".reportgen").symlink_to(elsewhere)
    with pytest.raises(WorkspaceError):
        new(folder)
    assert (elsewhere / "0.new").read_bytes() == b"mine"


def test_what_cannot_be_undone_now_is_undone_by_the_next_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows while two of the files are open in Word: one in the way, one that was just replaced."""
    before, replace = listing(folder), Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == "c.docx" or self.name == "0.old":
            raise PermissionError(13, "Permission denied", str(self), None, str(target))
        return replace(self, target)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "replace", locked)
        with pytest.raises(WorkspaceError) as failure:
            new(folder)
        assert [found.code for found in failure.value.diagnostics] == ["not-undone"]
        assert outputs.is_interrupted(folder)
        with pytest.raises(WorkspaceError):
            new(folder)
    outputs.recover(folder)
    assert listing(folder) == before


def test_a_file_saved_by_a_person_at_the_last_moment_stays(folder: Path) -> None:
    def save(name: str) -> None:
        if name == "replace":
            (folder / "a.docx").write_bytes(b"A saved in Word just now")

    before = {**listing(folder), "a.docx": b"A saved in Word just now"}
    with watched(save), pytest.raises(WorkspaceError) as failure:
        new(folder)
    assert [found.code for found in failure.value.diagnostics] == ["changed-meanwhile"]
    assert listing(folder) == before


def test_a_file_edited_since_it_was_looked_at_stays(folder: Path) -> None:
    with pytest.raises(WorkspaceError) as failure:
        outputs.store(folder, {"b.docx": b"B2"}, NEWER)
    assert [found.code for found in failure.value.diagnostics] == ["changed-meanwhile"]
    assert (folder / "b.docx").read_bytes() == b"B by hand"


def test_two_folders_are_changed_together(tmp_path: Path) -> None:
    def both(at: Path) -> None:
        outputs.place_all({at / "x" / "a": b"A", at / "y" / "b": b"B", at / "y" / "c": b"C"})

    work = tmp_path / "work"
    work.mkdir()
    for stopped in states(work, lambda: both(work), tmp_path / "stops"):
        both(stopped)
        assert {path.relative_to(stopped).as_posix() for path in stopped.rglob("*") if path.is_file()} == {
            "x/a",
            "y/b",
            "y/c",
        }


def test_a_drive_without_hard_links(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(*_given: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    before = listing(folder)
    monkeypatch.setattr("os.link", unable)
    stops = states(folder, lambda: new(folder), tmp_path / "stops")
    middle = [stopped for stopped in stops if outputs.is_interrupted(stopped)]
    after = listing(folder)
    for stopped in middle:
        outputs.recover(stopped)
        assert listing(stopped) in (before, after)
    assert len(middle) > len(NEW)
