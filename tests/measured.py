"""What coverage measures: a measured program takes twice as long, a measured test three times.

Left out are the programs that tests start, but for tests that are about processes, and the tests of whole commands,
years and guides: what those run is run by the tests of its parts as well, and the gate counts what these cover alone.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import reportgen

if TYPE_CHECKING:
    from coverage import Coverage

_NAMES = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
ENVIRONMENT: dict[str, str] = {}
"""What a program needs in its environment to be measured; nothing where nothing is measured."""

_TESTS = Path(__file__).parent
_WHOLE = frozenset(
    {
        *("bench", "test_fuzzing.py", "test_guides.py", "test_language.py", "test_province.py"),
        *("test_same_bytes.py", "test_samples.py", "test_stopped.py", "test_story.py"),
        *("test_thin_years.py", "test_windows_ways.py", "tools", "two_tier", "validity"),
        *("checks/test_accounting.py", "checks/test_every_question.py", "cli/test_odd_paths.py"),
        *("cli/test_odd_values.py", "cli/test_terminal.py", "collect/test_sums.py"),
        *("explain/test_completeness.py", "fill/test_linear.py", "fill/test_phrase.py", "layout/fuzz"),
        *("linter/test_papers.py", "linter/test_spoilt.py", "mapping/test_shuffled.py"),
        *("ooxml/test_doors.py", "runs/test_samples.py", "sandbox/test_hostile.py"),
        *("sheets/test_formats_agree.py", "layout/chart/test_fuzz.py"),
        *("layout/conservation/test_ordinary.py", "layout/draw/structure/test_ordinary.py"),
        "layout/draw/structure/test_papers.py",
    }
)
"""Files and folders of such tests."""


def take_out() -> None:
    """Let the programs that are started from now on run unmeasured."""
    ENVIRONMENT.update({name: os.environ.pop(name) for name in _NAMES if name in os.environ})


class Measuring:
    """Whether what runs now is measured; nothing is, and none of this does anything, without coverage."""

    def __init__(self) -> None:
        """Take it that coverage has been started if it will be at all."""
        self._paused: Coverage | None = None

    def turn_to(self, file: Path) -> None:
        """Measure from now on, or not, as the tests of ``file`` ask for."""
        if not is_whole(file):
            if self._paused is not None:
                _resume(self._paused)
                self._paused = None
        elif self._paused is None and "coverage" in sys.modules:
            self._paused = sys.modules["coverage"].Coverage.current()
            if self._paused is not None:
                _load_all()
                self._paused.stop()


def _load_all() -> None:
    """Import what the program imports where it needs it: what is loaded while nothing is measured never would be."""
    for found in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _resume(own: Coverage) -> None:
    """Go on measuring; what coverage patched when it was first started stays patched once, and programs left out."""
    before = os._exit
    own.start()
    os._exit = before
    if ENVIRONMENT:
        take_out()


def is_whole(file: Path) -> bool:
    """Return whether a file's tests are of a whole command, year or guide."""
    inside = file.relative_to(_TESTS)
    return any(part.as_posix() in _WHOLE for part in (inside, *inside.parents))
