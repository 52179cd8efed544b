"""``build``, stopped for real: the next one makes of it what it always makes (``bench/stops.py`` has many more)."""

import random
from pathlib import Path

import pytest

from reportgen import outputs
from tests import stopped

pytestmark = pytest.mark.usefixtures("laid_out_once")


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> stopped.Stage:
    return stopped.staged(tmp_path_factory.mktemp("stops"), ["build"])


@pytest.mark.parametrize("seed", range(3))
def test_a_build_that_is_stopped_costs_nothing(stage: stopped.Stage, seed: int, tmp_path: Path) -> None:
    outcome = stopped.stop(stage, "build", tmp_path / "work", random.Random(seed))  # noqa: S311 - a moment, not a secret
    assert outcome.wrong == ()


def test_what_a_person_edited_is_as_he_left_it(stage: stopped.Stage) -> None:
    for end in stage.ends["build"]:
        for path in stopped.EDITED:
            assert end[path.as_posix()] == outputs.sha256_of(stage.base / path)
