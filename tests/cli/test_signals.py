"""A stop at any moment: one line, the exit code of the signal, no process left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import measured, small_kit
from tests.layout.read.making import docx

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as Linux and macOS have them")

ROOT = Path(__file__).parents[2]
LINE = "Đã dừng theo yêu cầu.\n"
CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}

# Runs the program, and sends it a signal when a module begins to be loaded.
AT_IMPORT = """
import os, sys
class Trap:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Trap())
sys.argv = ["reportgen", *{words!r}]
from reportgen.cli import main
sys.exit(main())
"""


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    env = {
        **os.environ,
        **measured.ENVIRONMENT,
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=hearing,  # noqa: PLW1509 - nothing runs beside it
    )


def hearing() -> None:
    """Take Ctrl-C as a program does that is started by hand, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def left(group: int) -> bool:
    """Return whether a process of the group is still there after a moment."""
    for _look in range(250):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with the workbook of 2023 of a small kit, for tests that make nothing there to its end."""
    place = small_kit.lay_out(tmp_path_factory.mktemp("nam"))
    small_kit.write_year(place.inputs / "2023.xlsx", *small_kit.YEAR)
    return place.root


MODULES = (
    "typer",
    "reportgen.cli.boundary",
    "reportgen.cli.completion",
    "reportgen.runs.context",
    "jinja2",
    "reportgen.fill.patch",
    "lxml.etree",
    "python_calamine",
    "msgspec",
    "reportgen.layout.draw",
    "reportgen.layout.draw.structure",
    "threading",
)


@pytest.mark.parametrize("module", MODULES)
def test_while_a_module_is_being_loaded(module: str, year: Path) -> None:
    number = signal.SIGTERM if MODULES.index(module) % 3 == 2 else signal.SIGINT
    words = ["build", "2023", "--only", "bao-cao"]
    run = start(year, "-c", AT_IMPORT.format(module=module, number=int(number), words=words))
    out, err = run.communicate(timeout=60)
    if module == "threading" and run.returncode == 0:  # it may have been there before
        return
    assert err.decode() == LINE
    assert run.returncode == CODES[number]
    assert out == b""


def test_a_stop_that_somebody_swallows(tmp_path: Path) -> None:
    program = """
import os, signal, sys, time
from reportgen.cli import signals
def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:
        pass
    time.sleep(60)
    return 0
signals.PATIENCE = 0.2
sys.exit(signals.run_interruptibly(work, [], ours=True))
"""
    run = start(tmp_path, "-c", program)
    _out, err = run.communicate(timeout=30)
    assert (run.returncode, err.decode()) == (130, LINE)


def test_a_stop_in_a_destructor(tmp_path: Path) -> None:
    program = """
import os, signal, sys, time
from reportgen.cli import signals
class Ends:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
def work():
    Ends()
    time.sleep(60)
    return 0
sys.exit(signals.run_interruptibly(work, [], ours=True))
"""
    run = start(tmp_path, "-c", program)
    _out, err = run.communicate(timeout=30)
    assert (run.returncode, err.decode()) == (143, LINE)


def test_a_second_stop_does_not_wait(tmp_path: Path) -> None:
    program = """
import os, signal, sys, time
from reportgen.cli import signals
def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(60)
sys.exit(signals.run_interruptibly(work, [], ours=True))
"""
    run = start(tmp_path, "-c", program)
    _out, err = run.communicate(timeout=30)
    assert (run.returncode, err.decode()) == (130, LINE)


def test_a_program_started_deaf_stays_deaf(year: Path) -> None:
    """``nohup``, and shells that start something in the background, have Ctrl-C ignored."""
    program = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    program += AT_IMPORT.format(module="lxml.etree", number=int(signal.SIGINT), words=["check", "2023", "-q"])
    run = start(year, "-c", program)
    _out, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (0, b"")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of Word files that no machine lays out before it is stopped."""
    folder = tmp_path_factory.mktemp("nhieu")
    made = docx(f"<w:p><w:r><w:t>{'Văn bản dài. ' * 60}</w:t></w:r></w:p>" * 10)
    for number in range(400):
        (folder / f"{number}.docx").write_bytes(made)
    return folder


def batch(folder: Path) -> subprocess.Popen[bytes]:
    """Start to convert the whole folder on two cores."""
    for made in folder.glob("*.pdf"):
        made.unlink()
    names = sorted(path.name for path in folder.glob("*.docx"))
    return start(folder, "-m", "reportgen", "pdf", *names, "--jobs", "2")


def at_work(run: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the first of the files is converted: a fact, where a time would be a guess."""
    deadline = time.monotonic() + 60
    while not any(folder.glob("*.pdf")):
        assert run.poll() is None and time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("number", "whole_group", "begun"),
    [  # every two of the three together; all eight take twice as long
        (signal.SIGINT, True, True),
        (signal.SIGINT, False, False),
        (signal.SIGTERM, True, False),
        (signal.SIGTERM, False, True),
    ],
)
def test_a_batch_on_several_cores(number: signal.Signals, whole_group: bool, begun: bool, many: Path) -> None:
    run = batch(many)
    if begun:
        at_work(run, many)
    else:
        time.sleep(0.3)
    (os.killpg if whole_group else os.kill)(run.pid, number)
    out, err = run.communicate(timeout=60)
    unheard = b"Traceback" in err or run.returncode == -number
    if not begun and b"reportgen/cli" not in err and unheard:
        pytest.skip("Python itself had not begun yet")
    assert err.decode() == LINE
    assert run.returncode == CODES[number]
    assert out == b""
    assert not left(run.pid)


def test_workers_do_not_outlive_a_program_that_is_killed(many: Path) -> None:
    run = batch(many)
    at_work(run, many)
    run.kill()
    run.communicate(timeout=60)
    assert not left(run.pid)


def test_a_watch(year: Path) -> None:
    run = start(year, "-m", "reportgen", "build", "2023", "--watch", "--only", "bao-cao", "-q")
    assert run.stderr is not None
    first = run.stderr.readline().decode()
    time.sleep(1)
    os.kill(run.pid, signal.SIGINT)
    _out, err = run.communicate(timeout=60)
    assert "Đang theo dõi" in first
    assert err.decode().endswith(LINE)
    assert run.returncode == 130
