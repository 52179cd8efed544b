"""What a cluster may do to those who use it: all of it is told in words, of each unit, and nothing waits for ever."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from distributed import KilledWorker

from reportgen import outputs
from reportgen.diagnostics import error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.pdf_standard import ARCHIVE
from reportgen.runs.fleet.cluster import crew, remote
from reportgen.runs.fleet.cluster.crew import ClusterCrew
from reportgen.runs.fleet.cluster.remote import Equipment, Product
from reportgen.runs.fleet.making import Builder, LoadedUnit
from reportgen.runs.fleet.model import FleetOrder, FleetRequest, State, UnitJob, UnitOutcome, failed
from reportgen.workspace import Workspace

JOB = UnitJob("MU", "xã Mỹ Uyên", {})


class FakeClient:
    """A scheduler's client with so many workers of two threads; ``broken`` is raised by all that is asked of it."""

    def __init__(self, workers: int = 1, broken: Exception | None = None) -> None:
        self.status, self.workers, self.broken, self.cancelled = "running", workers, broken, False

    def scheduler_info(self, n_workers: int) -> dict[str, Any]:
        assert n_workers == -1  # all of them
        if self.broken:
            raise self.broken
        return {"workers": {str(number): {"nthreads": 2} for number in range(self.workers)}}

    def run(self, _asked: object) -> dict[str, dict[str, str]]:
        if self.broken:
            raise self.broken
        return {}

    def register_plugin(self, _plugin: object, name: str) -> None:
        raise ValueError(f"{name}\nhai dòng")

    def get_executor(self, *, pure: bool) -> Executor:
        assert not pure
        return cast("Executor", SimpleNamespace(shutdown=self._shut))

    def _shut(self, *, wait: bool) -> None:
        self.cancelled = not wait


class FakeBuilder:
    """Has the papers of a unit in ``place``; loading it raises ``trouble``."""

    def __init__(self, place: Path, trouble: Exception | None = None) -> None:
        self._place, self._trouble = place, trouble

    def load(self, job: UnitJob) -> LoadedUnit:
        if self._trouble:
            raise self._trouble
        return LoadedUnit(job, {}, {})

    def has_current(self, _unit: LoadedUnit) -> bool:
        return (self._place / "hien-hanh").exists()

    def folder(self, _job: UnitJob) -> Path:
        return self._place


def hired(
    folder: Path, client: FakeClient | None = None, trouble: Exception | None = None, store: str = ""
) -> ClusterCrew:
    asked = FleetRequest(Workspace(folder), 2026, pdf_standard=ARCHIVE)
    order = FleetOrder(folder, folder / "templates" / "bo", asked, "khóa")
    equipment = Equipment("mã", {}, asked, "bo", {}, "khóa", store=store)
    own = cast("Builder", FakeBuilder(folder / "outputs" / "MU", trouble))
    return ClusterCrew(cast("Any", client or FakeClient()), own, order, equipment)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    own = SimpleNamespace(now=100.0)
    monkeypatch.setattr(crew, "time", SimpleNamespace(monotonic=lambda: own.now))
    yield own


def test_a_few_jobs_for_each_thread_that_there_is(tmp_path: Path, clock: SimpleNamespace) -> None:
    client = FakeClient(workers=3)
    own = hired(tmp_path, client)
    assert own.width == 12
    client.workers, clock.now = 5, clock.now + 2
    assert own.lost() == "" and own.width == 20


@pytest.mark.parametrize("how", ["workers", "connecting", "broken"])
def test_it_is_given_up_once_nobody_has_worked_for_long(
    how: str, tmp_path: Path, clock: SimpleNamespace
) -> None:
    client = FakeClient()
    own = hired(tmp_path, client)
    if how == "workers":
        client.workers = 0
    elif how == "connecting":
        client.status = "connecting"
    else:
        client.broken = OSError()
    clock.now += crew.LONELY / 2
    assert own.lost() == "" and own.width == crew.FOR_EACH_THREAD
    clock.now += crew.LONELY
    assert "không còn máy nào" in own.lost()


def test_a_client_that_is_closed_is_given_up_at_once(tmp_path: Path) -> None:
    client = FakeClient()
    own = hired(tmp_path, client)
    client.status = "closed"
    assert own.lost()


def test_what_a_failure_of_the_cluster_means(tmp_path: Path) -> None:
    own = hired(tmp_path)
    killed = KilledWorker("việc", cast("Any", SimpleNamespace(address="tls://a")), 3)
    assert "bị dừng" in own.why(killed)
    assert "Mất kết nối" in own.why(CancelledError())
    assert own.why(ValueError()) == ""


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(WorkspaceError(error("hong", "Hỏng.")), "hong"), (PermissionError(13, "không"), "system-refused")],
)
def test_a_unit_that_cannot_be_read_is_not_sent(trouble: Exception, code: str, tmp_path: Path) -> None:
    begun = hired(tmp_path, trouble=trouble).begun(JOB)
    assert isinstance(begun, UnitOutcome)
    assert [one.code for one in begun.diagnostics] == [code]


def test_what_lies_there_is_sent_with_it_and_not_what_is_current(tmp_path: Path) -> None:
    own, folder = hired(tmp_path), tmp_path / "outputs" / "MU"
    folder.mkdir(parents=True)
    (folder / "a.docx").write_bytes(b"sua tay")
    begun = own.begun(JOB)
    assert not isinstance(begun, UnitOutcome)
    assert begun[0] is remote.make and begun[1].outputs == {"a.docx": b"sua tay"}
    shared = hired(tmp_path, store="memory://x").begun(JOB)
    assert not isinstance(shared, UnitOutcome) and shared[1].outputs == {}
    (folder / "hien-hanh").touch()
    assert own.begun(JOB) == UnitOutcome("MU", "xã Mỹ Uyên", State.CURRENT)


def test_what_was_edited_while_it_was_away_is_not_written_over(tmp_path: Path) -> None:
    own, folder = hired(tmp_path), tmp_path / "outputs" / "MU"
    own.begun(JOB)
    product = Product(
        "/xa", UnitOutcome("MU", "", State.MADE, made=("/xa/outputs/MU/a.docx",)), {"a.docx": b"moi"}
    )
    done = own.ended(JOB, product)
    assert (done.state, done.made) == (State.MADE, (str(folder / "a.docx"),))
    assert own.ended(JOB, product).state is State.MADE  # two results of one job are one file
    own.begun(JOB)
    (folder / "a.docx").write_bytes(b"sua tay")
    late = Product("/xa", product.outcome, {"a.docx": b"khac"})
    assert own.ended(JOB, late).state is State.FAILED
    assert (folder / "a.docx").read_bytes() == b"sua tay"
    assert outputs.digest_at(folder / "a.docx") == outputs.sha256(b"sua tay")


def test_a_failure_is_told_with_paths_as_they_are_here(tmp_path: Path) -> None:
    away = error("sai", "Xem /xa/inputs/a.xlsx.", hint="reportgen pdf /xa/outputs/2026/don-vi/MU/a.docx")
    product = Product("/xa", failed(JOB, away))
    (told,) = hired(tmp_path).ended(JOB, product).diagnostics
    assert told.message == f"Xem {tmp_path}/inputs/a.xlsx."
    assert told.hint == f"reportgen pdf {tmp_path}/outputs/2026/don-vi/MU/a.docx"
    (told,) = hired(tmp_path, store="s3://kho/").ended(JOB, product).diagnostics
    assert told.hint == "reportgen pdf s3://kho/2026/don-vi/MU/a.docx"


def test_jobs_are_cancelled_where_it_is_stopped(tmp_path: Path) -> None:
    client = FakeClient()
    own = hired(tmp_path, client)
    with own.executor():
        pass
    assert not client.cancelled
    with pytest.raises(KeyboardInterrupt), own.executor():
        raise KeyboardInterrupt
    assert client.cancelled


def test_workers_without_the_program_are_told_so(tmp_path: Path) -> None:
    client = cast("Any", FakeClient(broken=ModuleNotFoundError("No module named 'reportgen'")))
    with pytest.raises(ReportgenError, match="No module named 'reportgen'"):
        crew._refuse_unlike(client)
    equipment = Equipment("mã", {}, FleetRequest(Workspace(tmp_path), 2026), "bo", {}, "khóa")
    with pytest.raises(ReportgenError, match="ValueError: reportgen-mã"):
        crew._equip(client, equipment)
