"""The collector rests while a document is held, and works again afterwards; memory goes back to the system."""

from __future__ import annotations

import gc
import platform
import subprocess
import sys

import pytest

from reportgen.layout import read
from reportgen.layout.garbage import pause_gc, trim_heap
from tests.layout.read.making import docx

GLIBC = platform.libc_ver()[0] == "glibc"


def test_it_rests_inside_and_works_again_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="inside"), pause_gc():
        assert not gc.isenabled()
        raise ValueError("inside")
    assert gc.isenabled()


def test_one_that_rested_already_goes_on_resting() -> None:
    with pause_gc():
        with pause_gc():
            pass
        assert not gc.isenabled()


@pytest.mark.skipif(not GLIBC, reason="only the GNU C library can be asked to give memory back")
def test_what_was_freed_goes_back_to_the_system() -> None:
    code = (
        "from pathlib import Path; from reportgen.layout.garbage import trim_heap\n"
        "def resident(): return int(Path('/proc/self/statm').read_text().split()[1]) * 4096 / 1e6\n"
        "held = [bytes(2000) for _ in range(40_000)]; last = bytes(2000)\n"
        "del held; before = resident(); trim_heap(); print(before - resident())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) > 60


def test_where_the_library_cannot_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ctypes", None)
    trim_heap()


@pytest.mark.parametrize(("paragraphs", "times"), [(10, 0), (5_001, 1)])
def test_only_a_long_document_gives_memory_back(
    paragraphs: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(read, "trim_heap", lambda: asked.append(1))
    read.read(docx("<w:p/>" * paragraphs))
    assert len(asked) == times
