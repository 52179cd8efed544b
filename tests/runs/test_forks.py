"""Papers made side by side: the same results, errors and files as one after the other."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.diagnostics import error
from reportgen.errors import TemplateError
from reportgen.runs import forks
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.workspace import Workspace

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="there is no safe fork elsewhere"),
    # pytest-xdist has threads, beside which newer Pythons warn; `processes` forks beside none.
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
]
HERE = os.getpid()
MANY = range(20)


def alone() -> bool:
    """Return whether this is the process that the tests run in."""
    return os.getpid() == HERE


def children() -> set[str]:
    """Return the processes that this one has started and not yet waited for."""
    own = Path("/proc/self/task")
    return {child for thread in own.iterdir() for child in (thread / "children").read_text().split()}


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    before = children()
    yield
    assert children() <= before


def slowly(value: int) -> forks.Task[tuple[int, int]]:
    """Return a task that gives its number and who did it."""

    def task() -> tuple[int, int]:
        time.sleep(0.01)
        return value, os.getpid()

    return task


@pytest.mark.parametrize("wanted", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(wanted: int) -> None:
    begun: list[int] = []
    made = forks.run([slowly(value) for value in MANY], wanted, begun.append)
    assert [value for value, _process in made] == list(MANY)
    own = [value for value, process in made if process == os.getpid()]
    assert begun == own and len({process for _value, process in made}) == wanted


def test_few_tasks_are_done_here() -> None:
    made = forks.run([slowly(value) for value in MANY[:3]], 4, lambda _number: None)
    assert {process for _value, process in made} == {os.getpid()}


def test_the_first_error_is_raised_whoever_meets_one() -> None:
    def task(number: int) -> forks.Task[int]:
        def fail() -> int:
            time.sleep(0.01)
            if number >= 7:
                raise TemplateError(error("bad", str(number)))
            return number

        return fail

    with pytest.raises(TemplateError, match=r"^7$"):
        forks.run([task(number) for number in MANY], 3, lambda _number: None)


@pytest.mark.parametrize(
    "end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(0), lambda: 1 / 0]
)
def test_what_a_fork_does_not_bring_is_done_here(end: object) -> None:
    def task(number: int) -> forks.Task[int]:
        def ends_in_forks() -> int:
            time.sleep(0.01)
            if not alone() and callable(end):
                end()
            return number

        return ends_in_forks

    assert forks.run([task(number) for number in MANY], 2, lambda _number: None) == list(MANY)


def test_a_result_that_cannot_be_sent_is_made_here() -> None:
    made = forks.run([threading.Lock] * 8, 2, lambda _number: None)
    assert len(made) == 8


def test_a_stop_ends_the_forks() -> None:
    def task() -> None:
        if not alone():
            time.sleep(30)
        raise KeyboardInterrupt

    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        forks.run([task] * 8, 3, lambda _number: None)
    assert time.monotonic() - begin < 10


def test_forks_end_with_the_process_that_asked(tmp_path: Path) -> None:
    program = (
        "import os, time; from pathlib import Path; from reportgen.runs import forks\n"
        f"def task(): Path({str(tmp_path)!r}, str(os.getpid())).touch(); time.sleep(0.2); return 'a' * 99_999\n"
        "forks.run([task] * 200, 3, lambda number: number > 2 and os.kill(os.getpid(), 9))"
    )
    # Its forks hold its stderr: that it comes to an end says that they have.
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=30, check=False)
    assert run.returncode == -signal.SIGKILL and len(list(tmp_path.iterdir())) == 3


def test_nobody_need_hear_of_their_end() -> None:
    program = (
        "import signal; from reportgen.runs import forks; signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "print(forks.run([lambda: 1] * 9, 3, lambda number: None))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=30, check=True, text=True
    )
    assert run.stdout == f"{[1] * 9}\n"


def test_beside_threads_nothing_is_forked() -> None:
    leave = threading.Event()
    thread = threading.Thread(target=leave.wait)
    thread.start()
    try:
        assert forks.processes() == 1
    finally:
        leave.set()
        thread.join()


def test_a_year_is_the_same_made_by_several(tmp_path: Path) -> None:
    for folder in ("templates", "inputs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    order = BuildRequest(Workspace(tmp_path), 2023, formats=(DocumentFormat.DOCX, DocumentFormat.XLSX))
    several = []
    for processes in (1, 3):
        made = build_year(order, processes=processes).folder
        several.append({path.name: path.read_bytes() for path in made.iterdir() if path.is_file()})
        shutil.rmtree(made)
    assert several[0] == several[1] and len(several[0]) > forks.WORTH_A_FORK
