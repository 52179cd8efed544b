"""``build --units``: what may be typed, how far it is told to be, a stop in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportgen import language
from reportgen.cli import main
from reportgen.cli.units import pace
from reportgen.runs.fleet.model import Standing
from tests import measured
from tests.runs.collect.small import PAPER, make_units
from tests.runs.collect.units import communes
from tests.runs.fleet.making import build, files, manifest, papers

ROOT = Path(__file__).parents[2]
MANY = 16
"""Units, of which some are made when the first one is seen, and not all."""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--jobs", "2"], "--units"),
        (["--scheduler", "tcp://127.0.0.1:1"], "--units"),
        (["--units", "all", "--watch"], "--watch"),
        (["--units", "all", "--store", "file:///x"], "--scheduler"),
        (["--units", "all", "--tls-ca", "x"], "--scheduler"),
        (["--units", "all", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2"], "--jobs"),
        (["--units", "all", "--scheduler", "tcp://may-khac:8786"], "tls://"),
        (["--units", "all", "--jobs", "-1"], "--jobs"),
    ],
)
def test_what_says_nothing_or_goes_against_another(
    typed: list[str], said: str, shared_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "2026", "-C", str(shared_sample), *typed]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(0, 9), ""),
        (Standing(1, 9, failed=1, last="xã A"), "1 đơn vị không lập được · xã A"),
        (Standing(3, 9, files=30, last="xã A"), "1,5 tệp mỗi giây · còn 0:40 · xã A"),
        (
            Standing(3, 9, current=1, failed=1, files=10, last="B"),
            "0,5 tệp mỗi giây · còn 2:00 · 1 đơn vị không lập được · B",
        ),
        (Standing(3, 9, current=3, last="B"), "B"),
    ],
)
def test_how_fast_and_how_long_yet(standing: Standing, said: str) -> None:
    assert pace(standing, 20.0) == said


def test_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    language.use("en")
    assert pace(Standing(3, 9, files=30, last="A"), 20.0) == "1.5 files a second · 0:40 left · A"
    assert main(["build", "2026", "--lang", "en", "--units", "all", "--watch"]) == 2
    assert "does not go with --units" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Linux and macOS have them")
def test_a_stop_in_the_middle_leaves_whole_units_and_the_rest_is_made_later(tmp_path: Path) -> None:
    make_units(tmp_path, communes(MANY))
    words = ["build", "2026", "--units", "all", "--jobs", "2", "--only", PAPER, "-q"]
    run = subprocess.Popen(
        [sys.executable, "-m", "reportgen", *words],
        cwd=tmp_path,
        env={**os.environ, **measured.ENVIRONMENT, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - nothing runs beside it
    )
    while not any(papers(tmp_path, "").rglob("manifest.json")) and run.poll() is None:
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGINT)
    _out, err = run.communicate(timeout=60)
    assert (run.returncode, err.decode()) == (130, "Đã dừng theo yêu cầu.\n")
    there = files(tmp_path)
    units = {name.partition("/")[0] for name in there}
    assert 0 < len(units) < MANY
    for code in units:
        own = {name.partition("/")[2] for name in there if name.startswith(f"{code}/")}
        assert own == {"manifest.json", *manifest(tmp_path, code)["outputs"]}
    assert build(tmp_path, "-q") == 0
    assert {name: files(tmp_path)[name] for name in there} == there
    assert len(files(tmp_path)) == MANY * 3
