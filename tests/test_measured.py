"""Tests of whole commands run unmeasured, all others measured, whatever comes first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import measured

TESTS = Path(__file__).parent
PART, WHOLE = TESTS / "kit" / "test_load.py", TESTS / "test_story.py"

PROGRAM = """
import sys
from pathlib import Path

from coverage import Coverage

from tests.measured import Measuring

own = Coverage(data_file=None, config_file=False, include=[str(Path(sys.argv[1]) / "*")], messages=False)
own.start()
measuring = Measuring()
sys.path.insert(0, sys.argv[1])
for file in sys.argv[2:]:
    measuring.turn_to(Path(file))
    name = f"step{len(sys.modules)}"
    step = Path(sys.argv[1]) / f"{name}.py"
    step.write_text("a = 1\\n", encoding="utf-8")
    __import__(name)
    print(str(step) in own.get_data().measured_files())
own.stop()
"""


@pytest.mark.parametrize("name", sorted(measured._WHOLE))
def test_what_is_left_out_is_there(name: str) -> None:
    assert (TESTS / name).exists()


def test_a_folder_leaves_out_all_that_is_in_it() -> None:
    assert measured.is_whole(TESTS / "two_tier" / "test_reports.py")
    assert measured.is_whole(WHOLE)
    assert not measured.is_whole(PART)


def test_measuring_follows_the_tests(tmp_path: Path) -> None:
    files = [PART, WHOLE, WHOLE, PART, PART, WHOLE]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), *map(str, files)],
        cwd=TESTS.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(file is PART) for file in files]


def test_the_program_is_loaded_before_measuring_pauses() -> None:
    program = (
        "import sys; from coverage import Coverage; from pathlib import Path; from tests import measured\n"
        "own = Coverage(data_file=None, config_file=False, include=['*/reportgen/*'], messages=False)\n"
        "own.start()\n"
        f"measured.Measuring().turn_to(Path({str(WHOLE)!r}))\n"
        "print(any(one.endswith('linter/fix/fixes.py') for one in own.get_data().measured_files()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=TESTS.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"


def test_programs_stay_unmeasured_when_measuring_goes_on() -> None:
    program = (
        "import os; from coverage import Coverage; from pathlib import Path; from tests import measured\n"
        "own = Coverage(data_file=None, messages=False); own.start(); measured.take_out(); first = os._exit\n"
        "measuring = measured.Measuring()\n"
        f"for file in ({str(WHOLE)!r}, {str(PART)!r}): measuring.turn_to(Path(file))\n"
        "print(os._exit is first, sorted(set(measured._NAMES) & set(os.environ)), bool(measured.ENVIRONMENT))\n"
        "own.stop()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=TESTS.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True [] True"


def test_without_coverage_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "coverage", raising=False)
    measured.Measuring().turn_to(WHOLE)
    assert "coverage" not in sys.modules
