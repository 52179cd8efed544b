"""A Dask cluster whose scheduler and worker are threads here, spoken to over TCP: the same bytes as without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import get_ident

import pytest
from distributed import LocalCluster
from msgspec.structs import replace

from reportgen.collect.received import ReceivedFile
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.fleet.cluster import likeness, remote
from reportgen.runs.fleet.cluster.crew import equipment_of
from reportgen.runs.fleet.cluster.remote import Parcel
from reportgen.runs.fleet.model import UnitJob
from reportgen.workspace import Workspace
from tests.files import edit
from tests.runs.collect.small import PAPER
from tests.runs.collect.units import YEAR, Sent, make_units
from tests.runs.fleet.making import UNITS, build, files, loaded, ordered, papers

SHIPPED = {"X001": UNITS["X001"], "SAI": Sent("xã Sai", cells={"Dự bị động viên!C6": "nhiều"})}
"""Units of the shipped kit, which is built on another and has a law of awards."""
DOCX, PDF = f"{PAPER}.docx", f"{PAPER}.pdf"


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=None,
    ) as own:
        yield own


def test_the_same_bytes_and_the_same_words(
    cluster: LocalCluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there = tmp_path / "đây", tmp_path / "cụm"
    told = []
    for root, where in ((here, ("--jobs", "1")), (there, ("--scheduler", cluster.scheduler_address))):
        make_units(root, SHIPPED)
        assert build(root, *where, paper="to-trinh-khen-thuong-cap-tren") == 4
        out, err = capsys.readouterr()
        told.append((out.replace(str(root), ""), err.replace(str(root), "")))
    assert files(here) == files(there) != {}
    assert sorted(told[0][0].splitlines()) == sorted(told[1][0].splitlines())
    assert told[0][1].replace(" --jobs 1", "") == told[1][1].replace(
        f" --scheduler {cluster.scheduler_address}", ""
    )


def test_what_is_current_is_not_sent_and_what_is_edited_stays(
    cluster: LocalCluster, own: Path, once: Path
) -> None:
    shutil.copytree(once / "outputs", own / "outputs")
    edited = edit(papers(own, "X001") / DOCX)
    untouched = (papers(own, "X002") / PDF).stat().st_mtime_ns
    assert build(own, "--scheduler", cluster.scheduler_address, "-q", units=("X001", "X002")) == 0
    assert (papers(own, "X001") / DOCX).read_bytes() == edited
    assert (papers(own, "X002") / PDF).stat().st_mtime_ns == untouched
    theirs = files(own)
    shutil.rmtree(own / "outputs")
    shutil.copytree(once / "outputs", own / "outputs")
    (papers(own, "X001") / DOCX).write_bytes(edited)
    assert build(own, "-q", units=("X001", "X002")) == 0
    assert files(own) == theirs


def test_a_shared_folder_instead_of_this_pc(
    cluster: LocalCluster, own: Path, once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--scheduler", cluster.scheduler_address, "--store", f"file://{tmp_path}/chung")
    assert build(own, *where) == 4
    out = capsys.readouterr().out
    assert f"file://{tmp_path}/chung/2026/don-vi/X001/{DOCX}" in out.splitlines()
    shared = tmp_path / "chung" / "2026" / "don-vi"
    assert {name: (shared / name).read_bytes() for name in files(once)} == files(once)
    assert not (own / "outputs").exists()
    edited = edit(shared / "X001" / DOCX)
    assert build(own, *where) == 4
    out, err = capsys.readouterr()
    assert (shared / "X001" / DOCX).read_bytes() == edited
    assert out.splitlines() == [f"file://{shared}/X001/{PDF}"]
    assert "1 đơn vị đã có văn bản đúng như sổ" in err.splitlines()[-1]


def test_workers_that_would_make_other_bytes_are_refused(
    cluster: LocalCluster, own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, here = likeness.own(), get_ident()

    def by_thread() -> dict[str, str]:
        return ours if get_ident() == here else {**ours, "lxml": "0.1", likeness.FONTS: "khác"}

    monkeypatch.setattr(likeness, "own", by_thread)
    assert build(own, "--scheduler", cluster.scheduler_address) == 1
    err = capsys.readouterr().err
    assert err.count("[other-worker]") == 2
    assert f"lxml: 0.1, ở đây là {ours['lxml']}" in err and "các phông chữ: khác" in err
    assert not (own / "outputs").exists()


def test_what_differs_is_named_for_each_worker() -> None:
    ours = {"reportgen": "1", "Python": "3.13", "zlib": "1.3"}
    workers = {
        "tls://b": {**ours, "zlib": "1.2"},
        "tls://a": {**ours, "thêm": "2"},
        "tls://c": dict(ours),
        "tls://d": {"Python": "3.13", "zlib": "1.3"},
    }
    told = [(one.place.file, one.message) for one in likeness.differences(ours, workers)]
    assert [worker for worker, _message in told] == ["tls://a", "tls://b", "tls://d"]
    said = ("thêm: 2, ở đây là chưa cài", "zlib: 1.2", "reportgen: chưa cài")
    assert all(part in message for (_worker, message), part in zip(told, said, strict=True))


def test_a_worker_that_joins_later_and_differs_makes_nothing(tmp_path: Path, own: Path) -> None:
    workspace = Workspace(own)
    order, builder = ordered(workspace, loaded(workspace))
    equipment = equipment_of(order, "")
    unlike = replace(equipment, digest="khác", likeness={**equipment.likeness, "lxml": "0.1"})
    job = UnitJob("X001", "xã Mẫu 1", {YEAR: ReceivedFile(folder_of(workspace, YEAR) / "X001-so-lieu.xlsx")})
    unit = builder.load(job)
    made = {}
    for one in (equipment, unlike):
        remote.equip(one, tmp_path / "kho", "tls://sau")
        parcel = Parcel(one.digest, "vi", job.code, job.name, unit.books, unit.papers, {})
        made[one.digest] = remote.make(parcel)
    assert made[equipment.digest].files.keys() == {DOCX, PDF, "manifest.json"}
    assert [one.code for one in made["khác"].outcome.diagnostics] == ["other-worker"]
    assert not made["khác"].files
    unknown = remote.make(Parcel("lạ", "vi", job.code, job.name, unit.books, unit.papers, {}))
    assert [one.code for one in unknown.outcome.diagnostics] == ["not-equipped"]


def test_nobody_at_the_address(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.fleet.cluster.crew.CONNECTING", 0.2)
    assert build(own, "--scheduler", "tcp://127.0.0.1:9") == 1
    assert "no-cluster" in capsys.readouterr().err
