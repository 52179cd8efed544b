"""Whatever a file holds: one clear line that names it, exit code 1, in little time and memory, at every door."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .doors import DOORS
from .hostile import all_of

ROOT = Path(__file__).parents[2]


Came = dict[str, dict[str, object]]


@pytest.fixture(scope="module")
def came_of() -> dict[str, Came]:
    """Return what came of each hostile file at each door: asked of one process, whose memory is bounded."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.ooxml.doors", folder]
        ended = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=1800)
    found: dict[str, Came] = {door: {} for door in DOORS}
    for line in ended.stdout.splitlines():
        door, kind, came = json.loads(line)
        found[door][kind] = came
    assert ended.returncode == 0, (ended.stdout[-500:], ended.stderr[-2000:])
    return found


@pytest.mark.parametrize("door", DOORS)
def test_a_hostile_file_gets_one_clear_line(door: str, came_of: dict[str, Came]) -> None:
    found = came_of[door]
    name = Path(DOORS[door].file).name
    assert {
        kind: why
        for kind, came in found.items()
        if kind not in ("sound", *DOORS[door].harmless) and (why := wrong(came, name))
    } == {}
    assert found.keys() >= all_of(DOORS[door].parts()).keys()


def wrong(came: dict[str, object], name: str) -> str:
    """Return what is not as it should be with an answer; "" for nothing."""
    said = str(came["said"])
    told = [line for line in said.splitlines() if "lỗi [" in line]
    if came["code"] != 1 or len(told) != 1 or name not in told[0] or "Traceback" in said:
        return f"{came['code']}: {said}"
    return "" if float(str(came["seconds"])) < 5 else f"{came['seconds']} s"
