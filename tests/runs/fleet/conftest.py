"""A superior's workspace whose units' papers were built, once for all tests of a module."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.runs.collect.small import make_units
from tests.runs.fleet.making import UNITS, build


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of three units, one of them broken, whose papers were built on this PC."""
    root = tmp_path_factory.mktemp("cap-tren")
    make_units(root, UNITS)
    assert build(root, "-q") == 4
    return root


@pytest.fixture
def own(once: Path, tmp_path: Path) -> Path:
    """The same, of which nothing was built."""
    shutil.copytree(once, tmp_path, ignore=shutil.ignore_patterns("outputs"), dirs_exist_ok=True)
    return tmp_path
