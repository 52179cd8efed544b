"""A Dask cluster of real processes on this PC, which `.ci/run` asks for: a worker ended in the middle, TLS.

`test_cluster` has all that does not need a process for each worker.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from reportgen.runs.fleet.cluster import crew
from tests.runs.collect.small import make_units
from tests.runs.collect.units import Sent
from tests.runs.fleet.making import UNITS, build, files

pytestmark = pytest.mark.external

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0
TLS = ("tls-ca-file", "tls-cert", "tls-key")


class Cluster:
    """A scheduler and its workers; all of them end with it."""

    def __init__(self, folder: Path, certificates: tuple[Path, Path, Path] | None = None) -> None:
        scheme = "tcp" if certificates is None else "tls"
        self.folder, self.address = folder, f"{scheme}://127.0.0.1:{free_port()}"
        self.programs: list[subprocess.Popen[bytes]] = []
        self._tls = [] if certificates is None else given(TLS, certificates)
        self._start("dask_scheduler", "--host", self.address, "--no-dashboard", "--no-show", *self._tls)

    def add_worker(self) -> subprocess.Popen[bytes]:
        """Start a worker of one thread, which is the process itself."""
        scratch = self.folder / f"worker-{len(self.programs)}"
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0")
        return self._start(
            "dask_worker", self.address, *options, "--local-directory", str(scratch), *self._tls
        )

    def _start(self, program: str, *options: str) -> subprocess.Popen[bytes]:
        self.programs.append(
            subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{program}", *options],
                cwd=self.folder,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return self.programs[-1]

    def end(self) -> None:
        for program in reversed(self.programs):
            program.kill()
            program.wait(PATIENCE)


def given(names: tuple[str, ...], files: tuple[Path, ...]) -> list[str]:
    """Return options with a file each, as they are typed."""
    return [word for name, file in zip(names, files, strict=True) for word in (f"--{name}", str(file))]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for workers as long as a busy machine takes to start them."""
    monkeypatch.setattr(crew, "CONNECTING", PATIENCE)


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    own = Cluster(tmp_path_factory.mktemp("cum"))
    try:
        own.add_worker()
        own.add_worker()
        yield own
    finally:
        own.end()


def test_a_worker_that_is_ended_in_the_middle_loses_nothing(cluster: Cluster, own: Path, once: Path) -> None:
    more = {f"T{number}": Sent(f"xã Thêm {number}") for number in range(40)}
    make_units(own, UNITS | more)
    victim, there = cluster.programs[-1], list[int]()

    def end_worker() -> None:
        until = time.monotonic() + PATIENCE
        while not files(own) and time.monotonic() < until:
            time.sleep(0.01)
        victim.kill()
        there.append(len({name.partition("/")[0] for name in files(own)}))

    thread = Thread(target=end_worker)
    thread.start()
    assert build(own, "--scheduler", cluster.address, "-q") == 4
    thread.join()
    assert there[0] < len(more)
    made = files(own)
    assert {name: made[name] for name in files(once)} == files(once)
    assert {name.partition("/")[0] for name in made} == {"X001", "X002", *more}


@pytest.fixture
def certificates(tmp_path: Path) -> tuple[Path, Path, Path]:
    """An authority, and what it vouches for: files of OpenSSL."""
    folder = tmp_path / "chung-thu"
    folder.mkdir()
    subject = (
        "-subj",
        "/CN=thu",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
        "-days",
        "2",
        "-newkey",
        "rsa:2048",
    )
    made = ("-x509", "-nodes", "-keyout", "key.pem", "-out", "cert.pem")
    subprocess.run(["openssl", "req", *made, *subject], cwd=folder, check=True, capture_output=True)  # noqa: S607
    return folder / "cert.pem", folder / "cert.pem", folder / "key.pem"


def test_over_tls_with_certificates_of_both_sides(
    tmp_path: Path, own: Path, once: Path, certificates: tuple[Path, Path, Path]
) -> None:
    guarded = Cluster(tmp_path, certificates)
    typed = given(("tls-ca", "tls-cert", "tls-key"), certificates)
    try:
        guarded.add_worker()
        assert build(own, "--scheduler", guarded.address, *typed, "-q") == 4
        assert files(own) == files(once)
        assert build(own, "--scheduler", guarded.address.replace("tls", "tcp"), "-q") == 1  # not without
    finally:
        guarded.end()
